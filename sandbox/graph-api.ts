import type { IncomingMessage, ServerResponse } from 'node:http';
import type { GraphService, IncomingCall } from './graph/service.ts';
import type { GraphVersion } from './graph/request.ts';
import { decodedPath } from './graph/request.ts';
import type { LoopbackServer } from './loopback-server.ts';
import { listenOnLoopback, readText, sendJson } from './loopback-server.ts';

const versions: readonly string[] = ['v1.0', 'beta'];

/** Serves the simulated Microsoft Graph on this machine only. Port 0 takes any free port. Throws PortTaken. */
export function listenGraph(service: GraphService, port = 0): Promise<LoopbackServer> {
  return listenOnLoopback((request, response, url) => answer(service, request, response, url), port);
}

async function answer(service: GraphService, request: IncomingMessage, response: ServerResponse, url: URL): Promise<void> {
  const text = await readText(request);
  const body = parsed(text);
  if (body === malformed) {
    sendJson(response, 400, { error: { code: 'BadRequest', message: 'Unable to read JSON request payload.' } });
    return;
  }
  const outcome = await service.handle(incoming(request, url, body));
  if (outcome === 'refused') request.socket.destroy();
  if (outcome === 'refused' || outcome === 'hangs') return;
  const { status, headers = {}, body: content } = outcome;
  if (content !== undefined) {
    sendJson(response, status, content, headers);
    return;
  }
  response.writeHead(status, headers);
  response.end();
}

function incoming(request: IncomingMessage, url: URL, body: unknown): IncomingCall {
  const [, first = '', ...rest] = url.pathname.split('/');
  const known = versions.includes(first);
  return {
    method: request.method ?? 'GET',
    version: known ? (first as GraphVersion) : null,
    path: known ? decodedPath(`/${rest.join('/')}`) : url.pathname,
    query: url.searchParams,
    headers: Object.fromEntries(Object.entries(request.headers).map(([name, value]) => [name, [value].flat().join(', ')])),
    body,
    origin: `http://${request.headers.host ?? '127.0.0.1'}`,
  };
}

const malformed = Symbol('malformed');

function parsed(text: string): unknown {
  if (text.trim() === '') return undefined;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return malformed;
  }
}
