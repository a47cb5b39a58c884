import type { time as en } from './time.en.ts';

const dayFormat = new Intl.DateTimeFormat('nl-NL', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });
const numberFormat = new Intl.NumberFormat('nl-NL');

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

function length(ms: number): string {
  if (ms < hour) return count(Math.max(1, Math.floor(ms / minute)), 'minuut', 'minuten');
  if (ms < day) return count(Math.floor(ms / hour), 'uur', 'uur');
  return count(Math.floor(ms / day), 'dag', 'dagen');
}

function count(n: number, one: string, many: string): string {
  return `${numberFormat.format(n)} ${n === 1 ? one : many}`;
}

export const time: typeof en = {
  date: (moment) => dayFormat.format(moment),
  number: (n) => numberFormat.format(n),
  inDays: (n) => {
    if (n === 0) return 'vandaag';
    if (n === 1) return 'morgen';
    if (n === -1) return 'gisteren';
    return n > 0 ? `over ${count(n, 'dag', 'dagen')}` : `${count(-n, 'dag', 'dagen')} geleden`;
  },
  days: (n) => count(n, 'dag', 'dagen'),
  ago: (ms) => (ms < minute ? 'zojuist' : `${length(ms)} geleden`),
  within: (ms) => (ms < minute ? 'binnen een minuut' : `over ${length(ms)}`),
  minutes: (n) => count(n, 'minuut', 'minuten'),
  hours: (n) => count(n, 'uur', 'uur'),
  deviceCount: (n) => count(n, 'apparaat', 'apparaten'),
  affectedCount: {
    devices: (n) => count(n, 'apparaat', 'apparaten'),
    users: (n) => count(n, 'persoon', 'personen'),
    apps: (n) => count(n, 'app', 'apps'),
    certificates: (n) => count(n, 'certificaat', 'certificaten'),
  },
};
