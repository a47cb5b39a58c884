import { toGraphError } from './error-body.ts';
import { GraphUnavailable, type GraphError } from './errors.ts';
import type { Graph, GraphOptions, GraphVersion } from './graph.ts';

// Up to twenty requests in one. Each is answered, and throttled, by itself, and in no particular order.
// https://learn.microsoft.com/graph/json-batching

export const mostInBatch = 20;

export interface BatchRequest {
  id: string;
  method: 'GET' | 'POST';
  /** Relative, without a version. */
  url: string;
  body?: unknown;
}

export interface BatchAnswer {
  id: string;
  body: unknown;
  requestId: string | null;
  /** Null when it was accepted. */
  failure: GraphError | null;
}

interface WireAnswer {
  id?: string;
  status?: number;
  headers?: Record<string, string> | null;
  body?: unknown;
}

/** Throws what graph/ throws when the batch as a whole got no answer; a request without an answer may have been carried out. */
export async function sendBatch(graph: Graph, version: GraphVersion, requests: readonly BatchRequest[], options: Pick<GraphOptions, 'signal' | 'clientRequestId'> = {}): Promise<Map<string, BatchAnswer>> {
  const items = requests.map(({ body, ...request }) => (body === undefined ? request : { ...request, headers: { 'Content-Type': 'application/json' }, body }));
  const answer = await graph.post<{ responses?: WireAnswer[] }>('/$batch', { requests: items }, { ...options, version });
  const byId = new Map((answer?.responses ?? []).map((one) => [one.id, one]));
  return new Map(requests.map((request) => [request.id, read(request, byId.get(request.id))]));
}

function read({ id, method }: BatchRequest, wire: WireAnswer | undefined): BatchAnswer {
  const { status } = wire ?? {};
  if (status === undefined) {
    const failure = new GraphUnavailable({ message: 'Microsoft Graph left out the answer to one request of a batch' }, { reason: 'server', maybeExecuted: method !== 'GET' });
    return { id, body: undefined, requestId: null, failure };
  }
  const headers = new Headers(wire?.headers ?? {});
  const failure = status < 300 ? null : toGraphError({ method, status, headers, body: JSON.stringify(wire?.body ?? {}) });
  return { id, body: wire?.body, requestId: headers.get('request-id') ?? failure?.requestId ?? null, failure };
}

export interface NotedCall {
  path: string;
  body: unknown;
  version: GraphVersion;
}

/** What a function of this folder would post, without posting it: it then goes with others in a batch. */
export async function notePost(post: (graph: Graph) => Promise<void>): Promise<NotedCall> {
  const noted: NotedCall[] = [];
  const refuse = (): never => {
    throw new TypeError('Only what posts once can be sent in a batch');
  };
  await post({
    get: refuse,
    delete: refuse,
    pages: refuse,
    page: refuse,
    post: (path: string, body?: unknown, options: GraphOptions = {}) => {
      noted.push({ path, body, version: options.version ?? 'v1.0' });
      return Promise.resolve(undefined);
    },
  });
  const [call] = noted;
  return noted.length === 1 && call ? call : refuse();
}
