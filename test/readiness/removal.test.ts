import { expect, test } from '@jest/globals';
import type { Graph } from '../../graph/graph.ts';
import type { CertifiedDevice } from '../../graph/management-certificates.ts';
import { readRemovals } from '../../readiness/read-removals.ts';
import { aboutToBeRemoved, addDevices, mostRows, type RemovalRow } from '../../readiness/removal.ts';
import type { RemovalList } from '../../store/removal-lists.ts';

const now = new Date('2026-11-21T09:00:00Z');
const at = (days: number) => new Date(now.getTime() + days * 86_400_000).toISOString();
const device = (certificateUntil: string | null, name = 'LT-1'): CertifiedDevice => ({ id: name, name, operatingSystem: 'Windows', ownerId: null, ownerName: null, lastSync: null, certificateUntil });
const nothing = { lookedAt: 0, withoutDate: 0, total: 0, expired: 0, devices: [] };

test('a device is removed 180 days after its certificate, and listed from 30 days before it ends', () => {
  expect(aboutToBeRemoved(device(at(30)), now)?.removedOn).toBe(at(210));
  expect(aboutToBeRemoved(device(at(-100)), now)?.removedOn).toBe(at(80));
  expect(aboutToBeRemoved(device(at(30.01)), now)).toBeNull();
});

test('a certificate of which Intune knows no end is counted, not guessed', () => {
  expect(aboutToBeRemoved(device(null), now)).toBeNull();
  expect(addDevices(nothing, [device(null), device(at(1)), device(at(-1)), device(at(99))], now)).toMatchObject({ lookedAt: 4, withoutDate: 1, total: 2, expired: 1 });
});

test('the soonest are kept, everything is counted', () => {
  const many = Array.from({ length: mostRows + 500 }, (_, index) => device(at(-(index % 150)), `LT-${index}`));
  const found = addDevices(addDevices(nothing, many, now), [device(at(-179), 'first')], now);
  expect(found).toMatchObject({ total: mostRows + 501, lookedAt: mostRows + 501 });
  expect(found.devices).toHaveLength(mostRows);
  expect(found.devices[0]?.name).toBe('first');
  expect(found.devices.every((row, index) => index === 0 || (found.devices[index - 1]?.removedOn ?? '') <= row.removedOn)).toBe(true);
});

/** Fifty thousand devices in pages of a thousand. */
function largeTenant(): Graph & { calls: (string | null)[] } {
  const calls: (string | null)[] = [];
  const page = async (_path: string, _options: object, next: string | null = null) => {
    calls.push(next);
    const from = Number(next ?? 0);
    const items = Array.from({ length: 1000 }, (_, index) => ({ id: `${from + index}`, deviceName: `D-${from + index}`, managementCertificateExpirationDate: (from + index) % 2 ? at(-3) : '0001-01-01T00:00:00Z' }));
    return { items, next: from + 1000 < 50_000 ? `${from + 1000}` : null };
  };
  return { calls, page, get: unexpected, post: unexpected, pages: unexpected } as never;
}

function unexpected(): never {
  throw new Error('not expected');
}

const start: RemovalList<RemovalRow> = { ...nothing, tenantId: 't', objectId: 'o', id: 'l', conversationId: 'c', cardId: null, stage: 'reading', step: 0, nextPage: null, startedAt: now };

test('fifty thousand devices are read in parts, each going on where the last one stopped, and little is kept', async () => {
  const graph = largeTenant();
  const signal = new AbortController().signal;
  let list = start;
  let parts = 0;
  do {
    list = { ...list, ...(await readRemovals(list, graph, now, signal, () => false)) };
    parts += 1;
  } while (list.nextPage !== null);
  expect(parts).toBe(7);
  expect(graph.calls).toHaveLength(50);
  expect(new Set(graph.calls).size).toBe(50);
  expect(list).toMatchObject({ lookedAt: 50_000, withoutDate: 25_000, total: 25_000, expired: 25_000 });
  expect(list.devices).toHaveLength(mostRows);
});

test('a slow Graph ends a part early, and what was read is kept', async () => {
  const progress = await readRemovals(start, largeTenant(), now, new AbortController().signal, () => true);
  expect(progress).toMatchObject({ nextPage: '1000', lookedAt: 1000 });
});
