import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { auditCsvHead, auditCsvLine } from '../../store/audit-csv.ts';
import { appendAudit, findAudit, readAudit } from '../../store/audit.ts';
import type { AuditEvent } from '../../store/audit-events.ts';
import type { Database, Transaction } from '../../store/database.ts';
import { verifyAudit } from '../../store/verify-audit.ts';
import { emptyTables, memoryDatabase } from '../helpers/memory-store.ts';

let db: Database;
let opened: Awaited<ReturnType<typeof memoryDatabase>>;

beforeAll(async () => {
  opened = await memoryDatabase();
  db = opened.database;
});
afterAll(() => opened.close());
beforeEach(() => emptyTables(db));

const at = new Date('2026-11-21T10:00:00Z');
const write = (event: string, detail: object = { device: 'LT-0421', action: 'syncDevice' }, to: Transaction = db) =>
  appendAudit(to, { at, tenantId: 't', objectId: 'agent', event: event as AuditEvent, subject: 'device-1', detail });

/** As somebody with the password of the database could, who also knows how to get past the refusal. */
const tamper = (sql: string) =>
  db.transaction(async (tx) => {
    await tx.query('SET LOCAL session_replication_role = replica');
    await tx.query(sql);
  });

describe('the audit', () => {
  test('is whole after any entries, whatever order the database keeps their details in', async () => {
    await write('action.confirmed', { zebra: 1, a: { nested: ['x', null, true], ü: 'é' }, device: 'LT-0421' });
    await write('action.sent', { problem: null, gone: undefined, device: "O'Brien" });
    await write('action.done');
    expect(await verifyAudit(db)).toEqual({ checked: 3, older: 0, head: expect.stringMatching(/^[0-9a-f]{64}$/) });
  });

  test('that nobody wrote to is whole too', async () => {
    expect(await verifyAudit(db)).toEqual({ checked: 0, older: 0, head: '' });
  });

  test('gives entries that are written at once one order', async () => {
    await Promise.all(Array.from({ length: 20 }, (_, n) => write(`action.${n}`)));
    expect(await verifyAudit(db)).toMatchObject({ checked: 20 });
  });

  test('keeps nothing of a transaction that was rolled back, and goes on', async () => {
    await write('first');
    const failed = db.transaction(async (tx) => {
      await write('never', {}, tx);
      throw new Error('rolled back');
    });
    await expect(failed).rejects.toThrow('rolled back');
    await write('second');
    expect((await readAudit(db, 0, 10)).map(({ event }) => event)).toEqual(['first', 'second']);
    expect(await verifyAudit(db)).toMatchObject({ checked: 2 });
  });

  test.each([
    ['changed', `update audit set detail = '{"device":"LT-0001"}' where event = 'two'`, 2, 'was changed'],
    ['taken out of the middle', `delete from audit where event = 'two'`, 3, 'the entry before it is missing'],
    ['taken off the end', `delete from audit where event = 'three'`, null, 'at the end of the audit are missing'],
    ['put in by hand', `insert into audit (at, tenant_id, event, subject, detail) values ('2026-11-21', 't', 'four', 's', '{}')`, 4, 'not written by Balie'],
    [
      'added at the end by somebody who computes its fingerprint',
      `insert into audit (at, tenant_id, event, subject, detail, previous, hash) select '2026-11-21T10:00:00Z', 't', 'four', 's', '{}', hash, encode(sha256(convert_to(hash || '["2026-11-21T10:00:00.000Z","t",null,"four","s",{}]', 'UTF8')), 'hex') from audit where event = 'three'`,
      4, 'not written by Balie',
    ],
    ['given to somebody else', `update audit set object_id = 'nobody' where event = 'one'`, 1, 'was changed'],
  ])('names the first entry that is not as it was when one is %s', async (_, sql, seq, why) => {
    for (const event of ['one', 'two', 'three']) await write(event);
    await tamper(sql);
    await expect(verifyAudit(db)).rejects.toMatchObject({ code: 'audit_broken', seq, message: expect.stringContaining(why) });
  });

  test.each(['update audit set event = $$x$$', 'delete from audit', 'truncate audit'])('refuses "%s"', async (sql) => {
    await write('one');
    await expect(db.query(sql)).rejects.toMatchObject({ cause: expect.objectContaining({ message: expect.stringContaining('append-only') }) });
    expect(await readAudit(db, 0, 10)).toHaveLength(1);
  });

  test('refuses to record nothing when its head is gone', async () => {
    await tamper('delete from audit_head');
    await expect(write('one')).rejects.toMatchObject({ code: 'audit_head_missing' });
    await db.query(`insert into audit_head (previous, hash) values ('', '')`);
  });

  test('is searched by device name in any case, by time, and page by page, newest first', async () => {
    await write('one', { device: 'LT-0421' });
    await write('two', { device: 'LT-0999' });
    await write('three', { device: 'lt-0421' });
    const events = async (question: Parameters<typeof findAudit>[1]) => (await findAudit(db, question, 10)).map(({ event }) => event);
    expect(await events({ tenantId: 't', about: 'Lt-0421' })).toEqual(['three', 'one']);
    expect(await events({ tenantId: 't', since: new Date(at.getTime() + 1) })).toEqual([]);
    expect(await events({ tenantId: 't', before: 3 })).toEqual(['two', 'one']);
    expect(await events({ tenantId: 'another' })).toEqual([]);
  });

  test('as a table opens in a spreadsheet without running anything', async () => {
    await write('action.confirmed', { device: '=HYPERLINK("http://x")', reason: 'says "no", twice', conversation: 'a:1', graphRequestId: 'r-9', clientRequestId: 'c-9' });
    const [row] = await readAudit(db, 0, 1);
    expect(auditCsvHead).toBe('seq,at,who,event,subject,device,action,reason,problem,chat,graph_request,client_request,detail\r\n');
    expect(row && auditCsvLine(row)).toContain(`,"'=HYPERLINK(""http://x"")",,"says ""no"", twice",,a:1,r-9,c-9,`);
  });
});
