import type { Card } from './card.ts';
import { findingLines, type Finding } from './attach-card.ts';
import { markdownText } from './escape.ts';
import { card, choiceButton, day, facts, heading, lines, subheading, text, type Choice } from './parts.ts';
import type { Words } from './words.ts';

export interface AppComparedView {
  name: string;
  clientId: string;
  tenantId: string;
  uri: string | null;
  secretUntil: Date | null;
  /** Everything but the secret, which carries a date. */
  findings: Finding[];
  /** How many are missing, the secret included. */
  missing: number;
  nobodyHears: boolean;
  buttons: Choice[];
}

export function appComparedCard(view: AppComparedView, words: Words): Card {
  const { attach } = words;
  const { needs, fixes, fillIn } = attach;
  const secret: Finding = view.secretUntil ? { mark: 'ok', says: '', fix: null } : { mark: 'missing', says: needs.secretNone, fix: fixes.secret };
  const [mark, ...rest] = findingLines(secret, words);
  // The date is filled in by the client, so this line is not escaped.
  const secretLines = view.secretUntil ? [mark, text(needs.secret(day(view.secretUntil)), { spacing: 'None' })] : [mark, ...rest];
  return card(words, {
    summary: attach.appResult(view.name),
    body: [
      heading(markdownText(attach.appResult(view.name))),
      text(view.missing === 0 ? attach.appGood : attach.appNotGood(String(view.missing))),
      ...view.findings.flatMap((finding) => findingLines(finding, words)),
      ...secretLines.filter((line) => line !== undefined),
      subheading(attach.fill),
      facts([
        [fillIn.tenant, view.tenantId],
        [fillIn.name, markdownText(view.name)],
        [fillIn.client, view.clientId],
        view.uri === null ? null : [fillIn.uri, markdownText(view.uri)],
        view.secretUntil === null ? null : [fillIn.until, day(view.secretUntil)],
      ]),
      ...lines([fillIn.key]),
      text(attach.watched),
      view.nobodyHears ? text(attach.nobodyHears, { tone: 'attention' }) : null,
    ],
    actions: view.buttons.map(choiceButton),
  });
}
