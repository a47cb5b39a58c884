import { createHash } from 'node:crypto';
import ical, { ICalAlarmType, ICalEventTransparency } from 'ical-generator';
import type { Expiring } from '../alerts/expiring.ts';
import { kinds } from '../alerts/kinds.ts';
import { plainText } from '../cards/escape.ts';
import type { Words } from '../cards/words.ts';
import { knownZone } from '../dialogs/working-hours.ts';

// What ends on a day, as a file for a calendar. Pure.

const day = 24 * 60 * 60;
/** An all-day event begins at midnight; nobody wants its reminder then. Seconds. */
const atNine = 9 * 60 * 60;

export interface CalendarReader {
  tenantId: string;
  words: Words;
  /** Where the reader is: it decides on which day a moment falls. */
  zone: string | null;
  now: Date;
  /** Lead times that an administrator set instead of the kind's own. */
  leadDays?: ReadonlyMap<string, readonly number[]>;
}

/** Only what still has to end: a reminder of something past would go off the moment the file is opened. */
export function expiryCalendar(items: readonly Expiring[], reader: CalendarReader): string {
  const { words, tenantId, zone, now, leadDays } = reader;
  const { file } = words.looking;
  const calendar = ical({ name: file.calendarName, prodId: { company: 'Balie', product: 'Balie', language: words.language.toUpperCase() } });
  for (const item of items.filter(({ expires, nature }) => expires > now && nature !== 'heartbeat')) {
    const { name, breaks, steps, warning } = words.expiry.kinds[item.kind];
    calendar.createEvent({
      id: uid(tenantId, item),
      // Calendars take over an entry with the same id when its number is higher; a renewal moves the day forward.
      sequence: Math.floor(item.expires.getTime() / 1000 / day),
      stamp: now,
      start: dayIn(item.expires, zone),
      allDay: true,
      transparency: ICalEventTransparency.TRANSPARENT,
      summary: plainText(file.event(name, item.name)),
      description: plainText([file.breaks, breaks, '', file.steps, ...(warning === null ? [] : [warning]), ...steps(item.renewWith).map((step, index) => `${index + 1}. ${step}`)].join('\n')),
      url: item.portalUrl,
      alarms: (leadDays?.get(item.kind) ?? kinds[item.kind].leadDays).map((days) => ({ type: ICalAlarmType.display, trigger: days * day - atNine, description: plainText(file.event(name, item.name)) })),
    });
  }
  return calendar.toString();
}

/** The same for the same thing, whenever and by whomever it is saved. */
function uid(tenantId: string, { kind, objectId }: Expiring): string {
  return `${createHash('sha256').update(JSON.stringify([tenantId, kind, objectId])).digest('hex').slice(0, 32)}@balie`;
}

/** Midnight UTC of the day that it is there: dates without a time are written from UTC. */
function dayIn(moment: Date, zone: string | null): Date {
  const timeZone = knownZone(zone);
  return new Date(`${new Intl.DateTimeFormat('en-CA', { timeZone }).format(moment)}T00:00:00Z`);
}
