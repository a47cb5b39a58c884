import type { Graph } from './graph.ts';
import { text, time } from './odata.ts';

/** Another product that manages devices and tells Intune whether they meet the rules, such as Jamf Pro. */
export interface ManagementPartner {
  id: string;
  name: string;
  isConfigured: boolean;
  /** unknown, unavailable, enabled, terminated, rejected, unresponsive; newer ones may come. */
  state: string;
  lastHeartbeat: string | null;
  /** When its devices are marked as not compliant, and when they are removed. */
  noncompliantAt: string | null;
  removedAt: string | null;
}

type WirePartner = { id: string; isConfigured?: boolean | null } & Partial<
  Record<'displayName' | 'partnerState' | 'lastHeartbeatDateTime' | 'whenPartnerDevicesWillBeMarkedAsNonCompliantDateTime' | 'whenPartnerDevicesWillBeRemovedDateTime', string | null>
>;

export async function managementPartners(graph: Graph, signal?: AbortSignal): Promise<ManagementPartner[]> {
  const dates = 'whenPartnerDevicesWillBeMarkedAsNonCompliantDateTime,whenPartnerDevicesWillBeRemovedDateTime';
  const query = { select: `id,displayName,isConfigured,partnerState,lastHeartbeatDateTime,${dates}` };
  const found: ManagementPartner[] = [];
  for await (const wire of graph.pages<WirePartner>('/deviceManagement/deviceManagementPartners', { query, signal })) {
    found.push({
      id: wire.id,
      name: text(wire.displayName) ?? wire.id,
      isConfigured: wire.isConfigured === true,
      state: wire.partnerState ?? 'unknown',
      lastHeartbeat: time(wire.lastHeartbeatDateTime),
      noncompliantAt: time(wire.whenPartnerDevicesWillBeMarkedAsNonCompliantDateTime),
      removedAt: time(wire.whenPartnerDevicesWillBeRemovedDateTime),
    });
  }
  return found;
}

/** Who gives remote assistance in Intune, such as TeamViewer. */
export interface AssistancePartner {
  id: string;
  name: string;
  /** notOnboarded, onboarding, onboarded. */
  status: string;
  /** While onboarding: until when that can be completed. */
  requestUntil: string | null;
}

type WireAssistance = { id: string } & Partial<Record<'displayName' | 'onboardingStatus' | 'onboardingRequestExpiryDateTime', string | null>>;

/** The date is in beta only. */
export async function assistancePartners(graph: Graph, signal?: AbortSignal): Promise<AssistancePartner[]> {
  const query = { select: 'id,displayName,onboardingStatus,onboardingRequestExpiryDateTime' };
  const found: AssistancePartner[] = [];
  for await (const wire of graph.pages<WireAssistance>('/deviceManagement/remoteAssistancePartners', { version: 'beta', query, signal })) {
    found.push({ id: wire.id, name: text(wire.displayName) ?? wire.id, status: wire.onboardingStatus ?? 'unknown', requestUntil: time(wire.onboardingRequestExpiryDateTime) });
  }
  return found;
}
