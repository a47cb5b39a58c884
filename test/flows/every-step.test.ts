import { beforeAll, describe, expect, test } from '@jest/globals';
import type { Fault } from '../../sandbox/faults.ts';
import type { Device } from '../../sandbox/device.ts';
import { ahmed, lotte } from '../../sandbox/personas.ts';
import type { DeskVisitor, SeenCard } from '../helpers/desk-visitor.ts';
import { asksFor } from '../helpers/agents.ts';
import { destroyed, Doomed } from '../helpers/destroying.ts';
import { Flow, minute, second } from '../helpers/flow.ts';

// Whatever Graph answers at whichever step, something is said, in the language of whoever asked, and a restart is never sent twice.

const flow = new Flow();
const devices = new Doomed(flow);

const said = {
  en: { language: 'English', restart: 'restart', title: 'Restart', ask: 'Restart?' },
  nl: { language: 'Nederlands', restart: 'herstart', title: 'Opnieuw opstarten', ask: 'Opnieuw opstarten?' },
} as const;
type Tongue = keyof typeof said;

let agents: Record<Tongue, DeskVisitor>;
/** Nothing is sent to it, so one will do. */
let looked: Device | undefined;

beforeAll(async () => {
  agents = { en: await flow.visitor(ahmed), nl: await flow.visitor(lotte) };
  for (const tongue of ['en', 'nl'] as const) {
    await agents[tongue].says(said[tongue].language);
    await agents[tongue].hears(/From now on I answer in English|Vanaf nu/);
    await agents[tongue].says('sign in');
    await agents[tongue].sees(/What I can do for you|Wat ik voor je kan doen/);
  }
}, 120_000);

const path = ({ record }: Device, call = '') => `/deviceManagement/managedDevices/${record.id}${call}`;
const answers = [400, 401, 403, 404, 409, 412, 429, 500, 503, 504] as const;
const fault = (status: number, at: string, times?: number): Fault => ({ ...(status === 429 ? { kind: 'throttled', retryAfter: null } as const : { kind: 'status', status } as const), path: at, ...(times === undefined ? {} : { times }) });
/** The two languages in turn: what differs between them are the words, and each step is said in both. */
const inTurn = answers.map((status, nth) => [nth % 2 === 0 ? 'en' : 'nl', status] as const);

/** One card that says something else than "I am looking it up". */
const spoken = (agent: DeskVisitor): boolean => agent.cards().some(({ text }) => text.trim() !== '' && !/looking it up|zoek het op/.test(text)) || agent.texts().length > 0;

async function asksToRestart(tongue: Tongue): Promise<{ card: SeenCard; device: Device }> {
  const device = devices.next('windows');
  return { device, card: await asksFor(agents[tongue], `${said[tongue].restart} ${device.record.deviceName}`, said[tongue].title) };
}

describe.each(inTurn)('in %s, %i', (tongue, status) => {
  const agent = () => agents[tongue];

  test('while a device is looked up is said, and nothing is sent', async () => {
    const device = (looked ??= devices.next('windows-entra'));
    agent().looksAway();
    flow.services.company.faults.set('find', fault(status, '/deviceManagement/managedDevices'));
    await agent().says(`${said[tongue].restart} ${device.record.deviceName}`);
    await flow.passesUntil(10 * second, 'something is said', () => spoken(agent()));
    expect(destroyed(flow, device)).toEqual([]);
  });

  test('from what is only a hint on the card holds nothing up', async () => {
    flow.services.company.faults.set('rights', fault(status, '/deviceManagement/getEffectivePermissions'));
    const { card } = await asksToRestart(tongue);
    expect(card.text).toContain(said[tongue].ask);
  });

  test('to the call is told, and at most one restart leaves', async () => {
    const { card, device } = await asksToRestart(tongue);
    flow.services.company.faults.set('call', fault(status, path(device, '/rebootNow'), 1));
    expect(await card.presses(/^(Yes|Ja)/, { reason: 'INC-5' })).toMatchObject({ kind: 'card' });
    await flow.passesUntil(10 * second, 'the card moves on', () => /accepted|delivered|confirmed|not succeed|Refused|Unclear|Sign in|aangenomen|afgeleverd|bevestigd|Niet gelukt|Geweigerd|Onduidelijk|Aanmelden/.test(card.text));
    await flow.passes(minute);
    const sent = destroyed(flow, device);
    expect(sent.filter((call) => call.endsWith('204')).length).toBeLessThanOrEqual(1);
    // Only what says that nothing was carried out is asked once more.
    expect(sent.length).toBeLessThanOrEqual(status === 429 || status === 401 ? 2 : 1);
  });

  test('while it is followed is borne, and the end is told', async () => {
    const { card, device } = await asksToRestart(tongue);
    await card.presses(/^(Yes|Ja)/, { reason: 'INC-6' });
    await card.becomes(/accepted|aangenomen/);
    flow.services.company.faults.set('follow', fault(status, path(device), 2));
    await flow.passesUntil(5 * minute, 'it ends', () => /has confirmed it|heeft het bevestigd|Unclear|Onduidelijk/.test(card.text));
    expect(destroyed(flow, device)).toHaveLength(1);
  });
});
