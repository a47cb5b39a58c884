import { GraphRefused } from './errors.ts';
import type { Graph } from './graph.ts';
import { text, time } from './odata.ts';

/** One enrollment that Intune turned away. */
export interface EnrollmentFailure {
  id: string;
  at: string;
  /** deviceEnrollmentFailureReason: authentication, userValidation, enrollmentRestrictionsEnforced, …; open, Graph adds values. */
  category: string;
  /** Intune's own word for it; not one fixed list. For the helpdesk, not for the person. */
  reason: string | null;
  /** "iOS", "Windows", …; null when the device did not get as far as to say so. */
  operatingSystem: string | null;
  osVersion: string | null;
  correlationId: string | null;
}

interface WireEvent {
  '@odata.type'?: string;
  id: string;
  eventDateTime?: string;
  correlationId?: string | null;
  userId?: string | null;
  failureCategory?: string | null;
  failureReason?: string | null;
  operatingSystem?: string | null;
  osVersion?: string | null;
}

const mostEvents = 5000;

/**
 * What went wrong for one person after this moment, the latest first. The collection holds the events of everybody
 * and its filters are not documented: one that is refused is left out, and person and moment are checked here in any case.
 */
export async function enrollmentFailures(graph: Graph, userId: string, since: Date, signal?: AbortSignal): Promise<EnrollmentFailure[]> {
  const filter = `eventDateTime gt ${since.toISOString().slice(0, 19)}Z`;
  const events = await read(graph, { filter }, signal).catch((failure: unknown) => {
    if (failure instanceof GraphRefused) return read(graph, {}, signal);
    throw failure;
  });
  return events
    .filter((event) => event.userId?.toLowerCase() === userId.toLowerCase())
    .flatMap(toFailure)
    .filter(({ at }) => Date.parse(at) >= since.getTime())
    .sort((a, b) => b.at.localeCompare(a.at));
}

async function read(graph: Graph, query: Record<string, string>, signal: AbortSignal | undefined): Promise<WireEvent[]> {
  const events: WireEvent[] = [];
  for await (const event of graph.pages<WireEvent>('/deviceManagement/troubleshootingEvents', { query, signal })) {
    events.push(event);
    if (events.length >= mostEvents) break;
  }
  return events;
}

/** Other kinds of event, of apps for one, carry no category. */
function toFailure(wire: WireEvent): EnrollmentFailure[] {
  const at = time(wire.eventDateTime);
  if (at === null || !(wire['@odata.type']?.endsWith('.enrollmentTroubleshootingEvent') ?? wire.failureCategory)) return [];
  return [
    {
      id: wire.id,
      at,
      category: wire.failureCategory ?? 'unknown',
      reason: text(wire.failureReason),
      operatingSystem: text(wire.operatingSystem),
      osVersion: text(wire.osVersion),
      correlationId: text(wire.correlationId),
    },
  ];
}
