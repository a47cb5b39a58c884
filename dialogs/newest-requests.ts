import { chooseCard } from '../cards/choose-card.ts';
import { requestsCard } from '../cards/requests-card.ts';
import type { ActionId } from '../actions/action.ts';
import type { ActionRequest } from '../store/action-requests.ts';
import { showRequest, shownStage, type ConfirmTools } from './action-status.ts';
import { showCard, type Reply } from './reply.ts';
import type { Visit } from './visit.ts';

export interface NewestRequestTools extends ConfirmTools {
  now(): Date;
  /** What this agent confirmed, newest first; of one device when its name is given. */
  newestRequests(deviceName: string | null): Promise<ActionRequest[]>;
}

/** "Did it work?" */
export async function newestRequests(visit: Visit, asked: string | null, tools: NewestRequestTools): Promise<Reply[]> {
  const { words } = visit;
  const requests = await tools.newestRequests(asked);
  const [only, ...others] = requests;
  if (!only) return showCard(nothingAsked(visit, asked));
  if (others.length === 0) return showRequest(visit, only, tools);
  const lines = requests.map((request) => ({
    request: request.id,
    // The store keeps the action's id as text; it was an ActionId when it was asked.
    action: request.action as ActionId,
    deviceName: request.deviceName,
    stage: shownStage(request.stage),
    at: new Date(request.history.at(-1)?.at ?? request.askedAt),
  }));
  return showCard(requestsCard({ asked, requests: lines, now: tools.now() }, words));
}

function nothingAsked(visit: Visit, asked: string | null) {
  const { words } = visit;
  const title = asked === null ? words.requests.noneTitle : words.requests.noneOfTitle(asked);
  return chooseCard({ title, text: words.requests.none, choices: [{ title: words.button.findDevice, verb: 'command.run', data: { command: 'find_device' } }] }, words);
}
