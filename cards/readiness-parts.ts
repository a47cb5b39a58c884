import type { Fact, Finding, Status } from '../readiness/finding.ts';
import type { CardElement } from './card.ts';
import { markdownText } from './escape.ts';
import { day, lines, note, subheading, text } from './parts.ts';
import type { Words } from './words.ts';

// What the overview and the page of one platform share: how a state and a finding are drawn.

const looks: Record<Status, { mark: string; style: 'Good' | 'Warning' | 'Attention' | 'Default' }> = {
  ok: { mark: '✓', style: 'Good' },
  attention: { mark: '!', style: 'Warning' },
  missing: { mark: '✕', style: 'Attention' },
  unknown: { mark: '?', style: 'Default' },
};

/** The state as a coloured word with a mark; the word alone says it all. */
export function stateBadge(status: Status, words: Words): CardElement {
  const { mark, style } = looks[status];
  const label = `${mark} ${words.readiness.states[status]}`;
  return {
    type: 'Badge',
    text: label,
    style,
    appearance: 'Tint',
    size: 'Large',
    spacing: 'Small',
    fallback: { type: 'TextBlock', text: label, wrap: true, weight: 'Bolder', color: style, spacing: 'Small' },
  };
}

export function findingElement(finding: Finding, words: Words): CardElement {
  const { readiness } = words;
  const title = subheading(readiness.checks[finding.check]);
  if (finding.status === 'unknown') {
    const said = `${reason(finding.failure, words)} ${readiness.since(day(new Date(finding.since)))}`;
    return { type: 'Container', separator: true, spacing: 'Medium', items: [title, stateBadge('unknown', words), text(said, { spacing: 'Small' })] };
  }
  const [a = '', b = '', c = ''] = finding.facts.map((fact) => factText(fact, words));
  const steps = Object.hasOwn(readiness.fix, finding.code) ? readiness.fix[finding.code as keyof typeof readiness.fix] : [];
  return {
    type: 'Container',
    separator: true,
    spacing: 'Medium',
    items: [
      title,
      stateBadge(finding.status, words),
      text(readiness.findings[finding.code](a, b, c), { spacing: 'Small' }),
      ...(steps.length > 0 ? [{ ...note(readiness.howTo) }, ...lines(steps)] : []),
    ],
  };
}

/** `since` is a day: a check that failed is no news to the minute. */
function reason({ reason: why, permission, asked }: Extract<Finding, { status: 'unknown' }>['failure'], { readiness }: Words): string {
  if (why !== 'denied') return readiness.reasons[why];
  if (permission === null) return readiness.reasons.deniedSomehow;
  return asked === 'as_person' ? readiness.reasons.deniedPerson(markdownText(permission)) : readiness.reasons.denied(markdownText(permission));
}

function factText(fact: Fact, words: Words): string {
  if (typeof fact === 'string') return markdownText(fact);
  if (typeof fact === 'number') return words.number(fact);
  if ('date' in fact) return day(new Date(fact.date));
  if ('days' in fact) return words.inDays(fact.days);
  return fact.platforms.map((platform) => (platform === 'ios' ? 'iPhone, iPad' : (words.platforms[platform as keyof Words['platforms']] ?? markdownText(platform)))).join(', ');
}
