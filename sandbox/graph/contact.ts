import { graphDate } from '../device.ts';
import type { World } from '../world.ts';

const hour = 60 * 60 * 1000;

/**
 * What keeps in contact by itself did so five hours ago, also after the clock was moved. One that the company's `silent`
 * names keeps the last contact it has; so does one that never had any.
 */
export function inContact<T extends object>(item: T, property: keyof T & string, { tenant, clock }: Pick<World, 'tenant' | 'clock'>): T {
  const last: unknown = item[property];
  if (typeof last !== 'string' || last.startsWith('0001-') || ('id' in item && tenant.silent.has(String(item.id)))) return item;
  const recent = clock.now() - 5 * hour;
  return Date.parse(last) >= recent ? item : { ...item, [property]: graphDate(recent) };
}
