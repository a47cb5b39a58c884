import type { ApprovalStatus } from '../graph/approval-requests.ts';
import { appendAudit } from '../store/audit.ts';
import type { AuditEvent } from '../store/audit-events.ts';
import { moveRequest, type ActionRequest, type Move } from '../store/action-requests.ts';
import type { Database, Transaction } from '../store/database.ts';
import { approveWithin, audited } from './request.ts';

// Where the organisation protects an action with Intune's Multi Admin Approval, an administrator has to approve in
// the portal. Balie looks until that is answered, and then repeats the identical request with its code.
// https://learn.microsoft.com/intune/intune-service/fundamentals/multi-admin-approval

const minute = 60_000;
const hour = 60 * minute;

/** Intune lets a request expire after three days; a little more, so that Intune itself has the last word. */
const answeredWithin = 73 * hour;

const steps: readonly { until: number; every: number }[] = [
  { until: 10 * minute, every: minute },
  { until: 2 * hour, every: 5 * minute },
  { until: answeredWithin, every: 30 * minute },
];

export interface ApprovalParts {
  db: Database;
  now: Date;
  /** Null when Intune does not list it. */
  readStatus: (code: string) => Promise<ApprovalStatus | null>;
  /** Queues what follows in the same transaction. */
  onMove: (request: ActionRequest, tx: Transaction) => Promise<void>;
}

/**
 * @returns when to look again; null when it was answered, one way or another
 * @throws what graph/ throws when it could not be read: the job tries again
 */
export async function followApproval(request: ActionRequest, { db, now, readStatus, onMove }: ApprovalParts): Promise<Date | null> {
  if (request.stage !== 'approval_intune' || request.intuneCode === null) return null;
  const since = Date.parse(request.history.findLast(({ stage }) => stage === 'approval_intune')?.at ?? '') || now.getTime();
  const age = now.getTime() - since;
  const step = steps.find(({ until }) => age < until);
  const answer = answerOf(await readStatus(request.intuneCode)) ?? (step ? null : ({ to: 'expired', problem: 'intune_expired' } as const));
  if (answer === null) return new Date(now.getTime() + (step?.every ?? hour));
  const move: Move = { id: request.id, from: ['approval_intune'], at: now, ...answer, ...(answer.to === 'waiting' ? { expiresAt: new Date(now.getTime() + approveWithin) } : {}) };
  await db.transaction(async (tx) => {
    const moved = await moveRequest(tx, move);
    if (!moved) return;
    await onMove(moved, tx);
    const { detail, ...rest } = audited(moved, now);
    const event: AuditEvent = answer.to === 'waiting' ? 'action.intune_approved' : `action.${answer.to}`;
    await appendAudit(tx, { ...rest, objectId: null, event, detail: { ...detail, problem: move.problem ?? null } });
  });
  return null;
}

function answerOf(status: ApprovalStatus | null): Pick<Move, 'to' | 'problem'> | null {
  switch (status) {
    case 'approved':
      return { to: 'waiting', problem: null };
    case 'rejected':
      return { to: 'refused', problem: 'intune_rejected' };
    case 'cancelled':
      return { to: 'cancelled', problem: 'intune_cancelled' };
    case 'expired':
      return { to: 'expired', problem: 'intune_expired' };
    case 'completed':
      // Carried out without Balie: it is followed like any other, and never sent again.
      return { to: 'sent', problem: null };
    default:
      return null;
  }
}
