import { actionStatusCard } from '../cards/action-status-card.ts';
import type { Card } from '../cards/card.ts';
import type { Stage } from '../cards/views.ts';
import type { Words } from '../cards/words.ts';
import type { ActionId } from '../actions/action.ts';
import type { LimitReached } from '../actions/limits.ts';
import type { Confirmation, Filled } from '../actions/request.ts';
import type { VerbData } from '../cards/verbs.ts';
import type { SyncPart } from '../graph/sync-status.ts';
import type { ActionRequest, RequestStage } from '../store/action-requests.ts';
import { requestProblem } from './request-problem.ts';
import { sayText, showCard, type Reply } from './reply.ts';
import type { Visit } from './visit.ts';

export interface ConfirmTools {
  now(): Date;
  confirm(id: string, filled: Filled): Promise<Confirmation>;
  cancel(id: string): Promise<Confirmation>;
  find(id: string): Promise<ActionRequest | null>;
  placeCard(id: string, cardId: string): Promise<void>;
  nextLook(request: ActionRequest): Date | null;
}

export type PressedRequest = { request: string } & Partial<VerbData<'action.confirm'>>;

export async function pressRequest(visit: Visit, verb: 'action.confirm' | 'action.cancel' | 'action.show', { request: id, reason, typed, ...inputs }: PressedRequest, tools: ConfirmTools): Promise<Reply[]> {
  const { say } = visit.words;
  if (verb === 'action.show') {
    const request = await tools.find(id);
    return request ? showRequest(visit, request, tools) : sayText(say.pressUnknown);
  }
  const answer = verb === 'action.confirm' ? await tools.confirm(id, { reason: reason === undefined || reason === '' ? null : reason, typed: typed ?? null, inputs }) : await tools.cancel(id);
  if (answer.kind === 'unknown') return sayText(say.pressUnknown);
  if (answer.kind === 'not_yours') return sayText(say.pressNotYours);
  if (answer.kind === 'reason_missing') return sayText(visit.words.confirm.reasonMissing);
  if (answer.kind === 'other_name') return sayText(visit.words.approvals.otherName(answer.deviceName));
  if (answer.kind === 'input_wrong') return sayText(visit.words.approvals.inputErrors[answer.input]);
  if (answer.kind === 'limited') return sayText(limitText(visit, answer.limit, tools.now()));
  return showRequest(visit, answer.request, tools);
}

export function limitText({ words }: Visit, { of, most, until }: LimitReached, now: Date): string {
  return words.approvals.limited[of](most, words.within(until.getTime() - now.getTime()));
}

export function showRequest(visit: Visit, request: ActionRequest, tools: ConfirmTools): Reply[] {
  return showCard(requestCard(request, visit.words, tools.nextLook(request), tools.now()), (cardId) => tools.placeCard(request.id, cardId));
}

/** The request as it stands. The store keeps the action's id as text; it was an ActionId when it was asked. */
export function requestCard(request: ActionRequest, words: Words, nextLook: Date | null, now: Date, sync: readonly SyncPart[] = []): Card {
  return actionStatusCard(
    {
      request: request.id,
      action: request.action as ActionId,
      deviceName: request.deviceName,
      deviceId: request.deviceId,
      stage: shownStage(request.stage),
      asked: request.askedAt,
      lines: timeline(request),
      more: sync.flatMap((part) => syncLine(part, words)),
      lastSync: request.lastSync,
      problem: requestProblem(request, words),
      nextLook,
      // The store keeps what was filled in as it came; it was held against the action's inputs first.
      given: request.params,
      approvedBy: request.approverId !== null && request.problem !== 'approval_refused' ? (request.approverName ?? words.approvals.somebody) : null,
      asBalieFor: request.asApplication ? (request.askedBy ?? words.approvals.somebody) : null,
      now,
    },
    words,
  );
}

/** Only what has begun, and only parts that Balie has a name for. */
function syncLine({ name, status }: SyncPart, { status: { syncParts, syncStates } }: Words): string[] {
  const part = Object.hasOwn(syncParts, name) ? syncParts[name as keyof typeof syncParts] : null;
  const state = Object.hasOwn(syncStates, status) ? syncStates[status as keyof typeof syncStates] : null;
  return part === null || state === null ? [] : [`${part}: ${state}`];
}

/** To a person "being sent" is still waiting, and what is looked for is as unclear as what nobody can find out. */
export function shownStage(stage: RequestStage): Stage {
  if (stage === 'unclear') return 'unknown';
  return stage === 'asked' || stage === 'sending' ? 'waiting' : stage;
}

/** Each stage once, at its first moment: repeated attempts are not news. */
function timeline(request: ActionRequest): { stage: Stage; at: Date }[] {
  const seen = new Set<Stage>();
  return request.history.flatMap(({ stage, at }) => {
    const shown = shownStage(stage);
    if (seen.has(shown)) return [];
    seen.add(shown);
    return [{ stage: shown, at: new Date(at) }];
  });
}
