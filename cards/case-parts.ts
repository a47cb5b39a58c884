import type { CardAction, CardElement } from './card.ts';
import { knownCompliance } from './compliance.ts';
import { markdownText, plainText } from './escape.ts';
import { box, buttonWithInputs, day, facts, note, text, time } from './parts.ts';
import type { Verb, VerbData } from './verbs.ts';
import type { Compliance } from './views.ts';
import type { Words } from './words.ts';

// What the cards between a person and the helpdesk share: what was said, what goes along, a field to write in.

export const longestCaseText = 2000;

/** What goes along with a question, in the reader's language. */
export interface AlongView {
  guide: { title: string; step: number; of: number; heading: string | null; state: 'steps' | 'waiting' | 'arrived' } | null;
  /** `not_yet`: still to be read. */
  devices: { name: string; system: string; compliance: Compliance }[] | 'unreadable' | 'not_yet';
  /** `code`: Intune's own word for it. */
  failure: { what: string; code: string; at: Date } | 'unreadable' | 'not_yet' | null;
}

export interface SaidView {
  name: string;
  text: string;
  at: Date;
}

/** What somebody wrote, with the line breaks they made and nothing else that markdown would make of it. */
export function written(value: string): string {
  return markdownText(value.replace(/\r\n?/g, '\n')).replace(/\n+/g, '\n\n');
}

export function quote(value: string): CardElement {
  return box('emphasis', [text(written(value))]);
}

/** One message under another, with who and when. */
export function said(message: SaidView, now: Date, words: Words): CardElement {
  return box('emphasis', [note(words.cases.saidLast(markdownText(message.name), moment(message.at, now))), text(written(message.text), { spacing: 'None' })]);
}

/** The time; with the day, when it is not of today. */
export function moment(at: Date, now: Date): string {
  return at.toISOString().slice(0, 10) === now.toISOString().slice(0, 10) ? time(at) : `${day(at)} ${time(at)}`;
}

/** For buttons, notifications and one-line quotes. */
export function short(value: string, most: number): string {
  const line = plainText(value).replace(/\s+/g, ' ').trim();
  return line.length <= most ? line : `${line.slice(0, most - 1).trimEnd()}…`;
}

const mostDevices = 5;

export function guideLine({ title, step, of, state }: NonNullable<AlongView['guide']>, words: Words): string {
  const { cases } = words;
  if (state === 'steps') return cases.guide(title, step, of);
  return state === 'waiting' ? cases.guideDone(title) : cases.guideArrived(title);
}

/** What an agent needs to know, row by row. */
export function alongFacts(view: AlongView, now: Date, words: Words): CardElement {
  const { cases } = words;
  const guide = view.guide;
  const heading = guide?.state === 'steps' && guide.heading !== null ? ` ${cases.atStep(guide.heading)}` : '';
  return facts([
    guide === null ? null : [cases.setsUp, markdownText(`${guideLine(guide, words)}${heading}`)],
    [cases.failure, failureFact(view.failure, now, words)],
    [cases.devices, deviceFact(view.devices, words)],
  ]);
}

function failureFact(failure: AlongView['failure'], now: Date, words: Words): string {
  const { cases } = words;
  if (failure === null) return cases.noFailure;
  if (failure === 'unreadable') return cases.unread;
  if (failure === 'not_yet') return cases.unreadYet;
  return `${markdownText(`${failure.what} (${failure.code})`)} ${moment(failure.at, now)}`;
}

function deviceFact(devices: AlongView['devices'], words: Words): string {
  const { cases } = words;
  if (devices === 'unreadable') return cases.unread;
  if (devices === 'not_yet') return cases.unreadYet;
  if (devices.length === 0) return cases.noDevices;
  const shown = devices.slice(0, mostDevices).map(({ name, system, compliance }) => markdownText(cases.deviceLine(name, system, words.compliance[knownCompliance(compliance)])));
  const more = devices.length - shown.length;
  return [...shown, ...(more > 0 ? [cases.moreDevices(more)] : [])].join('\n\n');
}

interface FieldView {
  label: string;
  error: string;
  value?: string | undefined;
  required: boolean;
}

/** Its id is the name of the field in the verb's data. */
export function textField({ label, error, value, required }: FieldView): CardElement {
  return {
    type: 'Input.Text',
    id: 'text',
    label,
    isMultiline: true,
    maxLength: longestCaseText,
    isRequired: required,
    errorMessage: error,
    ...(value === undefined ? {} : { value: plainText(value) }),
  };
}

interface Form<V extends Verb> {
  title: string;
  verb: V;
  data: Partial<VerbData<V>>;
  label: string;
  error: string;
}

/** A button that opens a field to write in, and a button that sends it. */
export function writeButton<V extends Verb>({ title, verb, data, label, error }: Form<V>, words: Words): CardAction {
  return {
    type: 'Action.ShowCard',
    title: plainText(title),
    card: {
      type: 'AdaptiveCard',
      version: '1.5',
      lang: words.language,
      body: [textField({ label, error, required: true })],
      actions: [buttonWithInputs(words.cases.button.send, verb, data, { primary: true })],
    },
  };
}
