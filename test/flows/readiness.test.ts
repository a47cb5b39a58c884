import { beforeEach, describe, expect, test } from '@jest/globals';
import { ahmed, marieke, sanne, tenantId } from '../../sandbox/personas.ts';
import type { Setup } from '../../sandbox/setup.ts';
import { companySetup } from '../../sandbox/setup.ts';
import type { DeskVisitor, SeenCard } from '../helpers/desk-visitor.ts';
import { Flow, day, hour, minute } from '../helpers/flow.ts';

const flow = new Flow();
const intune = '0000000a-0000-0000-c000-000000000000';
let admin: DeskVisitor;
let setup: Setup;

beforeEach(async () => {
  const { tenant } = flow.services.company;
  Object.assign(tenant.setup, companySetup(flow.services.clock.now()));
  setup = tenant.setup;
  admin = await flow.visitor(marieke);
  await admin.says('english');
  await admin.hears('English');
  renew();
});

/** Apple's side in order too: as the company is, two things lapse soon. */
function renew(): void {
  const { apple } = flow.services.company.tenant;
  const later = new Date(flow.services.clock.now() + 200 * day).toISOString().replace(/\.\d+Z$/, 'Z');
  if (apple.pushCertificate) apple.pushCertificate.expirationDateTime = later;
  for (const token of apple.enrollmentTokens) Object.assign(token, { tokenExpirationDateTime: later, lastSyncErrorCode: 0 });
}

async function check(): Promise<SeenCard> {
  await admin.says('readiness');
  return admin.sees('Is Intune ready?');
}

async function page(part: 'General' | 'Windows' | 'Apple' | 'Android'): Promise<SeenCard> {
  const card = await check();
  await card.presses(part);
  return card.becomes('Is it ready?');
}

describe('when everything is in order', () => {
  test('an administrator reads it for each platform, in a picture and in words', async () => {
    const card = await check();
    for (const line of ['Everything that I look at is in order.', 'General', 'Windows', 'iPhone, iPad, Mac', 'Android', '✓ In order']) expect(card.text).toContain(line);
    expect(card.buttons).toEqual(['General', 'Windows', 'Apple', 'Android', 'Check again']);
  });

  test('each thing is asked of Graph once: people only for what Graph tells to people only', async () => {
    const from = flow.services.clock.now();
    await check();
    await flow.quiet();
    expect(flow.calls(from).sort()).toEqual([
      `Marieke Bakker GET beta/policies/mobileAppManagementPolicies/${intune}`,
      `Marieke Bakker GET beta/policies/mobileDeviceManagementPolicies/${intune}`,
      "Marieke Bakker GET v1.0/deviceManagement/verifyWindowsEnrollmentAutoDiscovery(domainName='noordkade.example')",
      'app GET beta/deviceManagement/androidManagedStoreAccountEnterpriseSettings',
      'app GET beta/deviceManagement/depOnboardingSettings',
      'app GET beta/deviceManagement/deviceEnrollmentConfigurations',
      'app GET v1.0/deviceManagement',
      'app GET v1.0/deviceManagement/applePushNotificationCertificate',
      'app GET v1.0/deviceManagement/windowsAutopilotDeviceIdentities',
      `app GET v1.0/organization/${tenantId}`,
      `app GET v1.0/organization/${tenantId}`,
      'app GET v1.0/subscribedSkus',
    ]);
    const asked = flow.services.company.calls.all().filter(({ at }) => at >= from).map(({ path }) => path);
    expect(asked).toContain(`/organization/${tenantId}?$select=id,displayName,mobileDeviceManagementAuthority`);
    expect(asked).toContain(`/policies/mobileDeviceManagementPolicies/${intune}?$expand=includedGroups`);
    expect(asked).toContain('/deviceManagement?$select=subscriptionState,settings');
  });

  test('looking at one platform asks Graph nothing, and leads back', async () => {
    const card = await check();
    await flow.quiet();
    await flow.passes(minute);
    const from = flow.services.clock.now();
    await card.presses('Apple');
    await card.becomes('Apple MDM push certificate');
    expect(card.text).toContain('apple-mdm@noordkade.example');
    expect(card.text).toContain('Intune sends data about devices and people to Apple');
    expect(card.buttons).toEqual(['What Apple gets', 'All platforms', 'Check again']);
    await card.presses('All platforms');
    await card.becomes('iPhone, iPad, Mac');
    expect(flow.calls(from)).toEqual([]);
    await card.presses('Apple');
    await card.becomes('Apple MDM push certificate');
    await card.presses('What Apple gets');
    await card.becomes('What Intune shares with Apple and Google');
  });

  test('checking again on the page of a platform looks at everything anew and stays there', async () => {
    const general = await page('General');
    expect(general.text).toContain('One person may enroll 15 devices.');
    const limit = setup.enrollmentConfigurations.find((one) => 'limit' in one);
    if (limit) limit['limit'] = 1;
    await general.presses('Check again');
    await general.becomes('One person may enroll 1 device.');
    expect(general.text).toContain('Is it ready? General');
  });

  test('one that is missing is singular, and more are plural', async () => {
    setup.subscriptionState = 'disabled';
    await admin.says('nederlands');
    await admin.says('zijn we klaar?');
    const card = await admin.sees('1 ontbreekt');
    skus({ servicePlans: [] });
    setup.authority = 'unknown';
    await card.presses('Opnieuw bekijken');
    await card.becomes('3 ontbreken');
  });

  test('it is said in Dutch to whom speaks Dutch', async () => {
    await admin.says('nederlands');
    await admin.says('zijn we klaar?');
    const card = await admin.sees('Is Intune klaar?');
    expect(card.text).toContain('Alles waar ik naar kijk, is in orde.');
    await card.presses('Windows');
    await card.becomes('Automatische inschrijving (MDM-bereik)');
    expect(card.text).toContain('Aan voor iedereen.');
  });
});

const noSyncSince = (ms: number) => {
  setup.android['lastAppSyncDateTime'] = ago(ms);
  flow.services.company.tenant.silent.add(String(setup.android['id']));
};

interface Wrong {
  what: string;
  spoil: () => unknown;
  part: 'General' | 'Windows' | 'Apple' | 'Android';
  state: string;
  says: string;
  link?: string;
}

const apple = () => flow.services.company.tenant.apple;
const ago = (ms: number) => new Date(flow.services.clock.now() - ms).toISOString().replace(/\.\d+Z$/, 'Z');
const restrictions = () => setup.enrollmentConfigurations.find((one) => 'windowsRestriction' in one) as Record<string, { platformBlocked: boolean; personalDeviceEnrollmentBlocked: boolean }>;
const skus = (more: object) => (setup.licences = setup.licences.map((sku) => ({ ...sku, ...more })));

const wrong: Wrong[] = [
  { what: 'hybrid', spoil: () => (setup.authority = 'sccm'), part: 'General', state: 'Needs attention', says: 'Hybrid ended in September 2019', link: 'Open MDM authority' },
  { what: 'Microsoft 365', spoil: () => (setup.authority = 'office365'), part: 'General', state: 'Needs attention', says: 'Basic Mobility and Security' },
  { what: 'a subscription that ended', spoil: () => (setup.subscriptionState = 'disabled'), part: 'General', state: 'Missing', says: 'It is not active', link: 'Open billing' },
  { what: 'a subscription that is about to end', spoil: () => (setup.subscriptionState = 'warning'), part: 'General', state: 'Needs attention', says: 'runs on for a while' },
  { what: 'no licences', spoil: () => skus({ servicePlans: [] }), part: 'General', state: 'Missing', says: 'No product with Intune was bought', link: 'Open licenses' },
  { what: 'no licence left', spoil: () => skus({ consumedUnits: 210 }), part: 'General', state: 'Needs attention', says: '210 bought, 210 assigned' },
  { what: 'no MDM scope', spoil: () => setup.mdmPolicy && (setup.mdmPolicy.appliesTo = 'none'), part: 'Windows', state: 'Missing', says: 'does not come into Intune', link: 'Open Mobility' },
  { what: 'no Intune under Mobility', spoil: () => (setup.mdmPolicy = null), part: 'Windows', state: 'Missing', says: 'not among the applications' },
  { what: 'an MDM scope for no group', spoil: () => setup.mdmPolicy && (setup.mdmPolicy.appliesTo = 'selected'), part: 'Windows', state: 'Needs attention', says: 'no group is chosen' },
  { what: 'invalid settings', spoil: () => setup.mdmPolicy && (setup.mdmPolicy.isValid = false), part: 'Windows', state: 'Needs attention', says: 'not valid' },
  { what: 'another server', spoil: () => setup.mdmPolicy && (setup.mdmPolicy.discoveryUrl = 'https://mdm.example/discovery'), part: 'Windows', state: 'Needs attention', says: "another than Intune's own" },
  { what: 'MAM beside MDM', spoil: () => setup.mamPolicy && (setup.mamPolicy.appliesTo = 'all'), part: 'Windows', state: 'Needs attention', says: 'MAM wins on personal Windows devices', link: 'Open Mobility' },
  { what: 'no Entra ID P1', spoil: () => skus({ servicePlans: [{ servicePlanId: 'c1ec4a95-1f05-45b3-a911-aa3fa01094f5' }] }), part: 'Windows', state: 'Missing', says: 'Windows then does not enroll by itself' },
  { what: 'no CNAME', spoil: () => setup.autoDiscovery.clear(), part: 'Windows', state: 'Needs attention', says: 'Not found for noordkade.example', link: 'Windows enrollment' },
  { what: 'Windows blocked', spoil: () => (restrictions()['windowsRestriction'] = { platformBlocked: true, personalDeviceEnrollmentBlocked: false }), part: 'Windows', state: 'Needs attention', says: 'Blocked for everybody by default: Windows', link: 'Open restrictions' },
  { what: 'no push certificate', spoil: () => (apple().pushCertificate = null), part: 'Apple', state: 'Missing', says: 'no iPhone, iPad or Mac can be enrolled', link: 'Open push certificate' },
  { what: 'an expired token', spoil: () => apple().enrollmentTokens[0] && Object.assign(apple().enrollmentTokens[0] ?? {}, { tokenExpirationDateTime: ago(day) }), part: 'Apple', state: 'Missing', says: 'Expired: ABM - Nederland', link: 'Open enrollment tokens' },
  { what: 'a token that does not sync', spoil: () => Object.assign(apple().enrollmentTokens[1] ?? {}, { lastSyncErrorCode: 3 }), part: 'Apple', state: 'Needs attention', says: 'failed: ABM - België' },
  { what: 'no Google Play', spoil: () => (setup.android['bindStatus'] = 'notBound'), part: 'Android', state: 'Missing', says: 'no Android device can be enrolled', link: 'Open Google Play' },
  { what: 'a Google Play for nobody', spoil: () => (setup.android['enrollmentTarget'] = 'none'), part: 'Android', state: 'Needs attention', says: 'nobody may use the work profile' },
  { what: 'old apps', spoil: () => noSyncSince(9 * day), part: 'Android', state: 'Needs attention', says: 'apps were last synced on' },
];

describe('what is wrong is said with how to mend it', () => {
  const original = () => flow.services.company.tenant.apple.pushCertificate;
  let push: ReturnType<typeof original>;
  beforeEach(() => {
    push = original() ?? push;
    flow.services.company.tenant.apple.pushCertificate = push;
    renew();
  });

  test.each(wrong)('$what', async ({ spoil, part, state, says, link }) => {
    spoil();
    const card = await page(part);
    expect(card.text).toContain(state);
    expect(card.text).toContain(says);
    expect(card.text).toContain('What to do');
    if (link) expect(card.buttons).toContain(link);
    flow.services.company.tenant.apple.pushCertificate = push;
    flow.services.company.tenant.silent.clear();
  });

  test('and only where it is: the other platforms stay as they are', async () => {
    setup.autoDiscovery.clear();
    const card = await check();
    expect(card.text.match(/! Needs attention/g)).toHaveLength(1);
    expect(card.text.match(/✓ In order/g)).toHaveLength(3);
    expect(card.text).toContain('CNAME for Windows');
  });
});

const deniedPaths = [
  ['DeviceManagementServiceConfig.Read.All', '/organization', 'General', 'MDM authority'],
  ['LicenseAssignment.Read.All', '/subscribedSkus', 'General', 'Intune licences'],
  ['Policy.Read.All', '/policies', 'Windows', 'Automatic enrollment (MDM scope)'],
  ['DeviceManagementServiceConfig.ReadWrite.All', '/deviceManagement/verifyWindowsEnrollmentAutoDiscovery', 'Windows', 'CNAME for Windows'],
  ['DeviceManagementManagedDevices.Read.All', '/deviceManagement/applePushNotificationCertificate', 'Apple', 'Apple MDM push certificate'],
  ['DeviceManagementConfiguration.Read.All', '/deviceManagement/androidManagedStoreAccountEnterpriseSettings', 'Android', 'Managed Google Play'],
] as const;

describe('what cannot be read', () => {
  test.each(deniedPaths)('for want of %s is said so, and spoils nothing else', async (permission, path, part, name) => {
    flow.services.company.faults.set('denied', { kind: 'status', status: 403, path });
    const card = await page(part);
    expect(card.text).toContain(name);
    expect(card.text).toContain('? Could not check');
    expect(card.text).toContain(`I lack the permission ${permission}`);
    flow.services.company.faults.clear();
    // The others were read as always.
    await card.presses('All platforms');
    await card.becomes('Is Intune ready?');
    expect(card.text).toContain('✓ In order');
  });

  test('because the administrator has no Intune role names that too, and spoils nothing that Balie reads itself', async () => {
    const before = marieke.intuneRole;
    marieke.intuneRole = 'none';
    const card = await page('Windows').finally(() => (marieke.intuneRole = before));
    expect(card.text).toContain('I lack the permission DeviceManagementServiceConfig.ReadWrite.All, or your own role does not allow it.');
    expect(card.text).toContain('Devices are registered.');
  });

  test('is said since when, as long as it lasts', async () => {
    flow.services.company.faults.set('denied', { kind: 'status', status: 403, path: '/subscribedSkus' });
    const first = await page('General');
    const since = /Since (\S+)\./.exec(first.text)?.[1];
    await flow.passes(3 * day);
    const again = await page('General');
    expect(/Since (\S+)\./.exec(again.text)?.[1]).toBe(since);
    flow.services.company.faults.clear();
    expect((await page('General')).text).not.toContain('Could not check');
    flow.services.company.faults.set('denied', { kind: 'status', status: 403, path: '/subscribedSkus' });
    expect(/Since (\S+)\./.exec((await page('General')).text)?.[1]).not.toBe(since);
  });

  test('because Graph is busy is no finding', async () => {
    flow.services.company.faults.set('busy', { kind: 'throttled', retryAfter: 300, path: '/deviceManagement' });
    const card = await page('Apple');
    expect(card.text).toContain('Microsoft Graph was too busy');
    expect(card.text).not.toContain('Missing');
  });

  test('because Graph is down leaves a card that says so for everything', async () => {
    flow.services.company.faults.set('down', { kind: 'down', how: 'refused' });
    const card = await check();
    expect(card.text.match(/\? Could not check/g)).toHaveLength(4);
    expect(card.text).toContain('I do not know');
    expect(card.text).not.toContain('✓ In order');
  }, 120_000);

  test('in time makes the person wait for a job, and then says what the rest is', async () => {
    flow.services.company.faults.set('hangs', { kind: 'down', how: 'hangs', path: '/subscribedSkus' });
    await admin.says('readiness');
    await admin.sees('I am looking', { within: 5000 }).catch(() => undefined);
    const card = await admin.sees('Is Intune ready?');
    await card.presses('General');
    await card.becomes('Microsoft Graph did not answer in time');
    expect(card.text).toContain('Intune manages the devices.');
  }, 120_000);
});

describe('it is for administrators', () => {
  test.each([['an employee', sanne], ['a helpdesk agent', ahmed]])('%s is told so, also on an old card', async (_, person) => {
    const visitor = await flow.visitor(person);
    await visitor.says('gereedheid');
    await visitor.hears('Dit is voor mensen met de rol Admin.');
    const { body } = await visitor.forges('readiness.show', { part: 'windows' });
    expect(JSON.stringify(body)).toContain('Dit is voor mensen met de rol Admin.');
  });

  test('an old card shows what was found last, and a press twice the same', async () => {
    const old = await check();
    const button = old.button('Windows');
    setup.autoDiscovery.clear();
    await flow.passes(hour);
    await check();
    await old.pressed(button);
    await old.becomes('Not found for noordkade.example');
    const before = old.text;
    await old.pressed(button);
    expect(old.text).toBe(before);
  });
});
