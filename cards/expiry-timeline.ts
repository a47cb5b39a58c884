import type { CardElement } from './card.ts';
import type { Row } from './expiry-rows.ts';
import { bar, note } from './parts.ts';
import type { Words } from './words.ts';

// When what ends, as a picture: a pillar for each month, its colours are how grave it is. The numbers stand below it as
// text, because some clients draw no charts and say nothing about it.

interface Month {
  label: string;
  rows: Row[];
}

const grades = ['critical', 'high', 'normal'] as const;
const colours = { critical: 'attention', high: 'warning', normal: 'good' } as const;

export function timeline(rows: readonly Row[], now: Date, words: Words): CardElement[] {
  const { overview, file } = words.looking;
  const months = byMonth(rows, now, words);
  const counted = months.filter(({ rows: own }) => own.length > 0);
  const used = grades.filter((grade) => rows.some((row) => gradeOf(row) === grade));
  const most = Math.max(...counted.map(({ rows: own }) => own.length));
  return [
    {
      type: 'Chart.VerticalBar.Grouped',
      title: overview.chartTitle,
      showTitle: true,
      stacked: true,
      data: used.map((grade) => ({
        legend: file.severities[grade],
        color: colours[grade],
        values: months.map(({ label, rows: own }) => ({ x: label, y: own.filter((row) => gradeOf(row) === grade).length })),
      })),
      fallback: {
        type: 'Container',
        items: [note(overview.chartTitle), ...counted.flatMap(({ label, rows: own }) => [note(label), bar(own.length / most, tone(own))])],
      },
    },
    note(counted.map((month) => inNumbers(month, words)).join(' · ')),
  ];
}

/** What has expired already comes first; then this month and those that follow. */
function byMonth(rows: readonly Row[], now: Date, words: Words): Month[] {
  const passed = rows.filter(({ item }) => item.expires <= now);
  const ahead = rows.filter(({ item }) => item.expires > now);
  const months = Array.from({ length: 13 }, (_, index) => {
    const first = new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() + index, 1));
    const own = ahead.filter(({ item }) => item.expires.getUTCFullYear() === first.getUTCFullYear() && item.expires.getUTCMonth() === first.getUTCMonth());
    return { label: monthLabel(first, index, words), rows: own };
  });
  // A year touches thirteen months; the last is the first one again.
  const shown = months.filter((month, index) => index < 12 || month.rows.length > 0);
  return passed.length === 0 ? shown : [{ label: words.looking.overview.chartExpired, rows: passed }, ...shown];
}

function monthLabel(first: Date, index: number, words: Words): string {
  const withYear = first.getUTCMonth() === 0 || index === 12;
  return new Intl.DateTimeFormat(words.language, { month: 'short', ...(withYear ? { year: 'numeric' } : {}), timeZone: 'UTC' }).format(first);
}

function inNumbers({ label, rows }: Month, words: Words): string {
  const critical = rows.filter((row) => gradeOf(row) === 'critical').length;
  return `${label}: ${words.number(rows.length)}${critical === 0 ? '' : ` (${words.looking.overview.critical(words.number(critical))})`}`;
}

function gradeOf({ item }: Row): (typeof grades)[number] {
  return item.severity ?? 'normal';
}

function tone(rows: readonly Row[]): 'attention' | 'warning' | 'accent' {
  if (rows.some((row) => gradeOf(row) === 'critical')) return 'attention';
  return rows.some((row) => gradeOf(row) === 'high') ? 'warning' : 'accent';
}
