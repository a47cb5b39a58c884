// Measurements as text for a terminal.
import type { Measures, Report } from './measure.ts';

const rows: readonly (readonly [string, keyof Measures])[] = [
  ['accuracy, with none', 'accuracy'],
  ['accuracy, without none', 'inScopeAccuracy'],
  ['macro F1', 'macroF1'],
  ['right answer in the top 3', 'topThree'],
  ['recall of none at <= 5 % false rejection', 'noneRecall'],
  ['coverage at 95 % precision', 'coverage'],
  ['entity F1', 'entityF1'],
];

export function writeReport({ all, byLanguage, confusions, entityMistakes }: Report): string {
  const columns: [string, Measures][] = [['all', all], ...Object.entries(byLanguage)];
  const head = ['', ...columns.map(([name]) => name)];
  const lines = ['lines', ...columns.map(([, { lines: count }]) => String(count))];
  const body = rows.map(([label, key]) => [label, ...columns.map(([, measures]) => percent(measures[key]))]);
  const table = [head, lines, ...body].map(([label = '', ...cells]) => label.padEnd(42) + cells.map((cell) => cell.padStart(9)).join(''));
  const spread = `95 % interval of accuracy: ${interval(all.accuracy, all.lines)}`;
  const mixed = confusions.flatMap(({ expected, found, texts }) => [`${expected} -> ${found} (${texts.length})`, ...texts.map((text) => `    ${text}`)]);
  return [...table, spread, '', 'Confusions', ...mixed, '', 'Entities', ...entityMistakes.map((mistake) => `    ${mistake}`), ''].join('\n');
}

/** Wilson's interval for a share measured on `count` lines. */
export function interval(share: number, count: number): string {
  const z = 1.96;
  const base = 1 + (z * z) / count;
  const middle = (share + (z * z) / (2 * count)) / base;
  const half = (z / base) * Math.sqrt((share * (1 - share)) / count + (z * z) / (4 * count * count));
  return `${percent(middle - half)} to ${percent(middle + half)}`;
}

function percent(value: number): string {
  return `${(100 * value).toFixed(1)} %`;
}
