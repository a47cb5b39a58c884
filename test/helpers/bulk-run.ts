import { addBulkItems } from '../../store/bulk-items.ts';
import { createBulkRun, moveBulkRun, takeBulkRun, type BulkRun } from '../../store/bulk-runs.ts';
import type { Database } from '../../store/database.ts';

export const runIds = { syncDevice: '11111111-1111-4111-8111-111111111111', rebootNow: '22222222-2222-4222-8222-222222222222' } as const;

/** Confirmed, with three devices unless said otherwise, and in the hands of this worker. */
export async function newRun(db: Database, action: keyof typeof runIds, worker: string, names: readonly string[] = ['a', 'b', 'c']): Promise<BulkRun> {
  const id = runIds[action];
  const at = new Date('2026-11-21T09:00:00Z');
  await createBulkRun(db, { id, tenantId: 't', objectId: 'o', conversationId: 'c', cardId: null, action, asked: { everything: true }, askedAt: at });
  await addBulkItems(db, id, names.map((name) => ({ deviceId: `${action}-${name}`, deviceName: name, owner: null, reason: null, lastSync: null, named: null })));
  await moveBulkRun(db, { id, from: ['draft'], to: 'running', at, canary: 3 });
  const run = await takeBulkRun(db, id, worker);
  if (!run) throw new Error('The run does not run.');
  return run;
}
