/** What can lapse, as every source reports it. */
export type ExpiryKind = 'apple_push' | 'apple_enrollment_token' | 'apple_vpp_token' | 'app_secret' | 'app_certificate';
export type SourceId = 'apple_push' | 'apple_enrollment_token' | 'apple_vpp_token' | 'app_credentials';

export interface Expiring {
  kind: ExpiryKind;
  /** The object's own id: it stays when the date changes, so a renewal is seen as one. */
  objectId: string;
  name: string;
  expires: Date;
  /** Devices that feel it; null when it has none or they could not be counted. */
  devices: number | null;
  /** The Apple ID that must renew it. */
  renewWith: string | null;
}

/** As stored and queued: the same with the date as text. */
export type StoredExpiring = Omit<Expiring, 'expires'> & { expires: string };

export interface CheckFailure {
  /** `misconfigured`: Entra ID does not accept Balie's own credentials. */
  reason: 'denied' | 'unavailable' | 'misconfigured';
  /** The Graph permission that is missing, when that is the reason. */
  permission: string | null;
}

export type SourceReport =
  | { source: SourceId; ok: true; items: Expiring[] }
  | { source: SourceId; ok: false; failure: CheckFailure; cause: unknown };

export function toStored(item: Expiring): StoredExpiring {
  return { ...item, expires: item.expires.toISOString() };
}

export function fromStored(item: StoredExpiring): Expiring {
  return { ...item, expires: new Date(item.expires) };
}
