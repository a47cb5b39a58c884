// Jobs on pg-boss, the same on both engines. One queue per kind of job; what failed for good is moved
// to one queue of the dead, whose worker calls `onDead`: so that call survives a killed process too.
import { randomUUID } from 'node:crypto';
import { PgBoss, type ConstructorOptions, type JobWithMetadata } from 'pg-boss';
import type { Logger } from 'pino';
import type { Clock } from './clock.ts';
import type { Engine } from './engine.ts';
import { StoreMisused, toStoreError } from './errors.ts';
import { deathMessage, JobFailed, waitOf } from './job-failed.ts';
import { clockForQueue, isMovable } from './job-time.ts';
import type { EnqueueOptions, JobHandler, JobHandlers, JobKinds, Jobs } from './jobs.ts';
import { quietLog } from './quiet-log.ts';

const DEAD = 'balie.dead';
const DEFAULT_ATTEMPTS = 4;
// A notification wakes a worker at once; only delayed jobs and missed notifications wait for the poll.
const WORKER = { includeMetadata: true, batchSize: 1, pollingIntervalSeconds: 1, notifyPollingIntervalSeconds: 1 } as const;
const PARALLEL_PER_KIND = 2;
const STOP_MS = 5_000;
const HANDLER_SECONDS = 60;
/** So many attempts that were told to wait do not count; beyond that somebody has to hear that it takes so long. */
const MOST_WAITS = 8;
/** A handler that has returned is still running to the database until pg-boss has written that down. */
const WRITTEN_WITHIN_MS = 1_000;

const QUEUE = {
  // Waiting, running and waiting for a retry count as one place per key.
  policy: 'exclusive',
  notify: true,
  deadLetter: DEAD,
  retryLimit: DEFAULT_ATTEMPTS - 1,
  retryDelay: 2,
  retryBackoff: true,
  retryDelayMax: 300,
  expireInSeconds: HANDLER_SECONDS,
  // A running job is touched every 10 s; silence means that its process is gone.
  heartbeatSeconds: 20,
  deleteAfterSeconds: 86_400,
};

const DEAD_QUEUE = { retryLimit: 9, retryDelay: 2, retryBackoff: true, retryDelayMax: 300, heartbeatSeconds: 20, expireInSeconds: HANDLER_SECONDS, deleteAfterSeconds: 86_400 };

export interface JobQueueOptions<Kinds extends JobKinds> {
  engine: Engine;
  /** Every kind there is: queues exist before the first job, because a job may be queued inside a transaction. */
  kinds: readonly (keyof Kinds & string)[];
  clock: Clock;
  log: Logger;
}

export async function openJobQueue<Kinds extends JobKinds>(options: JobQueueOptions<Kinds>): Promise<Jobs<Kinds>> {
  const queue = new JobQueue<Kinds>(options);
  await queue.start();
  return queue;
}

class JobQueue<Kinds extends JobKinds> implements Jobs<Kinds> {
  readonly #boss: PgBoss;
  readonly #engine: Engine;
  readonly #kinds: ReadonlySet<string>;
  readonly #clock: Clock;
  readonly #log: Logger;
  /** Jobs that run in this process. */
  readonly #running = new Set<{ id: string }>();
  #endWatch: () => void = () => undefined;
  #stopping: Promise<void> | undefined;

  constructor({ engine, kinds, clock, log }: JobQueueOptions<Kinds>) {
    this.#engine = engine;
    this.#kinds = new Set(kinds);
    this.#clock = clock;
    this.#log = log;
    this.#boss = new PgBoss(bossOptions(engine, clock));
    const quiet = quietLog(log, clock);
    // Every worker meets a database that is away once a second; one line of it is enough.
    this.#boss.on('error', (error) => quiet('error', error.message, { err: error }));
    this.#boss.on('warning', (warning) => quiet('warn', warning.message, { warning: warning.data }));
  }

  async start(): Promise<void> {
    try {
      await this.#boss.start();
      const present = new Set((await this.#boss.getQueues()).map((queue) => queue.name));
      await this.#ensure(DEAD, DEAD_QUEUE, present);
      for (const kind of this.#kinds) await this.#ensure(kind, QUEUE, present);
      if (this.#engine.kind === 'embedded') await this.#takeBackLost();
      if (isMovable(this.#clock)) this.#endWatch = this.#clock.beforeMove((ms) => this.#takeAlong(ms));
    } catch (error) {
      await this.#boss.stop({ graceful: false }).catch(() => undefined);
      throw toStoreError(error);
    }
  }

  async enqueue<K extends keyof Kinds & string>(kind: K, data: Kinds[K], { at, key, tx }: EnqueueOptions = {}): Promise<void> {
    this.#refuseUnknown(kind);
    if (!tx) this.#engine.scope.refuseInside('jobs.enqueue without `tx`');
    const wait = at ? Math.max(0, at.getTime() - this.#clock.now()) / 1000 : 0;
    try {
      // Refused by the queue's policy (the key is taken) it answers null, which is what was asked for.
      await this.#boss.send(kind, data, {
        singletonKey: key === undefined ? randomUUID() : queueKey(key),
        ...(wait > 0 ? { startAfter: `${wait} seconds` } : {}),
        ...(tx ? { db: { executeSql: async (sql, values) => ({ rows: await tx.query(sql, values) }) } } : {}),
      });
    } catch (error) {
      throw toStoreError(error);
    }
  }

  async work(handlers: JobHandlers<Kinds>): Promise<void> {
    for (const [kind, handler] of Object.entries<JobHandler<Kinds[string]>>(handlers)) {
      this.#refuseUnknown(kind);
      const { attempts, limitSeconds } = handler;
      const own = { ...(attempts === undefined ? {} : { retryLimit: attempts - 1 }), ...(limitSeconds === undefined ? {} : { expireInSeconds: Math.max(HANDLER_SECONDS, limitSeconds) }) };
      if (Object.keys(own).length > 0) await this.#updateQueue(kind, own);
      for (let n = 0; n < PARALLEL_PER_KIND; n += 1) await this.#addWorker<Kinds[string]>(kind, (job) => this.#runJob(kind, handler, job));
    }
    const byKind: Record<string, JobHandler<Kinds[string]> | undefined> = handlers;
    await this.#addWorker<Kinds[string]>(DEAD, (job) => this.#bury(byKind, job));
  }

  stop(): Promise<void> {
    return (this.#stopping ??= this.#stop());
  }

  async #stop(): Promise<void> {
    this.#endWatch();
    const workersDone = Promise.all([DEAD, ...this.#kinds].map((name) => this.#boss.offWork(name)));
    await within(STOP_MS, workersDone);
    // What still runs now goes back to its queue.
    await this.#boss.stop({ graceful: false });
  }

  async #addWorker<Data extends object>(name: string, run: (job: JobWithMetadata<Data>) => Promise<void>): Promise<void> {
    const worker: { id?: string } = {};
    worker.id = await this.#boss.work<Data, void, typeof WORKER>(name, WORKER, async ([job]) => {
      // Look again right after this one: jobs queued in one transaction notify only once.
      if (worker.id !== undefined) this.#boss.notifyWorker(worker.id);
      if (!job) return;
      const running = { id: job.id };
      this.#running.add(running);
      await run(job).finally(() => setTimeout(() => this.#running.delete(running), WRITTEN_WITHIN_MS).unref());
    });
  }

  async #runJob<K extends keyof Kinds & string>(kind: K, handler: JobHandler<Kinds[K]>, job: JobWithMetadata<Kinds[K]>): Promise<void> {
    const attempt = job.retryCount + 1;
    try {
      await handler.run(job.data, { id: job.id, attempt, signal: job.signal });
    } catch (error) {
      const wait = waitOf(error);
      if (wait !== null) await this.#waitBefore(job, wait);
      this.#log.warn({ err: error, kind, job: job.id, attempt, last: wait === null && job.retryCount >= job.retryLimit }, 'a job failed');
      // pg-boss stores what is thrown; an error may carry a request with its headers, so it gets the message only.
      throw new JobFailed(error);
    }
  }

  /** The next attempt comes after `ms`; the one that was told to wait is given back, within bounds. */
  async #waitBefore({ id, retryCount }: { id: string; retryCount: number }, ms: number): Promise<void> {
    const changed = this.#engine.database.query(
      `UPDATE pgboss.job SET retry_delay = $2, retry_backoff = false, retry_delay_max = NULL, retry_limit = retry_limit + $3 WHERE id = $1::uuid AND state = 'active'`,
      [id, Math.ceil(ms / 1000), retryCount < MOST_WAITS ? 1 : 0],
    );
    await changed.catch((error: unknown) => this.#log.warn({ err: error }, 'a job that was told to wait comes back sooner'));
  }

  async #bury(handlers: Record<string, JobHandler<Kinds[string]> | undefined>, job: JobWithMetadata<Kinds[string]>): Promise<void> {
    const kind = job.sourceName ?? '';
    const handler = handlers[kind];
    const facts = { kind, job: job.sourceId, reason: deathMessage(job.output) };
    this.#log.error(facts, 'a job failed for good');
    if (!handler) return;
    try {
      await handler.onDead(job.data, { message: facts.reason });
    } catch (error) {
      this.#log.error({ err: error, ...facts }, 'nobody could be told that a job failed');
      throw new JobFailed(error);
    }
  }

  async #ensure(name: string, options: typeof QUEUE | typeof DEAD_QUEUE, present: ReadonlySet<string>): Promise<void> {
    if (present.has(name)) return;
    await this.#boss.createQueue(name, options);
    await this.#remember(name);
  }

  async #updateQueue(name: string, options: { retryLimit?: number; expireInSeconds?: number }): Promise<void> {
    await this.#boss.updateQueue(name, options);
    await this.#remember(name);
  }

  /** pg-boss reads a queue's settings when it first meets it. Inside a transaction of the embedded engine that read would wait for itself. */
  async #remember(name: string): Promise<void> {
    await this.#boss.findJobs(name, { id: randomUUID() });
  }

  /** This is the only process on these data: what runs according to them ran in one that is gone. No need to wait for its heartbeat. */
  async #takeBackLost(): Promise<void> {
    const lost = await this.#engine.database.query<{ name: string; ids: string[] }>(
      `SELECT name, array_agg(id::text) AS ids FROM pgboss.job WHERE state = 'active' GROUP BY name`,
    );
    for (const { name, ids } of lost) await this.#boss.fail(name, ids, { message: 'the process ended while the job ran' });
  }

  /** What runs here began so much later, by the clock as it will be: it is as young as before, and not given up for lost. */
  async #takeAlong(ms: number): Promise<void> {
    if (this.#running.size === 0) return;
    const taken = this.#engine.database.query(
      `UPDATE pgboss.job SET started_on = started_on + $2::interval, heartbeat_on = heartbeat_on + $2::interval
       WHERE state = 'active' AND id = ANY($1::uuid[])`,
      [[...this.#running].map(({ id }) => id), `${Math.round(ms)} milliseconds`],
    );
    await taken.catch((error: unknown) => this.#log.warn({ err: error }, 'running jobs could not be taken along with the clock; they may run twice'));
  }

  #refuseUnknown(kind: string): void {
    if (!this.#kinds.has(kind)) throw new StoreMisused(`There is no job kind "${kind}". Add it to \`kinds\` where the store is opened.`);
  }
}

function bossOptions(engine: Engine, clock: Clock): ConstructorOptions {
  return {
    ...engine.queueOptions,
    ...(isMovable(clock) ? { clock: clockForQueue(clock, HANDLER_SECONDS * 1000) } : {}),
    useListenNotify: true,
    // Slots are keyed jobs (docs/decisions/0004-jobs.md), so its own cron need not run.
    schedule: false,
    superviseIntervalSeconds: 10,
    // Less than the above: a queue looked at 9.99 s ago would be skipped for another round.
    monitorIntervalSeconds: 5,
    maintenanceIntervalSeconds: 3_600,
  };
}

/** pg-boss allows only letters, digits, _ - . / in a key; everything else is written as /code point/. */
export function queueKey(key: string): string {
  return key.replaceAll(/[^\w.-]/gu, (character) => `/${character.codePointAt(0)?.toString(16)}/`) || '/';
}

async function within(ms: number, work: Promise<unknown>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const limit = new Promise<void>((resolve) => (timer = setTimeout(resolve, ms)));
  await Promise.race([work, limit]).finally(() => clearTimeout(timer));
}
