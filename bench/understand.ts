// npm run bench:understand: what it costs to understand one line, and to search the guides for a question.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openPassageSearch } from '../guides/find-passages.ts';
import { builtInGuides, loadGuides } from '../guides/load-guides.ts';
import { parseReportLines } from '../understanding/measure.ts';
import { loadUnderstanding } from '../understanding/understand.ts';

const sets = ['held-out', 'fresh', 'strangers'].flatMap((set) => ['nl', 'en'].map((language) => join(import.meta.dirname, `../understanding/eval/${set}.${language}.jsonl`)));
const texts = sets.flatMap((file) => parseReportLines(readFileSync(file, 'utf8'))).map(({ text }) => text);

const { understand } = loadUnderstanding();
const book = loadGuides([builtInGuides]);
const opened = performance.now();
const search = openPassageSearch(book.passages('nl'), 'nl');
const opening = performance.now() - opened;

report('understand a line', (text) => understand(text));
report('search the guides', (text) => search.find(text));
process.stdout.write(`index the guides of one language: ${opening.toFixed(0)} ms\n`);

function report(what: string, work: (text: string) => unknown): void {
  for (const text of texts) work(text);
  const times = texts.flatMap((text) => {
    const started = performance.now();
    work(text);
    return [performance.now() - started];
  }).sort((a, b) => a - b);
  const at = (share: number) => `${(times[Math.floor(times.length * share)] ?? 0).toFixed(2)} ms`;
  process.stdout.write(`${what}: median ${at(0.5)}, 95th percentile ${at(0.95)}, 99th ${at(0.99)}, of ${times.length} lines\n`);
}
