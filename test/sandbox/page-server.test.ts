import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { openPage } from '../../sandbox/page-server.ts';
import { pageDesk } from '../../sandbox/page-desk.ts';
import type { PageEvent } from '../../sandbox/page/wire.ts';
import { ahmed, marieke, sanne } from '../../sandbox/personas.ts';
import type { LoopbackServer } from '../../sandbox/loopback-server.ts';
import { listenOnLoopback, readJson, sendJson } from '../../sandbox/loopback-server.ts';
import { openServices } from '../../sandbox/services.ts';
import type { Services } from '../../sandbox/services.ts';
import type { Activity } from '../../sandbox/connector/activity.ts';

let services: Services;
let page: LoopbackServer;
let bot: LoopbackServer;
const heard: Activity[] = [];

beforeAll(async () => {
  services = await openServices();
  bot = await listenOnLoopback(async (request, response) => {
    heard.push((await readJson(request)) as Activity);
    sendJson(response, 200, {});
  });
  services.connector.connectBot(`${bot.url}/api/messages`);
  page = await openPage(pageDesk(services));
});
afterAll(() => Promise.all([page.stop(), bot.stop(), services.stop()]));

const post = (path: string, body: unknown, headers: Record<string, string> = {}) =>
  fetch(`${page.url}/api/${path}`, { method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body: JSON.stringify(body) });

/** Reads the stream until an event is what the test waits for. */
async function nextEvent<K extends PageEvent['kind']>(person: string, kind: K, cause: () => Promise<unknown>): Promise<Extract<PageEvent, { kind: K }>> {
  const ending = new AbortController();
  const response = await fetch(`${page.url}/api/events?person=${person}`, { signal: ending.signal });
  const decoder = new TextDecoder();
  let text = '';
  let caused = false;
  try {
    for await (const part of response.body as unknown as AsyncIterable<Uint8Array>) {
      text += decoder.decode(part, { stream: true });
      const events = [...text.matchAll(/^data: (.*)\n\n/gm)].map(([, data = '']) => JSON.parse(data) as PageEvent);
      const found = events.find((event) => event.kind === kind);
      if (found) return found as Extract<PageEvent, { kind: K }>;
      if (events.length > 0 && !caused) {
        caused = true;
        await cause();
      }
    }
    throw new Error('The stream ended.');
  } finally {
    ending.abort();
  }
}
const nothing = () => Promise.resolve();

describe('the page’s server', () => {
  test('serves a page that may load nothing from elsewhere', async () => {
    const response = await fetch(page.url);
    expect(response.headers.get('content-security-policy')).toContain("default-src 'none'; script-src 'self'");
    for (const [, address = ''] of (await response.text()).matchAll(/(?:src|href)="([^"]+)"/g)) expect(address).toMatch(/^(\/|data:)/);
    const [script, style] = await Promise.all(['/page.js', '/style.css'].map((path) => fetch(`${page.url}${path}`)));
    expect([script?.status, style?.status]).toEqual([200, 200]);
    expect(await style?.text()).not.toMatch(/https?:\/\//);
  });

  test.each([
    ['another site’s page', { origin: 'https://evil.example' }],
    ['a form', { 'content-type': 'text/plain' }],
  ])('refuses %s', async (_what, headers) => {
    expect((await post('clock', { forward: 1 }, headers)).status).toBe(403);
  });

  test('names the five people a visitor can be', async () => {
    const { people } = await (await fetch(`${page.url}/api/company`)).json();
    expect(people.map(({ job }: { job: string }) => job)).toEqual(['employee', 'employee', 'helpdesk', 'helpdesk', 'admin']);
  });

  test('installs Balie for a person, and in the channels for who is in their team', async () => {
    await post('open', { person: sanne.id, locale: 'en-GB' });
    await post('open', { person: ahmed.id, locale: 'nl-NL' });
    expect(heard.map(({ locale }) => locale)).toEqual(['en-GB', 'en-GB', 'nl-NL', 'nl-NL', 'nl-NL', 'nl-NL', 'nl-NL', 'nl-NL']);
    const kinds = heard.filter(({ type }) => type === 'installationUpdate').map(({ conversation }) => (conversation as { conversationType: string }).conversationType);
    expect(kinds).toEqual(['personal', 'personal', 'channel', 'channel']);
    const { snapshot } = await nextEvent(sanne.id, 'snapshot', nothing);
    expect(snapshot.conversations.map(({ kind }) => kind)).toEqual(['personal']);
  });

  test('shows what was said to the person it belongs to, and to nobody else', async () => {
    const conversation = services.connector.store.personal(sanne.id).id;
    const { message } = await nextEvent(sanne.id, 'message', () => post('say', { person: sanne.id, conversation, text: 'hoi', locale: 'nl-NL' }));
    expect(message).toMatchObject({ from: 'me', text: 'hoi' });
    expect(heard.at(-1)).toMatchObject({ text: 'hoi', locale: 'nl-NL' });
    expect((await post('say', { person: marieke.id, conversation, text: 'hoi', locale: 'nl-NL' })).status).toBe(409);
    const { snapshot } = await nextEvent(marieke.id, 'snapshot', nothing);
    expect(snapshot.messages.filter((one) => one.conversation === conversation)).toEqual([]);
  });

  test('hands Balie a file as Teams does, in a personal chat only and for some minutes', async () => {
    const personal = services.connector.store.personal(ahmed.id).id;
    const file = { name: 'lijst é.csv', base64: Buffer.from('naam\nLT-0421').toString('base64') };
    const { message } = await nextEvent(ahmed.id, 'message', () => post('say', { person: ahmed.id, conversation: personal, text: '', file, locale: 'nl-NL' }));
    expect(message).toMatchObject({ from: 'me', text: '', files: [file.name] });
    const [attached] = heard.at(-1)?.attachments ?? [];
    expect(attached).toMatchObject({ contentType: 'application/vnd.microsoft.teams.file.download.info', name: file.name, content: { fileType: 'csv' } });
    const { downloadUrl } = attached?.content as { downloadUrl: string };
    expect(await (await fetch(downloadUrl)).text()).toBe('naam\nLT-0421');
    await post('clock', { forward: 11 * 60_000 });
    expect((await fetch(downloadUrl)).status).toBe(404);
    expect((await post('say', { person: ahmed.id, conversation: services.channel.id, text: 'hier', file, locale: 'nl-NL' })).status).toBe(409);
    expect((await post('say', { person: ahmed.id, conversation: personal, text: ' ', locale: 'nl-NL' })).status).toBe(400);
  });

  test('moves the clock and tells every page', async () => {
    const before = services.clock.offset;
    const { clock } = await nextEvent(sanne.id, 'clock', () => post('clock', { forward: 3_600_000 }));
    expect(clock.offset).toBe(before + 3_600_000);
  });

  test('turns a fault on for Graph, and consent off for one person only', async () => {
    const { faults } = await nextEvent(sanne.id, 'faults', () => post('faults', { person: sanne.id, name: 'consentMissing', on: true }));
    expect(faults.consentMissing).toBe(true);
    expect((await nextEvent(ahmed.id, 'snapshot', nothing)).snapshot.faults.consentMissing).toBe(false);
    await post('faults', { person: sanne.id, name: 'graphDown', on: true });
    expect(Object.keys(services.company.faults.list())).toEqual(['graphDown']);
    await post('faults', { person: sanne.id, name: 'graphDown', on: false });
    expect(services.company.faults.list()).toEqual({});
  });

  test('switches Intune’s own approval on, and answers what waits there', async () => {
    const { approvals } = services.company.tenant;
    await post('faults', { person: ahmed.id, name: 'secondAdmin', on: true });
    expect([...approvals.protects]).toEqual(['wipe', 'retire', 'delete']);
    approvals.requests.push({
      requestId: 'one', status: 'needsApproval', requestJustification: 'x', approvalJustification: '', requestDateTime: '', expirationDateTime: '', requestor: null, approver: null,
      requiredOperationApprovalPolicyTypes: ['deviceWipe'], call: '',
    });
    expect(await (await post('approvals', { approve: true })).json()).toEqual({ answered: 1 });
    expect(approvals.requests.map(({ status }) => status)).toEqual(['approved']);
    expect(await (await post('approvals', { approve: false })).json()).toEqual({ answered: 0 });
    await post('faults', { person: ahmed.id, name: 'secondAdmin', on: false });
    expect(approvals.protects.size).toBe(0);
  });

  test('enrolls a device that Intune knows a little later', async () => {
    const before = services.company.tenant.devices.length;
    expect(await (await post('enroll', { person: sanne.id, kind: 'iphone-personal' })).json()).toEqual({ seconds: 10 });
    await post('clock', { forward: 60_000 });
    services.company.settle();
    expect(services.company.tenant.devices.length).toBe(before + 1);
  });

  test.each([['say', { person: 'x' }], ['clock', { forward: -1 }], ['faults', { person: 'x', name: 'nope', on: true }], ['nothing', {}]])(
    'answers 400 to a request that is not one of the page (%s)',
    async (path, body) => {
      expect((await post(path, body)).status).toBe(400);
    },
  );
});
