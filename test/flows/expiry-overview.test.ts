import { describe, expect, test } from '@jest/globals';
import { ahmed, marieke, sanne } from '../../sandbox/personas.ts';
import { Flow } from '../helpers/flow.ts';

const flow = new Flow();
const appleId = 'apple-mdm@noordkade.example';
const titleOf = (text: string) => text.split('\n')[0] ?? '';

describe('in the company as it is, an administrator', () => {
  test('hears of nine things at once in five messages, gravest first, with Apple ID and devices', async () => {
    const admin = await flow.visitor(marieke);
    await admin.says('alerts on', 'en-GB');
    const subscribed = await admin.sees('Alerts are on');
    expect(subscribed.text).toContain('I tell you in this chat');
    expect(subscribed.buttons).toEqual(['See what expires', 'Settings', 'Alerts off']);
    const list = await admin.sees('This expires as well');
    expect(admin.cards().map(({ text }) => titleOf(text))).toEqual([
      'Alerts are on',
      // The one that stops every Apple device comes before those that end sooner.
      'Apple MDM push certificate expires in 24 days',
      'Apple VPP token (apps and books) expired 11 days ago',
      'Certificate of an app registration expired 3 days ago',
      'Client secret of an app registration expires in 4 days',
      'This expires as well',
    ]);
    const push = await admin.sees('Apple MDM push certificate expires in 24 days');
    expect(push.text).toContain(appleId);
    expect(push.text).toContain('101 devices');
    expect(push.text).toContain('Intune can no longer reach iPhones, iPads and Macs');
    expect(push.text).toContain('Renew it, do not create a new one');
    for (const name of ['ABM - Nederland', '47 devices', 'Noordkade Logistiek', 'ConfigMgrSvc', 'TOPdesk integratie', 'Balie']) expect(list.text).toContain(name);
    // What ends by the dozen is called by what it is, as in the overview.
    expect(list.text).toMatch(/Management certificate of devices, week \d+\s+– in the week of/);
    // Replaced by a later secret, and far away.
    for (const name of ['Power BI gateway', 'ABM - België']) expect(list.text).not.toContain(name);
  });

  test('hears it in a channel too, as posts that everybody there can answer', async () => {
    const team = await flow.visitor(marieke, flow.services.channel);
    await team.says('alerts on', 'en-GB');
    // A channel has one language, the organisation's.
    expect((await team.sees('Meldingen staan aan')).text).toContain('in dit kanaal');
    const card = await team.sees('Apple MDM-pushcertificaat verloopt over 24 dagen');
    expect(card.message.thread).toBeUndefined();
    expect(card.text).toContain(appleId);
    await team.says('alerts on', 'en-GB');
    await team.hears('Meldingen stonden hier al aan.');
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
    // Also while Teams takes so long for the answer to the press that the check has ended by then.
    flow.services.connector.fault = { kind: 'slow', ms: 2000, method: 'PUT', times: 1 };
    await overview.presses('Check now');
    await overview.becomes('Last checked');
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
