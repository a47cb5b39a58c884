import { describe, expect, test } from '@jest/globals';
import { ahmed, marieke, sanne } from '../../sandbox/personas.ts';
import { Flow } from '../helpers/flow.ts';

const flow = new Flow();
const appleId = 'apple-mdm@noordkade.example';
const titleOf = (text: string) => text.split('\n')[0] ?? '';

describe('in the company as it is, an administrator', () => {
  test('hears of nine things at once in five messages, soonest first, with Apple ID and devices', async () => {
    const admin = await flow.visitor(marieke);
    await admin.says('alerts on', 'en-GB');
    const subscribed = await admin.sees('Alerts are on');
    expect(subscribed.text).toContain('I tell you in this chat');
    const list = await admin.sees('What expires in the next 12 months');
    expect(admin.cards().map(({ text }) => titleOf(text))).toEqual([
      'Alerts are on',
      'Apple VPP token (apps and books) expired 11 days ago',
      'Certificate of an app registration expired 3 days ago',
      'Client secret of an app registration expires in 4 days',
      'Apple enrollment program token expires in 6 days',
      'What expires in the next 12 months',
    ]);
    const token = await admin.sees('Apple enrollment program token expires in 6 days');
    expect(token.text).toContain(appleId);
    expect(token.text).toContain('47 devices');
    expect(token.text).toContain('New and reset company iPhones, iPads and Macs no longer enroll by themselves.');
    expect(token.text).toContain('Renew this token, do not create a new one');
    for (const name of ['Noordkade Logistiek', 'ConfigMgrSvc', appleId, 'TOPdesk integratie', 'Balie']) expect(list.text).toContain(name);
    // Replaced by a later secret, and far away.
    for (const name of ['Power BI gateway', 'ABM - België']) expect(list.text).not.toContain(name);
  });

  test('hears it in a channel too, as posts that everybody there can answer', async () => {
    const team = await flow.visitor(marieke, flow.services.channel);
    await team.says('alerts on', 'en-GB');
    expect((await team.sees('Alerts are on')).text).toContain('I tell this channel');
    // Nobody asked for these: they are in the language of the organisation.
    const card = await team.sees('Token voor het Apple-inschrijvingsprogramma');
    expect(card.message.thread).toBeUndefined();
    expect(card.text).toContain(appleId);
    await team.says('alerts on', 'en-GB');
    await team.hears('Alerts were already on here.');
  });

  test('sees everything on a timeline, and checks now', async () => {
    const admin = await flow.visitor(marieke);
    await admin.says('expiry', 'en-GB');
    const overview = await admin.sees('What expires in the next 12 months');
    for (const name of ['Noordkade Logistiek', 'ABM - Nederland', appleId, 'TOPdesk integratie']) expect(overview.text).toContain(name);
    expect(overview.text).not.toContain('Could not check');
    await overview.presses('Check now');
    await overview.becomes('Last checked');
    expect(overview.text).toContain('ABM - Nederland');
    expect(admin.cards()).toHaveLength(1);
  });

  test('can turn them off again', async () => {
    const admin = await flow.visitor(marieke);
    await admin.says('alerts off', 'en-GB');
    await admin.sees('Alerts are off');
    await admin.says('alerts off', 'en-GB');
    await admin.hears('Alerts were already off here.');
  });

  test.each([['an employee', sanne], ['a helpdesk agent', ahmed]])('is who may do this; %s may not', async (_, person) => {
    const visitor = await flow.visitor(person);
    for (const words of ['alerts on', 'alerts off', 'expiry', 'check now']) {
      await visitor.says(words);
      await visitor.hears('Dit is voor mensen met de rol Admin.');
    }
  });
});
