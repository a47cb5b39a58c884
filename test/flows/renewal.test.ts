import { describe, expect, test } from '@jest/globals';
import { notPaused } from '../../sandbox/device-configurations.ts';
import { administrator, onlyFreshToken, onlyPushCertificate } from '../helpers/admins.ts';
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
    await alert?.becomes('Renewed: Apple MDM push certificate');
    expect(alert?.buttons).toEqual(['See what expires']);
    // No calendar file of what is over, for whoever presses what was on the screen before.
    expect(JSON.stringify(seen && (await alert?.pressed({ ...seen, verb: 'alert.calendar' })))).toContain('Renewed: Apple MDM push certificate');
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
    const back = await admin.sees('Apple MDM push certificate is there again');
    expect(back.text).not.toMatch(/Next date|renewed/);
  });

  test('is told that it is there although its date cannot be read, with the last known one, and that it can be read again', async () => {
    const admin = await told(20);
    const { expirationDateTime } = certificate();
    Object.assign(certificate(), { expirationDateTime: null });
    await check(admin);
    const alert = await admin.sees('Apple MDM push certificate is there, but its date cannot be read');
    expect(alert.text).toContain('Nothing has to be wrong with it');
    expect(alert.text).toContain(`Last known date\n{{DATE(${expirationDateTime},SHORT)}}`);
    await admin.says('expiry');
    expect((await admin.sees('What expires in the next 12 months')).text).toContain('is there, but its date cannot be read');
    await admin.says('what changed');
    const changes = await admin.sees('What changed since');
    expect(changes.text).toContain('is there, but its date cannot be read');
    expect(changes.text).not.toContain('no longer there');
    Object.assign(certificate(), { expirationDateTime });
    await check(admin);
    await admin.sees('Apple MDM push certificate: its date can be read again');
    await alert.becomes('Can be read again: Apple MDM push certificate');
    await admin.says('alerts off');
  });

  test('of what went and came back with the same date hears that it is there again, and no new date', async () => {
    const name = onlyFreshToken(flow, 20);
    const admin = await administrator(flow);
    await admin.says('alerts on');
    const alert = await admin.sees(/^Apple VPP token.* expires in 20 days/);
    const { apple } = flow.services.company.tenant;
    const tokens = apple.appTokens;
    apple.appTokens = [];
    await check(admin);
    await admin.sees('is no longer there');
    await alert.becomes('No longer there: Apple VPP token');
    apple.appTokens = tokens;
    await check(admin);
    const back = await admin.sees('Apple VPP token (apps and books) is there again');
    expect(back.text).toContain(name);
    expect(back.text).not.toMatch(/Next date|renewed/);
    // It can be answered again, and its renewal will be told.
    await alert.becomes(/^Apple VPP token.* expires in 20 days/);
    await admin.says('what changed');
    const changes = await admin.sees('What changed since');
    expect(changes.text).toMatch(new RegExp(`${name}[^]* – there again, until`));
    Object.assign(tokens[0] ?? {}, { expirationDateTime: new Date(flow.services.clock.now() + 385 * day).toISOString() });
    await check(admin);
    await admin.sees('Apple VPP token (apps and books) is renewed');
  });

  test('of a pause that was ended hears that it is over, and not that somebody removed it', async () => {
    onlyPushCertificate(flow, 300);
    const until = new Date(flow.services.clock.now() + 5 * day).toISOString();
    const { tenant } = flow.services.company;
    const ring = { '@odata.type': '#microsoft.graph.windowsUpdateForBusinessConfiguration', id: 'ring', displayName: 'Ring 9', ...notPaused, featureUpdatesPaused: true, featureUpdatesPauseExpiryDateTime: until };
    tenant.deviceConfigurations = [ring];
    const admin = await administrator(flow);
    await admin.says('alerts on');
    const alert = await admin.sees(/^Pause of Windows feature updates expires/);
    Object.assign(ring, notPaused);
    await check(admin);
    const closed = await admin.sees('Pause of Windows feature updates: no longer open');
    expect(closed.text).not.toContain('removed');
    await alert.becomes('No longer open: Pause of Windows feature updates');
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
