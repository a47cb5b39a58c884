import type { Graph } from '../graph/graph.ts';
import { listChecks } from '../store/expiry-checks.ts';
import { findRound, roundEnded } from '../store/expiry-rounds.ts';
import type { ClosingParts } from './close-settled.ts';
import type { CheckFailure, Found, StoredExpiring } from './expiring.ts';
import { toFailure } from './failures.ts';
import { Gate, pacedGraph, within } from './paced-graph.ts';
import { recordFailure, recordSuccess } from './record.ts';
import type { ExpirySource, SignsInWith } from './source.ts';
import { tellDowntime } from './stopped.ts';
import { tellEveryone } from './tell.ts';

// Reads every source and records what it said; a source that fails does not keep the others from being told.

/** Sources at the same time, and calls of Graph at the same time: what people ask comes in between. */
const atOnce = 4;
/** Tens of thousands of objects are some hundred pages; whatever takes longer is held up. */
const mostPerSource = 4 * 60_000;

export interface CheckParts extends ClosingParts {
  sources: readonly ExpirySource[];
  graph: Graph;
  /** Balie's own client id. */
  appId: string;
  signsInWith: SignsInWith;
  /** When this process began to watch. */
  startedAt: Date;
  signal: AbortSignal;
}

/** What one source said, for the log; null for the cause is a success. */
export interface SourceOutcome {
  source: string;
  failure: CheckFailure | null;
  cause: unknown;
}

export async function checkExpiry(parts: CheckParts): Promise<SourceOutcome[]> {
  const { db, tenantId, now } = parts;
  const round = await findRound(db, tenantId);
  if (round) await tellDowntime(round, parts);
  const [sources, calls] = [new Gate(atOnce), new Gate(atOnce)];
  const outcomes = await allOf(parts.sources.map((source) => sources.run(() => checkSource(source, calls, parts))));
  await tellEveryone(await listChecks<StoredExpiring, CheckFailure>(db, tenantId), parts);
  await roundEnded(db, tenantId, now, now);
  return outcomes;
}

async function checkSource(source: ExpirySource, calls: Gate, parts: CheckParts): Promise<SourceOutcome> {
  const { graph, now, tenantId, appId, signsInWith } = parts;
  let found: Found[];
  try {
    found = await within(mostPerSource, parts.signal, (signal) => source.read(pacedGraph(graph, calls, signal), { now, tenantId, appId, signsInWith, signal }));
  } catch (cause) {
    const failure = toFailure(source, cause);
    await recordFailure(source, failure, parts);
    return { source: source.id, failure, cause };
  }
  await recordSuccess(source, found, parts);
  return { source: source.id, failure: null, cause: null };
}

/** None is left running when another could not be recorded. */
async function allOf<T>(work: readonly Promise<T>[]): Promise<T[]> {
  await Promise.allSettled(work);
  return Promise.all(work);
}
