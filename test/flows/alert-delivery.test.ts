import { describe, expect, test } from '@jest/globals';
import { ahmed, marieke } from '../../sandbox/personas.ts';
import { administrator, onlyFreshToken } from '../helpers/admins.ts';
import type { DeskVisitor } from '../helpers/desk-visitor.ts';
import { eventually } from '../helpers/eventually.ts';
import { day, Flow, hour, minute } from '../helpers/flow.ts';

const flow = new Flow();
const alert = /^Apple VPP token.* expire/;
const alerts = (admin: DeskVisitor) => admin.cards().filter(({ text }) => alert.test(text));

async function subscribed(): Promise<DeskVisitor> {
  const admin = await administrator(flow);
  await admin.says('alerts on');
  await admin.sees('Alerts are on');
  await flow.quiet();
  return admin;
}

/** Somebody else asks for a check, so that nobody is awake but them. */
async function checkedBy(other: DeskVisitor): Promise<void> {
  await other.says('check now');
  await other.sees('Last checked');
  await flow.quiet();
}

/** Until this hour of a Saturday or a Tuesday, in Amsterdam's winter; long enough ahead that nobody is still awake who spoke now. */
async function until(weekday: number, utcHour: number): Promise<void> {
  const now = new Date(flow.services.clock.now());
  const aim = new Date(now);
  aim.setUTCHours(utcHour, 0, 0, 0);
  while (aim.getTime() - now.getTime() < hour || aim.getUTCDay() !== weekday) aim.setUTCDate(aim.getUTCDate() + 1);
  await flow.passes(aim.getTime() - now.getTime());
  await flow.quiet();
}

describe('settings in chat', () => {
  test.each([
    ['en', 'English', 'alert settings', 'Alerts: what and when', 'Save', 'Saved.', 'Lead times', 'Change', 'Write whole days', 'Usually: 60, 30, 14, 7, 1'],
    ['nl', 'Nederlands', 'meldingen instellen', 'Meldingen: wat en wanneer', 'Opslaan', 'Opgeslagen.', 'Hoe lang van tevoren', 'Aanpassen', 'Schrijf hele dagen', 'Gewoonlijk: 60, 30, 14, 7, 1'],
  ] as const)('are shown, changed and shown as changed: %s', async (_, language, command, title, save, saved, leadTimes, change, wrong, usually) => {
    const admin = await administrator(flow);
    await admin.says(language);
    await admin.says(command);
    const card = await admin.sees(title);
    const inputs = { families: 'apple,identity', least: 'high', quiet: 'false', weekly: 'true' };
    await card.presses(save, { ...inputs, families: '' });
    expect(card.text).not.toContain(saved);
    await card.presses(save, inputs);
    expect(card.text).toContain(saved);
    expect(JSON.stringify(card.content)).toContain('"value":"apple,identity"');
    const deadlines = () => /"id":"deadlines".*?"value":"(true|false)"/.exec(JSON.stringify(card.content))?.[1];
    expect(deadlines()).toBe('true');
    await card.presses(save, { ...inputs, deadlines: 'false' });
    expect(deadlines()).toBe('false');
    await card.presses(save, { ...inputs, deadlines: 'true' });
    expect(deadlines()).toBe('true');
    await card.presses(leadTimes);
    await card.presses(change, { kind: 'apple_vpp_token' });
    expect(card.text).toContain(usually);
    await card.presses(save, { days: 'often' });
    expect(card.text).toContain(wrong);
    await card.presses(save, { days: '60, 30, 14, 7, 1' });
    expect(card.text).toContain('60, 30, 14, 7, 1');
  });

  test('are only for administrators', async () => {
    const agent = await flow.visitor(ahmed);
    await agent.says('meldingen instellen');
    await agent.hears('Dit is voor mensen met de rol Admin.');
  });
});

test('a chat hears only what it chose', async () => {
  onlyFreshToken(flow, 20);
  const admin = await administrator(flow);
  await admin.says('alert settings');
  await (await admin.sees('Alerts: what and when')).presses('Save', { families: 'identity', least: 'normal', quiet: 'false', weekly: 'false' });
  await admin.says('alerts on');
  await flow.quiet();
  expect(alerts(admin)).toHaveLength(0);
  await admin.says('alert settings');
  await (await admin.sees('Alerts: what and when')).presses('Save', { families: 'apple', least: 'high', quiet: 'false', weekly: 'false' });
  await checkedBy(admin);
  expect(alerts(admin)).toHaveLength(0);
  onlyFreshToken(flow, 12);
  await checkedBy(admin);
  expect(alerts(admin)).toHaveLength(1);
});

test('at the weekend, who is not there hears of it on Monday morning, but at once of what is overdue, and never of what was renewed meanwhile', async () => {
  onlyFreshToken(flow, 300);
  const [admin, other] = [await subscribed(), await subscribed()];
  await until(6, 11);
  admin.looksAway();
  onlyFreshToken(flow, 12);
  await checkedBy(other);
  expect([alerts(admin).length, alerts(other).length]).toEqual([0, 1]);
  onlyFreshToken(flow, 13);
  await checkedBy(other);
  onlyFreshToken(flow, -1);
  await checkedBy(other);
  expect(alerts(admin).map(({ text }) => text.split('\n')[0])).toEqual(['Apple VPP token (apps and books) expired yesterday']);
  const name = onlyFreshToken(flow, 11);
  await checkedBy(other);
  admin.looksAway();
  await until(1, 8);
  await flow.passes(45 * minute);
  await eventually('Monday has come', () => alerts(admin).length > 0);
  await flow.quiet();
  expect(alerts(admin)).toHaveLength(1);
  expect(alerts(admin)[0]?.text).toContain(name);
});

test('what nobody reacts to goes to the deputy after four hours, and a day later to every channel', async () => {
  await until(2, 8);
  const own = await flow.visitor(marieke);
  await own.says('English');
  await own.says('inloggen');
  await own.hears('You are signed in');
  const team = await flow.visitor(marieke, flow.services.channel);
  await team.says('alerts on');
  await team.sees('Meldingen staan aan');
  await flow.quiet();
  // In the channel only what is critical: the rest must come by escalation.
  await team.says('alert settings');
  await (await team.sees('Meldingen: wat en wanneer')).presses('Opslaan', { families: 'identity', least: 'critical', quiet: 'false', weekly: 'false' });
  const name = onlyFreshToken(flow, -2);
  const admin = await subscribed();
  const deputy = await flow.employee('en');
  await eventually('the alert is there', () => alerts(admin).some(({ text }) => text.includes(name)));
  await alerts(admin)[0]?.presses('Save', { person: '', name: '', deputy: deputy.person.id });
  // Naming a deputy is a reaction; the next one finds nobody.
  await flow.passes(day);
  await flow.quiet();
  deputy.looksAway();
  team.looksAway();
  await flow.passesUntil(hour, 'the deputy is told', () => deputy.cards().some(({ text }) => text.includes('You are the deputy') && text.includes(name)), 12);
  expect(team.cards().some(({ text }) => text.includes(name))).toBe(false);
  await flow.passesUntil(6 * hour, 'the channel is told', () => team.cards().some(({ text }) => text.includes('Niemand heeft hierop gereageerd') && text.includes(name)), 8);
  await flow.passes(2 * day);
  await flow.quiet();
  expect(team.cards().filter(({ text }) => text.includes(name))).toHaveLength(1);
  expect(deputy.cards().filter(({ text }) => text.includes('You are the deputy'))).toHaveLength(1);
});

test('what cannot be told in a channel that removed Balie reaches the own chat of whoever switched it on, once', async () => {
  const own = await flow.visitor(marieke);
  await own.says('English');
  await own.says('inloggen');
  await own.hears('You are signed in');
  const { channel } = flow.services;
  const team = await flow.visitor(marieke, channel);
  await team.says('alerts on');
  await team.says('alert settings');
  await (await team.sees('Meldingen: wat en wanneer')).presses('Opslaan', { families: 'apple', least: 'normal', quiet: 'false', weekly: 'false' });
  onlyFreshToken(flow, 300);
  const other = await subscribed();
  channel.installed = false;
  const from = flow.services.connector.calls.length;
  const name = onlyFreshToken(flow, 12);
  own.looksAway();
  await checkedBy(other);
  await eventually('it goes another way', () => own.cards().some(({ text }) => text.includes(name)));
  await checkedBy(other);
  expect(own.cards().filter(({ text }) => text.includes(name))).toHaveLength(1);
  expect(alerts(own)[0]?.text).toContain('expires in 12 days');
  expect(flow.services.connector.calls.slice(from).filter(({ method, path }) => method === 'POST' && decodeURIComponent(path).includes(channel.id)).map(({ status }) => status)).toEqual([403]);
  channel.installed = true;
});
