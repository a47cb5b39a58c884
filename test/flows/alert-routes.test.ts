import { expect, test } from '@jest/globals';
import { marieke } from '../../sandbox/personas.ts';
import { administrator, onlyFreshToken, onlyPushCertificate, pushExpires } from '../helpers/admins.ts';
import type { DeskVisitor } from '../helpers/desk-visitor.ts';
import { eventually } from '../helpers/eventually.ts';
import { Flow, hour } from '../helpers/flow.ts';

const flow = new Flow();
const heard = (who: DeskVisitor, name: string) => who.cards().filter(({ text }) => text.includes(name) && !text.startsWith('What expires'));

interface Wish {
  families?: string;
  least?: string;
}

async function wants(who: DeskVisitor, { families = 'apple,android,windows,identity,certificates,connectors,licences', least = 'normal' }: Wish): Promise<void> {
  await who.says('alerts on');
  await who.forges('alert.save', { families, least, quiet: 'false', weekly: 'false' });
  await flow.quiet();
  who.looksAway();
}

async function checkedBy(who: DeskVisitor): Promise<void> {
  await who.says('check now');
  await who.sees('Last checked');
  await flow.quiet();
}

test('a kind and its severity decide whether a channel, a person or a group chat hears of it', async () => {
  onlyPushCertificate(flow, 300);
  const own = await flow.visitor(marieke);
  await own.says('English');
  await own.says('inloggen');
  await own.hears('You are signed in');
  const group = await flow.visitor(marieke, flow.services.connector.store.openGroup('19:beheer7f2c@thread.v2', [marieke.id]));
  const channel = await flow.visitor(marieke, flow.services.channel);
  const person = await administrator(flow);
  await wants(channel, { families: 'apple', least: 'critical' });
  await wants(person, { families: 'apple', least: 'high' });
  await wants(group, { families: 'apple,identity' });
  const none = await administrator(flow);
  await wants(none, { families: 'identity' });
  const name = onlyFreshToken(flow, 20);
  await checkedBy(none);
  const all = () => [channel, person, group, none].map((who) => heard(who, name).length);
  await eventually('the group chat hears of it', () => heard(group, name).length > 0);
  // Normal until two weeks before: what is high reaches the person, and no token is ever critical.
  expect(all()).toEqual([0, 0, 1, 0]);
  onlyFreshToken(flow, 300);
  const near = onlyFreshToken(flow, 12);
  await checkedBy(none);
  expect([channel, person, group, none].map((who) => heard(who, near).length)).toEqual([0, 1, 1, 0]);
  onlyPushCertificate(flow, 5);
  await checkedBy(none);
  expect([channel, person, group, none].map((who) => heard(who, 'apple-mdm@noordkade.example').length)).toEqual([1, 1, 1, 0]);
  for (const who of [channel, person, group, none]) {
    await who.says('alerts off');
    await flow.quiet();
  }
});

test('whoever removed Balie is spared, the owner hears instead, and after an installation they are told again', async () => {
  onlyPushCertificate(flow, 300);
  const owner = await administrator(flow);
  const leaver = await administrator(flow);
  await wants(leaver, {});
  const name = onlyFreshToken(flow, 12);
  await checkedBy(leaver);
  const [alert] = heard(leaver, name);
  await alert?.presses('Save', { person: owner.person.id, name: '', deputy: '' });
  await flow.quiet();
  owner.looksAway();
  leaver.looksAway();
  await flow.services.client.uninstall(leaver.person.id);
  const { apple } = flow.services.company.tenant;
  const nearer = new Date(flow.services.clock.now() + 6 * 24 * hour + hour).toISOString();
  apple.appTokens = apple.appTokens.map((token) => ({ ...token, expirationDateTime: nearer }));
  await checkedBy(owner);
  await eventually('the owner hears of it', () => owner.cards().some(({ text }) => text.includes('expires in 6 days')));
  expect(heard(leaver, name)).toEqual([]);
  const posted = () => flow.services.connector.calls.filter(({ method, path }) => method === 'POST' && decodeURIComponent(path).includes(leaver.conversationId)).length;
  const before = posted();
  pushExpires(flow, 5);
  await checkedBy(owner);
  // Nobody writes into a chat that is known to be closed more than once.
  expect(posted() - before).toBeLessThanOrEqual(1);
  await leaver.comesIn();
  await flow.passes(6 * hour);
  await flow.quiet();
  await eventually('they are told again', () => heard(leaver, name).length === 1 && heard(leaver, 'apple-mdm@noordkade.example').length === 1);
});
