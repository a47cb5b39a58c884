import type { Flow } from './flow.ts';

/** As flow.quiet(), after days of which each brings work: on a busy machine that takes longer than it waits. */
export async function atRest(flow: Flow): Promise<void> {
  for (let tries = 0; tries < 3; tries += 1) {
    if (await flow.quiet().then(() => true, () => false)) return;
  }
  await flow.quiet();
}
