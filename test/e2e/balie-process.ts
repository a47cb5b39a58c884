import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const start = fileURLToPath(new URL('../../start.ts', import.meta.url));
const longestStart = 60_000;

/** What `npm start` does, in an empty folder of its own, so that its `./data` is new and no `.env` is read. */
export class BalieProcess implements AsyncDisposable {
  readonly pageUrl: string;
  readonly #child: ChildProcess;
  readonly #folder: string;
  readonly #output: () => string;

  private constructor(child: ChildProcess, folder: string, pageUrl: string, output: () => string) {
    this.#child = child;
    this.#folder = folder;
    this.pageUrl = pageUrl;
    this.#output = output;
  }

  static async start(): Promise<BalieProcess> {
    const folder = await mkdtemp(join(tmpdir(), 'balie-e2e-'));
    const child = spawn(process.execPath, ['--import', import.meta.resolve('tsx'), start], { cwd: folder, env: { ...process.env, MicrosoftAppId: '' }, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text: string) => (output += text));
    try {
      return new BalieProcess(child, folder, await address(child, () => output), () => output);
    } catch (error) {
      await end(child);
      await rm(folder, { recursive: true, force: true });
      throw error;
    }
  }

  /** All that it printed; ports that were taken are named there too. */
  get output(): string {
    return this.#output();
  }

  async [Symbol.asyncDispose](): Promise<void> {
    const code = await end(this.#child);
    await rm(this.#folder, { recursive: true, force: true });
    if (code !== 0) throw new Error(`Balie did not close well (exit code ${code}):\n${this.output}`);
  }
}

/** The link that is printed for a person to click. */
function address(child: ChildProcess, output: () => string): Promise<string> {
  return new Promise((resolve, reject) => {
    const fail = (what: string): void => reject(new Error(`${what}. It printed:\n${output()}`));
    const timer = setTimeout(() => fail(`Balie was not open after ${longestStart / 1000} s`), longestStart);
    const settle = (done: () => void): void => {
      clearTimeout(timer);
      done();
    };
    child.once('exit', (code) => settle(() => fail(`Balie ended by itself (exit code ${code})`)));
    child.stdout?.on('data', () => {
      const found = /Talk to Balie\s+(http:\S+)\s[\s\S]*Ctrl\+C/.exec(output())?.[1];
      if (found !== undefined) settle(() => resolve(found));
    });
  });
}

/** Asks it to stop as Ctrl+C does, and insists when it does not. */
async function end(child: ChildProcess): Promise<number | null> {
  if (child.exitCode !== null) return child.exitCode;
  const exit = once(child, 'exit');
  child.kill('SIGINT');
  const insist = setTimeout(() => child.kill('SIGKILL'), 30_000);
  await exit;
  clearTimeout(insist);
  return child.exitCode;
}
