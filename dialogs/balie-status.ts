import { balieStatusCard } from '../cards/balie-status-card.ts';
import { isBad, isWell, rowOf } from '../cards/expiry-rows.ts';
import { weeklySummaryCard } from '../cards/weekly-summary-card.ts';
import type { Card } from '../cards/card.ts';
import type { Words } from '../cards/words.ts';
import type { ExpiryEvent } from '../store/expiry-events.ts';
import { failedChecks } from './expiry.ts';
import { changesOf, itemsWatched, type Overview } from './expiry-overview.ts';
import { showCard, type Reply } from './reply.ts';
import { hasRole, type Visit } from './visit.ts';

// How the watch itself stands, when somebody asks and once a week.

export interface StatusTools {
  read(): Promise<Overview>;
  /** When the last check ended; null before the first. */
  checkedAt(): Promise<Date | null>;
  nextCheck(): Date;
  runningSince: Date;
  /** How many alerts were told and reached nobody. */
  unreached(): Promise<number>;
}

/** "Status" alone means something else to whoever sets up a device or sent an action. */
export function asksForStatus(visit: Visit, text: string): boolean {
  return hasRole(visit, ['Admin']) && /^(?:status|de status|the status|stand van zaken)[\s.!?]*$/i.test(text.trim());
}

export async function showStatus(visit: Visit, tools: StatusTools): Promise<Reply[]> {
  const [overview, checkedAt, unreached] = await Promise.all([tools.read(), tools.checkedAt(), tools.unreached()]);
  const items = itemsWatched(overview, visit.words);
  const watched = { ...overview, checks: overview.checks.filter(({ failure }) => failure?.reason !== 'denied') };
  const own = items.filter(({ kind }) => kind === 'own_credential').map(({ expires }) => expires.getTime());
  return showCard(
    balieStatusCard(
      {
        now: overview.now,
        checkedAt,
        nextCheck: tools.nextCheck(),
        known: items.length,
        watched: itemsWatched(watched, visit.words).length,
        overdue: items.filter((item) => isBad(item, overview.now)).length,
        unreached,
        failed: failedChecks(overview.checks),
        runningSince: tools.runningSince,
        credentialUntil: own.length === 0 ? null : new Date(Math.min(...own)),
      },
      visit.words,
    ),
  );
}

/** @param families which are wanted there; null for all */
export function weeklyCard(overview: Overview, events: readonly ExpiryEvent[], families: readonly string[] | null, words: Words): Card {
  const wanted = (kind: string) => families === null || families.includes(overview.familyOf(kind) ?? '');
  const coming = itemsWatched(overview, words).filter((item) => wanted(item.kind) && !isWell(item, overview.now) && isNear(rowOf(item, overview.now, overview.zone)));
  return weeklySummaryCard({ now: overview.now, zone: overview.zone, changes: changesOf(events.filter(({ kind }) => wanted(kind)), words), coming, failed: failedChecks(overview.checks) }, words);
}

function isNear({ bad, left }: { bad: boolean; left: number }): boolean {
  return bad || left <= 30;
}
