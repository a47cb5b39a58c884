import { approvalCard, approvalsCard } from '../cards/approval-card.ts';
import type { Card } from '../cards/card.ts';
import type { Words } from '../cards/words.ts';
import type { ActionId, SeenDevice } from '../actions/action.ts';
import type { Verdict } from '../actions/approve.ts';
import type { ActionRequest } from '../store/action-requests.ts';
import { shownStage } from './action-status.ts';
import { requestProblem } from './request-problem.ts';
import { sayText, showCard, type Reply } from './reply.ts';
import type { Visit } from './visit.ts';

// The second person: what waits for them, one of those, and their answer.

export interface ApprovalTools {
  /** What waits in this organisation, the longest first. */
  waiting(): Promise<ActionRequest[]>;
  find(id: string): Promise<ActionRequest | null>;
  answer(id: string, answer: { approved: true } | { approved: false; note: string | null }): Promise<Verdict>;
  nameOf(request: ActionRequest): Promise<string | null>;
}

export async function listApprovals(visit: Visit, tools: ApprovalTools): Promise<Reply[]> {
  const waiting = await tools.waiting();
  const lines = await Promise.all(
    waiting.map(async (request) => ({ request: request.id, action: request.action as ActionId, deviceName: request.deviceName, requester: await tools.nameOf(request) })),
  );
  return showCard(approvalsCard(lines, visit.words));
}

export async function showApproval(visit: Visit, id: string, tools: ApprovalTools): Promise<Reply[]> {
  const request = await tools.find(id);
  // One that was never confirmed is still between its agent and Balie.
  if (!request?.confirmedAt) return sayText(visit.words.say.pressUnknown);
  return showOne(visit, request, tools);
}

export async function answerApproval(visit: Visit, id: string, answer: { approved: true } | { approved: false; note: string | null }, tools: ApprovalTools): Promise<Reply[]> {
  const verdict = await tools.answer(id, answer);
  if (verdict.kind === 'unknown') return sayText(visit.words.say.pressUnknown);
  if (verdict.kind === 'own') return sayText(visit.words.approvals.own);
  if (verdict.kind === 'note_missing') return sayText(visit.words.approvals.noteMissing);
  return showOne(visit, verdict.request, tools);
}

async function showOne(visit: Visit, request: ActionRequest, tools: ApprovalTools): Promise<Reply[]> {
  // In a channel one card is for all readers.
  const own = visit.conversationKind === 'personal' && request.objectId === visit.objectId;
  return showCard(approvalOf(request, await tools.nameOf(request), visit.words, own));
}

/** The store keeps the action, the device and what was filled in as they were handed to it. */
export function approvalOf(request: ActionRequest, requester: string | null, words: Words, own = false): Card {
  const seen = request.seen as SeenDevice | null;
  return approvalCard(
    {
      request: request.id,
      action: request.action as ActionId,
      device: {
        name: request.deviceName,
        owner: seen?.userDisplayName ?? seen?.userPrincipalName ?? null,
        serial: seen?.serialNumber ?? null,
        family: seen?.family ?? 'other',
        personal: seen?.ownership === 'personal',
      },
      requester,
      reason: request.reason,
      given: request.params,
      stage: shownStage(request.stage),
      approver: request.approverName ?? (request.approverId === null ? null : words.approvals.somebody),
      approved: request.problem !== 'approval_refused',
      problem: requestProblem(request, words),
      expires: request.expiresAt,
      own,
    },
    words,
  );
}
