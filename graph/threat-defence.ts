import type { Graph } from './graph.ts';
import { time } from './odata.ts';

/** The connection with a Mobile Threat Defense partner. Graph gives it no name: its id is the partner's application id. */
export interface ThreatDefenceConnector {
  id: string;
  /** unavailable, available, enabled, unresponsive; newer ones may come (beta has notSetUp and error). */
  state: string;
  lastHeartbeat: string | null;
  /** After so many days of silence Intune takes no notice of the partner any more. Null when not said. */
  silentAfterDays: number | null;
  /** Whose compliance it decides about. */
  platforms: ('android' | 'ios' | 'windows')[];
}

interface WireConnector {
  id: string;
  partnerState?: string | null;
  lastHeartbeatDateTime?: string | null;
  partnerUnresponsivenessThresholdInDays?: number | null;
  androidEnabled?: boolean | null;
  iosEnabled?: boolean | null;
  windowsEnabled?: boolean | null;
}

export async function threatDefenceConnectors(graph: Graph, signal?: AbortSignal): Promise<ThreatDefenceConnector[]> {
  const query = { select: 'id,partnerState,lastHeartbeatDateTime,partnerUnresponsivenessThresholdInDays,androidEnabled,iosEnabled,windowsEnabled' };
  const found: ThreatDefenceConnector[] = [];
  for await (const wire of graph.pages<WireConnector>('/deviceManagement/mobileThreatDefenseConnectors', { query, signal })) {
    const platforms = { android: wire.androidEnabled, ios: wire.iosEnabled, windows: wire.windowsEnabled };
    found.push({
      id: wire.id,
      state: wire.partnerState ?? 'unknown',
      lastHeartbeat: time(wire.lastHeartbeatDateTime),
      silentAfterDays: wire.partnerUnresponsivenessThresholdInDays ?? null,
      platforms: (['android', 'ios', 'windows'] as const).filter((platform) => platforms[platform] === true),
    });
  }
  return found;
}
