import type { Case, CaseAttached } from '../../dialogs/cases-view.ts';
import { listCaseMessages } from '../../store/case-messages.ts';
import { attachToCase, caseProblem, endLease, findCase, leaseCase } from '../../store/cases.ts';
import type { JobHandler } from '../../store/jobs.ts';
import { readAlong } from '../case-along.ts';
import { bringToDesk, bringToPerson } from '../case-sides.ts';
import { nowOf, type Desk } from '../desk.ts';
import type { Kinds } from '../job-kinds.ts';

type Data = Kinds['case.deliver'];

const second = 1000;
const minute = 60 * second;
const leaseFor = 45 * second;
/** What a press drew may still be on its way; a newer card comes after it. */
const settled = 2 * second;
const readWithin = 8 * second;
/** A fortnight of hourly looks whether somebody can be reached again. */
const mostRounds = 14 * 24;

/**
 * Brings a case to both sides as it stands: the post in the helpdesk's channel and what is written under it, the
 * answers and the card in the person's chat. All of it is recorded as it goes, so a repetition does the rest only.
 */
export function deliverCaseJob(desk: Desk): JobHandler<Data> {
  return {
    attempts: 8,
    async run(data, job) {
      const now = nowOf(desk);
      if (!(await leaseCase(desk.db, data.case, { job: job.id, now, until: new Date(now.getTime() + leaseFor) }))) return whenBusy(data, desk);
      try {
        await deliver(data, job.signal, desk);
      } finally {
        await endLease(desk.db, data.case, job.id);
      }
    },
    async onDead(data, error) {
      desk.log.error({ case: data.case, error: error.message }, 'a question to the helpdesk could not be brought up to date');
      const one = await findCase<CaseAttached>(desk.db, data.tenantId, data.case);
      if (!one) return;
      const open = (await listCaseMessages(desk.db, one.id)).filter(({ deliveredAt }) => deliveredAt === null);
      if (one.postVersion < one.version || open.some(({ author }) => author === 'person')) await caseProblem(desk.db, one.id, 'desk', 'send_later');
      if (one.cardVersion < one.version || open.some(({ author }) => author === 'agent')) await caseProblem(desk.db, one.id, 'person', 'send_later');
      await nextRound(data, desk);
    },
  };
}

/** Another job has the case: this one comes back for what changed since. */
async function whenBusy(data: Data, desk: Desk): Promise<void> {
  if (await findCase(desk.db, data.tenantId, data.case)) await desk.jobs.enqueue('case.deliver', data, { at: later(second, desk) });
}

async function deliver(data: Data, signal: AbortSignal, desk: Desk): Promise<void> {
  const one = await complete(data, signal, desk);
  if (!one) return;
  // One side that fails keeps nothing from the other.
  const sides = await Promise.allSettled([bringToDesk(one, desk), bringToPerson(one, desk)]);
  for (const side of sides) if (side.status === 'rejected') throw side.reason;
  const after = await findCase<CaseAttached>(desk.db, data.tenantId, data.case);
  if (!after) return;
  if (after.version > one.version) await desk.jobs.enqueue('case.deliver', { ...data, round: 0 }, { at: later(settled, desk) });
  else if (after.deskProblem === 'conversation_unreachable' || after.personProblem === 'conversation_unreachable') await nextRound(data, desk);
}

/** With what goes along, read once, whatever Graph says: the question goes to the helpdesk in any case. */
async function complete({ tenantId, case: id }: Data, signal: AbortSignal, desk: Desk): Promise<Case | null> {
  const one = await findCase<CaseAttached>(desk.db, tenantId, id);
  if (!one?.attached || one.attached.read) return one;
  const along = await readAlong(desk, one.objectId, AbortSignal.any([signal, AbortSignal.timeout(readWithin)]));
  await attachToCase(desk.db, id, { ...one.attached, ...along, read: true });
  return findCase<CaseAttached>(desk.db, tenantId, id);
}

/** Whoever cannot be reached may come back: soon after it began, later once an hour. */
async function nextRound(data: Data, desk: Desk): Promise<void> {
  const round = data.round + 1;
  if (round > mostRounds) return;
  const wait = Math.min(60 * minute, minute * 2 ** Math.min(round, 10));
  await desk.jobs.enqueue('case.deliver', { ...data, round }, { at: later(wait, desk), key: `${data.case}/${round}` });
}

function later(ms: number, desk: Desk): Date {
  return new Date(nowOf(desk).getTime() + ms);
}
