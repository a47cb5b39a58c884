import { beforeAll, expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import type { OperationApproval } from '../../sandbox/approvals.ts';
import { graphDate, noDate } from '../../sandbox/device.ts';
import type { companySubscriptions } from '../../sandbox/subscriptions.ts';
import { day, Flow, hour } from '../helpers/flow.ts';
import { Watching } from '../helpers/watching.ts';

type Subscription = ReturnType<typeof companySubscriptions>[number];

const flow = new Flow();
const watching = new Watching(flow);
beforeAll(() => watching.begins());

const inTime = (ms: number) => graphDate(flow.services.clock.now() + ms);
const e3 = '05e9a617-0261-4cee-bb44-138d3ef5d965';
/** The company gave out 198 licences of E3, and knows nothing of the second product. */
const product = { skuId: e3, skuPartNumber: 'SPE_E3', totalLicenses: 210 };
const suite = { skuId: 'a929cd4d-8672-47c9-8664-159c1f322ba8', skuPartNumber: 'Microsoft_Intune_Suite', totalLicenses: 25 };

function subscriptions(...all: Partial<Subscription>[]): void {
  flow.services.company.tenant.subscriptions = all.map((one) => ({ ...product, id: randomUUID(), status: 'Enabled', isTrial: false, nextLifecycleDateTime: null, ...one }));
}

function request(more: Partial<OperationApproval>): void {
  flow.services.company.tenant.approvals.requests = [{
    requestId: randomUUID(), status: 'needsApproval', requestJustification: 'Laptop gestolen uit de auto', approvalJustification: '', requestDateTime: inTime(-2 * day), expirationDateTime: inTime(20 * hour),
    requestor: { user: { id: randomUUID(), displayName: 'Ahmed El Amrani' } }, approver: null, requiredOperationApprovalPolicyTypes: ['deviceWipe'], call: '', ...more,
  }];
}

/** That many devices in a row, from the first, have this date. */
function devices(count: number, fields: object): void {
  for (const { record } of flow.services.company.tenant.devices.slice(0, count)) Object.assign(record, { complianceState: 'noncompliant', ...fields });
}

function calm(): void {
  watching.calm();
  flow.services.company.tenant.approvals.requests = [];
  flow.services.company.tenant.setup.subscriptionState = 'active';
}

test('what was bought again, never ends, is gone for good or was answered is silent', async () => {
  calm();
  subscriptions(
    { nextLifecycleDateTime: inTime(300 * day) },
    // The purchase above took over from these two.
    { status: 'Suspended', nextLifecycleDateTime: inTime(60 * day) },
    { isTrial: true, nextLifecycleDateTime: inTime(3 * day) },
    { ...suite, nextLifecycleDateTime: '9999-12-31T23:59:59Z' },
    { skuId: randomUUID(), skuPartNumber: 'FLOW_FREE', nextLifecycleDateTime: null },
    { skuId: randomUUID(), skuPartNumber: 'VISIOCLIENT', status: 'Deleted', nextLifecycleDateTime: inTime(-day) },
  );
  request({ status: 'approved' });
  const { requests } = flow.services.company.tenant.approvals;
  requests.push(...[{ expirationDateTime: inTime(-hour) }, { expirationDateTime: inTime(60 * hour) }].flatMap((more) => requests.slice(0, 1).map((one) => ({ ...one, ...more, requestId: randomUUID(), status: 'needsApproval' as const }))));
  flow.services.company.tenant.setup.subscriptionState = 'pending';
  devices(4, { complianceState: 'compliant', complianceGracePeriodExpirationDateTime: inTime(2 * day), retireAfterDateTime: noDate });
  const told = (await watching.cards('en')).filter(({ text }) => !text.includes('Last checked')).map(({ text }) => text).join('\n');
  for (const name of ['Suspended', 'Microsoft Intune Suite', 'FLOW_FREE', 'VISIOCLIENT', 'is suspended', 'Trial subscription expires', 'Request for approval in Intune expires', 'Devices whose period of grace ends expire']) expect(told).not.toContain(name);
});

test.each([
  ['nl', 'a subscription whose term ends', () => subscriptions({ nextLifecycleDateTime: inTime(6 * day + hour) }), 'Abonnement', ['Microsoft 365 E3', '198 personen', 'over 6 dagen', 'terugkerende facturering aan staat: dat laat Microsoft mij niet lezen']],
  ['en', 'a smaller one of the same product, of which no more people can have a licence than it has seats', () => subscriptions({ nextLifecycleDateTime: inTime(29 * day + hour), totalLicenses: 30 }), 'Subscription', ['Microsoft 365 E3', '30 people', 'renews by itself']],
  ['nl', 'a product that nobody knows by its capitals', () => subscriptions({ nextLifecycleDateTime: inTime(5 * day), skuId: randomUUID(), skuPartNumber: 'CONTOSO_PLAN', totalLicenses: 12 }), 'Abonnement', ['CONTOSO_PLAN', '12 personen']],
  ['en', 'a subscription in its period of grace', () => subscriptions({ status: 'Warning', nextLifecycleDateTime: inTime(22 * day) }), 'Subscription', ['Microsoft 365 E3', 'period of grace']],
  ['nl', 'a subscription that is suspended', () => subscriptions({ status: 'Suspended', nextLifecycleDateTime: inTime(80 * day) }), 'Abonnement', ['Microsoft 365 E3', 'is opgeschort']],
  ['en', 'a subscription that is locked out, without a date', () => subscriptions({ status: 'LockedOut' }), 'Subscription', ['Microsoft 365 E3', 'is suspended']],
  ['nl', 'a trial that ends', () => subscriptions({ ...suite, isTrial: true, nextLifecycleDateTime: inTime(6 * day + hour) }), 'Proefabonnement', ['Microsoft Intune Suite', 'verlengt niet vanzelf']],
  ['en', 'Intune that is not paid for', () => { flow.services.company.tenant.setup.subscriptionState = 'warning'; }, 'Intune subscription', ['Microsoft Intune', 'period of grace']],
  ['nl', 'Intune that is locked', () => { flow.services.company.tenant.setup.subscriptionState = 'lockedOut'; }, 'Intune-abonnement', ['is opgeschort']],
  ['en', 'a request that nobody answers', () => request({}), 'Request for approval in Intune', ['device wipe · Laptop gestolen uit de auto · Ahmed El Amrani', 'Received requests']],
  ['nl', 'a request without a reason or a name', () => request({ requestJustification: ' ', requestor: null, requiredOperationApprovalPolicyTypes: ['app'] }), 'Aanvraag om goedkeuring in Intune', ['app', 'Ontvangen aanvragen']],
  ['en', 'devices whose grace ends', () => devices(7, { complianceState: 'inGracePeriod', complianceGracePeriodExpirationDateTime: inTime(2 * day) }), 'Devices whose period of grace ends', [/week \d+/, '7 devices']],
  ['nl', 'devices that will be retired', () => devices(3, { retireAfterDateTime: inTime(4 * day) }), 'Apparaten die buiten gebruik kunnen worden gesteld', [/week \d+/, '3 apparaten']],
] as const)('%s: %s is told', async (language, _, arrange, name, texts) => {
  calm();
  arrange();
  const { text } = await watching.alert(language, name);
  for (const part of texts) expect(text).toEqual(typeof part === 'string' ? expect.stringContaining(part) : expect.stringMatching(part));
});

test('what may not be read is named with its permission, and the licences that could not be counted cost no date', async () => {
  calm();
  subscriptions({ nextLifecycleDateTime: inTime(5 * day) });
  for (const path of ['/subscribedSkus', '/deviceManagement/operationApprovalRequests', '/deviceManagement/managedDevices']) flow.services.company.faults.set(path, { kind: 'status', status: 403, path });
  const shown = (await watching.cards('nl')).map(({ text }) => text).join('\n');
  for (const name of ['Microsoft 365 E3', '210 personen', 'Aanvragen om goedkeuring in Intune', 'DeviceManagementConfiguration.Read.All', 'Apparaten met een deadline', 'DeviceManagementManagedDevices.Read.All']) expect(shown).toContain(name);
});

test('without the permission for subscriptions they are not watched, and that is said', async () => {
  calm();
  flow.services.company.faults.set('subscriptions', { kind: 'status', status: 403, path: '/directory/subscriptions' });
  const shown = (await watching.cards('en')).map(({ text }) => text).join('\n');
  for (const name of ['Subscriptions and trials', 'Organization.Read.All']) expect(shown).toContain(name);
});

test('Intune that is paid for again works again, and a request that was answered is no longer open: nobody removed them', async () => {
  calm();
  flow.services.company.tenant.setup.subscriptionState = 'warning';
  request({ requestJustification: 'Answered soon' });
  await watching.alert('en', 'Answered soon');
  calm();
  const told = (await watching.cards('en')).map(({ text }) => text).join('\n');
  for (const part of ['Intune subscription works again', 'Request for approval in Intune: no longer open']) expect(told).toContain(part);
  expect(told).not.toContain('Somebody removed it');
});
