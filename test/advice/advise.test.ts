import { describe, expect, test } from '@jest/globals';
import { advise, type Outcome } from '../../advice/advise.ts';
import { decisionTables, methods, type Row } from '../../advice/decision-table.ts';
import { options, questions, type Answer, type Answers, type Question } from '../../advice/questions.ts';
import { nothingKnown, walk } from '../../advice/interview.ts';

interface Way {
  answers: Answers;
  outcome: Outcome;
}

const ways: Way[] = [];
/** What can come of it from here on. */
const inner = new Map<string, { question: Question; answers: Answers; outcomes: Map<Answer, Set<string>> }>();

function explore(answers: Answers): Set<string> {
  const advice = advise(answers);
  if (advice.kind === 'outcome') {
    ways.push({ answers, outcome: advice });
    return new Set([JSON.stringify(advice)]);
  }
  const outcomes = new Map(options[advice.question].map((answer): [Answer, Set<string>] => [answer, explore({ ...answers, [advice.question]: answer })]));
  inner.set(JSON.stringify(answers), { question: advice.question, answers, outcomes });
  return new Set([...outcomes.values()].flatMap((found) => [...found]));
}
explore({});

/** The rows of the tables that speak of these devices. */
function rowsOf(answers: Answers, outcome: Outcome): Row[] {
  const { owner, users, dem, otherMdm, joined, configManager, bought, shipped, premium, state, count, windows } = answers;
  const rows: [boolean, Row][] = [
    [owner === 'personal', 'personal'],
    [owner === 'company', 'company'],
    [users === 'one', 'oneUser'],
    [users === 'shared', 'shared'],
    [dem === 'yes', 'dem'],
    [otherMdm === 'yes' && !outcome.first.includes('leaveMdm'), 'otherMdm'],
    [joined === 'hybrid', 'hybrid'],
    [configManager === 'keep' && outcome.method === 'coManagement', 'configManager'],
    [bought === 'partner', 'partner'],
    [shipped === 'direct', 'shipped'],
    [premium === 'yes', 'entraPremium'],
    [state !== undefined, 'newOrExisting'],
    [count !== undefined, 'fewOrMany'],
    [windows === 'ten' && outcome.variant === 'package', 'bulkConditionalAccess'],
  ];
  return rows.flatMap(([applies, row]) => (applies ? [row] : []));
}

describe('for every way through the questions', () => {
  test('there is exactly one recommendation, or what must come first', () => {
    expect(ways.length).toBeGreaterThan(300);
    for (const { outcome } of ways) expect(methods).toContain(outcome.method);
  });

  test('the table of the recommended method never says no', () => {
    const refused = ways.flatMap(({ answers, outcome }) =>
      rowsOf(answers, outcome).filter((row) => decisionTables[outcome.method][row]?.mark === 'no').map((row) => ({ row, answers, outcome })),
    );
    expect(refused).toEqual([]);
  });

  test('a conditional cell is told', () => {
    for (const { answers, outcome } of ways) {
      for (const row of rowsOf(answers, outcome)) {
        if (decisionTables[outcome.method][row]?.mark === 'conditional') expect(outcome.cautions).toContain(row);
      }
    }
  });

  test('another MDM is left first, whatever the method', () => {
    for (const { answers, outcome } of ways) expect(outcome.first.includes('leaveMdm')).toBe(answers.otherMdm === 'yes');
  });

  test('what takes Entra ID P1 is never recommended without it', () => {
    for (const { answers, outcome } of ways) {
      if (answers.premium !== 'no' || outcome.first.includes('premium')) continue;
      expect(['byHand', 'dem', 'existingClients', 'newDevices']).toContain(outcome.variant);
    }
  });

  test('each question can still change the outcome', () => {
    const idle = [...inner.values()].filter(({ outcomes }) => new Set([...outcomes.values()].map((found) => [...found].sort().join())).size < 2);
    expect(idle.map(({ question, answers }) => ({ question, answers }))).toEqual([]);
  });

  test('the number of questions that was promised is kept, and goes down', () => {
    for (const { answers } of ways.filter((_, index) => index % 23 === 0)) {
      let given: Answers = {};
      let most = Infinity;
      for (;;) {
        const { next, path, left } = walk(given, nothingKnown);
        if (next === null) break;
        expect(path.length + left).toBeLessThanOrEqual(most);
        most = path.length + left;
        given = { ...given, [next]: answers[next] };
      }
    }
  });
});

test('every question is asked on some way, and every method and variant can be recommended', () => {
  expect(new Set([...inner.values()].map(({ question }) => question))).toEqual(new Set(questions));
  expect(new Set(ways.map(({ outcome }) => outcome.method))).toEqual(new Set(methods));
  expect(new Set(ways.map(({ outcome }) => outcome.variant)).size).toBe(14);
});

test.each([
  ['own computers, work account only', { owner: 'personal', configManager: 'none', manage: 'account', windows: 'eleven', premium: 'yes', otherMdm: 'no' }, 'personalAccount'],
  ['new from a partner, straight to people', { owner: 'company', configManager: 'none', dem: 'no', state: 'new', bought: 'partner', users: 'one', shipped: 'direct', premium: 'yes' }, 'userDriven'],
  ['new kiosks from a partner', { owner: 'company', configManager: 'none', dem: 'no', state: 'new', bought: 'partner', users: 'shared', premium: 'yes' }, 'selfDeploying'],
  ['hybrid and in use', { owner: 'company', configManager: 'none', dem: 'no', state: 'existing', joined: 'hybrid', windows: 'eleven', premium: 'yes', otherMdm: 'no' }, 'groupPolicy'],
  ['Configuration Manager stays', { owner: 'company', configManager: 'keep', dem: 'no', state: 'existing', windows: 'eleven', premium: 'yes', otherMdm: 'no' }, 'existingClients'],
  ['Windows 7 under a Configuration Manager that goes', { owner: 'company', configManager: 'leaving', dem: 'no', state: 'existing', windows: 'older', premium: 'yes', otherMdm: 'no' }, 'existing'],
  ['a DEM account beside Configuration Manager', { owner: 'company', configManager: 'keep', dem: 'yes', windows: 'eleven', otherMdm: 'no' }, 'dem'],
] as const)('%s: %o', (_, answers, variant) => {
  expect(advise(answers)).toMatchObject({ kind: 'outcome', variant });
});

test('an answer that no longer matters is passed over, and what was found out is not asked', () => {
  const answers: Answers = { owner: 'personal', configManager: 'none', bought: 'partner', manage: 'device', windows: 'eleven' };
  const { path, seen, next } = walk(answers, { ...nothingKnown, premium: true });
  expect(path).toEqual(['owner', 'configManager', 'manage', 'windows']);
  expect(seen).toEqual(['premium']);
  expect(next).toBe('otherMdm');
});
