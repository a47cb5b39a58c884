import type { Facts } from '../../advice/interview.ts';
import type { AutopilotTools } from '../../dialogs/autopilot-help.ts';
import type { ChecklistTools } from '../../dialogs/checklist.ts';
import type { MethodTools } from '../../dialogs/method-interview.ts';
import type { MigrationTools } from '../../dialogs/migration-plan.ts';
import type { AttachTools, Checked } from '../../dialogs/tenant-attach.ts';
import type { Visit } from '../../dialogs/visit.ts';
import { anyAutopilotDevice } from '../../graph/autopilot-present.ts';
import { findRegisteredDevices } from '../../graph/autopilot-serial.ts';
import { deviceRules } from '../../graph/conditional-access.ts';
import { configManagerDevices } from '../../graph/configmgr-devices.ts';
import { GraphForbidden, GraphSignInNeeded } from '../../graph/errors.ts';
import type { Graph } from '../../graph/graph.ts';
import { SignInNeeded } from '../../graph/identity-errors.ts';
import { tenantLicences } from '../../graph/licences.ts';
import { getEffectivePermissions } from '../../graph/my-permissions.ts';
import { isSynchronised } from '../../graph/own-account.ts';
import { findRegistrations } from '../../graph/registrations.ts';
import { listSubscriptions } from '../../store/alert-subscriptions.ts';
import { bind } from '../../store/bound.ts';
import { findChoices, listTicks, setChoices, tickItem, untickItem } from '../../store/checklists.ts';
import { changeInterview, findInterview, forgetInterviewsBefore, latestInterview, startInterview } from '../../store/interviews.ts';
import { nowOf, type Desk } from '../desk.ts';

// What the advice for administrators may reach. What is read about the tenant is read in the administrator's name where
// Graph lets a person read it; licences and Autopilot as the application, as the readiness check does.

const configManagerRight = 'Microsoft.Intune_RemoteTasks_ConfigurationManagerAction';
/** An interview must not wait for Graph: what is not known by then is asked. */
const factsWithin = 1000;
/** Longer than a turn may take, so that it becomes a job; shorter than anybody waits for a checklist. */
const checksWithin = 5000;
const keptFor = 180 * 24 * 60 * 60 * 1000;

export function methodTools(desk: Desk, visit: Visit, signal: AbortSignal): MethodTools {
  return {
    interviews: {
      ...bind(desk.db, { findInterview, latestInterview, changeInterview }),
      async startInterview(interview, now) {
        await forgetInterviewsBefore(desk.db, new Date(now.getTime() - keptFor));
        await startInterview(desk.db, interview, now);
      },
    },
    guides: desk.guides,
    facts: () => readFacts(desk, visit, signal),
    now: () => nowOf(desk),
    newId: desk.newId,
  };
}

async function readFacts(desk: Desk, visit: Visit, signal: AbortSignal): Promise<Facts> {
  return within(factsWithin, signal, async (limit) => {
    const soon = <T>(asked: Promise<T>): Promise<T | null> => Promise.race([asked.catch(() => null), ended(limit).then(() => null)]);
    const [premium, coManaged, autopilot] = await Promise.all([
      soon(tenantLicences(desk.appGraph, limit).then(({ entraPremium }) => entraPremium.products > 0)),
      soon(desk.signIns.graphOf(visit).then((graph) => configManagerDevices(graph, limit)).then(({ count }) => count > 0)),
      soon(anyAutopilotDevice(desk.appGraph, limit)),
    ]);
    return { premium, coManaged, autopilot };
  });
}

/** Hands on a signal that ends after so many milliseconds, and when the outer one does. */
async function within<T>(ms: number, outer: AbortSignal, work: (limit: AbortSignal) => Promise<T>): Promise<T> {
  const limit = new AbortController();
  const stop = () => limit.abort();
  const timer = setTimeout(stop, ms);
  if (outer.aborted) stop();
  outer.addEventListener('abort', stop, { once: true });
  try {
    return await work(limit.signal);
  } finally {
    clearTimeout(timer);
    outer.removeEventListener('abort', stop);
  }
}

function ended(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve();
    else signal.addEventListener('abort', () => resolve(), { once: true });
  });
}

function checklistTools(desk: Desk): ChecklistTools {
  return { checklists: bind(desk.db, { listTicks, tickItem, untickItem, findChoices, setChoices }), now: () => nowOf(desk) };
}

export function attachTools(desk: Desk, visit: Visit, signal: AbortSignal): AttachTools {
  return {
    ...checklistTools(desk),
    checks: () =>
      within(checksWithin, signal, async (limit) => {
        // Without a token there is no check, but the checklist and the steps are there all the same.
        const graph = checked(desk.signIns.graphOf(visit));
        const each = async <T>(ask: (graph: Graph) => Promise<T>): Promise<Checked<T>> => {
          const mine = await graph;
          return 'known' in mine ? checked(ask(mine.known)) : mine;
        };
        const [devices, right, synced] = await Promise.all([
          each((mine) => configManagerDevices(mine, limit)),
          each((mine) => getEffectivePermissions(mine, '', limit).then((rights) => rights.has(configManagerRight))),
          each((mine) => isSynchronised(mine, limit)),
        ]);
        return { devices, right, synced };
      }),
    findRegistrations: async (asked) => findRegistrations(await desk.signIns.graphOf(visit), asked, signal),
    somebodyHears: async () => (await listSubscriptions(desk.db, visit.tenantId)).length > 0,
  };
}

export function migrationTools(desk: Desk, visit: Visit, signal: AbortSignal): MigrationTools {
  return { ...checklistTools(desk), deviceRules: () => unlessForbidden(desk.signIns.graphOf(visit), (graph) => deviceRules(graph, signal)) };
}

export function autopilotTools(desk: Desk, visit: Visit, signal: AbortSignal): AutopilotTools {
  return { guides: desk.guides, findRegistered: (serial) => unlessForbidden(desk.signIns.graphOf(visit), (graph) => findRegisteredDevices(graph, serial, signal)) };
}

async function unlessForbidden<T>(mine: Promise<Graph>, ask: (graph: Graph) => Promise<T>): Promise<T | null> {
  const graph = await mine;
  return ask(graph).catch((failure: unknown) => {
    if (failure instanceof GraphForbidden) return null;
    throw failure;
  });
}

/** A check that fails is told as one, not as an answer; only a missing sign-in ends them all. */
async function checked<T>(asked: Promise<T>): Promise<Checked<T>> {
  return asked.then(
    (known) => ({ known }),
    (failure: unknown) => {
      if (failure instanceof GraphSignInNeeded || failure instanceof SignInNeeded) throw failure;
      return failure instanceof GraphForbidden ? { denied: true as const } : { down: true as const };
    },
  );
}
