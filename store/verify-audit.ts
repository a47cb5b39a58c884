import { checkChain, emptyChain, type AuditBreak } from './audit-chain.ts';
import { auditHead, readAudit, type AuditRow } from './audit.ts';
import type { Database } from './database.ts';

const piece = 1000;

const why: Record<AuditBreak, string> = {
  changed: 'it was changed after it was written',
  missing_before: 'the entry before it is missing or was replaced',
  without_fingerprint: 'its fingerprint is not one of Balie’s, so it was not written by Balie',
};

/** The audit is not as it was written. `seq` is the first broken entry; null when entries at the end are missing. */
export class AuditBroken extends Error {
  readonly code = 'audit_broken';
  readonly seq: number | null;
  constructor(row: AuditRow | null, reason: AuditBreak) {
    super(
      row
        ? `Entry ${row.seq} of the audit (${row.at.toISOString()}, ${row.event}) is not as it was: ${why[reason]}.`
        : 'Entries at the end of the audit are missing: the newest one is not there any more.',
    );
    this.name = 'AuditBroken';
    this.seq = row?.seq ?? null;
  }
}

/** All entries, oldest first, a piece at a time: the audit may be larger than the memory. */
export async function* auditIn(db: Database): AsyncGenerator<AuditRow[]> {
  for (let after = 0; ; ) {
    const rows = await readAudit(db, after, piece);
    const last = rows.at(-1);
    if (!last) return;
    yield rows;
    after = last.seq;
  }
}

export interface WholeAudit {
  checked: number;
  /** Entries from before there were fingerprints. */
  older: number;
  /** Write it down elsewhere: whoever later shows an audit with this fingerprint in it shows the same one. */
  head: string;
}

/** Reads everything; run it on an audit that nobody writes to. @throws AuditBroken for the first entry that is not as it was */
export async function verifyAudit(db: Database): Promise<WholeAudit> {
  let state = emptyChain;
  const head = await auditHead(db);
  let beyond: AuditRow | null = null;
  for await (const rows of auditIn(db)) {
    const { state: next, broken } = checkChain(state, rows);
    if (broken) throw new AuditBroken(broken.row, broken.why);
    state = next;
    beyond ??= rows.find(({ previous, hash }) => hash !== null && previous === head) ?? null;
  }
  // Somebody who can compute a fingerprint can add an entry; Balie's own newest is kept apart.
  if (beyond !== null) throw new AuditBroken(beyond, 'without_fingerprint');
  if (head !== (state.head ?? '')) throw new AuditBroken(null, 'missing_before');
  return { checked: state.checked, older: state.older, head };
}
