import type { Expiring } from './expiring.ts';
import type { Severity } from './kind.ts';

const day = 24 * 60 * 60 * 1000;
const ranks: Record<Severity, number> = { normal: 0, high: 1, critical: 2 };

/** How far ahead a kind that ends as critical or as high is still less than that, in days. */
const criticalWithin = 7;
const highBeforeCritical = 30;
const highWithin = 14;

/** How severe it is now: the kind says how it ends, and it grows as the day comes near. What is in trouble has no time left. */
export function severityOf(item: Pick<Expiring, 'severity' | 'expires' | 'trouble'>, now: Date): Severity {
  const left = item.trouble === null ? (item.expires.getTime() - now.getTime()) / day : 0;
  // Nothing has to be wrong with it: somebody has to look, and nobody has to get up.
  if (item.trouble === 'unreadable') return item.severity === 'normal' ? 'normal' : 'high';
  if (item.severity === 'critical') return left <= criticalWithin ? 'critical' : left <= highBeforeCritical ? 'high' : 'normal';
  return item.severity === 'high' && left <= highWithin ? 'high' : 'normal';
}

export function isAtLeast(severity: Severity, least: Severity): boolean {
  return ranks[severity] >= ranks[least];
}

/** Gravest first; of two alike, the one that ends worse, and then the sooner one. */
export function byGravity(now: Date): (a: Pick<Expiring, 'severity' | 'expires' | 'trouble'>, b: Pick<Expiring, 'severity' | 'expires' | 'trouble'>) => number {
  return (a, b) => ranks[severityOf(b, now)] - ranks[severityOf(a, now)] || ranks[b.severity] - ranks[a.severity] || a.expires.getTime() - b.expires.getTime();
}
