import restify, { type Next, type Request, type Response } from 'restify';
import type { Activity } from 'botbuilder';
import { aboutPages, goneText } from './about-pages.ts';
import type { ConnectorAuthentication } from './authentication.ts';
import { NotFromConnector } from './authentication.ts';
import { readBody } from './read-body.ts';
import { handleTurn } from './turn.ts';
import type { Desk } from './desk.ts';
import { fileOf } from './download-file.ts';
import { downloadPath } from './download-links.ts';
import { readTeamsScript, signInPage, signInScript, signInScriptPath, teamsScriptPath } from './sign-in-page.ts';
import { signInDonePath } from './sign-in-card.ts';
import type { TeamsAdapter } from './teams-adapter.ts';
import type { InvokeAnswer } from './token-exchange.ts';

// The front door. Every route is async and awaits: a rejected promise that nobody awaits ends the process.

/** No port, or one that somebody else has: the message says which. */
export class PortUnavailable extends Error {
  readonly code = 'port_unavailable';
  constructor(port: number, cause: unknown) {
    super(`Port ${port} cannot be opened. Is another program using it? Set PORT to a free one.`, { cause });
    this.name = 'PortUnavailable';
  }
}

export interface ServerParts {
  desk: Desk;
  adapter: TeamsAdapter;
  authentication: ConnectorAuthentication;
  healthy(): Promise<boolean>;
}

export interface RunningServer {
  port: number;
  close(): Promise<void>;
}

/** @throws PortUnavailable */
export async function startServer(parts: ServerParts): Promise<RunningServer> {
  const server = restify.createServer({ name: 'balie', handleUncaughtExceptions: false });
  server.on('restifyError', refuseInOwnWords);
  server.post('/api/messages', async (request: Request, response: Response) => {
    const { status, body } = await answerMessages(request, parts);
    // What is left of a body that was refused is not read any more.
    if (!request.complete) response.setHeader('connection', 'close');
    response.send(status, body ?? '', { 'cache-control': 'no-store' });
  });
  server.get('/health', async (_request: Request, response: Response) => {
    const well = await parts.healthy();
    response.send(well ? 200 : 503, { status: well ? 'ok' : 'unavailable' });
  });
  servePage(server, signInDonePath, 'text/html; charset=utf-8', () => signInPage);
  servePage(server, signInScriptPath, 'text/javascript; charset=utf-8', () => signInScript);
  servePage(server, teamsScriptPath, 'text/javascript; charset=utf-8', readTeamsScript);
  for (const [path, html] of Object.entries(aboutPages)) servePage(server, path, 'text/html; charset=utf-8', () => html);
  // All that follows: the router has a limit for a part of a path, and a sealed ticket is longer.
  server.get(`${downloadPath}*`, async (request: Request, response: Response) => serveFile(request.path(), response, parts.desk));
  // Longer than the proxies in front keep a connection, so that they and not Balie end it. Milliseconds.
  server.server.keepAliveTimeout = 65_000;
  await listen(server, parts.desk.config.port);
  const { port } = server.address();
  return { port, close: () => new Promise<void>((resolve) => { server.close(() => resolve()); }) };
}

/** Status and body for one activity; an exception never reaches the caller, and neither does its text. */
async function answerMessages(request: Request, { desk, adapter, authentication }: ServerParts): Promise<InvokeAnswer> {
  const body = await readBody(request);
  if ('refused' in body) return { status: body.refused };
  if (typeof body.read !== 'object' || body.read === null || Array.isArray(body.read)) return { status: 400 };
  const activity = body.read as Activity;
  try {
    const authenticated = await authentication.authenticateRequest(activity, request.headers.authorization ?? '');
    // Teams never sends this; the platform's contract has an internal error here, after authentication.
    if (typeof activity.type !== 'string' || activity.type === '') return { status: 500 };
    let answer: InvokeAnswer | undefined;
    await adapter.receive(authenticated, activity, async (context) => {
      answer = await handleTurn(context, desk);
    });
    return answer ?? { status: 200 };
  } catch (failure) {
    if (failure instanceof NotFromConnector) {
      desk.refusals.add('a request to the messaging endpoint was refused', { why: failure.why });
      return { status: 401 };
    }
    desk.log.error({ err: failure, type: activity.type }, 'a turn failed');
    return { status: 500 };
  }
}

function servePage(server: restify.Server, path: string, type: string, read: () => string): void {
  server.get(path, async (_request: Request, response: Response) => {
    response.sendRaw(200, read(), { 'content-type': type, 'x-content-type-options': 'nosniff', 'cache-control': 'no-store' });
  });
}

/** As a file to keep, whatever is in it; a link in a mail preview or a search engine must leave no copy. */
async function serveFile(path: string, response: Response, desk: Desk): Promise<void> {
  const safe = { 'x-content-type-options': 'nosniff', 'cache-control': 'no-store', 'referrer-policy': 'no-referrer', 'x-robots-tag': 'noindex', 'content-security-policy': "default-src 'none'; sandbox" };
  const file = await fileOf(path, desk).catch((failure: unknown) => {
    desk.log.error({ err: failure }, 'a file could not be made');
    return null;
  });
  if (file) response.sendRaw(200, file.body, { ...safe, 'content-type': file.type, 'content-disposition': `attachment; filename="${file.name}"` });
  else response.sendRaw(404, goneText, { ...safe, 'content-type': 'text/plain; charset=utf-8' });
}

/** Restify's own errors carry internals; the caller gets the status and nothing else. */
function refuseInOwnWords(_request: Request, response: Response, error: { statusCode?: number; toJSON?: () => unknown; toString?: () => string }, next: Next): void {
  error.toJSON = () => ({ code: response.statusCode });
  error.toString = () => '';
  next();
}

function listen(server: restify.Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (cause: unknown) => reject(new PortUnavailable(port, cause)));
    server.listen(port, () => resolve());
  });
}
