import { daysLeft } from '../../cards/days-left.ts';
import { dueCard, type DueDevice } from '../../dialogs/deadlines.ts';
import type { Visit } from '../../dialogs/visit.ts';
import { isWorkingTime, knownZone, nextWorkdayMorning, nextWorkingTime } from '../../dialogs/working-hours.ts';
import { failedPolicies } from '../../graph/compliance-policies.ts';
import { getDevice, type DeviceDetails } from '../../graph/devices.ts';
import { GraphNotFound } from '../../graph/errors.ts';
import { isSilent, stepDue } from '../../readiness/deadlines.ts';
import { deadlinesAreOff } from '../../store/deadlines-off.ts';
import { claimDeadline, deadlinesOf, releaseDeadline, type DeviceDeadline } from '../../store/device-deadlines.ts';
import type { JobHandler } from '../../store/jobs.ts';
import { findPerson, type Person } from '../../store/people.ts';
import { claimRemovalMessage, findRemovalMessage } from '../../store/removal-messages.ts';
import { cardActivity } from '../card-activity.ts';
import { nowOf, type Desk } from '../desk.ts';
import type { Kinds } from '../job-kinds.ts';
import { MessageRefused, Unreachable } from '../send-failure.ts';
import { messagesApart } from '../tools/removal.ts';
import { reopenVisit } from '../visits.ts';

type Due = DeviceDeadline & { step: number; daysLeft: number };

/** Under which a message of Balie itself stands among those that an agent had written. */
const ownRequest = 'deadline';

/** One message for all that is due; each step is claimed first, so that nobody hears it twice. */
export function tellDeadlinesJob(desk: Desk): JobHandler<Kinds['deadlines.tell']> {
  return {
    attempts: 5,
    async run(data, job) {
      const person = await findPerson(desk.db, data);
      if (!person?.conversationId || (await deadlinesAreOff(desk.db, data.tenantId))) return;
      const now = nowOf(desk);
      if (!isWorkingTime(now, person.timeZone)) {
        const at = nextWorkingTime(now, person.timeZone);
        return desk.jobs.enqueue('deadlines.tell', data, { at, key: `${data.objectId}/${at.toISOString()}` });
      }
      const due = await dueFor(person, now, desk);
      if (due.length === 0) return;
      const visit = await reopenVisit({ ...data, conversationId: person.conversationId, cardId: null }, desk);
      // In a channel everybody would read it.
      if (visit?.conversationKind === 'personal') await tell(visit, due, desk, job.signal);
    },
    async onDead(data, error) {
      desk.log.warn({ person: data.objectId, error: error.message }, 'somebody could not be told of a deadline');
    },
  };
}

async function dueFor(person: Person, now: Date, desk: Desk): Promise<Due[]> {
  const nextMorning = nextWorkdayMorning(now, person.timeZone);
  const known = await deadlinesOf(desk.db, person);
  const due = known.flatMap((deadline): Due[] => {
    const left = daysLeft(deadline.endsAt, now, knownZone(person.timeZone));
    const step = deadline.muted ? null : stepDue({ endsAt: deadline.endsAt, told: deadline.told, daysLeft: left }, now, nextMorning);
    return step === null ? [] : [{ ...deadline, step, daysLeft: left }];
  });
  if (!due.some(({ what }) => what === 'removal')) return due;
  const written = await findRemovalMessage(desk.db, person);
  // An agent wrote to this person about just this.
  const lately = written !== null && written.request !== ownRequest && written.sentAt.getTime() > now.getTime() - messagesApart;
  return lately ? due.filter(({ what }) => what !== 'removal') : due;
}

/** What was read in the night may not hold any more: whose it is and how it stands is read again before it is said. */
async function tell(visit: Visit, due: readonly Due[], desk: Desk, signal: AbortSignal): Promise<void> {
  const devices = await Promise.all([...new Set(due.map(({ deviceId }) => deviceId))].map((id) => readDue(id, due, visit, desk, signal)));
  const still = devices.filter((one) => one !== null);
  const claimed: { device: DueDevice; deadlines: Due[] }[] = [];
  for (const { device, deadlines } of still) {
    const mine: Due[] = [];
    for (const deadline of deadlines) if (await claimDeadline(desk.db, deadline, deadline.step)) mine.push(deadline);
    if (mine.length > 0) claimed.push({ device: { ...device, deadlines: mine }, deadlines: mine });
  }
  if (claimed.length === 0) return;
  const all = claimed.flatMap(({ deadlines }) => deadlines);
  const card = dueCard(claimed.map(({ device }) => device), desk.config.ownDeviceActions.has('sync'), visit.words);
  try {
    await desk.notify.send(visit, cardActivity(card));
  } catch (failure) {
    for (const deadline of all) await releaseDeadline(desk.db, deadline, deadline.step, deadline.told);
    if (failure instanceof Unreachable || failure instanceof MessageRefused) return;
    throw failure;
  }
  const now = nowOf(desk);
  // An agent who wants to write to owners sees that this one has heard it.
  if (all.some(({ what }) => what === 'removal')) await claimRemovalMessage(desk.db, visit, { request: ownRequest, by: 'balie', now, notAfter: now });
}

async function readDue(id: string, due: readonly Due[], visit: Visit, desk: Desk, signal: AbortSignal): Promise<{ device: DueDevice; deadlines: Due[] } | null> {
  const device = await getDevice(desk.appGraph, id, signal).catch((failure: unknown) => {
    if (failure instanceof GraphNotFound) return null;
    throw failure;
  });
  if (device?.userId !== visit.objectId) return null;
  const now = nowOf(desk);
  const deadlines = due.filter((deadline) => deadline.deviceId === id && stillHolds(deadline, device, now));
  if (deadlines.length === 0) return null;
  const policies = deadlines.some(({ what }) => what !== 'removal') ? await failedPolicies(desk.appGraph, id, signal).catch(() => null) : null;
  return { device: { id, name: device.name, operatingSystem: device.operatingSystem ?? '', deadlines, policies }, deadlines };
}

function stillHolds({ what, endsAt }: Due, device: DeviceDetails, now: Date): boolean {
  if (what === 'grace') return device.complianceState === 'inGracePeriod' && device.graceUntil !== null && Date.parse(device.graceUntil) === endsAt.getTime();
  return what === 'retire' ? device.complianceState !== 'compliant' : isSilent(device, now);
}
