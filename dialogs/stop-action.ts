import { chooseCard } from '../cards/choose-card.ts';
import type { ActionId } from '../actions/action.ts';
import type { ActionRequest } from '../store/action-requests.ts';
import { actionsNamed } from './action-questions.ts';
import { shownStage, showRequest, type ConfirmTools } from './action-status.ts';
import { showApproval, type ApprovalTools } from './approvals.ts';
import { showCard, type Reply } from './reply.ts';
import type { Visit } from './visit.ts';

// "Cancel the wipe of LT-0500": what was asked of that device, by anybody, and what can still be done about it.

export interface StopTools {
  confirm: ConfirmTools;
  approval: ApprovalTools;
  /** Confirmed lately for this device, newest first; of whoever asks where no device is meant. */
  requests(): Promise<ActionRequest[]>;
}

/** @param about the device, as it was named */
export async function stopAction(visit: Visit, text: string, about: string | null, tools: StopTools): Promise<Reply[]> {
  const all = await tools.requests();
  const named = actionsNamed(text);
  const meant = named.length === 0 ? all : all.filter(({ action }) => named.some((id) => id === action));
  const request = meant.find(({ endedAt }) => endedAt === null) ?? meant[0];
  if (!request) return nothingAsked(visit, about ?? all[0]?.deviceName ?? null);
  if (request.stage === 'approval') return showApproval(visit, request.id, tools.approval);
  if (request.objectId === visit.objectId && ['approval_intune', 'sign_in', 'waiting'].includes(request.stage)) return showRequest(visit, request, tools.confirm);
  return showCard(howItStands(visit, request, await tools.approval.nameOf(request), tools.confirm.now()));
}

function howItStands({ words }: Visit, request: ActionRequest, requester: string | null, now: Date) {
  const { desk, button } = words;
  // The store keeps the action's id as text; it was an ActionId when it was asked.
  const action = words.actionNames[request.action as ActionId];
  const who = requester ?? request.askedBy ?? words.approvals.somebody;
  const when = words.ago(now.getTime() - request.askedAt.getTime());
  const choices = [
    { title: desk.stop.howItStands, verb: 'action.show' as const, data: { request: request.id } },
    { title: button.showDevice, verb: 'device.show' as const, data: { device: request.deviceId } },
  ];
  const said = () => {
    if (request.endedAt !== null) return { title: desk.stop.overTitle(action, request.deviceName), text: desk.stop.over(who, when, words.stages[shownStage(request.stage)]) };
    if (request.stage === 'approval_intune') return { title: desk.stop.waitingTitle(action, request.deviceName), text: desk.stop.inIntune(who, when) };
    return { title: desk.stop.sentTitle(action, request.deviceName), text: desk.stop.sent(who, when) };
  };
  return chooseCard({ ...said(), choices }, words);
}

function nothingAsked({ words }: Visit, about: string | null): Reply[] {
  const { desk, button, commands } = words;
  const choices = [
    { title: commands.action_status, verb: 'command.run' as const, data: { command: 'action_status' } },
    { title: button.findDevice, verb: 'command.run' as const, data: { command: 'find_device' } },
  ];
  return showCard(chooseCard({ title: desk.stop.noneTitle(about ?? words.desk.stop.noDevice), text: desk.stop.none, choices }, words));
}
