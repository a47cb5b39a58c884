import { listSubscriptions } from '../store/alert-subscriptions.ts';
import { recordAlert } from '../store/alerts.ts';
import { watchRound, type ExpiryRound } from '../store/expiry-rounds.ts';
import { checkEvery } from './schedule.ts';
import type { TellParts } from './tell.ts';

// Nobody hears of a date that nobody looks at: whoever has alerts is told when checks do not end any more.

const hour = 60 * 60 * 1000;
const day = 24 * hour;

/** Two slots and some time to end in. */
const mostSilence = 2 * checkEvery + hour;
/** Balie looks every hour; where the last look is longer ago, it was not there itself. */
const present = 2 * hour;

/** The kind of the alert that says so. */
export const stoppedKind = 'checks_stopped';

export interface StoredStop {
  kind: typeof stoppedKind;
  from: string;
  /** Null while it lasts. */
  to: string | null;
}

/**
 * Once a day while it lasts.
 * @returns whether checks have stopped although Balie is there
 */
export async function watchChecks(parts: TellParts): Promise<boolean> {
  const { db, tenantId, now } = parts;
  const round = await watchRound(db, tenantId, now);
  const silence = round ? now.getTime() - round.endedAt.getTime() : 0;
  if (!round || silence < mostSilence) return false;
  // It has just come back: the check that is due says from when to when.
  if (!round.watchedAt || now.getTime() - round.watchedAt.getTime() > present) return false;
  await tell({ from: round.endedAt, to: null, round: `day-${Math.floor((silence - mostSilence) / day)}` }, parts);
  return true;
}

/** What a check says first, when Balie was not running for a long time before it. */
export async function tellDowntime({ endedAt }: ExpiryRound, parts: TellParts & { startedAt: Date }): Promise<void> {
  if (parts.startedAt.getTime() - endedAt.getTime() < mostSilence) return;
  await tell({ from: endedAt, to: parts.now, round: 'back' }, parts);
}

async function tell({ from, to, round }: { from: Date; to: Date | null; round: string }, parts: TellParts): Promise<void> {
  const { db, tenantId, now } = parts;
  const content: StoredStop = { kind: stoppedKind, from: from.toISOString(), to: to?.toISOString() ?? null };
  await db.transaction(async (tx) => {
    for (const { conversationId } of await listSubscriptions(tx, tenantId)) {
      const id = parts.newId();
      const recorded = await recordAlert(tx, { id, tenantId, conversationId, kind: stoppedKind, objectId: 'checks', expiresAt: from, round, content, toldAt: now });
      if (recorded) await parts.queue({ conversationId, alerts: [id] }, tx);
    }
  });
}
