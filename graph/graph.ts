export type GraphVersion = 'v1.0' | 'beta';

/** One caller's view of Microsoft Graph: as the application, or on behalf of one person. */
export interface Graph {
  get<T>(path: string, options?: GraphOptions): Promise<T>;
  /**
   * Resolves to undefined on 204. Never retried after Graph may have acted on it: only a refusal that
   * says "not executed" (401 with an old token, 429 with a short Retry-After) is tried again.
   */
  post<T>(path: string, body?: unknown, options?: GraphOptions): Promise<T | undefined>;
  /** As post: a second one would hit nothing, or something else. */
  delete(path: string, options?: GraphOptions): Promise<void>;
  /** Every item of a collection, page by page; follows next links on Graph's own origin only. */
  pages<T>(path: string, options?: GraphOptions): AsyncIterable<T>;
  /** One page, for whoever goes on later: `next` is then handed in again, with the same path. */
  page<T>(path: string, options?: GraphOptions, next?: string | null): Promise<GraphPage<T>>;
}

export interface GraphPage<T> {
  items: T[];
  /** Opaque; null on the last page. */
  next: string | null;
}

export interface GraphOptions {
  /** Default v1.0. */
  version?: GraphVersion;
  /** OData options without the dollar sign: { select: 'id,deviceName', filter: "…" }. Not yet encoded. */
  query?: Record<string, string>;
  /** Besides those that every call has: `consistencylevel`, and what Multi Admin Approval asks for. */
  headers?: Record<string, string>;
  /**
   * Ends the call, also while it waits to repeat itself; the call ends after 10 s in any case. Throws
   * GraphUnavailable, or what Graph last said.
   */
  signal?: AbortSignal;
  /** Ours, known before the call; otherwise each request gets one of its own. */
  clientRequestId?: string;
  /** Hears each request of this call, also the repeated ones. */
  heard?: (call: GraphCall) => void;
}

/** One request that was made, for the log: nothing in it is secret, and the query (names) is left out. */
export interface GraphCall {
  method: string;
  path: string;
  /** Null when no answer came. */
  status: number | null;
  requestId: string | null;
  /** Ours: what Microsoft can look for when no answer came. */
  clientRequestId: string;
  ms: number;
}
