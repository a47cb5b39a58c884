import { nextWorkingTime } from '../../dialogs/working-hours.ts';
import { deadlineDevices, type DeadlineDevice } from '../../graph/owned-deadlines.ts';
import { GraphForbidden } from '../../graph/errors.ts';
import { deadlinesAhead } from '../../readiness/deadlines.ts';
import { deadlinesAreOff } from '../../store/deadlines-off.ts';
import { forgetDeadlinesUnseen, reachablePeople, saveDeadlines, type SeenDeadline } from '../../store/device-deadlines.ts';
import type { JobHandler } from '../../store/jobs.ts';
import { nowOf, type Desk } from '../desk.ts';
import type { Kinds } from '../job-kinds.ts';

const day = 24 * 60 * 60 * 1000;
/** Half past four in the morning, UTC: before people begin, and when Graph has little to do. */
const readAt = 4.5 * 60 * 60 * 1000;
/** Milliseconds of reading in one job; what is left goes to the next one. */
const atOnce = 20_000;

type Data = Kinds['deadlines.read'];

/** Once a day: what is about to happen to the devices of people whom Balie can write to. */
export function readDeadlinesJob(desk: Desk): JobHandler<Data> {
  return {
    attempts: 4,
    async run(data, job) {
      if (data.next === null) await queueNextDeadlines(desk);
      const { tenantId } = desk.config;
      if (await deadlinesAreOff(desk.db, tenantId)) return;
      const started = performance.now();
      let next = data.next;
      try {
        do {
          const page = await deadlineDevices(desk.appGraph, next, job.signal);
          await keep(page.devices, desk);
          next = page.next;
        } while (next !== null && performance.now() - started < atOnce);
      } catch (failure) {
        // The dates of the last reading stand; whoever looks at a device sees what Intune says.
        if (!(failure instanceof GraphForbidden)) throw failure;
        desk.log.warn({ err: failure }, 'the deadlines of people’s own devices may not be read');
        return;
      }
      if (next !== null) await desk.jobs.enqueue('deadlines.read', { slot: data.slot, next }, { key: `${data.slot}/${next}` });
      else await forgetDeadlinesUnseen(desk.db, tenantId, new Date(Math.min(Date.parse(data.slot), nowOf(desk).getTime())));
    },
    async onDead(_data, error) {
      desk.log.error({ error: error.message }, 'the deadlines of people’s own devices could not be read');
    },
  };
}

/** Slots lie on the clock: every instance names the same next one. */
export async function queueNextDeadlines(desk: Pick<Desk, 'clock' | 'jobs'>): Promise<void> {
  const at = new Date((Math.floor((desk.clock.now() - readAt) / day) + 1) * day + readAt);
  const slot = at.toISOString();
  await desk.jobs.enqueue('deadlines.read', { slot, next: null }, { at, key: slot });
}

async function keep(devices: readonly DeadlineDevice[], desk: Desk): Promise<void> {
  const { tenantId } = desk.config;
  const now = nowOf(desk);
  const near = devices.flatMap((device) => {
    // Without a primary user it is shared, and nobody's in particular.
    const { ownerId } = device;
    return ownerId === null ? [] : deadlinesAhead(device, now).map((deadline): SeenDeadline => ({ ...deadline, tenantId, objectId: ownerId, deviceId: device.id, deviceName: device.name, operatingSystem: device.operatingSystem }));
  });
  if (near.length === 0) return;
  const people = await reachablePeople(desk.db, tenantId, near.map(({ objectId }) => objectId));
  const known = near.filter(({ objectId }) => people.has(objectId));
  await desk.db.transaction(async (tx) => {
    await saveDeadlines(tx, tenantId, known, now);
    for (const [objectId, { timeZone }] of people) {
      const at = nextWorkingTime(now, timeZone);
      await desk.jobs.enqueue('deadlines.tell', { tenantId, objectId }, { tx, at, key: `${objectId}/${at.toISOString().slice(0, 10)}` });
    }
  });
}
