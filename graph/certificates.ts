import { GraphNotFound } from './errors.ts';
import type { Graph } from './graph.ts';
import { text, time } from './odata.ts';

/** The Apple MDM push certificate: without it no Apple device is managed any more. */
export interface PushCertificate {
  /** The Apple ID to renew it with; with another one every Apple device has to enroll again. */
  appleId: string | null;
  topic: string | null;
  serialNumber: string | null;
  expires: string | null;
}

/** A token of Apple's automated enrollment (Apple Business Manager). */
export interface EnrollmentToken {
  id: string;
  name: string;
  appleId: string | null;
  expires: string | null;
  lastSync: string | null;
  /** 0 or null is no error. */
  lastSyncErrorCode: number | null;
  syncedDeviceCount: number | null;
}

/** A token for apps that were bought at Apple (VPP, "location token"). */
export interface VppToken {
  id: string;
  organization: string | null;
  appleId: string | null;
  expires: string | null;
  /** valid, expired, invalid, assignedToExternalMDM, unknown: it can be unusable before it expires. */
  state: string;
  lastSync: string | null;
  /** none, inProgress, completed, failed. */
  lastSyncStatus: string | null;
}

/** Null when none was ever uploaded. */
export async function pushCertificate(graph: Graph, signal?: AbortSignal): Promise<PushCertificate | null> {
  const select = 'id,appleIdentifier,topicIdentifier,expirationDateTime,certificateSerialNumber';
  try {
    const wire = await graph.get<Record<'appleIdentifier' | 'topicIdentifier' | 'expirationDateTime' | 'certificateSerialNumber', string | null>>(
      '/deviceManagement/applePushNotificationCertificate',
      { query: { select }, signal },
    );
    return {
      appleId: text(wire.appleIdentifier),
      topic: text(wire.topicIdentifier),
      serialNumber: text(wire.certificateSerialNumber),
      expires: time(wire.expirationDateTime),
    };
  } catch (error) {
    if (error instanceof GraphNotFound) return null;
    throw error;
  }
}

interface WireEnrollmentToken {
  id: string;
  tokenName?: string | null;
  appleIdentifier?: string | null;
  tokenExpirationDateTime?: string;
  lastSuccessfulSyncDateTime?: string;
  lastSyncErrorCode?: number | null;
  syncedDeviceCount?: number | null;
}

/** Beta only. */
export async function enrollmentTokens(graph: Graph, signal?: AbortSignal): Promise<EnrollmentToken[]> {
  const select =
    'id,tokenName,appleIdentifier,tokenExpirationDateTime,lastSuccessfulSyncDateTime,lastSyncErrorCode,syncedDeviceCount';
  const tokens: EnrollmentToken[] = [];
  const path = '/deviceManagement/depOnboardingSettings';
  for await (const wire of graph.pages<WireEnrollmentToken>(path, { version: 'beta', query: { select }, signal })) {
    tokens.push({
      id: wire.id,
      name: wire.tokenName ?? '',
      appleId: text(wire.appleIdentifier),
      expires: time(wire.tokenExpirationDateTime),
      lastSync: time(wire.lastSuccessfulSyncDateTime),
      lastSyncErrorCode: wire.lastSyncErrorCode ?? null,
      syncedDeviceCount: wire.syncedDeviceCount ?? null,
    });
  }
  return tokens;
}

interface WireVppToken {
  id: string;
  organizationName?: string | null;
  appleId?: string | null;
  expirationDateTime?: string;
  state?: string;
  lastSyncDateTime?: string;
  lastSyncStatus?: string;
}

/** With $select always: the field `token` is the secret itself. */
export async function vppTokens(graph: Graph, signal?: AbortSignal): Promise<VppToken[]> {
  const select = 'id,organizationName,appleId,expirationDateTime,state,lastSyncDateTime,lastSyncStatus';
  const tokens: VppToken[] = [];
  for await (const wire of graph.pages<WireVppToken>('/deviceAppManagement/vppTokens', { query: { select }, signal })) {
    tokens.push({
      id: wire.id,
      organization: text(wire.organizationName),
      appleId: text(wire.appleId),
      expires: time(wire.expirationDateTime),
      state: wire.state ?? 'unknown',
      lastSync: time(wire.lastSyncDateTime),
      lastSyncStatus: text(wire.lastSyncStatus),
    });
  }
  return tokens;
}

/** What only beta tells of a token for apps. */
export interface VppTokenDetails {
  /** What people call it: the name it was given, or Apple's name of the location. */
  name: string | null;
  /** Another token of the same location was uploaded as well. */
  duplicate: boolean;
}

/** By the token's id. Beta only. */
export async function vppTokenDetails(graph: Graph, signal?: AbortSignal): Promise<Map<string, VppTokenDetails>> {
  const details = new Map<string, VppTokenDetails>();
  const query = { select: 'id,displayName,locationName,state' };
  type Wire = { id: string; displayName?: string | null; locationName?: string | null; state?: string | null };
  for await (const wire of graph.pages<Wire>('/deviceAppManagement/vppTokens', { version: 'beta', query, signal })) {
    details.set(wire.id, { name: text(wire.displayName) ?? text(wire.locationName), duplicate: wire.state === 'duplicateLocationId' });
  }
  return details;
}
