import pino from 'pino';
import { systemClock } from '../../store/clock.ts';
import type { JobHandlers } from '../../store/jobs.ts';
import { openStore } from '../../store/open-store.ts';

interface Place {
  databaseUrl?: string;
  dataDir: string;
}
type Kinds = Record<'killed' | 'killed.last', { n: number }>;

const place = JSON.parse(process.env.PLACE ?? '{}') as Place;
const store = await openStore<Kinds>({ ...place, kinds: ['killed', 'killed.last'], clock: systemClock, log: pino({ level: 'silent' }) });

const stuck = (name: string, attempts?: number) => ({
  run: () => {
    console.log(`running ${name};`);
    return new Promise<void>(() => undefined);
  },
  onDead: () => Promise.resolve(),
  attempts,
});
const handlers: JobHandlers<Kinds> = { killed: stuck('killed'), 'killed.last': stuck('killed.last', 1) };
await store.jobs.work(handlers);
await store.jobs.enqueue('killed', { n: 1 });
await store.jobs.enqueue('killed.last', { n: 2 });
