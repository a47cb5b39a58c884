import { describe, expect, test } from '@jest/globals';
import { wordsFor } from '../../cards/words.ts';

const nl = wordsFor('nl');
const en = wordsFor('en');

/** Every text with its path; functions are called with stand-ins for what they put in. */
function texts(value: unknown, path = ''): [path: string, text: string][] {
  if (typeof value === 'string') return [[path, value]];
  if (typeof value === 'function') {
    const call = value as (...given: unknown[]) => unknown;
    const stand = path.includes('noPermission') ? 'sync' : path.includes('needsRole') ? 'helpdesk' : null;
    const given = stand === null ? standIns(path, value.length) : [stand];
    return texts(call(...given), `${path}()`);
  }
  if (Array.isArray(value)) return value.flatMap((one, index) => texts(one, `${path}[${index}]`));
  if (typeof value === 'object' && value !== null) {
    return Object.entries(value).flatMap(([key, one]) => texts(one, path === '' ? key : `${path}.${key}`));
  }
  return [];
}

const numeric = /^(number|inDays|days|ago|within|minutes|hours|deviceCount|affectedCount\.\w+)$|\.(step|minutes|stuckTitle|sameName|more|nth|beyond|hidden|overviewFailedSummary|notWatchedSummary|severalTitle|severalSummary)$/;

function standIns(path: string, count: number): unknown[] {
  if (path === 'date') return [new Date('2026-11-21T00:00:00Z')];
  if (path.endsWith('stepSummary')) return [2, 7, 'X'];
  if (path.endsWith('overviewSummary') || path.endsWith('devicesFound.summary')) return [2, 'X'];
  return Array.from({ length: count }, () => (numeric.test(path) ? 2 : 'X'));
}

const dutch = new Map(texts(nl));
const english = new Map(texts(en));

test('both languages have the same texts', () => {
  expect([...dutch.keys()].sort()).toEqual([...english.keys()].sort());
});

test('no text is empty or badly filled', () => {
  for (const [path, text] of [...dutch, ...english]) {
    expect({ path, good: text.trim() === text && text !== '' && !/undefined|NaN|\[object|=>|\$\{/.test(text) }).toEqual({ path, good: true });
  }
});

// Names that are the same in both: products, portals' own names given beside the Dutch ones, commands.
const sameInBoth = /^(language|joinTypes|managementAgents|platforms\.(ios|ipados|macos|hololens)|commands\.autopilot_help|otherLanguage|device\.model|number\(\)|confirm\.title\(\)|working\.summary\(\)|approvals\.(row|title)\(\)|help\.parts\.(helpdesk\.title|admin\.examples\[5\]|\w+\.examples\[\d\]\.command)|affectedCount\.apps\(\)|allActions\.reason|expiry\.families\.apple$|expiry\.row\(\)|devicesFound\.open\(\)|status\.summary\(\)|readiness\.(parts|checks\.autopilot$|button\.parts)|expiry\.chart|bulk\.which\.tablet$)/;

test('no Dutch text is still in English', () => {
  const same = [...dutch].filter(([path, text]) => english.get(path) === text && !sameInBoth.test(path));
  expect(same).toEqual([]);
  const words = /\b(the|you|your|and|with|this|that|devices?|cannot|please|click|again|yet|sign|of the|not|what|which)\b/i;
  const english_ = [...dutch].filter(([, text]) => words.test(text.replace(/\([A-Z][^)]*\)/g, '').replace(/Sync devices/g, '')));
  expect(english_).toEqual([]);
});

test('Dutch says je, never u', () => {
  expect([...dutch].filter(([, text]) => /\b(u|uw|Uw|U)\b/.test(text))).toEqual([]);
});

test('nobody is blamed', () => {
  const blame = /\b(fout gedaan|verkeerd|jouw schuld|ongeldig|invalid|wrong input|illegal|you must|you failed)\b/i;
  expect([...dutch, ...english].filter(([, text]) => blame.test(text))).toEqual([]);
});

describe('time in words', () => {
  test.each([
    [0, 'vandaag', 'today'],
    [1, 'morgen', 'tomorrow'],
    [-1, 'gisteren', 'yesterday'],
    [12, 'over 12 dagen', 'in 12 days'],
    [-3, '3 dagen geleden', '3 days ago'],
    [1200, 'over 1.200 dagen', 'in 1,200 days'],
  ])('%i days', (days, inDutch, inEnglish) => {
    expect([nl.inDays(days), en.inDays(days)]).toEqual([inDutch, inEnglish]);
  });

  test.each([
    [-5, 'zojuist', 'just now'],
    [59_000, 'zojuist', 'just now'],
    [60_000, '1 minuut geleden', '1 minute ago'],
    [3_600_000, '1 uur geleden', '1 hour ago'],
    [2 * 86_400_000, '2 dagen geleden', '2 days ago'],
  ])('%i ms ago', (ms, inDutch, inEnglish) => {
    expect([nl.ago(ms), en.ago(ms)]).toEqual([inDutch, inEnglish]);
  });
});
