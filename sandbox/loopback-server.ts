import { createServer } from 'node:http';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

// Every stand-in listens here: on this machine only, never on a network that others can reach.

export interface LoopbackServer {
  readonly url: string;
  readonly port: number;
  /** Ends open connections too (an event stream never ends by itself). May be called twice. */
  stop(): Promise<void>;
}

export type Handler = (request: IncomingMessage, response: ServerResponse, url: URL) => Promise<void>;

export class PortTaken extends Error {
  readonly code = 'port_taken';
  readonly port: number;
  constructor(port: number, cause: unknown) {
    super(`Port ${port} on 127.0.0.1 is in use. Stop the other program, or choose another port.`, { cause });
    this.port = port;
  }
}

export class BodyTooLarge extends Error {
  readonly code = 'body_too_large';
  constructor(limit: number) {
    super(`The request body is larger than ${limit} bytes. Send less.`);
  }
}

/** Port 0 takes any free port. Throws PortTaken. */
export async function listenOnLoopback(handler: Handler, port = 0): Promise<LoopbackServer> {
  const server = createServer((request, response) => {
    handler(request, response, new URL(request.url ?? '/', 'http://127.0.0.1')).catch((error: unknown) => {
      refuse(response, error);
    });
  });
  // Node's five seconds can end just as a busy client sends its next request, which then fails for no reason.
  server.keepAliveTimeout = 65_000;
  await listening(server, port);
  const taken = (server.address() as AddressInfo).port;
  let stopped: Promise<void> | undefined;
  return {
    url: `http://127.0.0.1:${taken}`,
    port: taken,
    stop() {
      stopped ??= new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      });
      return stopped;
    },
  };
}

function listening(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      reject(error.code === 'EADDRINUSE' ? new PortTaken(port, error) : error);
    });
    server.listen(port, '127.0.0.1', () => resolve());
  });
}

function refuse(response: ServerResponse, error: unknown): void {
  if (response.headersSent) {
    response.destroy();
    return;
  }
  const status = error instanceof BodyTooLarge ? 413 : error instanceof SyntaxError ? 400 : 500;
  if (status === 500) console.error('The sandbox could not answer a request.', error);
  sendJson(response, status, { error: { code: 'SandboxError', message: error instanceof Error ? error.message : 'Unknown failure' } });
}

/** Throws BodyTooLarge. */
export async function readText(request: IncomingMessage, limit = 1_000_000): Promise<string> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of request as AsyncIterable<Buffer>) {
    size += part.length;
    if (size > limit) throw new BodyTooLarge(limit);
    parts.push(part);
  }
  return Buffer.concat(parts).toString('utf8');
}

/** Throws SyntaxError when it is not JSON; an empty body reads as {}. */
export async function readJson(request: IncomingMessage, limit?: number): Promise<unknown> {
  const text = await readText(request, limit);
  return text === '' ? {} : (JSON.parse(text) as unknown);
}

export function sendJson(response: ServerResponse, status: number, body: unknown, headers: Record<string, string> = {}): void {
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store', ...headers });
  response.end(JSON.stringify(body));
}

export function sendText(response: ServerResponse, status: number, type: string, text: string | Buffer): void {
  response.writeHead(status, { 'content-type': type, 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' });
  response.end(text);
}

export function bearer(request: IncomingMessage): string | undefined {
  return /^Bearer (\S+)$/.exec(request.headers.authorization ?? '')?.[1];
}
