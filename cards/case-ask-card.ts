import type { Card } from './card.ts';
import { guideLine, moment, textField, type AlongView } from './case-parts.ts';
import { knownCompliance } from './compliance.ts';
import { markdownText } from './escape.ts';
import { button, buttonWithInputs, card, heading, lines, note, subheading, text } from './parts.ts';
import type { Words } from './words.ts';

export interface CaseAskView {
  /** The id that the case will have. */
  ask: string;
  run: string | null;
  /** What was typed before, to go on from. */
  prefilled: string;
  along: AlongView;
  /** Since when the same is asked already: what is written now is added. */
  askedAt: Date | null;
  /** Where else a person is to be found. */
  support: string;
  problem: 'empty' | 'too_long' | null;
  now: Date;
}

/** One field, and everything that goes along, before anything is sent. */
export function caseAskCard(view: CaseAskView, words: Words): Card {
  const { cases } = words;
  const title = view.askedAt === null ? cases.askTitle : cases.askMoreTitle;
  const enough = view.run !== null && view.askedAt === null;
  return card(words, {
    summary: title,
    body: [
      heading(title),
      text(view.askedAt === null ? cases.askText : cases.askMoreText(moment(view.askedAt, view.now))),
      view.problem === null ? null : text(view.problem === 'empty' ? cases.error : cases.tooLong, { tone: 'attention' }),
      textField({ label: view.askedAt === null ? cases.label : cases.labelMore, error: cases.error, value: view.prefilled, required: !enough }),
      ...(view.askedAt === null ? [subheading(cases.along), ...lines(alongLines(view.along, words))] : []),
      note(markdownText(cases.urgent(view.support))),
    ],
    actions: [
      buttonWithInputs(cases.button.send, 'case.send', { ask: view.ask, ...(view.run === null ? {} : { run: view.run }) }, { primary: true }),
      // What is asked may be about something else than what was asked before.
      view.askedAt === null ? null : button(cases.button.askElse, 'case.ask', {}),
      button(words.button.cancel, 'case.drop', view.run === null ? {} : { run: view.run }),
    ],
  });
}

const mostDevices = 4;

function alongLines({ guide, devices, failure }: AlongView, words: Words): string[] {
  const { cases } = words;
  const readable = typeof devices !== 'string';
  const own = readable ? devices.slice(0, mostDevices).map(({ name, compliance }) => cases.myDevice(name, words.compliance[knownCompliance(compliance)])) : [];
  const more = readable ? devices.length - own.length : 0;
  const deviceLines = own.length > 0 ? [...own, ...(more > 0 ? [cases.moreDevices(more)] : [])] : [readable ? cases.myDevices : cases.myDevicesUnread];
  return [
    ...(guide === null ? [] : [guideLine(guide, words)]),
    ...(failure !== null && typeof failure === 'object' ? [cases.myFailure(failure.what)] : []),
    ...deviceLines,
  ].map(markdownText);
}
