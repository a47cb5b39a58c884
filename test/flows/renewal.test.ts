import { describe, expect, test } from '@jest/globals';
import { administrator, onlyPushCertificate } from '../helpers/admins.ts';
import type { DeskVisitor } from '../helpers/desk-visitor.ts';
import { eventually } from '../helpers/eventually.ts';
import { day, Flow } from '../helpers/flow.ts';

const flow = new Flow();
const appleId = 'apple-mdm@noordkade.example';
const certificate = () => {
  const { apple } = flow.services.company.tenant;
  if (!apple.pushCertificate) throw new Error('The company has no push certificate.');
  return apple.pushCertificate;
};

async function told(daysLeft: number): Promise<DeskVisitor> {
  onlyPushCertificate(flow, daysLeft);
  const admin = await administrator(flow);
  await admin.says('alerts on');
  await admin.sees(/^Apple MDM push certificate expire/);
  return admin;
}

async function check(admin: DeskVisitor): Promise<void> {
  await admin.says('check now');
  await admin.sees('Last checked');
  await flow.quiet();
}

const titled = (admin: DeskVisitor, title: string) => admin.cards().filter(({ text }) => text.startsWith(title));

describe('of what was renewed, an administrator', () => {
  test('who was told hears the next date once, and the alert that still stands is closed', async () => {
    const admin = await told(20);
    const [alert] = titled(admin, 'Apple MDM push certificate expires');
    const seen = alert?.button('Seen');
    flow.services.company.renewPushCertificate();
    const stranger = await administrator(flow);
    await stranger.says('alerts on');
    await stranger.sees('Alerts are on');
    await check(admin);
    const renewed = await admin.sees('Apple MDM push certificate is renewed');
    const nextYear = new Date(flow.services.clock.now() + 365 * day).getUTCFullYear();
    expect(renewed.text).toMatch(new RegExp(`Next date\\n.*${nextYear}`));
    expect(renewed.text).toContain('Next alert');
    await alert?.becomes('No longer open: Apple MDM push certificate');
    expect(alert?.buttons).toEqual(['See what expires']);
    // No calendar file of what is over, for whoever presses what was on the screen before.
    expect(JSON.stringify(seen && (await alert?.pressed({ ...seen, verb: 'alert.calendar' })))).toContain('No longer open');
    await check(admin);
    expect([admin, stranger].map((one) => titled(one, 'Apple MDM push certificate is renewed').length)).toEqual([0, 0]);
  });

  test('is told at once that it is another certificate, what that means, and that the right one is back', async () => {
    const admin = await told(20);
    const [former] = titled(admin, 'Apple MDM push certificate expires');
    await former?.presses("I'll do it");
    const right = { ...certificate() };
    Object.assign(certificate(), { topicIdentifier: 'com.apple.mgmt.External.another', appleIdentifier: 'somebody@else.example' });
    flow.services.company.renewPushCertificate();
    await check(admin);
    const alert = await admin.sees('was replaced by another one');
    expect(alert.text).toContain('has to be enrolled again');
    expect(alert.text).toContain(appleId);
    expect(titled(admin, 'Apple MDM push certificate is renewed')).toEqual([]);
    // It is still theirs to look after; the card with the former date has nothing to press any more.
    expect(alert.text).toContain(`Owner\n${admin.person.displayName}`);
    await former?.becomes('Replaced: Apple MDM push certificate');
    expect(former?.buttons).toEqual(['See what expires']);
    await admin.says('expiry of mine');
    expect((await admin.sees('What expires in the next 12 months')).text).toContain('was replaced by another one');
    Object.assign(certificate(), { topicIdentifier: right.topicIdentifier, appleIdentifier: right.appleIdentifier });
    flow.services.company.renewPushCertificate();
    await check(admin);
    await eventually('it is told to be right again', () => admin.cards().some(({ text }) => text.includes('works again')));
  });

  test('is told that it is gone, which stays in the overview until there is one again', async () => {
    const admin = await told(20);
    const { apple } = flow.services.company.tenant;
    const right = certificate();
    apple.pushCertificate = null;
    await check(admin);
    const alert = await admin.sees('Apple MDM push certificate is gone');
    expect(alert.text).toContain('Intune reaches no iPhone, iPad or Mac');
    await admin.says('expiry');
    expect((await admin.sees('What expires in the next 12 months')).text).toContain(appleId);
    apple.pushCertificate = right;
    await check(admin);
    await admin.sees('Apple MDM push certificate works again');
  });

  test('hears from when to when nobody looked, when Balie has been away', async () => {
    const admin = await told(20);
    await flow.quiet();
    let moved: Promise<void> = Promise.resolve();
    await flow.balie.restart(() => {
      moved = flow.passes(3 * day);
    });
    await moved;
    const notice = await admin.sees('I was away');
    expect(notice.text).toMatch(/From .* to .* I did not look at what expires/);
    await flow.quiet();
    expect(titled(admin, 'I was away')).toHaveLength(1);
  });
});
