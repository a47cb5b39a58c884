import { GraphNotFound, GraphRefused } from './errors.ts';
import type { Graph } from './graph.ts';
import { text, time } from './odata.ts';

/** An enrollment profile for Android, by the token that it has now. */
export interface AndroidToken {
  id: string;
  name: string;
  /** corporateOwnedDedicatedDevice, corporateOwnedFullyManaged, corporateOwnedWorkProfile, corporateOwnedAOSP…; null for the old work profile. */
  mode: string | null;
  created: string | null;
  modified: string | null;
  expires: string | null;
}

interface Wire {
  id: string;
  displayName?: string | null;
  enrollmentMode?: string | null;
  tokenCreationDateTime?: string | null;
  lastModifiedDateTime?: string | null;
  tokenExpirationDateTime?: string | null;
}

/** Devices of the organisation. With $select always: the token and its QR code are secrets. Beta only. */
export function companyAndroidTokens(graph: Graph, signal?: AbortSignal): Promise<AndroidToken[]> {
  const select = 'id,displayName,enrollmentMode,tokenCreationDateTime,lastModifiedDateTime,tokenExpirationDateTime';
  return read(graph, '/deviceManagement/androidDeviceOwnerEnrollmentProfiles', select, signal);
}

/** Work profiles as they were enrolled formerly; a tenant that does not know them (400, 404) has none. Beta only. */
export async function workProfileTokens(graph: Graph, signal?: AbortSignal): Promise<AndroidToken[]> {
  const select = 'id,displayName,lastModifiedDateTime,tokenExpirationDateTime';
  try {
    return await read(graph, '/deviceManagement/androidForWorkEnrollmentProfiles', select, signal);
  } catch (error) {
    if (error instanceof GraphNotFound || (error instanceof GraphRefused && error.status === 400)) return [];
    throw error;
  }
}

async function read(graph: Graph, path: string, select: string, signal: AbortSignal | undefined): Promise<AndroidToken[]> {
  const tokens: AndroidToken[] = [];
  for await (const wire of graph.pages<Wire>(path, { version: 'beta', query: { select }, signal })) {
    tokens.push({
      id: wire.id, name: text(wire.displayName) ?? wire.id, mode: text(wire.enrollmentMode),
      created: time(wire.tokenCreationDateTime), modified: time(wire.lastModifiedDateTime), expires: time(wire.tokenExpirationDateTime),
    });
  }
  return tokens;
}
