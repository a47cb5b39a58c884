import { readFile } from 'node:fs/promises';
import { expect, test } from '@jest/globals';
import { builtInGuides, loadGuides } from '../../guides/load-guides.ts';

const page = await readFile('docs/guides.md', 'utf8');
const sources = page.slice(page.indexOf('## From the source documents'), page.indexOf('## What the steps were checked against'));
const rows = sources.split('\n').filter((line) => line.startsWith('| ') && !/^\| (section|---)/.test(line));
const book = loadGuides([builtInGuides]);
const guides = new Set(book.all().map(({ id }) => id));
const topics = new Set(book.topics('en').map(({ id }) => id));

test('every section of the sources is carried by something', () => {
  expect(rows.length).toBeGreaterThan(35);
  expect(rows.filter((row) => /not covered|to do/i.test(row) || (row.split('|')[2] ?? '').trim() === '')).toEqual([]);
});

test('what carries a section is a guide, a topic or a file that exists', async () => {
  const named = rows.flatMap((row) => [...(row.split('|')[2] ?? '').matchAll(/`([a-z0-9/.-]+)`/g)].map((match) => match[1] ?? ''));
  expect(named.length).toBeGreaterThan(40);
  const files = named.filter((name) => /[/.]/.test(name));
  for (const file of files.filter((name) => !name.endsWith('/'))) await readFile(file);
  const notes = new Set(['before', 'note', 'undo', 'mail-meanwhile', 'enrollment-mail']);
  expect(named.filter((name) => !guides.has(name) && !topics.has(name) && !files.includes(name) && !notes.has(name))).toEqual([]);
});

test('every guide stands in the table of guides', () => {
  expect([...guides].filter((id) => !page.includes(`\`${id}\``))).toEqual([]);
});
