import type { ActionId } from '../actions/action.ts';
import { auditCard } from '../cards/audit-card.ts';
import type { Bound } from '../store/bound.ts';
import type * as audit from '../store/audit.ts';
import { findAction, type ActionName } from '../understanding/actions.ts';
import { whenItEnds } from '../understanding/durations.ts';
import { showCard, type Reply } from './reply.ts';
import type { Visit } from './visit.ts';
import { startOfDay } from './working-hours.ts';

// "Audit LT-0421", "who wiped it", "audit today": what was asked and done, newest first.

export interface AuditTools extends Bound<Pick<typeof audit, 'findAudit'>> {
  now(): Date;
  /** Where the person is; null when their client never said so. */
  zone(): Promise<string | null>;
}

export interface AuditWish {
  about?: string | null | undefined;
  since?: Date | null | undefined;
  before?: number | undefined;
  /** Only these: "who restarted it?" */
  actions?: readonly ActionId[] | undefined;
}

const perPage = 8;

export async function showAudit(visit: Visit, { about, since, before, actions }: AuditWish, tools: AuditTools): Promise<Reply[]> {
  const rows = await tools.findAudit({ tenantId: visit.tenantId, about, since, before, actions }, perPage + 1);
  const shown = rows.slice(0, perPage);
  const entries = shown.map(({ at, name, event, detail }) => ({ at, who: name, event, detail }));
  const older = rows.length > perPage ? (shown.at(-1)?.seq ?? null) : null;
  return showCard(auditCard({ about: about ?? null, since: since ?? null, actions: actions ?? [], entries, older, later: before !== undefined }, visit.words));
}

/** "audit van vandaag", "audit of this week": says when, and names nothing. */
export function auditAbout(about: string | null): string | null {
  return about !== null && onlyWhen.test(about) ? null : about;
}

const onlyWhen =
  /^(?:(?:van|of|for|from|since|sinds|over|the|de|het|log|logboek|vandaag|today|gisteren|yesterday|deze|this|afgelopen|vorige|last|past|dag|dagen|days?|week|weken|weeks|maand|maanden|months?|\d{1,3})(?![\p{L}\p{N}-])[ ,.!?]*)+$/iu;

const day = 24 * 60 * 60 * 1000;

/** From when on: "today", "since last week", "3 days". Null when nothing was said about it. */
export function auditSince(text: string, duration: string | undefined, now: Date, zone: string | null): Date | null {
  if (/\b(vandaag|today)\b/i.test(text)) return startOfDay(now, zone);
  if (/\b(gisteren|yesterday)\b/i.test(text)) return startOfDay(new Date(startOfDay(now, zone).getTime() - day / 2), zone);
  if (/\b((deze|afgelopen|vorige) week|(this|last|past) week)\b/i.test(text)) return new Date(now.getTime() - 7 * day);
  const ends = duration === undefined ? undefined : whenItEnds(duration, now.getTime());
  return ends === undefined ? null : new Date(2 * now.getTime() - ends);
}

const asked: Record<ActionName, readonly ActionId[]> = {
  app_evaluation: ['appEvaluation'],
  sync_machine_policy: ['refreshMachinePolicy'],
  sync_user_policy: ['refreshUserPolicy'],
  reset_passcode: ['resetPasscode'],
  rotate_keys: ['rotateBitLockerKeys', 'rotateFileVaultKey', 'rotateLocalAdminPassword'],
  update_signatures: ['updateSignatures', 'clientSignatures'],
  defender_scan: ['quickScan', 'fullScan', 'clientQuickScan', 'clientFullScan'],
  retire: ['retire'],
  wipe: ['wipe'],
  lock: ['remoteLock'],
  locate: ['locateDevice'],
  rename: ['setDeviceName'],
  restart: ['rebootNow'],
  sync: ['syncDevice'],
};

/** Which action the question is about; nothing where it is about all of them. The name of a device says nothing of it. */
export function auditActions(text: string, about: string | null): readonly ActionId[] | undefined {
  const action = findAction(about === null ? text : text.replace(about, ' '));
  return action && asked[action];
}
