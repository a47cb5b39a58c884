import { beforeEach, describe, expect, test } from '@jest/globals';
import * as jose from 'jose';
import { ahmed, lotte, marieke, sanne } from '../../sandbox/personas.ts';
import type { DeskVisitor } from '../helpers/desk-visitor.ts';
import { eventually } from '../helpers/eventually.ts';
import { Flow } from '../helpers/flow.ts';

const flow = new Flow();
let agent: DeskVisitor;

beforeEach(async () => {
  const { rules } = flow.services.entra;
  rules.consentMissing.clear();
  rules.stepUpNeeded.clear();
  rules.blocked.clear();
  rules.secretExpired = false;
  rules.down = false;
  // What the test before left waiting is over: its answer would be taken for this one's.
  await flow.services.client.settled();
  await flow.quiet();
  agent = await flow.visitor(ahmed);
  await agent.says('sign out');
  agent.looksAway();
});

const oboCalls = () => flow.services.entra.requests.filter(({ grant }) => grant.includes('jwt-bearer')).length;
const confirmation = 'Evaluatiecyclus voor apps?';
const asks = () => agent.says('app-evaluatie LT-0421');

/** What Teams would send as a token, for the sign-in card that waits. */
async function exchange(token: string, more: object = {}) {
  const { body, status } = await agent.sends({ type: 'invoke', name: 'signin/tokenExchange', value: { id: await waitingId(), connectionName: 'graph', token, ...more } });
  return { status, body: body as { failureDetail?: string | null } | undefined };
}

/** The id of the newest sign-in card, shown or not. */
async function waitingId(): Promise<string> {
  const card = flow.services.connector.store.personal(ahmed.id).messages.findLast(({ activity }) => activity.attachments?.[0]?.contentType.endsWith('card.oauth'))?.activity.attachments?.[0];
  return (card?.content as { tokenExchangeResource?: { id: string } }).tokenExchangeResource?.id ?? '';
}

describe('an agent who is not signed in', () => {
  test('gets what was asked without a word, once, though three clients exchange the token', async () => {
    flow.services.client.openClients.set(ahmed.id, 3);
    await asks();
    await agent.sees(confirmation);
    await flow.services.client.settled();
    flow.services.client.openClients.set(ahmed.id, 1);
    await flow.quiet();
    expect(agent.cards()).toHaveLength(1);
    expect(agent.signInCards()).toEqual([]);
    await agent.says('find LT-0421');
    await agent.sees('LT-0421');
    expect(agent.signInCards()).toEqual([]);
  });

  test('sees the button where consent is needed, and what was asked goes on after it', async () => {
    const { rules } = flow.services.entra;
    rules.consentMissing.add(ahmed.id);
    await asks();
    const { link } = await agent.seesSignIn();
    expect(agent.cards()).toEqual([]);
    const state = new URL(link).searchParams.get('state') ?? '';
    rules.consentMissing.delete(ahmed.id);
    const { status } = await flow.services.client.finishSignIn(ahmed.id, agent.conversationId, state);
    expect(status).toBe(200);
    await agent.sees(confirmation);
  });

  test('answers each client with 412 while consent is missing', async () => {
    const { rules } = flow.services.entra;
    rules.consentMissing.add(ahmed.id);
    await asks();
    await agent.seesSignIn();
    const token = await flow.services.entra.ssoToken(ahmed.id);
    const answers = await Promise.all([exchange(token), exchange(token), exchange(token)]);
    rules.consentMissing.delete(ahmed.id);
    expect(answers.map(({ status }) => status)).toEqual([412, 412, 412]);
    expect(answers[0]?.body).toMatchObject({ connectionName: 'graph', failureDetail: 'Consent is needed.' });
  });

  test('is told plainly when the window was closed, and can ask again', async () => {
    const { rules } = flow.services.entra;
    rules.consentMissing.add(ahmed.id);
    await asks();
    await agent.seesSignIn();
    await flow.services.client.finishSignIn(ahmed.id, agent.conversationId, undefined);
    await agent.hears('Je bent niet aangemeld, dus ik heb niets gedaan.');
    rules.consentMissing.delete(ahmed.id);
    await asks();
    await agent.sees(confirmation);
  });

  test('proves more where Conditional Access asks for it: the card carries what Entra wants, and what was asked is done once', async () => {
    const { rules } = flow.services.entra;
    rules.stepUpNeeded.add(ahmed.id);
    flow.services.client.openClients.set(ahmed.id, 3);
    await asks();
    await eventually('the card with the claims is there', () => agent.signInCards().some(({ link }) => new URL(link).searchParams.has('claims')));
    flow.services.client.openClients.set(ahmed.id, 1);
    await flow.services.client.settled();
    const asked = agent.signInCards().filter(({ link }) => new URL(link).searchParams.has('claims'));
    expect(asked).toHaveLength(1);
    const link = new URL(asked[0]?.link ?? '');
    expect(link.searchParams.get('claims')).toContain('capolids');
    rules.stepUpNeeded.delete(ahmed.id);
    await flow.services.client.finishSignIn(ahmed.id, agent.conversationId, link.searchParams.get('state') ?? '');
    await agent.sees(confirmation);
    await flow.quiet();
    expect(agent.cards()).toHaveLength(1);
  });

  test.each(['inloggen', 'help'])('is told once that they are signed in, by "%s"', async (words) => {
    const { rules } = flow.services.entra;
    rules.consentMissing.add(ahmed.id);
    await agent.says(words);
    if (words === 'help') await (await agent.sees('Ik ken je rol nog niet')).presses('Aanmelden');
    const { link } = await agent.seesSignIn();
    rules.consentMissing.delete(ahmed.id);
    await flow.services.client.finishSignIn(ahmed.id, agent.conversationId, new URL(link).searchParams.get('state') ?? '');
    await agent.hears('Je bent aangemeld als Ahmed Yildiz.');
    await flow.quiet();
    expect(agent.texts()).toEqual(['Je bent aangemeld als Ahmed Yildiz.']);
    expect(agent.signInCards()).toEqual([]);
  });

  test('sees one quiet line instead of the button once they have signed in on Entra\'s page', async () => {
    const { rules } = flow.services.entra;
    rules.consentMissing.add(ahmed.id);
    await asks();
    const { link } = await agent.seesSignIn();
    rules.consentMissing.delete(ahmed.id);
    const state = new URL(link).searchParams.get('state') ?? '';
    await flow.services.client.finishSignIn(ahmed.id, agent.conversationId, state);
    await agent.sees(confirmation);
    await agent.hears('Je bent aangemeld als Ahmed Yildiz.');
    await flow.quiet();
    expect(agent.signInCards()).toEqual([]);
    expect(agent.texts()).toEqual(['Je bent aangemeld als Ahmed Yildiz.']);
    // Neither the card that was shown nor the one that fetched the token in silence.
    const left = flow.services.connector.store.personal(ahmed.id).messages.filter(({ activity, deleted }) => !deleted && JSON.stringify(activity.attachments ?? []).includes(state));
    expect(left).toHaveLength(0);
  });

  test.each([
    ['a rule of the organisation refuses them', { blocked: new Set([ahmed.id]) }, 'Je organisatie staat deze aanmelding niet toe', 'The organisation does not allow this sign-in.', 'sign_in_blocked'],
    ['the secret of Balie has expired', { secretExpired: true }, 'mijn eigen gegevens niet worden aanvaard', 'The sign-in is not set up correctly.', 'identity_misconfigured'],
  ])('is told once and plainly when %s, and the log says it without the secret', async (_, rule, said, detail, code) => {
    Object.assign(flow.services.entra.rules, rule);
    flow.services.client.openClients.set(ahmed.id, 3);
    const before = flow.balie.logged.length;
    await asks();
    await agent.hears(said);
    await flow.services.client.settled();
    flow.services.client.openClients.set(ahmed.id, 1);
    await flow.quiet();
    expect(agent.texts().filter((text) => text.includes(said))).toHaveLength(1);
    expect(agent.cards()).toEqual([]);
    const token = await flow.services.entra.ssoToken(ahmed.id);
    expect((await exchange(token)).body?.failureDetail).toBe(detail);
    const log = flow.balie.logged.slice(before).join('');
    expect(log).toContain(`"code":"${code}"`);
    for (const secret of [flow.services.environment['MicrosoftAppPassword'] ?? '', token, 'client_secret=', 'assertion=']) expect(log).not.toContain(secret);
  });

  test('sees only the button after signin/failure, and is asked for nothing twice', async () => {
    const { rules } = flow.services.entra;
    rules.consentMissing.add(ahmed.id);
    await asks();
    await agent.seesSignIn();
    rules.consentMissing.delete(ahmed.id);
    const before = oboCalls();
    const { status } = await agent.sends({ type: 'invoke', name: 'signin/failure', value: { code: 'resourcematchfailed', message: 'no match' } });
    expect(status).toBe(200);
    await eventually('the button without exchange', () => agent.signInCards().at(-1)?.silent === false);
    expect(oboCalls()).toBe(before);
  });

  test('is told so when nothing waits for the sign-in any more', async () => {
    await flow.services.client.finishSignIn(ahmed.id, agent.conversationId, 'not-an-id');
    await agent.sends({ type: 'invoke', name: 'signin/failure', value: null });
    const nobody = await flow.visitor(lotte);
    await flow.services.client.finishSignIn(lotte.id, nobody.conversationId, crypto.randomUUID());
    await nobody.hears('Ik heb niet meer wat je eerder vroeg.');
  });
});

describe('a sign-in that Graph no longer takes', () => {
  test('is asked for again with the claims that Graph wants, and the action goes on', async () => {
    await asks();
    const card = await agent.sees(confirmation);
    const device = flow.device('LT-0421').record;
    flow.services.company.faults.set('cae', { kind: 'challenge', path: `/deviceManagement/managedDevices/${device.id}/triggerConfigurationManagerAction`, times: 1 });
    flow.services.entra.rules.stepUpNeeded.add(ahmed.id);
    expect(await card.presses(/^Ja/)).toMatchObject({ kind: 'card' });
    await card.becomes('Aanmelden nodig');
    expect(card.text).toContain('Meld je aan met de knop in onze privéchat; daarna ga ik vanzelf verder.');
    const { link } = await agent.seesSignIn();
    expect(new URL(link).searchParams.get('claims')).toContain('access_token');
    flow.services.entra.rules.stepUpNeeded.delete(ahmed.id);
    await flow.services.client.finishSignIn(ahmed.id, agent.conversationId, new URL(link).searchParams.get('state') ?? '');
    await card.becomes('Intune heeft het aangenomen.');
  });

  test('has ended after "sign out": roles and Graph ask for a new one', async () => {
    await asks();
    await agent.sees(confirmation);
    await agent.says('sign out');
    await agent.hears('Je bent afgemeld.');
    flow.services.entra.rules.consentMissing.add(ahmed.id);
    await asks();
    await agent.seesSignIn();
    flow.services.entra.rules.consentMissing.delete(ahmed.id);
    expect(agent.cards()).toEqual([]);
    await agent.says('afmelden');
    await agent.hears('Je was niet aangemeld.');
  });
});

describe('a token is refused with 412, without saying why,', () => {
  beforeEach(async () => {
    flow.services.entra.rules.consentMissing.add(ahmed.id);
    await asks();
    await agent.seesSignIn();
    flow.services.entra.rules.consentMissing.delete(ahmed.id);
  });
  const changed = (changes: object) => () => flow.services.entra.ssoToken(ahmed.id, { ...changes });
  const secret = new TextEncoder().encode('a-secret-that-is-long-enough-for-it');

  test.each([
    ['of another person', () => flow.services.entra.ssoToken(marieke.id)],
    ['of another tenant', changed({ tid: '11111111-2222-4333-8444-555555555555' })],
    ['for another application', changed({ aud: 'api://somebody-else' })],
    ['of another issuer', changed({ iss: 'https://login.microsoftonline.com/other/v2.0' })],
    ['without the scope', changed({ scp: 'profile' })],
    ['of an application', changed({ scp: undefined, roles: ['Admin'] })],
    ['got by another client than Teams', changed({ azp: '99999999-2222-4333-8444-555555555555' })],
    ['that ended', changed({ exp: Math.floor(Date.now() / 1000) - 600 })],
    ['signed with a shared secret', async () => {
      const claims = jose.decodeJwt(await flow.services.entra.ssoToken(ahmed.id));
      return new jose.SignJWT(claims).setProtectedHeader({ alg: 'HS256' }).sign(secret);
    }],
    ['without a signature', async () => `${(await flow.services.entra.ssoToken(ahmed.id)).split('.').slice(0, 2).join('.')}.`],
    ['that is no token', () => Promise.resolve('nonsense')],
  ])('%s', async (_, token) => {
    const before = oboCalls();
    const { status, body } = await exchange(await token());
    expect({ status, detail: body?.failureDetail }).toEqual({ status: 412, detail: 'The token was not accepted.' });
    expect(oboCalls()).toBe(before);
    expect(agent.cards()).toEqual([]);
    // The real one still works.
    expect((await exchange(await flow.services.entra.ssoToken(ahmed.id))).status).toBe(200);
    await agent.sees(confirmation);
  });

  test('and a request that is none, or for another connection, with 400', async () => {
    const token = await flow.services.entra.ssoToken(ahmed.id);
    expect((await exchange(token, { connectionName: 'other' })).status).toBe(400);
    expect((await agent.sends({ type: 'invoke', name: 'signin/tokenExchange' })).status).toBe(400);
    expect((await agent.sends({ type: 'invoke', name: 'signin/tokenExchange', value: { id: 1 } })).status).toBe(400);
  });

  test('and what somebody else asked is not done with a good token', async () => {
    const thief = await flow.visitor(sanne);
    const value = { id: await waitingId(), connectionName: 'graph', token: await flow.services.entra.ssoToken(sanne.id) };
    await thief.sends({ type: 'invoke', name: 'signin/tokenExchange', value });
    await flow.quiet();
    expect(thief.cards()).toEqual([]);
    expect(agent.cards()).toEqual([]);
  });
});

test('in a channel the sign-in card goes to the private chat, and the answer comes back to the channel', async () => {
  const admin = await flow.visitor(marieke);
  const team = await flow.visitor(marieke, flow.services.channel);
  const { rules } = flow.services.entra;
  rules.consentMissing.add(marieke.id);
  await team.says('meldingen aan');
  const { link } = await admin.seesSignIn();
  expect(team.signInCards()).toEqual([]);
  rules.consentMissing.delete(marieke.id);
  await flow.services.client.finishSignIn(marieke.id, admin.conversationId, new URL(link).searchParams.get('state') ?? '');
  await team.sees('Meldingen staan aan');
  expect(admin.cards()).toEqual([]);
});

test('what is about one device is answered in the private chat, wherever it was asked', async () => {
  const team = await flow.visitor(ahmed, flow.services.channel);
  await team.says('zoek LT-0421');
  await team.hears('Ik antwoord je in onze privéchat.');
  await agent.sees('LT-0421');
  // Posts about what expires may come there meanwhile; nothing about the device.
  expect(team.cards().filter(({ text }) => text.includes('LT-0421'))).toHaveLength(0);
});

test('Entra being down is said, and what was asked can be tried again', async () => {
  const { rules } = flow.services.entra;
  rules.down = true;
  await asks();
  await agent.seesSignIn();
  rules.down = false;
  expect((await exchange(await flow.services.entra.ssoToken(ahmed.id))).status).toBe(200);
  await agent.sees(confirmation);
});
