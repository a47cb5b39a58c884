// npm run --silent understand: one utterance a line in, one JSON line out. With --report FILE.jsonl: measurements.
import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { measure, parseReportLines } from './measure.ts';
import { writeReport } from './report.ts';
import { loadUnderstanding } from './understand.ts';

const [flag, file] = process.argv.slice(2);
const understanding = loadUnderstanding();

if (flag === '--report' && file) {
  process.stdout.write(writeReport(measure(parseReportLines(readFileSync(file, 'utf8')), understanding)));
} else if (flag) {
  process.stderr.write('Usage: npm run --silent understand [-- --report FILE.jsonl]\n');
  process.exitCode = 2;
} else {
  for await (const line of createInterface({ input: process.stdin })) {
    const { text, language, intent, score, alternatives, entities } = understanding.understand(line);
    process.stdout.write(`${JSON.stringify({ text, language, intent, score, alternatives, entities })}\n`);
  }
}
