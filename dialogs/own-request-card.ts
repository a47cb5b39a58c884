import { adviceCard } from '../cards/advice-card.ts';
import type { Card } from '../cards/card.ts';
import type { Words } from '../cards/words.ts';
import type { ActionRequest } from '../store/action-requests.ts';
import { shownStage } from './action-status.ts';

const underWay: ReadonlySet<string> = new Set(['waiting', 'sent', 'delivered', 'no_answer']);
const ownNames: Readonly<Record<string, 'sync' | 'lock' | 'locate'>> = { syncDevice: 'sync', remoteLock: 'lock', locateDevice: 'locate' };

/** How something that a person asked of their own device stands, in the words of whoever owns it. */
export function ownRequestCard(request: ActionRequest, words: Words, nextLook: Date | null, now: Date): Card {
  const { ownActions, button } = words;
  const stage = shownStage(request.stage);
  const action = ownNames[request.action] ?? 'sync';
  const seen = request.lastSync === null ? words.device.never : words.ago(now.getTime() - request.lastSync.getTime());
  const text = request.problem === 'no_permission' ? ownActions.notAllowed : stage === 'no_answer' ? ownActions.noAnswer(seen) : (ownActions.stages[stage] ?? words.stageTexts[stage]);
  const live = underWay.has(stage);
  const buttons = [
    ...(live ? [{ title: button.refresh, verb: 'own.show' as const, data: { request: request.id } }] : []),
    ...(!live && stage !== 'done' && action === 'sync' ? [{ title: ownActions.howTo, verb: 'own.how' as const, data: { device: request.deviceId } }] : []),
    { title: button.myDevices, verb: 'command.run' as const, data: { command: 'my_devices' } },
    ...(stage === 'done' ? [] : [{ title: words.questions.askHelpdesk, verb: 'case.ask' as const, data: {} }]),
  ];
  const closing = live && nextLook !== null ? ownActions.updates : stage === 'done' && action === 'locate' ? ownActions.helpdeskSees : null;
  return adviceCard({ title: `${ownActions.title[action]}: ${request.deviceName}`, text, points: [], inOrder: false, closing, buttons }, words);
}
