import type { Card } from './card.ts';
import { lastContact } from './device-card.ts';
import { givenRows } from './action-inputs.ts';
import { markdownText, plainText } from './escape.ts';
import { box, button, card, day, facts, heading, lines, note, subheading, text, time, type Tone } from './parts.ts';
import type { ActionId, Given, Stage } from './views.ts';
import type { Words } from './words.ts';

export interface ActionStatusView {
  request: string;
  action: ActionId;
  deviceName: string;
  deviceId: string;
  stage: Stage;
  asked: Date;
  /** What happened so far, oldest first. */
  lines: { stage: Stage; at: Date }[];
  /** What Intune tells of the way so far. */
  more?: readonly string[];
  lastSync: Date | null;
  /** Why it went wrong, in words already chosen. */
  problem: string | null;
  nextLook: Date | null;
  /** What was filled in. */
  given?: Given;
  /** The second person, once they approved. */
  approvedBy?: string | null;
  /** It went as Balie itself: who asked. */
  asBalieFor?: string | null;
  now?: Date;
}

const tones: Record<Stage, Tone | 'emphasis'> = {
  approval: 'warning',
  approval_intune: 'warning',
  waiting: 'emphasis',
  sent: 'accent',
  delivered: 'accent',
  done: 'good',
  handed_over: 'good',
  failed: 'attention',
  no_answer: 'warning',
  unknown: 'warning',
  refused: 'attention',
  sign_in: 'warning',
  cancelled: 'emphasis',
  expired: 'emphasis',
};

const underWay: ReadonlySet<Stage> = new Set(['approval', 'approval_intune', 'waiting', 'sent', 'delivered']);
/** Nothing has left yet, so whoever asked can take it back. */
const canTakeBack: ReadonlySet<Stage> = new Set(['approval', 'approval_intune']);

export function actionStatusCard(view: ActionStatusView, words: Words): Card {
  const { status } = words;
  const action = words.actionNames[view.action];
  const stage = words.stages[view.stage];
  const result = words.actionResults[view.action];
  return card(words, {
    summary: status.summary(action, plainText(view.deviceName), stage),
    body: [
      heading(action),
      { type: 'TextBlock', text: markdownText(view.deviceName), wrap: true, weight: 'Bolder', spacing: 'None' },
      box(tones[view.stage], [
        { type: 'TextBlock', text: stage, wrap: true, weight: 'Bolder' },
        // What went wrong says more than the stage does, and the two must not contradict each other.
        { ...text(view.problem === null ? stageText(view, words) : markdownText(view.problem)), spacing: 'None' },
      ]),
      view.stage === 'done' && result !== undefined ? text(result) : null,
      view.given === undefined || Object.keys(view.given).length === 0 ? null : facts(givenRows(view.given, words)),
      view.approvedBy ? text(status.approvedBy(markdownText(view.approvedBy))) : null,
      view.asBalieFor ? text(status.asBalie(markdownText(view.asBalieFor))) : null,
      subheading(status.timeline),
      ...lines([
        `${moment(view.asked)} – ${status.asked}`,
        ...view.lines.map((line) => `${since(view.asked, line.at)} – ${words.stages[line.stage]}`),
        ...(view.more ?? []),
      ]),
      note(`${status.lastSync}: ${view.lastSync === null ? status.neverSeen : lastContact(view.lastSync, words, view.now)}`),
      view.nextLook === null ? null : note(status.nextLook(time(view.nextLook))),
    ],
    actions: [
      underWay.has(view.stage)
        ? button(words.button.refresh, 'action.show', { request: view.request })
        : button(words.button.repeat, 'action.ask', { device: view.deviceId, action: view.action }),
      canTakeBack.has(view.stage) ? button(status.withdraw, 'action.cancel', { request: view.request }) : null,
      button(words.button.showDevice, 'device.show', { device: view.deviceId }),
    ],
  });
}

/** No answer is told with how long the device has been away: that is mostly the answer. */
function stageText({ action, stage, lastSync, now }: ActionStatusView, words: Words): string {
  if (stage === 'done') return words.actionDone[action] ?? words.stageTexts.done;
  if (stage === 'no_answer' && lastSync !== null && now !== undefined) return words.status.noAnswer(words.ago(now.getTime() - lastSync.getTime()));
  return words.stageTexts[stage];
}

function moment(at: Date): string {
  return `${day(at)} ${time(at)}`;
}

/** Within half a day of the question the time alone is clear, past midnight too. */
function since(asked: Date, at: Date): string {
  return at.getTime() - asked.getTime() < 12 * 3_600_000 ? time(at) : moment(at);
}
