import { readFile } from 'node:fs/promises';
import { expect, test } from '@jest/globals';
import { kinds } from '../../alerts/kinds.ts';
import { expirySources } from '../../alerts/sources.ts';
import { wordsFor } from '../../cards/words.ts';
import { languages } from '../../guides/language.ts';
import { documentPath, withTables } from './document-tables.ts';

test('docs/alerts.md shows every kind as it is watched (node --import tsx test/alerts/document-main.ts writes it anew)', async () => {
  const written = await readFile(documentPath, 'utf8');
  expect(written).toBe(withTables(written));
});

test('every kind comes from a source, and every source says where each of its kinds is read', () => {
  const missing = Object.keys(kinds).filter((kind) => !expirySources.some((source) => source.kinds.some((one) => one === kind)));
  const unread = expirySources.flatMap((source) =>
    source.kinds.filter((kind) => !source.reads.some((read) => read.kinds?.includes(kind) ?? true)).map((kind) => `${source.id}: ${kind}`),
  );
  expect({ missing, unread }).toEqual({ missing: [], unread: [] });
});

test('what a kind is called fits where it is shown', () => {
  const long = languages.flatMap((language) => Object.entries(wordsFor(language).expiry.kinds).filter(([, { short }]) => short.length > 22).map(([kind]) => `${language}: ${kind}`));
  expect(long).toEqual([]);
});
