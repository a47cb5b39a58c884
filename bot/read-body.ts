import type { IncomingMessage } from 'node:http';

// The body of a request to the messaging endpoint, read before anybody knows whose it is. Restify's own
// parsers are not used: they keep uploaded files on disk, unpack gzip without a limit, and bytes that claim
// to be gzip and are not end the process.

export type Body = { read: unknown } | { refused: 400 | 413 | 415 };

/** Teams' own messages stay well below this, cards included. Bytes. */
const largest = 256 * 1024;
/** Up to this much of a body that is too large is thrown away, so that its sender gets to see the answer. Bytes. */
const discarded = 4 * 1024 * 1024;

export async function readBody(request: IncomingMessage): Promise<Body> {
  const type = request.headers['content-type']?.split(';')[0]?.trim().toLowerCase();
  const packed = (request.headers['content-encoding'] ?? 'identity') !== 'identity';
  if (packed || (type !== undefined && type !== 'application/json')) return { refused: 415 };
  const text = await readText(request);
  if (text === null) return { refused: 413 };
  try {
    return { read: parseClean(text) };
  } catch {
    return { refused: 400 };
  }
}

/** Neither the database nor Graph takes a zero character or half a surrogate pair: they go before anything is done. */
function parseClean(text: string): unknown {
  const suspicious = text.includes('\\u0000') || /\\ud[89a-f]/i.test(text);
  return JSON.parse(text, suspicious ? (_key, value: unknown) => (typeof value === 'string' ? value.replaceAll('\u0000', '').toWellFormed() : value) : undefined);
}

/** Null when it is too large; what came of one that broke off, which is no JSON then. */
async function readText(request: IncomingMessage): Promise<string | null> {
  const parts: Buffer[] = [];
  let size = 0;
  try {
    // Leaving the loop must not end the connection: the answer still goes over it.
    for await (const part of request.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
      size += part.length;
      if (size <= largest) parts.push(part);
      if (size > discarded) break;
    }
  } catch {
    return '';
  }
  return size > largest ? null : Buffer.concat(parts).toString('utf8');
}
