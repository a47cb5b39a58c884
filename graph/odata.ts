import { GraphInputRefused } from './errors.ts';

/** A text value for $filter: quotes inside are doubled, so that a name cannot end the text. */
export function quoted(value: string): string {
  return `'${value.replaceAll("'", "''")}'`;
}

/** One segment of a path. Refuses what an address parser would read as "one folder up" or as nothing. */
export function segment(value: string): string {
  if (value.trim() === '' || value === '.' || value === '..') {
    throw new GraphInputRefused('An id is missing: nothing was asked of Graph.');
  }
  return encodeURIComponent(value);
}

/** Text, or null where Intune writes nothing ("", or null). */
export function text(value: string | null | undefined): string | null {
  return value === undefined || value === null || value === '' ? null : value;
}

/** An ISO time, or null where Intune writes "unknown" (year 1) or "never" (year 9999). */
export function time(value: string | null | undefined): string | null {
  if (!value || value.startsWith('0001-') || value.startsWith('9999-')) return null;
  const ms = Date.parse(value);
  return Number.isNaN(ms) ? null : new Date(ms).toISOString();
}
