import { bulkPackages, type BulkPackage } from '../../graph/bulk-packages.ts';
import type { Found } from '../expiring.ts';
import type { ExpirySource } from '../source.ts';

const day = 24 * 60 * 60 * 1000;

/** How long the token in a package is valid at most; whoever made it may have chosen less, which Graph does not know. */
const validDays = 180;

/** A package that is made this long before another ends, or later, takes its place. */
const successionDays = 60;

/** Packages that join Windows computers in bulk: when its token lapses, a package no longer does. */
export const windowsBulkTokens: ExpirySource = {
  id: 'windows_bulk_token',
  permission: 'DeviceManagementServiceConfig.Read.All',
  kinds: ['windows_bulk_token'],
  reads: [{ path: '/users', property: 'createdDateTime + 180 days, of accounts named package_…', version: 'v1.0' }],
  async read(graph, { now, signal }) {
    return withoutSuccessor(await bulkPackages(graph, signal), now);
  },
};

/** Pure. */
export function withoutSuccessor(packages: readonly BulkPackage[], now: Date): Found[] {
  const dated = packages.flatMap((one) => (one.created ? [{ ...one, made: Date.parse(one.created), ends: Date.parse(one.created) + validDays * day }] : []));
  const last = dated
    .filter((one) => !dated.some((other) => other.made >= one.ends - successionDays * day && other.ends > now.getTime()))
    .map((one) => ({ ...described(one), expires: new Date(one.ends) }));
  return [...last, ...packages.filter(({ created }) => !created).map((one) => ({ ...described(one), expires: null }))];
}

function described({ id, name }: BulkPackage): Omit<Found, 'expires'> {
  return { kind: 'windows_bulk_token', objectId: id, name, affected: null, renewWith: null, portalUrl: pageOf(id) };
}

/** The account in Entra ID: deleting it revokes the package. */
function pageOf(id: string): string {
  return `https://entra.microsoft.com/#view/Microsoft_AAD_UsersAndTenants/UserProfileMenuBlade/~/overview/userId/${encodeURIComponent(id)}`;
}
