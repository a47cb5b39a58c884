import type { Card, CardElement } from './card.ts';
import { markdownText, plainText } from './escape.ts';
import { button, card, day, heading, note, text, time } from './parts.ts';
import type { ActionId } from './views.ts';
import type { Words } from './words.ts';

export interface AuditEntryView {
  at: Date;
  /** Null when Balie itself did it, or the name is not known. */
  who: string | null;
  event: string;
  detail: object;
}

export interface AuditView {
  about: string | null;
  since: Date | null;
  /** Only these were asked about; none means all. */
  actions?: readonly ActionId[];
  entries: AuditEntryView[];
  /** The entry to go on from; null when these are the oldest. */
  older: number | null;
  /** This is not the first page. */
  later: boolean;
}

export function auditCard({ about, since, actions = [], entries, older, later }: AuditView, words: Words): Card {
  const { audit } = words;
  const asked = { ...(about === null ? {} : { about }), ...(since === null ? {} : { since: since.toISOString() }), ...(actions.length === 0 ? {} : { actions: [...actions] }) };
  const title = about === null ? audit.title : audit.titleAbout(markdownText(about));
  return card(words, {
    summary: audit.summary(entries.length, about === null ? null : plainText(about)),
    body: [
      heading(title),
      since === null ? null : note(audit.since(`${day(since)} ${time(since)}`)),
      actions.length === 0 ? null : note(audit.only(actions.map((action) => words.actionNames[action]).join(', '))),
      entries.length === 0 ? text(audit.nothing) : null,
      ...entries.map((entry) => entryOf(entry, about === null, words)),
    ],
    actions: [
      older === null ? null : button(audit.older, 'audit.show', { ...asked, before: older }),
      later ? button(audit.newest, 'audit.show', asked) : null,
      about === null ? button(words.button.findDevice, 'command.run', { command: 'find_device' }) : button(audit.everything, 'audit.show', {}),
    ],
  });
}

function entryOf({ at, who, event, detail }: AuditEntryView, withDevice: boolean, words: Words): CardElement {
  const { audit } = words;
  const device = said(detail, 'device');
  const reason = said(detail, 'reason');
  const by = who === null ? audit.balie : said(detail, 'as') === 'application' ? audit.asBalie(markdownText(who)) : markdownText(who);
  const what = [happened(event, detail, words), withDevice && device !== null ? markdownText(device) : null];
  const lines = [
    { type: 'TextBlock', text: what.filter((part) => part !== null).join(' · '), wrap: true, weight: 'Bolder' },
    { ...text(`${day(at)} ${time(at)} · ${by}`), spacing: 'None' },
    ...(reason === null ? [] : [{ ...note(audit.reason(markdownText(reason))), spacing: 'None' }]),
  ];
  return { type: 'Container', separator: true, spacing: 'Medium', items: lines };
}

/** An action with its stage, a known event, or the event's own name: a new kind of entry is never left out. */
function happened(event: string, detail: object, words: Words): string {
  const action = said(detail, 'action');
  const stage = event.startsWith('action.') ? event.slice('action.'.length) : null;
  if (stage !== null && action !== null && Object.hasOwn(words.actionNames, action)) {
    const name = words.actionNames[action as keyof typeof words.actionNames];
    const happenings: Record<string, string> = { ...words.audit.actionEvents, ...words.stages };
    return `${name}: ${Object.hasOwn(happenings, stage) ? happenings[stage] : markdownText(stage)}`;
  }
  const known: Record<string, string> = words.audit.events;
  return known[event] ?? markdownText(event);
}

function said(detail: object, name: string): string | null {
  const value = (detail as Partial<Record<string, unknown>>)[name];
  return typeof value === 'string' && value !== '' ? value : null;
}
