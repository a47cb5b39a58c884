import type { Finding, Part, Status } from '../readiness/finding.ts';
import type { Card, CardElement } from './card.ts';
import { button, card, day, heading, note, subheading, text, time } from './parts.ts';
import { stateBadge } from './readiness-parts.ts';
import type { Words } from './words.ts';

export interface ReadinessPartView {
  part: Part;
  status: Status;
  counts: Record<Status, number>;
}

export interface ReadinessView {
  checkedAt: Date;
  /** In the order in which they are shown. */
  parts: ReadinessPartView[];
  findings: Finding[];
  /** None is set, and this person may set it. */
  offerAuthority: boolean;
}

/** Each platform in a line or three; the rest is a press away. */
export function readinessCard(view: ReadinessView, words: Words): Card {
  const { readiness } = words;
  const total = (status: Status) => words.number(view.findings.filter((finding) => finding.status === status).length);
  const allFine = view.findings.every(({ status }) => status === 'ok');
  return card(words, {
    summary: allFine ? readiness.allFine : readiness.summary(total('missing'), total('attention'), total('unknown')),
    body: [
      heading(readiness.title),
      note(readiness.checkedAt(`${day(view.checkedAt)} ${time(view.checkedAt)}`)),
      allFine ? text(readiness.allFine) : null,
      ...view.parts.map((part) => partElement(part, view.findings, words)),
      total('unknown') === words.number(0) ? null : note(readiness.unknownNote),
    ],
    actions: [
      view.offerAuthority ? button(readiness.button.setAuthority, 'authority.ask', {}, { primary: true }) : null,
      ...view.parts.map(({ part }) => button(readiness.button.parts[part], 'readiness.show', { part })),
      button(words.button.checkAgain, 'command.run', { command: 'readiness_check' }),
    ],
  });
}

function partElement({ part, status, counts }: ReadinessPartView, findings: readonly Finding[], words: Words): CardElement {
  const { readiness } = words;
  const order: readonly Status[] = ['missing', 'attention', 'unknown', 'ok'];
  const counted = order.filter((one) => counts[one] > 0).map((one) => readiness.count[one](words.number(counts[one]), counts[one] === 1));
  const named = findings.filter((finding) => finding.part === part && finding.status !== 'ok').map(({ check }) => readiness.checks[check]);
  return {
    type: 'Container',
    separator: true,
    spacing: 'Medium',
    items: [
      subheading(readiness.parts[part]),
      stateBadge(status, words),
      ...(named.length > 0 ? [text(named.join(' · '), { spacing: 'Small' })] : []),
      note(counted.join(' · ')),
    ],
  };
}
