// When Balie may speak up by itself: Monday to Friday, half past eight to half past five, where the person is. Pure.

/** For people whose client never said where they are. */
export const usualZone = 'Europe/Amsterdam';

const minute = 60_000;
const day = 24 * 60 * minute;
const opens = 8 * 60 + 30;
const closes = 17 * 60 + 30;
/** A reminder on the next working day does not wait at the door. */
const reminderAt = 9 * 60 + 30;

export function isWorkingTime(moment: Date, zone: string | null): boolean {
  const { weekday, minutes } = wallClock(moment, zone);
  return isWorkday(weekday) && minutes >= opens && minutes < closes;
}

/** This moment when it is inside working hours, otherwise the next time they begin. */
export function nextWorkingTime(moment: Date, zone: string | null): Date {
  if (isWorkingTime(moment, zone)) return moment;
  const { minutes } = wallClock(moment, zone);
  return workdayAt(minutes < opens ? moment : new Date(moment.getTime() + day), opens, zone);
}

/** In the morning of the first working day after the day of this moment. */
export function nextWorkdayMorning(moment: Date, zone: string | null): Date {
  return workdayAt(new Date(moment.getTime() + day), reminderAt, zone);
}

/** The same time of day on the next working day. */
export function workingDayAfter(moment: Date, zone: string | null): Date {
  let aim = new Date(moment.getTime() + day);
  while (!isWorkday(wallClock(aim, zone).weekday)) aim = new Date(aim.getTime() + day);
  return nextWorkingTime(aim, zone);
}

/** Nine o'clock on the first Monday after this moment. */
export function nextMondayMorning(moment: Date, zone: string | null): Date {
  for (let ahead = 0; ; ahead += 1) {
    const aim = new Date(moment.getTime() + ahead * day);
    const nine = wallClock(aim, zone).weekday === 'Mon' ? workdayAt(aim, 9 * 60, zone) : null;
    if (nine !== null && nine > moment) return nine;
  }
}

/** Midnight, by a clock on the wall there. */
export function startOfDay(moment: Date, zone: string | null): Date {
  let aim = new Date(Math.floor(moment.getTime() / minute) * minute);
  // Twice: the day may have begun in the other half of the year's time.
  for (let round = 0; round < 2; round += 1) {
    const { minutes } = wallClock(aim, zone);
    aim = new Date(aim.getTime() + (round > 0 && minutes > 720 ? 1440 - minutes : -minutes) * minute);
  }
  return aim;
}

/** The usual one for what is none. */
export function knownZone(zone: string | null): string {
  return zone !== null && isTimeZone(zone) ? zone : usualZone;
}

export function isTimeZone(zone: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }) !== null;
  } catch {
    return false;
  }
}

/** On the day of this moment there, or the first working day after it. */
function workdayAt(moment: Date, at: number, zone: string | null): Date {
  let aim = moment;
  while (!isWorkday(wallClock(aim, zone).weekday)) aim = new Date(aim.getTime() + day);
  // Twice: the first step may cross the hour in which summer time begins or ends.
  for (let round = 0; round < 2; round += 1) aim = new Date(aim.getTime() + (at - wallClock(aim, zone).minutes) * minute);
  return new Date(Math.floor(aim.getTime() / minute) * minute);
}

function isWorkday(weekday: string): boolean {
  return weekday !== 'Sat' && weekday !== 'Sun';
}

/** The day of the week and the minutes since midnight that a clock on the wall there shows. */
function wallClock(moment: Date, zone: string | null): { weekday: string; minutes: number } {
  const timeZone = knownZone(zone);
  const parts = new Intl.DateTimeFormat('en-GB', { timeZone, weekday: 'short', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).formatToParts(moment);
  const part = (type: string) => parts.find((one) => one.type === type)?.value ?? '';
  return { weekday: part('weekday'), minutes: Number(part('hour')) * 60 + Number(part('minute')) };
}
