import { families, type ExpiryKind, type Family } from '../../alerts/kinds.ts';
import type { KindFacts, Nature } from '../../alerts/kind.ts';
import { expirySources } from '../../alerts/sources.ts';
import { wordsFor } from '../../cards/words.ts';

export const documentPath = 'docs/alerts.md';

const { expiry } = wordsFor('en');
const natures: Record<Nature, string> = { date: 'on a date', heartbeat: 'when not heard from', crowd: 'many, per week' };

/** The document with every table made anew; what people wrote around them stays as it is. */
export function withTables(document: string): string {
  const familyNames = Object.keys(families) as Family[];
  return familyNames.reduce((text, family) => {
    const [start, end] = [`<!-- table: ${family} -->`, `<!-- end: ${family} -->`];
    const [from, to] = [text.indexOf(start), text.indexOf(end)];
    if (from < 0 || to < from) throw new Error(`${documentPath} has no place for the family ${family}: write the lines ${start} and ${end}.`);
    return `${text.slice(0, from + start.length)}\n${table(family)}\n${text.slice(to)}`;
  }, document);
}

function table(family: Family): string {
  const facts: Partial<Record<ExpiryKind, KindFacts>> = families[family];
  const kinds = Object.entries(facts) as [ExpiryKind, KindFacts][];
  if (kinds.length === 0) return 'Nothing yet.';
  return [
    '| What | Read from | Permission | Lapses | Severity | Told, days before |',
    '| --- | --- | --- | --- | --- | --- |',
    ...kinds.map(([kind, fact]) => row(kind, fact)),
  ].join('\n');
}

function row(kind: ExpiryKind, { nature, severity, leadDays }: KindFacts): string {
  const sources = expirySources.filter((source) => source.kinds.includes(kind));
  const reads = sources.flatMap((source) => source.reads).filter((read) => read.kinds?.includes(kind) ?? true);
  const cells = [
    expiry.kinds[kind].name,
    reads.map(({ path, property, version }) => `${version} \`${path}\`: \`${property}\``).join('<br>'),
    [...new Set(sources.map(({ permission }) => `\`${permission}\``))].join('<br>'),
    natures[nature],
    severity,
    leadDays.length === 0 ? 'none' : leadDays.join(', '),
  ];
  return `| ${cells.join(' | ')} |`;
}
