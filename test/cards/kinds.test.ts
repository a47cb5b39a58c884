import { expect, test } from '@jest/globals';
import { kinds, type ExpiryKind } from '../../alerts/kinds.ts';
import type { Trouble } from '../../alerts/trouble.ts';
import { expiryAlertCard } from '../../cards/expiry-alert-card.ts';
import { wordsFor } from '../../cards/words.ts';
import { languages } from '../../guides/language.ts';
import { lint } from './lint.ts';

const now = new Date('2026-11-20T09:30:00Z');

const cases = languages.flatMap((language) =>
  (Object.keys(kinds) as ExpiryKind[]).flatMap((kind) => {
    const own = Object.keys(wordsFor(language).expiry.kinds[kind].troubles ?? {}) as Trouble[];
    return [null, ...own].map((trouble) => ({ language, kind, trouble }));
  }),
);

test('the alert of every kind, and of every trouble with its own remedy, keeps the rules of Teams', () => {
  const findings = cases.flatMap(({ language, kind, trouble }) => {
    const { nature, severity, portalUrl } = kinds[kind];
    const card = expiryAlertCard(
      {
        alert: '0b5c7b0e-8e53-4a9c-9c39-27f2b5a3d001', kind, nature, name: 'Linde Techniek', expires: now, now, zone: 'Europe/Amsterdam', severity, affected: { of: 'devices', count: 87 }, renewWith: 'beheer@linde.example',
        trouble, lastKnown: null, owner: null, deputy: null, insteadOf: null, mine: false, notice: null, seenBy: null, snoozedUntil: null, excused: null, mention: null, picker: 'organisation',
        calendar: { offer: true, url: null }, portalUrl,
      },
      wordsFor(language),
    );
    return lint(card).map((problem) => `${language} ${kind} ${trouble ?? ''}: ${problem}`);
  });
  expect(findings).toEqual([]);
});

test('what to do about a kind is a handful of steps that nobody has to scroll through', () => {
  const long = cases.flatMap(({ language, kind, trouble }) => {
    const words = wordsFor(language).expiry.kinds[kind];
    const { breaks, steps } = (trouble && words.troubles?.[trouble]) ?? words;
    const all = steps(null);
    return all.length > 6 || all.some((step) => step.length > 340) || breaks.length > 300 ? [`${language} ${kind} ${trouble ?? ''}`] : [];
  });
  expect(long).toEqual([]);
});
