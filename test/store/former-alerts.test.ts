import { cp, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from '@jest/globals';
import { listAlerts } from '../../store/alerts.ts';
import { systemClock } from '../../store/clock.ts';
import { openInMemory } from '../../store/embedded.ts';
import { listChecks } from '../../store/expiry-checks.ts';
import { migrate } from '../../store/migrate.ts';

const present = new URL('../../store/migrations/', import.meta.url);
const former = { kind: 'apple_push', objectId: 'com.apple.mgmt.External.1', name: 'apple@contoso.com', expires: '2027-01-01T00:00:00.000Z', devices: 12, renewWith: 'apple@contoso.com' };
const secret = { ...former, kind: 'app_secret', objectId: 'app/key', devices: null };

test('what an earlier version recorded about alerts reads as what this one writes', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'balie-former-'));
  const engine = await openInMemory();
  try {
    for (const name of await readdir(present)) if (name < '0016') await cp(new URL(name, present), join(folder, name));
    await migrate({ engine, clock: systemClock, folder: pathToFileURL(`${folder}/`) });
    const db = engine.database;
    await db.query(`insert into expiry_checks (tenant_id, source, checked_at, items) values ('t', 'apple_push', '2026-11-20T06:00:00Z', $1), ('t', 'other', '2026-11-20T07:00:00Z', '[]')`, [JSON.stringify([former, secret])]);
    await db.query(
      `insert into alerts (id, tenant_id, conversation_id, kind, object_id, expires_at, round, content, told_at) values
       ('00000000-0000-0000-0000-000000000001', 't', 'c', 'apple_push', $1, $2, '60', $3, '2026-11-02'),
       ('00000000-0000-0000-0000-000000000003', 't', 'c', 'apple_push', $1, '2026-01-01', '60', $3, '2026-11-01'),
       ('00000000-0000-0000-0000-000000000002', 't', 'c', 'could_not_check', 'apple_push', $2, 'failed', '{"kind":"could_not_check","source":"apple_push"}', '2026-11-03')`,
      [former.objectId, former.expires, JSON.stringify(former)],
    );
    await migrate({ engine, clock: systemClock });

    const [check] = await listChecks(db, 't');
    const { devices, ...kept } = former;
    const push = { ...kept, objectId: 'apple-push-certificate', affected: { of: 'devices', count: devices }, trouble: null, keep: { topic: former.objectId }, nature: 'date', severity: 'critical' };
    expect(check?.items).toEqual([expect.objectContaining(push), expect.objectContaining({ objectId: 'app/key', affected: null, keep: {}, severity: 'high' })]);
    const [renewed, alert, failed] = await listAlerts<object>(db, 't', 'c');
    expect(alert).toMatchObject({ objectId: 'apple-push-certificate', content: push, closedAt: null });
    expect(renewed?.closedAt).toEqual(renewed?.toldAt);
    expect(failed).toMatchObject({ objectId: 'apple_push', content: { kind: 'could_not_check', source: 'apple_push' } });
    expect(await db.query(`select ended_at as "endedAt" from expiry_rounds`)).toEqual([{ endedAt: new Date('2026-11-20T07:00:00Z') }]);
  } finally {
    await engine.close();
    await rm(folder, { recursive: true, force: true });
  }
});
