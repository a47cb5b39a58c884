import { SandboxClock } from '../../sandbox/clock.ts';

type Target = Parameters<SandboxClock['attach']>[0];

/** The sandbox's clock, which also sees what the job queue that runs on it has to do. */
export class WatchedClock extends SandboxClock {
  readonly #queues = new Set<Target>();

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
