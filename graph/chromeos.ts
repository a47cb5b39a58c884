import { GraphNotFound } from './errors.ts';
import type { Graph } from './graph.ts';
import { text, time } from './odata.ts';

/** The connection with Google's admin console, through which Intune sees ChromeOS devices. */
export interface ChromeOsConnection {
  id: string;
  /** The Google account that it belongs to. */
  account: string | null;
  /** unknown, inprogress, onboarded, failed, offboarding. */
  status: string;
  lastSync: string | null;
}

interface Wire {
  id: string;
  ownerUserPrincipalName?: string | null;
  onboardingStatus?: string | null;
  lastDirectorySyncDateTime?: string | null;
}

/** One at most per tenant. Beta only. */
export async function chromeOsConnections(graph: Graph, signal?: AbortSignal): Promise<ChromeOsConnection[]> {
  const query = { select: 'id,ownerUserPrincipalName,onboardingStatus,lastDirectorySyncDateTime' };
  const found: ChromeOsConnection[] = [];
  try {
    for await (const wire of graph.pages<Wire>('/deviceManagement/chromeOSOnboardingSettings', { version: 'beta', query, signal })) {
      found.push({ id: wire.id, account: text(wire.ownerUserPrincipalName), status: wire.onboardingStatus ?? 'unknown', lastSync: time(wire.lastDirectorySyncDateTime) });
    }
  } catch (error) {
    if (!(error instanceof GraphNotFound)) throw error;
  }
  return found;
}
