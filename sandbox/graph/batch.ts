import { Refusal } from './refusal.ts';
import type { GraphAnswer } from './request.ts';
import { ok } from './request.ts';

export interface BatchItem {
  id: string;
  method: string;
  /** Relative and without a version. */
  url: string;
  headers?: Record<string, string>;
  body?: unknown;
  dependsOn?: string[];
}

const mostRequests = 20;

function items(body: unknown): BatchItem[] {
  const requests = (body as { requests?: unknown } | null)?.requests;
  const refuse = (message: string): never => {
    throw new Refusal(400, 'BadRequest', message);
  };
  if (!Array.isArray(requests) || requests.length === 0) return refuse('Invalid batch payload format.');
  if (requests.length > mostRequests) return refuse(`Number of batch request steps exceeds the maximum value of ${mostRequests}.`);
  const read = requests as Partial<BatchItem>[];
  const valid = read.every((item) => typeof item.id === 'string' && typeof item.method === 'string' && typeof item.url === 'string');
  if (!valid || new Set(read.map((item) => item.id)).size !== read.length) return refuse('Invalid batch payload format.');
  for (const item of read) {
    const typed = Object.keys(item.headers ?? {}).some((name) => name.toLowerCase() === 'content-type');
    if (item.body !== undefined && !typed) return refuse(`Write request id : ${item.id} does not contain Content-Type header or body.`);
    if (item.url?.startsWith('/$batch')) return refuse('A batch cannot hold another batch.');
  }
  return read as BatchItem[];
}

/**
 * Answers every item by itself; the batch succeeds even when items fail. The answers come back in no
 * order at all: here the last is first, so that a client which counts on the order fails at once.
 */
export async function batch(body: unknown, answerItem: (item: BatchItem) => Promise<GraphAnswer>): Promise<GraphAnswer> {
  const answers = new Map<string, GraphAnswer>();
  for (const item of items(body)) {
    const failed = (item.dependsOn ?? []).some((id) => (answers.get(id)?.status ?? 424) >= 400);
    const dependency = { code: 'FailedDependency', message: 'A request that this one depends on failed.' };
    answers.set(item.id, failed ? { status: 424, body: { error: dependency } } : await answerItem(item));
  }
  const responses = [...answers].reverse().map(([id, { status, headers, body: content }]) => ({
    id, status, headers: { ...headers, 'Content-Type': 'application/json' }, ...(content === undefined ? {} : { body: content }),
  }));
  return ok({ responses });
}
