import { createHash } from 'node:crypto';
import type { AuditEntry, AuditRow } from './audit.ts';

// How the entries of the audit hold each other: each fingerprint covers the entry and the fingerprint before it.

/** What of an entry is covered, always written in the same way: the database keeps JSON in an order of its own. */
export function auditPayload({ at, tenantId, objectId, event, subject, detail }: Omit<AuditEntry, 'event'> & { event: string }): string {
  return canonical([at.toISOString(), tenantId, objectId, event, subject, detail]);
}

function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  const named = Object.entries(value).filter(([, one]) => one !== undefined);
  return `{${named.sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, one]) => `${JSON.stringify(key)}:${canonical(one)}`).join(',')}}`;
}

export type AuditBreak = 'changed' | 'missing_before' | 'without_fingerprint';

export interface ChainState {
  /** The fingerprint that the next entry must follow; null until the first entry that has one. */
  head: string | null;
  /** Entries from before fingerprints existed. */
  older: number;
  checked: number;
}

export const emptyChain: ChainState = { head: null, older: 0, checked: 0 };

/** Goes on over the next entries, oldest first. Pure. @returns the first broken entry, or how it stands after them */
export function checkChain(state: ChainState, rows: readonly AuditRow[]): { state: ChainState; broken: { row: AuditRow; why: AuditBreak } | null } {
  let { head, older, checked } = state;
  for (const row of rows) {
    if (row.hash === null) {
      if (head !== null) return { state: { head, older, checked }, broken: { row, why: 'without_fingerprint' } };
      older += 1;
      continue;
    }
    if (row.previous !== (head ?? '')) return { state: { head, older, checked }, broken: { row, why: 'missing_before' } };
    if (row.hash !== createHash('sha256').update(row.previous + auditPayload(row)).digest('hex')) return { state: { head, older, checked }, broken: { row, why: 'changed' } };
    head = row.hash;
    checked += 1;
  }
  return { state: { head, older, checked }, broken: null };
}
