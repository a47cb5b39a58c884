import { actionStatusCard } from '../cards/action-status-card.ts';
import type { Card } from '../cards/card.ts';
import type { Stage } from '../cards/views.ts';
import type { Words } from '../cards/words.ts';
import type { ActionId } from '../actions/action.ts';
import type { Confirmation } from '../actions/request.ts';
import type { ActionRequest, RequestStage } from '../store/action-requests.ts';
import { sayText, showCard, type Reply } from './reply.ts';
import type { Visit } from './visit.ts';

export interface ConfirmTools {
  confirm(id: string, reason: string | null): Promise<Confirmation>;
  cancel(id: string): Promise<Confirmation>;
  find(id: string): Promise<ActionRequest | null>;
  placeCard(id: string, cardId: string): Promise<void>;
  nextLook(request: ActionRequest): Date | null;
}

export interface PressedRequest {
  request: string;
  reason?: string | null | undefined;
}

export async function pressRequest(visit: Visit, verb: 'action.confirm' | 'action.cancel' | 'action.show', { request: id, reason = null }: PressedRequest, tools: ConfirmTools): Promise<Reply[]> {
  const { say } = visit.words;
  if (verb === 'action.show') {
    const request = await tools.find(id);
    return request ? showRequest(visit, request, tools) : sayText(say.pressUnknown);
  }
  const answer = verb === 'action.confirm' ? await tools.confirm(id, reason) : await tools.cancel(id);
  if (answer.kind === 'unknown') return sayText(say.pressUnknown);
  if (answer.kind === 'not_yours') return sayText(say.pressNotYours);
  if (answer.kind === 'reason_missing') return sayText(visit.words.confirm.reasonMissing);
  return showRequest(visit, answer.request, tools);
}

export function showRequest(visit: Visit, request: ActionRequest, tools: ConfirmTools): Reply[] {
  return showCard(requestCard(request, visit.words, tools.nextLook(request)), (cardId) => tools.placeCard(request.id, cardId));
}

/** The request as it stands. The store keeps the action's id as text; it was an ActionId when it was asked. */
export function requestCard(request: ActionRequest, words: Words, nextLook: Date | null): Card {
  return actionStatusCard(
    {
      request: request.id,
      action: request.action as ActionId,
      deviceName: request.deviceName,
      deviceId: request.deviceId,
      stage: shownStage(request.stage),
      asked: request.askedAt,
      lines: timeline(request),
      lastSync: request.lastSync,
      problem: problemText(request, words),
      nextLook,
    },
    words,
  );
}

/** To a person "being sent" is still waiting. */
export function shownStage(stage: RequestStage): Stage {
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

function problemText(request: ActionRequest, words: Words): string | null {
  const { problem } = words;
  switch (request.problem) {
    case 'sign_in':
      return problem.signIn().text;
    case 'no_permission':
      return problem.noPermission(words.actionRights[request.action as ActionId]).text;
    case 'device_gone':
      return problem.deviceNotFound().text;
    case 'graph_throttled':
    case 'graph_unavailable':
    case 'identity_unavailable':
      return problem.retrying().text;
    case 'gave_up':
      return problem.unavailable().text;
    case 'unclear':
      return problem.unclear().text;
    case 'unclear_once':
      return problem.unclearOnce().text;
    case 'device_failed':
      return problem.deviceFailed().text;
    case 'connector_failed':
      return problem.connectorFailed().text;
    case 'client_failed':
      return problem.clientFailed().text;
    case 'refused':
      return problem.notAccepted().text;
    case 'misconfigured':
      return problem.misconfigured().text;
    case 'not_supported':
      return problem.notSupported().text;
    default:
      return null;
  }
}
