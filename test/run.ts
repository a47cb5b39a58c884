// `npm test`: types, lint and dead code side by side, then the unit and flow tests. What is given after
// `npm test --` goes to jest. Ends with what was left out, which in CI is a failure.
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

interface Check {
  name: string;
  /** The script of package.json that runs it alone. */
  alone: string;
  args: string[];
}

interface Outcome {
  check: Check;
  passed: boolean;
  output: string;
}

const root = fileURLToPath(new URL('..', import.meta.url));
const inCi = process.env['CI'] === 'true';
const forJest = process.argv.slice(2);
/** Milliseconds; they take some twenty minutes on two cores. */
const longest = 40 * 60_000;

const quickChecks: Check[] = [
  { name: 'types', alone: 'test:types', args: ['node_modules/typescript/bin/tsc', '-p', '.', ...(process.stdout.isTTY ? ['--pretty'] : [])] },
  { name: 'lint', alone: 'test:lint', args: ['node_modules/eslint/bin/eslint.js', '.'] },
  { name: 'dead code', alone: 'test:dead-code', args: ['node_modules/knip/bin/knip.js', '--no-progress'] },
];

process.exitCode = (await run()) ? 0 : 1;

async function run(): Promise<boolean> {
  const began = Date.now();
  console.log(`Node.js ${process.version}: types, lint and dead code …`);
  const outcomes = await Promise.all(quickChecks.map(runQuietly));
  const [first, ...others] = outcomes.filter(({ passed }) => !passed);
  if (first) {
    console.error(`\n${first.check.name}: failed\n\n${first.output.trim()}\n`);
    for (const { check } of others) console.error(`${check.name} failed too: npm run ${check.alone}`);
    console.error(`The tests were not run. Alone: npm run ${first.check.alone}`);
    return false;
  }
  console.log('\nUnit and flow tests …');
  const { passed, skipped } = await runJest();
  const leftOut = whatWasLeftOut(skipped);
  console.log(`\n${passed ? 'Passed' : 'FAILED'} in ${seconds(began)}.`);
  for (const line of leftOut) console.log(`Left out: ${line}`);
  console.log('Not part of this: npm run test:e2e (the chat page, in Chromium).');
  if (inCi && leftOut.length > 0) console.error('In CI nothing may be left out.');
  return passed && !(inCi && leftOut.length > 0);
}

/** Output is kept back: three at once on one screen are unreadable, and of a success nobody wants it. */
async function runQuietly(check: Check): Promise<Outcome> {
  const began = Date.now();
  const child = spawn(process.execPath, check.args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'], env: process.stdout.isTTY ? { ...process.env, FORCE_COLOR: '1' } : process.env });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text: string) => (output += text));
  const passed = await endsWell(child);
  console.log(`  ${passed ? 'ok    ' : 'FAILED'}  ${check.name.padEnd(10)}${seconds(began).padStart(8)}`);
  return { check, passed, output };
}

async function runJest(): Promise<{ passed: boolean; skipped: string[] }> {
  const scratch = mkdtempSync(join(tmpdir(), 'balie-test-'));
  const report = join(scratch, 'report.json');
  try {
    const jest = ['--experimental-vm-modules', '--no-warnings', 'node_modules/jest/bin/jest.js'];
    const child = spawn(process.execPath, [...jest, ...(forJest.length > 0 ? forJest : ['--json', `--outputFile=${report}`])], { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] });
    // A test that fails half open keeps its process alive for ever.
    const limit = setTimeout(() => {
      console.error(`\nThe tests did not end within ${longest / 60_000} minutes: something is still open.`);
      child.kill();
    }, longest);
    const passed = await endsWell(child).finally(() => clearTimeout(limit));
    return { passed, skipped: skippedIn(report) };
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

interface JestReport {
  testResults: { name: string; assertionResults: { status: string }[] }[];
}

/** Files in which tests were skipped or left to do. With `-t` jest calls every other test skipped, so then none. */
function skippedIn(report: string): string[] {
  if (forJest.length > 0) return [];
  try {
    const { testResults } = JSON.parse(readFileSync(report, 'utf8')) as JestReport;
    return testResults.flatMap(({ name, assertionResults }) => {
      const count = assertionResults.filter(({ status }) => status === 'pending' || status === 'todo').length;
      return count > 0 ? [`${name.slice(root.length)} (${count})`] : [];
    });
  } catch {
    // No report: jest itself did not run, which its exit code says already.
    return [];
  }
}

function whatWasLeftOut(skipped: string[]): string[] {
  return [
    ...(process.env['TEST_DATABASE_URL'] ? [] : ['everything on PostgreSQL, because TEST_DATABASE_URL is not set (.ci/with-postgres npm test starts one)']),
    ...(skipped.length > 0 ? [`tests that were skipped: ${skipped.join(', ')}`] : []),
  ];
}

function endsWell(child: ReturnType<typeof spawn>): Promise<boolean> {
  // Ctrl+C reaches the children by itself; a stopped CI job must not leave them behind.
  process.once('SIGTERM', () => child.kill());
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => resolve(code === 0));
  });
}

function seconds(began: number): string {
  return `${((Date.now() - began) / 1000).toFixed(1)} s`;
}
