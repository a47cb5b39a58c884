import { setMaxListeners } from 'node:events';
import { nothingKnown, reaches, type EnrollFacts, type FactsWanted, type ReachingRestriction } from '../../dialogs/enroll-facts.ts';
import { androidBinding } from '../../graph/android-binding.ts';
import { autopilotIdentities, signInNameOf, type AutopilotIdentity } from '../../graph/autopilot-identities.ts';
import { pushCertificate } from '../../graph/certificates.ts';
import { devicesOfUser, type Device } from '../../graph/devices.ts';
import { enrollmentAssignments, type EnrollmentAssignment } from '../../graph/enrollment-assignments.ts';
import { enrollmentRestrictions, type EnrollmentRestriction } from '../../graph/enrollment-restrictions.ts';
import { GraphNotFound } from '../../graph/errors.ts';
import type { Graph } from '../../graph/graph.ts';
import { groupsOfUser } from '../../graph/group-membership.ts';
import { mdmAuthority } from '../../graph/organization.ts';
import { subscriptionState } from '../../graph/subscription.ts';
import type { PersonKey } from '../../store/people.ts';
import { nowOf, type Desk } from '../desk.ts';

// What Graph says before the first step. Read anew each time: what an administrator has put right counts at once.

/** Milliseconds. The turn has 1.8 s in all; what is not here by then is unknown, and unknown stops nobody. */
export const factPatience = 1000;

type Reading = { [Fact in keyof EnrollFacts]: ((graph: Graph, signal: AbortSignal) => Promise<EnrollFacts[Fact]>) | null };

/** As the application, and of a person only what they may know of themselves. Never throws. */
export async function readEnrollFacts(person: PersonKey, wanted: FactsWanted, desk: Desk, outer: AbortSignal): Promise<EnrollFacts> {
  const limit = new AbortController();
  // Every fact listens, and every call and wait beneath it: more than the ten that Node takes for a leak.
  setMaxListeners(0, limit.signal);
  const stop = () => limit.abort();
  const timer = setTimeout(stop, factPatience);
  outer.addEventListener('abort', stop, { once: true });
  if (outer.aborted) stop();
  try {
    const facts = { ...nothingKnown };
    await Promise.all(
      Object.entries(reading(person, wanted, desk)).map(async ([fact, read]) => {
        if (read) Object.assign(facts, { [fact]: await known<unknown>(fact, read(desk.appGraph, limit.signal), desk, limit.signal) });
      }),
    );
    return facts;
  } finally {
    clearTimeout(timer);
    outer.removeEventListener('abort', stop);
  }
}

function reading({ tenantId, objectId }: PersonKey, { platform, personal, autopilot }: FactsWanted, desk: Desk): Reading {
  const apple = platform === 'ios' || platform === 'ipados' || platform === 'macos';
  return {
    restrictions: (graph, signal) => restrictionsOf(graph, objectId, desk, signal),
    authority: (graph, signal) => authorityOf(graph, tenantId, signal),
    subscription,
    push: apple ? (graph, signal) => pushState(graph, nowOf(desk), signal) : null,
    play: platform === 'android' ? playState : null,
    devices: personal ? (graph, signal) => ownDevices(graph, objectId, signal) : null,
    registered: autopilot ? (graph, signal) => registeredFor(graph, objectId, signal) : null,
  };
}

/** Null when it failed or came too late, which the log tells and the person need not know. */
async function known<T>(fact: string, read: Promise<T>, desk: Desk, signal: AbortSignal): Promise<T | null> {
  const late = new Promise<never>((_, reject) => {
    const fail = () => reject(new FactTooLate(fact));
    if (signal.aborted) fail();
    else signal.addEventListener('abort', fail, { once: true });
  });
  try {
    return await Promise.race([read, late]);
  } catch (failure) {
    const { code, message } = failure instanceof Error ? { code: 'code' in failure ? failure.code : undefined, message: failure.message } : { code: undefined, message: String(failure) };
    desk.log.warn({ fact, code, message }, 'something about an enrollment could not be read beforehand, so it stops nobody');
    return null;
  }
}

class FactTooLate extends Error {
  readonly code = 'fact_too_late';
  constructor(fact: string) {
    super(`Microsoft Graph did not say within ${factPatience} ms: ${fact}.`);
    this.name = 'FactTooLate';
  }
}

/** Hybrid (sccm) is left open: what is enrolled there is a matter between the two, and readiness speaks about it. */
async function authorityOf(graph: Graph, tenantId: string, signal: AbortSignal): Promise<EnrollFacts['authority']> {
  const { authority } = await mdmAuthority(graph, tenantId, signal);
  if (authority === 'intune') return 'intune';
  if (authority === 'unknown') return 'unset';
  return authority === 'office365' ? 'other' : null;
}

async function subscription(graph: Graph, signal: AbortSignal): Promise<EnrollFacts['subscription']> {
  const state = await subscriptionState(graph, signal);
  if (state === 'active' || state === 'warning') return 'runs';
  return ['disabled', 'deleted', 'blocked', 'lockedOut'].includes(state) ? 'ended' : null;
}

async function pushState(graph: Graph, now: Date, signal: AbortSignal): Promise<EnrollFacts['push']> {
  const certificate = await pushCertificate(graph, signal);
  if (!certificate) return 'missing';
  if (certificate.expires === null) return null;
  return Date.parse(certificate.expires) <= now.getTime() ? 'expired' : 'ready';
}

async function playState(graph: Graph, signal: AbortSignal): Promise<EnrollFacts['play']> {
  const { status } = await androidBinding(graph, signal);
  if (status === 'bound' || status === 'boundAndValidated') return 'ready';
  return status === 'notBound' || status === 'unbinding' ? 'missing' : null;
}

/** Somebody without a licence is not known to Intune, and has no devices there. */
async function ownDevices(graph: Graph, objectId: string, signal: AbortSignal): Promise<Device[]> {
  return devicesOfUser(graph, objectId, signal).catch((failure: unknown) => {
    if (failure instanceof GraphNotFound) return [];
    throw failure;
  });
}

async function registeredFor(graph: Graph, objectId: string, signal: AbortSignal): Promise<AutopilotIdentity[]> {
  const name = await signInNameOf(graph, objectId, signal);
  return name === null ? [] : autopilotIdentities(graph, name, signal);
}

async function restrictionsOf(graph: Graph, objectId: string, desk: Desk, signal: AbortSignal): Promise<ReachingRestriction[]> {
  const all = await enrollmentRestrictions(graph, signal);
  const assigned = await Promise.all(all.filter(isAssigned).map(async ({ id }) => [id, await known('assignments', enrollmentAssignments(graph, id, signal), desk, signal)] as const));
  const assignments = new Map(assigned);
  const groups = [...assignments.values()].flatMap((some) => (some ?? []).flatMap(({ groupId }) => (groupId === null ? [] : [groupId])));
  const memberOf = groups.length === 0 ? new Set<string>() : await known('groups', groupsOfUser(graph, objectId, groups, signal), desk, signal);
  return all.map((one) => ({ ...one, reaches: isAssigned(one) ? reachesBy(assignments.get(one.id) ?? null, memberOf) : true }));
}

/** The defaults have priority 0 and reach everybody. */
function isAssigned({ priority }: EnrollmentRestriction): boolean {
  return priority > 0;
}

function reachesBy(assignments: readonly EnrollmentAssignment[] | null, memberOf: ReadonlySet<string> | null): boolean | null {
  return assignments === null ? null : reaches(assignments, memberOf);
}
