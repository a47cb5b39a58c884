const day = 24 * 60 * 60 * 1000;
/** To make one costs more than to use it a hundred times, and there are some six hundred zones at most. */
const calendars = new Map<string, Intl.DateTimeFormat>();

/**
 * Whole days until then by the reader's own calendar, so that "tomorrow" holds in the morning as in the evening.
 * @param zone as the time zone database names it, such as Europe/Amsterdam
 * @throws RangeError for a zone that is none
 */
export function daysLeft(until: Date, now: Date, zone: string): number {
  return Math.round((Date.parse(dateThere(until, zone)) - Date.parse(dateThere(now, zone))) / day);
}

/** As 2026-11-21. @throws RangeError for a zone that is none */
export function dateThere(moment: Date, zone: string): string {
  const calendar = calendars.get(zone) ?? new Intl.DateTimeFormat('en-CA', { timeZone: zone });
  calendars.set(zone, calendar);
  return calendar.format(moment);
}
