import { SandboxClock } from '../../sandbox/clock.ts';

type Target = Parameters<SandboxClock['attach']>[0];

/** A Tuesday morning: nothing falls on another day, in a weekend or in the night because of the hour at which tests run. */
const usualStart = '2026-11-24T10:00:00+01:00';

/**
 * The sandbox's clock, which also sees what the job queue that runs on it has to do. It starts at the same moment in
 * every run, or at TEST_STARTS_AT (ISO 8601), to see how Balie does on another day.
 */
export class WatchedClock extends SandboxClock {
  readonly #queues = new Set<Target>();

  constructor() {
    super(Date.parse(process.env['TEST_STARTS_AT'] ?? usualStart));
  }

  override async attach(target: Target): Promise<AsyncDisposable> {
    const attached = await super.attach(target);
    this.#queues.add(target);
    return {
      [Symbol.asyncDispose]: async () => {
        this.#queues.delete(target);
        await attached[Symbol.asyncDispose]();
      },
    };
  }

  /** Jobs that run, or could run by now. */
  async dueJobs(): Promise<number> {
    const counts = await Promise.all([...this.#queues].map(({ db, schema }) => db.executeSql(
      `SELECT count(*)::int AS due FROM ${schema}.job WHERE state = 'active' OR (state IN ('created', 'retry') AND start_after <= ${schema}.job_now())`,
    )));
    return counts.reduce((sum, { rows }) => sum + Number((rows as { due: number }[])[0]?.due ?? 0), 0);
  }
}
