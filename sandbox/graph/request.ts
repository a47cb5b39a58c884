import type { Caller } from '../caller.ts';
import type { Person } from '../person.ts';

export type GraphVersion = 'v1.0' | 'beta';

/** A call as the operations see it: who asks is known, the path is cut to pieces. */
export interface GraphRequest {
  method: string;
  version: GraphVersion;
  /** Without the version and the query, decoded: "/deviceManagement/managedDevices". */
  path: string;
  query: URLSearchParams;
  /** Header names in lower case. */
  headers: Readonly<Record<string, string | undefined>>;
  body: unknown;
  caller: Caller;
  /** Who is behind a delegated call. */
  person: Person | null;
  /** Where this Graph listens, for next links. */
  origin: string;
  requestId: string;
}

export interface GraphAnswer {
  status: number;
  /** Absent on 204. */
  body?: unknown;
  headers?: Record<string, string>;
}

export const noContent: GraphAnswer = { status: 204 };

export function ok(body: unknown): GraphAnswer {
  return { status: 200, body };
}

/** Segment by segment: one that cannot be decoded stays as it is. */
export function decodedPath(path: string): string {
  return path.split('/').map(decoded).join('/');
}

function decoded(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}
