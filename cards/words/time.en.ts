const dayFormat = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });
const numberFormat = new Intl.NumberFormat('en-GB');

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

function length(ms: number): string {
  if (ms < hour) return count(Math.max(1, Math.floor(ms / minute)), 'minute', 'minutes');
  if (ms < day) return count(Math.floor(ms / hour), 'hour', 'hours');
  return count(Math.floor(ms / day), 'day', 'days');
}

function count(n: number, one: string, many: string): string {
  return `${numberFormat.format(n)} ${n === 1 ? one : many}`;
}

export const time = {
  /** For plain sentences only; a card shows the reader's own notation. */
  date: (moment: Date) => dayFormat.format(moment),
  number: (n: number) => numberFormat.format(n),
  /** Whole days from today; negative is past. */
  inDays: (n: number) => {
    if (n === 0) return 'today';
    if (n === 1) return 'tomorrow';
    if (n === -1) return 'yesterday';
    return n > 0 ? `in ${count(n, 'day', 'days')}` : `${count(-n, 'day', 'days')} ago`;
  },
  days: (n: number) => count(n, 'day', 'days'),
  /** Milliseconds since. */
  ago: (ms: number) => (ms < minute ? 'just now' : `${length(ms)} ago`),
  /** Milliseconds until. */
  within: (ms: number) => (ms < minute ? 'in less than a minute' : `in ${length(ms)}`),
  minutes: (n: number) => count(n, 'minute', 'minutes'),
  hours: (n: number) => count(n, 'hour', 'hours'),
  deviceCount: (n: number) => count(n, 'device', 'devices'),
  affectedCount: {
    devices: (n: number) => count(n, 'device', 'devices'),
    users: (n: number) => count(n, 'person', 'people'),
    apps: (n: number) => count(n, 'app', 'apps'),
    certificates: (n: number) => count(n, 'certificate', 'certificates'),
  },
};
