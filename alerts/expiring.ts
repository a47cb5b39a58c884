import type { Nature, Severity } from './kind.ts';
import { kinds, type ExpiryKind, type SourceId } from './kinds.ts';
import type { Trouble } from './trouble.ts';

export type { ExpiryKind, SourceId };

/** How many feel it; `count` is null when they could not be counted. */
export interface Affected {
  of: 'devices' | 'users' | 'apps' | 'certificates';
  count: number | null;
}

/** What a source reports. */
export interface Found {
  kind: ExpiryKind;
  /** The object's own id: it stays when the date changes, so a renewal is seen as one. */
  objectId: string;
  name: string;
  /**
   * Null where there is none that can be read: of what had one, that is told, and anything else was never set up. Also
   * beside a trouble that has no date of its own: it then counts from the check that first saw it.
   */
  expires: Date | null;
  /** Null where nothing can be counted. */
  affected: Affected | null;
  /** The account that must renew it, such as the Apple ID. */
  renewWith: string | null;
  trouble?: Trouble;
  /** What has to stay the same when it is renewed, for comparison only. */
  keep?: Readonly<Record<string, string>>;
  /** Its own page, where it has one. */
  portalUrl?: string;
}

/** What can lapse, as it is planned, told and shown. */
export interface Expiring {
  kind: ExpiryKind;
  objectId: string;
  name: string;
  expires: Date;
  affected: Affected | null;
  renewWith: string | null;
  trouble: Trouble | null;
  /** Of what cannot be read any more: the date that was read last. */
  lastKnown?: string;
  keep: Readonly<Record<string, string>>;
  nature: Nature;
  severity: Severity;
  portalUrl: string;
}

/** As stored and queued: the same with the date as text. */
export type StoredExpiring = Omit<Expiring, 'expires'> & { expires: string };

export interface CheckFailure {
  /** `denied`: a permission is missing, so this is not watched. `misconfigured`: Entra ID does not accept Balie's own credentials. */
  reason: 'denied' | 'unavailable' | 'misconfigured';
  /** The Graph permission that is missing, when that is the reason. */
  permission: string | null;
}

/**
 * @param since when this trouble was first seen, for what has no date of its own
 */
export function toExpiring(found: Found, since: Date): Expiring {
  const { nature, severity, portalUrl } = kinds[found.kind];
  return {
    kind: found.kind,
    objectId: found.objectId,
    name: found.name,
    expires: found.expires ?? since,
    affected: found.affected,
    renewWith: found.renewWith,
    trouble: found.trouble ?? null,
    keep: found.keep ?? {},
    nature,
    severity,
    portalUrl: found.portalUrl ?? portalUrl,
  };
}

export function toStored(item: Expiring): StoredExpiring {
  return { ...item, expires: item.expires.toISOString() };
}

export function fromStored(item: StoredExpiring): Expiring {
  return { ...item, expires: new Date(item.expires) };
}
