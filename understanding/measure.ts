// How well is it understood: the measures that docs/understanding.md states, over lines that nothing was trained on.
import { z } from 'zod';
import { intentNames } from './intents.ts';
import type { IntentName } from './intents.ts';
import type { Understanding, Understood } from './understand.ts';

const lineShape = z.object({
  lang: z.string(),
  text: z.string(),
  intent: z.enum(intentNames),
  entities: z.record(z.string(), z.union([z.string(), z.array(z.string())])).default({}),
});
export type ReportLine = z.infer<typeof lineShape>;

export class ReportLineInvalid extends Error {
  readonly code = 'report_line_invalid';
}

export interface Measures {
  readonly lines: number;
  readonly accuracy: number;
  /** Lines with an intent only; answering `none` counts as a mistake. */
  readonly inScopeAccuracy: number;
  readonly macroF1: number;
  readonly topThree: number;
  /** Of the lines out of scope, how many are refused when at most one in twenty of the others is. */
  readonly noneRecall: number;
  /** Answered lines, as a share of those in scope, at the lowest score where 95 % of the answers are right. */
  readonly coverage: number;
  readonly entityF1: number;
}

export interface Confusion {
  readonly expected: IntentName;
  readonly found: IntentName;
  readonly texts: readonly string[];
}

export interface Report {
  readonly all: Measures;
  readonly byLanguage: Readonly<Record<string, Measures>>;
  readonly confusions: readonly Confusion[];
  readonly entityMistakes: readonly string[];
}

interface Judged {
  readonly line: ReportLine;
  readonly answer: Understood;
}

/** Throws ReportLineInvalid with the number of the line that cannot be used. */
export function parseReportLines(content: string): ReportLine[] {
  return content.split('\n').flatMap((line, index) => {
    if (line.trim() === '') return [];
    try {
      return [lineShape.parse(JSON.parse(line))];
    } catch (cause) {
      throw new ReportLineInvalid(`Line ${index + 1} is not {"lang","text","intent","entities"} with a known intent.`, { cause });
    }
  });
}

export function measure(lines: readonly ReportLine[], understanding: Understanding): Report {
  const judged = lines.map((line) => ({ line, answer: understanding.understand(line.text) }));
  const languages = [...new Set(lines.map(({ lang }) => lang))].sort();
  return {
    all: measureAll(judged),
    byLanguage: Object.fromEntries(languages.map((lang) => [lang, measureAll(judged.filter(({ line }) => line.lang === lang))])),
    confusions: confusionsOf(judged),
    entityMistakes: judged.flatMap(({ line, answer }) => {
      const { missing, extra } = compareEntities(line, answer);
      return missing.length + extra.length === 0 ? [] : [`${line.text}  missing: ${missing.join(', ') || '-'}  extra: ${extra.join(', ') || '-'}`];
    }),
  };
}

function measureAll(judged: readonly Judged[]): Measures {
  const inScope = judged.filter(({ line }) => line.intent !== 'none');
  return {
    lines: judged.length,
    accuracy: share(judged, isRight),
    inScopeAccuracy: share(inScope, isRight),
    macroF1: macroF1(judged),
    topThree: share(judged, ({ line, answer }) => [answer, ...answer.alternatives].slice(0, 3).some(({ intent }) => intent === line.intent)),
    noneRecall: noneRecall(judged),
    coverage: coverage(judged, inScope.length),
    entityF1: entityF1(judged),
  };
}

function isRight({ line, answer }: Judged): boolean {
  return line.intent === answer.intent;
}

function share<T>(items: readonly T[], holds: (item: T) => boolean): number {
  return items.length === 0 ? 0 : items.filter(holds).length / items.length;
}

function macroF1(judged: readonly Judged[]): number {
  const present = intentNames.filter((intent) => judged.some(({ line }) => line.intent === intent));
  const scores = present.map((intent) => {
    const right = judged.filter(({ line, answer }) => line.intent === intent && answer.intent === intent).length;
    const expected = judged.filter(({ line }) => line.intent === intent).length;
    const found = judged.filter(({ answer }) => answer.intent === intent).length;
    return (2 * right) / (expected + found);
  });
  return scores.reduce((sum, score) => sum + score, 0) / Math.max(1, scores.length);
}

/** How much an answer claims to be in scope: a confident `none` is at the bottom. */
function claim({ answer }: Judged): number {
  return answer.intent === 'none' ? -answer.score : answer.score;
}

function noneRecall(judged: readonly Judged[]): number {
  const claims = judged.filter(({ line }) => line.intent !== 'none').map(claim).sort((a, b) => a - b);
  const threshold = claims[Math.floor(claims.length * 0.05)] ?? 0;
  return share(judged.filter(({ line }) => line.intent === 'none'), (each) => claim(each) < threshold);
}

function coverage(judged: readonly Judged[], inScope: number): number {
  const answered = judged.filter(({ answer }) => answer.intent !== 'none').sort((a, b) => b.answer.score - a.answer.score);
  let right = 0;
  let covered = 0;
  answered.forEach((each, index) => {
    right += isRight(each) ? 1 : 0;
    if (right / (index + 1) >= 0.95) covered = index + 1;
  });
  return inScope === 0 ? 0 : Math.min(1, covered / inScope);
}

function entityF1(judged: readonly Judged[]): number {
  let right = 0;
  let wrong = 0;
  for (const { line, answer } of judged) {
    const compared = compareEntities(line, answer);
    right += compared.right;
    wrong += compared.missing.length + compared.extra.length;
  }
  return right + wrong === 0 ? 1 : (2 * right) / (2 * right + wrong);
}

function compareEntities({ entities: expected }: ReportLine, { entities: found }: Understood): { right: number; missing: string[]; extra: string[] } {
  const wanted = pairs(expected);
  // The first device stands under `device`; the list is judged only where the line lists devices.
  const got = pairs('devices' in expected ? found : { ...found, devices: [] });
  const missing = wanted.filter((pair) => !got.includes(pair));
  return { right: wanted.length - missing.length, missing, extra: got.filter((pair) => !wanted.includes(pair)) };
}

function pairs(entities: object): string[] {
  return Object.entries(entities).flatMap(([key, value]: [string, string | string[] | undefined]) => [value ?? []].flat().map((each) => `${key}=${each.toLowerCase()}`));
}

function confusionsOf(judged: readonly Judged[]): Confusion[] {
  const groups = new Map<string, { expected: IntentName; found: IntentName; texts: string[] }>();
  for (const { line, answer } of judged) {
    if (line.intent === answer.intent) continue;
    const key = `${line.intent} ${answer.intent}`;
    const group = groups.get(key) ?? { expected: line.intent, found: answer.intent, texts: [] };
    group.texts.push(line.text);
    groups.set(key, group);
  }
  return [...groups.values()].sort((a, b) => b.texts.length - a.texts.length);
}
