import { createServer } from 'node:http';
import type { IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface FakeRequest {
  method: string;
  /** Path and query as they were sent. */
  url: string;
  headers: IncomingHttpHeaders;
  body: string;
}

export interface FakeAnswer {
  status?: number;
  headers?: Record<string, string>;
  /** An object is sent as JSON. */
  body?: unknown;
  /** Answers nothing: closes the connection, or leaves it open until the caller gives up. */
  instead?: 'hang up' | 'stay silent';
}

/** A strict HTTP stand-in: each expected request is answered once; any other makes verify() fail. */
export interface FakeServer {
  url: string;
  requests: FakeRequest[];
  expect(request: string, answer: FakeAnswer | ((request: FakeRequest) => FakeAnswer)): void;
  /** Throws when something unexpected was asked, or something expected was not. */
  verify(): void;
  close(): Promise<void>;
}

export async function startFakeServer(): Promise<FakeServer> {
  const expected: { request: string; answer: FakeAnswer | ((request: FakeRequest) => FakeAnswer) }[] = [];
  const unexpected: string[] = [];
  const requests: FakeRequest[] = [];

  const server = createServer((incoming, outgoing) => {
    const chunks: Buffer[] = [];
    incoming.on('data', (chunk: Buffer) => chunks.push(chunk));
    incoming.on('end', () => {
      const request: FakeRequest = {
        method: incoming.method ?? '',
        url: incoming.url ?? '',
        headers: incoming.headers,
        body: Buffer.concat(chunks).toString('utf8'),
      };
      requests.push(request);
      const name = nameOf(request);
      const index = expected.findIndex((one) => one.request === name);
      const [found] = index < 0 ? [] : expected.splice(index, 1);
      if (!found) unexpected.push(name);
      const answer = !found
        ? { status: 418, body: { error: { code: 'Unexpected', message: name } } }
        : typeof found.answer === 'function'
          ? found.answer(request)
          : found.answer;
      if (answer.instead === 'hang up') return void incoming.socket.destroy();
      if (answer.instead === 'stay silent') return;
      const text = typeof answer.body === 'string' ? answer.body : answer.body === undefined ? '' : JSON.stringify(answer.body);
      outgoing.writeHead(answer.status ?? (text === '' ? 204 : 200), {
        'content-type': 'application/json',
        'request-id': 'request-1',
        ...answer.headers,
      });
      outgoing.end(text);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;

  return {
    url: `http://127.0.0.1:${port}`,
    requests,
    expect: (request, answer) => void expected.push({ request, answer }),
    verify() {
      if (unexpected.length > 0) throw new Error(`Unexpected: ${unexpected.join(', ')}`);
      if (expected.length > 0) throw new Error(`Never asked: ${expected.map((one) => one.request).join(', ')}`);
    },
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** Without the id that MSAL adds to every address. */
function nameOf(request: FakeRequest): string {
  return `${request.method} ${request.url.replace(/[?&]client-request-id=[0-9a-f-]+/, '')}`;
}
