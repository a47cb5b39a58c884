import type { Card } from './card.ts';
import { lastContact } from './device-card.ts';
import { markdownText, plainText } from './escape.ts';
import { box, button, card, day, heading, lines, note, subheading, text, time, type Tone } from './parts.ts';
import type { ActionId, Stage } from './views.ts';
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
  lastSync: Date | null;
  /** Why it went wrong, in words already chosen. */
  problem: string | null;
  nextLook: Date | null;
  now?: Date;
}

const tones: Record<Stage, Tone | 'emphasis'> = {
  waiting: 'emphasis',
  sent: 'accent',
  delivered: 'accent',
  done: 'good',
  failed: 'attention',
  no_answer: 'warning',
  unknown: 'warning',
  refused: 'attention',
  sign_in: 'warning',
  cancelled: 'emphasis',
  expired: 'emphasis',
};

const underWay: ReadonlySet<Stage> = new Set(['waiting', 'sent', 'delivered']);

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
        { ...text(view.problem === null ? words.stageTexts[view.stage] : markdownText(view.problem)), spacing: 'None' },
      ]),
      view.stage === 'done' && result !== undefined ? text(result) : null,
      subheading(status.timeline),
      ...lines([
        `${moment(view.asked)} – ${status.asked}`,
        ...view.lines.map((line) => `${since(view.asked, line.at)} – ${words.stages[line.stage]}`),
      ]),
      note(`${status.lastSync}: ${view.lastSync === null ? status.neverSeen : lastContact(view.lastSync, words, view.now)}`),
      view.nextLook === null ? null : note(status.nextLook(time(view.nextLook))),
    ],
    actions: [
      underWay.has(view.stage)
        ? button(words.button.refresh, 'action.show', { request: view.request })
        : button(words.button.repeat, 'action.ask', { device: view.deviceId, action: view.action }),
      button(words.button.showDevice, 'device.show', { device: view.deviceId }),
    ],
  });
}

function moment(at: Date): string {
  return `${day(at)} ${time(at)}`;
}

/** Within half a day of the question the time alone is clear, past midnight too. */
function since(asked: Date, at: Date): string {
  return at.getTime() - asked.getTime() < 12 * 3_600_000 ? time(at) : moment(at);
}
