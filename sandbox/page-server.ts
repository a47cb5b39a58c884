import type { IncomingMessage, ServerResponse } from 'node:http';
import { listenOnLoopback, readJson, sendJson, sendText } from './loopback-server.ts';
import type { LoopbackServer } from './loopback-server.ts';
import type { Conversation } from './connector/conversation-store.ts';
import type { Asset } from './page-server/assets.ts';
import { bundlePage } from './page-server/assets.ts';
import { requestShapes } from './page-server/desk.ts';
import type { PageDesk } from './page-server/desk.ts';
import { openEventStream } from './page-server/event-stream.ts';
import { conversationView, mayRead, messageView, personView, pressView } from './page-server/views.ts';
import type { CompanyView, MessageView, PageEvent, Snapshot } from './page/wire.ts';
import { TeamsRefused } from './teams-client.ts';

const policy = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/** Bytes: a message with a file that is somewhat larger than Balie reads, so that its answer to that can be seen. */
const largestRequest = 16_000_000;

/** Serves the chat page. Throws PortTaken. */
export async function openPage(desk: PageDesk, port = 0): Promise<LoopbackServer> {
  const assets = await bundlePage();
  const server = await listenOnLoopback((request, response, url) => answer(desk, assets, request, response, url), port);
  return { ...server, url: server.url.replace('127.0.0.1', 'localhost') };
}

async function answer(desk: PageDesk, assets: Map<string, Asset>, request: IncomingMessage, response: ServerResponse, url: URL): Promise<void> {
  if (!isOwnBrowser(request)) return sendJson(response, 403, { error: 'This page answers only to itself, on this machine.' });
  const asset = request.method === 'GET' ? assets.get(url.pathname) : undefined;
  if (asset !== undefined) {
    response.setHeader('content-security-policy', policy);
    response.setHeader('referrer-policy', 'no-referrer');
    return sendText(response, 200, asset.type, asset.body);
  }
  const route = `${request.method} ${url.pathname}`;
  if (route === 'GET /api/company') {
    const view: CompanyView = { company: desk.company, people: desk.people.map(personView) };
    return sendJson(response, 200, view);
  }
  if (route === 'GET /api/events') return stream(desk, url.searchParams.get('person') ?? '', response);
  if (request.method !== 'POST' || !url.pathname.startsWith('/api/')) return sendJson(response, 404, { error: 'Not found' });
  try {
    const done = await act(desk, url.pathname.slice('/api/'.length), await readJson(request, largestRequest));
    if (done === undefined) return sendJson(response, 400, { error: 'The request is not one of this page.' });
    sendJson(response, 200, done);
  } catch (error) {
    if (!(error instanceof TeamsRefused)) throw error;
    sendJson(response, 409, { error: error.message });
  }
}

/** Other sites that a visitor has open must not reach in: not by a name that points here, not by a form. */
function isOwnBrowser(request: IncomingMessage): boolean {
  const host = request.headers.host ?? '';
  if (!/^(localhost|127\.0\.0\.1)(:\d+)?$/.test(host)) return false;
  const { origin } = request.headers;
  if (origin !== undefined && origin !== `http://${host}`) return false;
  return request.method !== 'POST' || (request.headers['content-type'] ?? '').startsWith('application/json');
}

async function act(desk: PageDesk, name: string, body: unknown): Promise<object | undefined> {
  const { client } = desk;
  switch (name) {
    case 'open': {
      const { data } = requestShapes.open.safeParse(body);
      return data && open(desk, data.person, data.locale);
    }
    case 'say': {
      const { data } = requestShapes.say.safeParse(body);
      if (data === undefined) return undefined;
      const { file, ...where } = data;
      const along = file === undefined ? {} : { file: { name: file.name, bytes: Buffer.from(file.base64, 'base64') } };
      return { status: (await client.sendText(data.person, data.text, { ...where, ...along })).status };
    }
    case 'press': {
      const { data } = requestShapes.press.safeParse(body);
      return data && pressView(await client.press(data.person, data.message, data.action, { locale: data.locale }));
    }
    case 'sign-in-finished': {
      const { data } = requestShapes['sign-in-finished'].safeParse(body);
      return data && { status: (await client.finishSignIn(data.person, data.conversation, data.state ?? undefined)).status };
    }
    default:
      return change(desk, name, body);
  }
}

/** What the visitor does to the world instead of to Balie. */
async function change(desk: PageDesk, name: string, body: unknown): Promise<object | undefined> {
  switch (name) {
    case 'clock': {
      const { data } = requestShapes.clock.safeParse(body);
      if (data === undefined) return undefined;
      await desk.clock.forward(data.forward);
      return desk.clock.view();
    }
    case 'faults': {
      const { data } = requestShapes.faults.safeParse(body);
      if (data === undefined) return undefined;
      desk.faults.set(data.person, data.name, data.on);
      return desk.faults.view(data.person);
    }
    case 'enroll': {
      const { data } = requestShapes.enroll.safeParse(body);
      return data && { seconds: desk.enroll(data.person, data.kind) };
    }
    case 'approvals': {
      const { data } = requestShapes.approvals.safeParse(body);
      return data && { answered: desk.answerApprovals(data.approve) };
    }
    case 'renew': {
      const { data } = requestShapes.renew.safeParse(body);
      if (data === undefined) return undefined;
      desk.renewPushCertificate();
      return {};
    }
    default:
      return undefined;
  }
}

async function open(desk: PageDesk, person: string, locale: string): Promise<object> {
  desk.client.locales.set(person, locale);
  await desk.client.install(person);
  for (const channel of channelsOf(desk, person)) await desk.client.install(person, channel.id);
  return {};
}

function channelsOf({ connector: { store }, channels }: PageDesk, person: string): Conversation[] {
  return channels.flatMap((id) => store.find(id) ?? []).filter(({ members }) => members.includes(person));
}

function stream(desk: PageDesk, person: string, response: ServerResponse): void {
  const write = openEventStream(response);
  const { store } = desk.connector;
  write({ kind: 'snapshot', snapshot: snapshot(desk, person) });
  const stops = [
    store.listen((event) => {
      if (event.kind === 'view' && event.person !== person) return;
      const seen: PageEvent | undefined = event.kind === 'typing'
        ? (store.find(event.conversation)?.members.includes(person) === true ? event : undefined)
        : wrap(visible(desk, event.message.id, person));
      if (seen !== undefined) write(seen);
    }),
    desk.calls.onCall((call) => write({ kind: 'call', call })),
    desk.faults.onChange(() => write({ kind: 'faults', faults: desk.faults.view(person) })),
    desk.onSignedIn((who, state) => {
      if (who === person) write({ kind: 'signed-in', state });
    }),
    desk.clock.onForward(() => write({ kind: 'clock', clock: desk.clock.view() })),
  ];
  response.once('close', () => stops.forEach((stop) => stop()));
}

function wrap(message: MessageView | undefined): PageEvent | undefined {
  return message === undefined ? undefined : { kind: 'message', message };
}

function visible(desk: PageDesk, id: string, person: string): MessageView | undefined {
  const message = desk.connector.store.message(id);
  const conversation = message === undefined ? undefined : desk.connector.store.find(message.conversation);
  if (message === undefined || conversation === undefined || !mayRead(message, conversation, person)) return undefined;
  return messageView(message, person, (one) => desk.people.find((other) => other.id === one)?.displayName ?? '');
}

function snapshot(desk: PageDesk, person: string): Snapshot {
  const { store } = desk.connector;
  const conversations = [store.personal(person), ...channelsOf(desk, person)];
  return {
    person,
    conversations: conversations.map(conversationView),
    messages: conversations.flatMap(({ messages }) => messages.flatMap(({ id }) => visible(desk, id, person) ?? [])),
    calls: desk.calls.recent(),
    faults: desk.faults.view(person),
    clock: desk.clock.view(),
  };
}
