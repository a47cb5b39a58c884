import { auditCard } from '../cards/audit-card.ts';
import type { Bound } from '../store/bound.ts';
import type * as audit from '../store/audit.ts';
import { whenItEnds } from '../understanding/durations.ts';
import { showCard, type Reply } from './reply.ts';
import type { Visit } from './visit.ts';

// "Audit LT-0421", "who wiped it", "audit today": what was asked and done, newest first.

export interface AuditTools extends Bound<Pick<typeof audit, 'findAudit'>> {
  now(): Date;
}

export interface AuditWish {
  about?: string | null | undefined;
  since?: Date | null | undefined;
  before?: number | undefined;
}

const perPage = 8;

export async function showAudit(visit: Visit, { about, since, before }: AuditWish, tools: AuditTools): Promise<Reply[]> {
  const rows = await tools.findAudit({ tenantId: visit.tenantId, about, since, before }, perPage + 1);
  const shown = rows.slice(0, perPage);
  const entries = shown.map(({ at, name, event, detail }) => ({ at, who: name, event, detail }));
  const older = rows.length > perPage ? (shown.at(-1)?.seq ?? null) : null;
  return showCard(auditCard({ about: about ?? null, since: since ?? null, entries, older, later: before !== undefined }, visit.words));
}

const day = 24 * 60 * 60 * 1000;

/** From when on: "today", "since last week", "3 days". Null when nothing was said about it. */
export function auditSince(text: string, duration: string | undefined, now: Date): Date | null {
  if (/\b(vandaag|today)\b/i.test(text)) return new Date(now.getTime() - day);
  if (/\b(gisteren|yesterday)\b/i.test(text)) return new Date(now.getTime() - 2 * day);
  if (/\b((deze|afgelopen|vorige) week|(this|last|past) week)\b/i.test(text)) return new Date(now.getTime() - 7 * day);
  const ends = duration === undefined ? undefined : whenItEnds(duration, now.getTime());
  return ends === undefined ? null : new Date(2 * now.getTime() - ends);
}
