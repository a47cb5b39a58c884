import type { Graph } from './graph.ts';
import { segment, text } from './odata.ts';

/** A computer that the organisation registered for Autopilot. */
export interface AutopilotIdentity {
  id: string;
  serialNumber: string | null;
  manufacturer: string | null;
  model: string | null;
  /** unknown, enrolled, pendingReset, failed, notContacted, blocked. */
  enrollmentState: string;
  /** The device in Intune, once it is there. */
  managedDeviceId: string | null;
}

interface WireIdentity {
  id: string;
  userPrincipalName?: string | null;
  serialNumber?: string | null;
  manufacturer?: string | null;
  model?: string | null;
  enrollmentState?: string | null;
  managedDeviceId?: string | null;
}

const noDevice = '00000000-0000-0000-0000-000000000000';
const mostIdentities = 20_000;

/** The ones that are registered in somebody's name. Graph filters these by serial number only, so all of them are read. */
export async function autopilotIdentities(graph: Graph, userPrincipalName: string, signal?: AbortSignal): Promise<AutopilotIdentity[]> {
  const found: AutopilotIdentity[] = [];
  let seen = 0;
  for await (const wire of graph.pages<WireIdentity>('/deviceManagement/windowsAutopilotDeviceIdentities', { signal })) {
    if (wire.userPrincipalName?.toLowerCase() === userPrincipalName.toLowerCase()) found.push(toIdentity(wire));
    if (++seen >= mostIdentities) break;
  }
  return found;
}

/** The name that somebody signs in with; registrations carry it instead of the id. Throws GraphNotFound. */
export async function signInNameOf(graph: Graph, userId: string, signal?: AbortSignal): Promise<string | null> {
  const wire = await graph.get<{ userPrincipalName?: string | null }>(`/users/${segment(userId)}`, { query: { select: 'id,userPrincipalName' }, signal });
  return text(wire.userPrincipalName);
}

function toIdentity(wire: WireIdentity): AutopilotIdentity {
  return {
    id: wire.id,
    serialNumber: text(wire.serialNumber),
    manufacturer: text(wire.manufacturer),
    model: text(wire.model),
    enrollmentState: wire.enrollmentState ?? 'unknown',
    managedDeviceId: wire.managedDeviceId === noDevice ? null : text(wire.managedDeviceId),
  };
}
