import { readBulk } from '../../actions/bulk-read.ts';
import type { BulkWhich } from '../../actions/bulk-rules.ts';
import { findAction } from '../../actions/registry.ts';
import { peopleOfDepartment } from '../../graph/department.ts';
import { membersOfGroup, type GroupMembers } from '../../graph/groups.ts';
import { GraphForbidden, GraphNotFound, GraphRefused, GraphSignInNeeded } from '../../graph/errors.ts';
import type { Graph } from '../../graph/graph.ts';
import { IdentityMisconfigured, SignInBlocked, SignInNeeded } from '../../graph/identity-errors.ts';
import { getEffectivePermissions } from '../../graph/my-permissions.ts';
import { findBulkRun, moveBulkRun, type BulkRun } from '../../store/bulk-runs.ts';
import type { JobHandler } from '../../store/jobs.ts';
import { showBulk } from '../bulk-queue.ts';
import { nowOf, type Desk } from '../desk.ts';
import type { Kinds } from '../job-kinds.ts';
import { partOf } from '../part-of.ts';

/** Milliseconds of reading in one job; what is left goes to the next one. */
const atOnce = 20_000;

/** Which devices take part and which do not. Nothing is called but reads. */
export function readBulkJob(desk: Desk): JobHandler<Kinds['bulk.read']> {
  return {
    attempts: 3,
    async run({ tenantId, run: id }, job) {
      const run = await findBulkRun(desk.db, tenantId, id);
      const action = findAction(run?.action ?? '');
      if (run?.stage !== 'reading' || !action) return;
      const started = performance.now();
      try {
        const graph = await desk.signIns.graphOf(run);
        const [rights, people, members] = await Promise.all([partOf(5_000, job.signal, (signal) => getEffectivePermissions(graph, '', signal)), peopleFor(run, graph, job.signal), membersFor(run, graph, job.signal)]);
        await readBulk(run, action, {
          db: desk.db, now: () => nowOf(desk), graph, rights, people, members, signal: job.signal,
          enough: () => performance.now() - started > atOnce,
          onStep: async (stepped, tx) => {
            if (stepped.stage === 'reading') await desk.jobs.enqueue('bulk.read', { tenantId, run: id }, { tx });
            await showBulk(stepped, desk, tx);
          },
        });
      } catch (failure) {
        if (!isFinal(failure)) throw failure;
        desk.log.warn({ run: id, err: failure }, 'the devices of a run could not be read');
        await end(run, problemOf(failure), desk);
      }
    },
    async onDead({ tenantId, run: id }, error) {
      desk.log.error({ run: id, error: error.message }, 'the devices of a run could not be read');
      const run = await findBulkRun(desk.db, tenantId, id);
      if (run) await end(run, 'unreadable', desk);
    },
  };
}

class DepartmentDenied extends Error {
  readonly code = 'department_denied';
  constructor(cause: unknown) {
    super('The department of people could not be read: give Balie User.Read.All, or name the devices.', { cause });
    this.name = 'DepartmentDenied';
  }
}

async function peopleFor(run: BulkRun, graph: Graph, signal: AbortSignal): Promise<ReadonlySet<string> | null> {
  const { department }: BulkWhich = run.asked;
  if (department === undefined) return null;
  try {
    return await peopleOfDepartment(graph, department, signal);
  } catch (failure) {
    if (failure instanceof GraphForbidden || failure instanceof GraphRefused) throw new DepartmentDenied(failure);
    throw failure;
  }
}

class GroupDenied extends Error {
  readonly code = 'group_denied';
  constructor(cause: unknown) {
    super('The members of a group could not be read: give Balie GroupMember.Read.All, or name the devices.', { cause });
    this.name = 'GroupDenied';
  }
}

class GroupGone extends Error {
  readonly code = 'group_gone';
  constructor(cause: unknown) {
    super('The group is not there any more: name another, or name the devices.', { cause });
    this.name = 'GroupGone';
  }
}

async function membersFor(run: BulkRun, graph: Graph, signal: AbortSignal): Promise<GroupMembers | null> {
  const { groupId }: BulkWhich = run.asked;
  if (groupId === undefined) return null;
  try {
    return await membersOfGroup(graph, groupId, signal);
  } catch (failure) {
    if (failure instanceof GraphNotFound) throw new GroupGone(failure);
    if (failure instanceof GraphForbidden || failure instanceof GraphRefused) throw new GroupDenied(failure);
    throw failure;
  }
}

function isFinal(failure: unknown): boolean {
  return [SignInNeeded, SignInBlocked, IdentityMisconfigured, GraphSignInNeeded, GraphForbidden, GraphRefused, DepartmentDenied, GroupDenied, GroupGone].some((kind) => failure instanceof kind);
}

function problemOf(failure: unknown): string {
  if (failure instanceof DepartmentDenied || failure instanceof GroupDenied || failure instanceof GroupGone) return failure.code;
  if (failure instanceof SignInNeeded || failure instanceof GraphSignInNeeded) return 'sign_in_first';
  return failure instanceof GraphForbidden || failure instanceof SignInBlocked ? 'denied' : 'unreadable';
}

async function end(run: BulkRun, problem: string, desk: Desk): Promise<void> {
  await desk.db.transaction(async (tx) => {
    const moved = await moveBulkRun(tx, { id: run.id, from: ['reading'], to: 'failed', at: nowOf(desk), problem });
    if (moved) await showBulk(moved, desk, tx);
  });
}
