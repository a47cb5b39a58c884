/** One caller's view of Microsoft Graph: as the application, or on behalf of one person. */
export interface Graph {
  get<T>(path: string, options?: GraphOptions): Promise<T>;
  /** Resolves to undefined on 204. Never retried by itself: a write may have happened. */
  post<T>(path: string, body?: unknown, options?: GraphOptions): Promise<T | undefined>;
  /** Every item of a collection, page by page; follows next links on Graph's own origin only. */
  pages<T>(path: string, options?: GraphOptions): AsyncIterable<T>;
}

export interface GraphOptions {
  /** Default v1.0. */
  version?: 'v1.0' | 'beta';
  /** OData options without the dollar sign: { select: 'id,deviceName', filter: "…" }. */
  query?: Record<string, string>;
  /** Ends the call; the default ends it after 10 s. Throws GraphUnavailable. */
  signal?: AbortSignal;
}
