import type { ActionRequest } from '../store/action-requests.ts';
import type { Transaction } from '../store/database.ts';
import { nowOf, type Desk } from './desk.ts';

const firstLookAfter = 5000;
/** Longer than a turn takes when Teams is slow, see bot/in-time.ts. */
const answerDrawnAfter = 4000;
/** Nobody approves within the same moment. */
const firstApprovalLookAfter = 30_000;

/** Queues what follows from where a request stands now, and drawing it, in the transaction of the move. */
export async function afterMove(moved: ActionRequest, tx: Transaction, desk: Desk, claims: string | null = null): Promise<void> {
  const { tenantId, id: request, stage } = moved;
  await desk.jobs.enqueue('action.show', { tenantId, request, signIn: stage === 'sign_in' ? { claims } : null, stage }, { tx });
  await queueNext(moved, tx, desk);
}

/** Without drawing the requester's own card: whoever pressed gets it as the answer. */
export async function queueNext(moved: ActionRequest, tx: Transaction, desk: Desk): Promise<void> {
  const { tenantId, id: request, stage } = moved;
  if (stage === 'waiting') {
    await desk.jobs.enqueue('action.send', { tenantId, request }, { tx });
    // It may be further on before the answer to the press is drawn, which then stands over what came of it.
    await desk.jobs.enqueue('action.show', { tenantId, request, signIn: null, stage, onlyPast: true }, { tx, at: new Date(nowOf(desk).getTime() + answerDrawnAfter) });
  }
  await queueWatch(moved, tx, desk);
}

/** As afterMove, in the job that sends: what is back in the queue is that job's own repetition. */
export async function afterSend(moved: ActionRequest, tx: Transaction, desk: Desk, claims: string | null): Promise<void> {
  const { tenantId, id: request, stage } = moved;
  await desk.jobs.enqueue('action.show', { tenantId, request, signIn: stage === 'sign_in' ? { claims } : null, stage }, { tx });
  await queueWatch(moved, tx, desk);
}

async function queueWatch({ tenantId, id: request, stage, expiresAt, confirmedAt, seen, postId, approverId }: ActionRequest, tx: Transaction, desk: Desk): Promise<void> {
  const at = (ms: number) => new Date(nowOf(desk).getTime() + ms);
  if (stage === 'sent' || stage === 'unclear') await desk.jobs.enqueue('action.follow', { tenantId, request, look: 0 }, { tx, at: at(firstLookAfter) });
  if (stage === 'approval') await desk.jobs.enqueue('approval.end', { tenantId, request }, { tx, at: expiresAt });
  if (stage === 'approval_intune') await desk.jobs.enqueue('approval.follow', { tenantId, request, look: 0 }, { tx, at: at(firstApprovalLookAfter) });
  // What is or may soon be in the helpdesk's channel is brought up to date there.
  if (stage === 'approval' || (confirmedAt !== null && seen !== null && (postId !== null || approverId !== null))) await desk.jobs.enqueue('approval.show', { tenantId, request }, { tx });
}
