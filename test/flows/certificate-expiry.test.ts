import { describe, expect, test } from '@jest/globals';
import { administrator, daysWithCheck, onlyPushCertificate, pushExpires, withoutQuietHours } from '../helpers/admins.ts';
import type { DeskVisitor } from '../helpers/desk-visitor.ts';
import { eventually } from '../helpers/eventually.ts';
import { Flow } from '../helpers/flow.ts';

const flow = new Flow();
const appleId = 'apple-mdm@noordkade.example';
const pushPath = '/deviceManagement/applePushNotificationCertificate';
const titleOf = (text: string) => text.split('\n')[0] ?? '';

describe('of one certificate, an administrator', () => {
  async function subscribed(): Promise<DeskVisitor> {
    const admin = await administrator(flow);
    await admin.says('alerts on');
    await admin.sees('Alerts are on');
    await withoutQuietHours(admin);
    return admin;
  }

  const alerts = (admin: DeskVisitor) => admin.cards().filter(({ text }) => text.startsWith('Apple MDM push certificate expire'));

  test('is told each step exactly once in ninety days, over restarts', async () => {
    onlyPushCertificate(flow, 75);
    const admin = await subscribed();
    let today = 0;
    for (const next of [10, 16, 30, 46, 47, 62, 69, 75, 76, 77, 78, 79, 80, 81, 82, 83, 90]) {
      await daysWithCheck(flow, next - today);
      today = next;
      if ([16, 62, 79].includes(today)) await flow.balie.restart();
    }
    const told = ['in 60', 'in 30', 'in 14', 'in 7', 'tomorrow', 'today', 'yesterday', '2 days', '3 days', '4 days', '5 days', '6 days', '7 days', '14 days'];
    await eventually('the last alert is there', () => alerts(admin).length >= told.length).catch(() => undefined);
    const titles = alerts(admin).map(({ text }) => titleOf(text).replace(/^.*expire[sd] /, ''));
    expect(titles).toHaveLength(told.length);
    expect(new Set(titles).size).toBe(titles.length);
    expect(titles).toEqual(expect.arrayContaining([expect.stringMatching(/^in (59|60) days$/), expect.stringMatching(/^in (6|7) days$/)]));
  }, 180_000);

  test('has silence once it is renewed, and the new date in the overview', async () => {
    onlyPushCertificate(flow, 20);
    const admin = await subscribed();
    await eventually('the alert is there', () => alerts(admin).length === 1);
    const [alert] = alerts(admin);
    expect(alert?.text).toContain(appleId);
    expect(alert?.text).toMatch(/Affects\n\d+ devices/);
    expect(alert?.text).toContain('Renew it, do not create a new one');
    flow.services.company.renewPushCertificate();
    for (const days of [1, 7, 7]) await daysWithCheck(flow, days);
    await admin.says('expiry');
    expect((await admin.sees('In the rest of the 12 months')).text).toContain('in 35');
    expect(alerts(admin)).toHaveLength(0);
  });

  test('marks it as seen, which every reader sees and which does not silence the next step', async () => {
    onlyPushCertificate(flow, 16);
    const admin = await subscribed();
    await eventually('the alert is there', () => alerts(admin).length === 1);
    const [alert] = alerts(admin);
    await alert?.presses('Seen');
    expect(alert?.text).toContain(`Seen by ${admin.person.displayName}`);
    expect(alert?.buttons).not.toContain('Seen');
    await daysWithCheck(flow, 3);
    await eventually('the next step is told', () => alerts(admin).length === 2);
  });

  test('is left alone for a snooze of seven days, and reminded when it ends', async () => {
    onlyPushCertificate(flow, 16);
    const admin = await subscribed();
    await eventually('the alert is there', () => alerts(admin).length === 1);
    await alerts(admin)[0]?.presses('Snooze', { days: '7' });
    expect(alerts(admin)[0]?.text).toContain('I remind you again on');
    await admin.says('expiry');
    await admin.sees('reminder on');
    for (const days of [3, 3]) await daysWithCheck(flow, days);
    expect(alerts(admin)).toEqual([]);
    await daysWithCheck(flow, 2);
    await eventually('the reminder is there', () => alerts(admin).length === 1);
    await daysWithCheck(flow, 1);
    expect(alerts(admin)).toHaveLength(1);
  });

  test('does not snooze an alert of another chat', async () => {
    pushExpires(flow, 16);
    const admin = await subscribed();
    await eventually('the alert is there', () => alerts(admin).length === 1);
    const other = await administrator(flow);
    await other.says('sign in');
    await other.hears('You are signed in');
    const { body } = await other.forges('alert.snooze', { ...(alerts(admin)[0]?.button('Snooze').data as object), days: '30' });
    expect(body).toMatchObject({ value: expect.stringContaining('This alert no longer exists') });
    expect(alerts(admin)[0]?.text).not.toContain('I remind you again');
  });

  test.each([
    ['403', { kind: 'status', status: 403 }, 'Not watched', 'I may not look at everything', 'I lack the permission DeviceManagementManagedDevices.Read.All.'],
    ['503', { kind: 'down', how: 'unavailable' }, 'Could not check', 'I could not check everything', 'Microsoft Graph did not answer.'],
  ] as const)('is told that it could not be checked (%s), once, and never that all is well', async (_, fault, state, title, why) => {
    onlyPushCertificate(flow, 300);
    const admin = await subscribed();
    flow.services.company.faults.set('push', { ...fault, path: pushPath });
    await admin.says('check now');
    const overview = await admin.sees(state);
    expect(overview.text).toContain(why);
    expect(overview.text).not.toContain('Nothing expires');
    const told = () => admin.cards().filter(({ text }) => text.startsWith(title));
    await eventually('the subscribers are told', () => told().length === 1);
    expect(told()[0]?.text).toContain(why);
    await daysWithCheck(flow, 1);
    flow.services.company.faults.clear();
    await daysWithCheck(flow, 1);
    expect(told()).toHaveLength(1);
    await admin.says('check now');
    expect((await admin.sees('What expires')).text).not.toContain(state);
  });

  test('who removed Balie gets nothing, keeps nobody else from being told, and is reached again when back', async () => {
    onlyPushCertificate(flow, 40);
    const gone = await subscribed();
    const blocked = await subscribed();
    const stays = await subscribed();
    await eventually('all are told', () => [gone, blocked, stays].every((one) => alerts(one).length === 1));
    await flow.services.client.uninstall(gone.person.id);
    const store = flow.services.connector.store;
    // Removed while Balie was away: no event tells of it.
    store.personal(blocked.person.id).installed = false;
    const sent = flow.services.connector.calls.length;
    for (const one of [gone, blocked, stays]) one.looksAway();
    await daysWithCheck(flow, 12);
    await eventually('who stayed is told', () => alerts(stays).length === 1);
    const attempts = (who: DeskVisitor) => flow.services.connector.calls.slice(sent).filter(({ path }) => path.includes(who.conversationId)).length;
    expect(attempts(gone)).toBe(0);
    expect(attempts(blocked)).toBe(1);
    await gone.comesIn();
    await blocked.comesIn();
    await daysWithCheck(flow, 16);
    await eventually('both are told again', () => [gone, blocked].every((one) => alerts(one).length >= 1));
  });
});
