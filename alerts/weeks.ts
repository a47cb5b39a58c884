const day = 24 * 60 * 60 * 1000;

/** A week further ahead is not reported: what ends then changes daily. */
const ahead = 45 * day;

export interface WeekOfDates {
  /** By ISO 8601, in UTC: "2026-W48". */
  objectId: string;
  /** The same word in both languages. */
  name: string;
  /** The week's Monday; once that has come, the first of its dates that is still ahead. */
  expires: Date;
  count: number;
}

/** How many of these dates fall in each calendar week from now on; those that have passed are left out. Soonest first. */
export function byWeek(dates: Iterable<Date>, now: Date): WeekOfDates[] {
  const weeks = new Map<number, { first: number; count: number }>();
  for (const date of dates) {
    const at = date.getTime();
    const monday = mondayOf(at);
    if (!(at > now.getTime()) || monday - now.getTime() > ahead) continue;
    const known = weeks.get(monday);
    weeks.set(monday, { first: Math.min(at, known?.first ?? at), count: (known?.count ?? 0) + 1 });
  }
  return [...weeks].sort(([a], [b]) => a - b).map(([monday, { first, count }]) => {
    const { year, week } = numberOf(monday);
    return { objectId: `${year}-W${String(week).padStart(2, '0')}`, name: `week ${week}`, expires: new Date(monday > now.getTime() ? monday : first), count };
  });
}

function mondayOf(at: number): number {
  const midnight = Math.floor(at / day) * day;
  return midnight - ((new Date(midnight).getUTCDay() + 6) % 7) * day;
}

/** Week 1 is the one with the first Thursday of the year. */
function numberOf(monday: number): { year: number; week: number } {
  const year = new Date(monday + 3 * day).getUTCFullYear();
  return { year, week: Math.round((monday - mondayOf(Date.UTC(year, 0, 4))) / (7 * day)) + 1 };
}
