import type { Finding, Part } from '../readiness/finding.ts';
import type { Card } from './card.ts';
import { button, card, day, heading, link, note, text, time } from './parts.ts';
import { findingElement } from './readiness-parts.ts';
import type { Words } from './words.ts';

export interface ReadinessLink {
  page: keyof Words['readiness']['button']['links'];
  url: string;
}

export interface ReadinessPartCardView {
  part: Part;
  checkedAt: Date;
  /** Of this part, the gravest first. */
  findings: Finding[];
  /** Where in the admin centers it is mended; at most two. */
  links: ReadinessLink[];
  offerAuthority: boolean;
}

/** What was found for one platform, and how to mend it. */
export function readinessPartCard(view: ReadinessPartCardView, words: Words): Card {
  const { readiness } = words;
  const { part } = view;
  const shared = part === 'apple' || part === 'android' ? part : null;
  const problems = view.findings.filter(({ status }) => status !== 'ok');
  return card(words, {
    summary: problems.length === 0 ? `${readiness.parts[part]}: ${readiness.allFine}` : `${readiness.parts[part]}: ${problems.map(({ check }) => readiness.checks[check]).join(', ')}`,
    body: [
      heading(readiness.partTitle(readiness.parts[part])),
      note(readiness.checkedAt(`${day(view.checkedAt)} ${time(view.checkedAt)}`)),
      ...view.findings.map((finding) => findingElement(finding, words)),
      shared === null ? null : { ...text(readiness.shared[shared]), separator: true, spacing: 'Medium' },
    ],
    actions: [
      view.offerAuthority ? button(readiness.button.setAuthority, 'authority.ask', {}, { primary: true }) : null,
      ...view.links.map(({ page, url }) => link(readiness.button.links[page], url)),
      shared === null ? null : button(readiness.button.shared[shared], 'topic.show', { topic: 'shared-with-apple-and-google' }),
      button(readiness.button.overview, 'readiness.show', {}),
      button(words.button.checkAgain, 'readiness.show', { part, again: true }),
    ],
  });
}
