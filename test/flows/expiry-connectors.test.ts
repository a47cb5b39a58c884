import { beforeAll, expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { companyConnections } from '../../sandbox/connections.ts';
import { graphDate, noDate } from '../../sandbox/device.ts';
import { day, Flow, hour } from '../helpers/flow.ts';
import { Watching } from '../helpers/watching.ts';

const flow = new Flow();
const watching = new Watching(flow);
beforeAll(() => watching.begins());

const inTime = (ms: number) => graphDate(flow.services.clock.now() + ms);

/** The company's connections, of which one is changed: everything else stays in order. */
function connections(change: (all: ReturnType<typeof companyConnections>) => void): void {
  const all = companyConnections();
  for (const one of [...all.threatDefence, ...all.exchange, ...all.partners]) if (one.record.id?.startsWith('fc78') !== true) one.record.id = randomUUID();
  for (const one of all.assistance) one.id = randomUUID();
  change(all);
  flow.services.company.tenant.connections = all;
}

const defender = (heardFrom: number, more: object = {}) => connections(({ threatDefence: [one] }) => {
  if (one) Object.assign(one, { alive: false, record: { ...one.record, lastHeartbeatDateTime: inTime(heardFrom), ...more } });
});
const exchange = (syncedAt: string, more: object = {}) => connections(({ exchange: [one] }) => {
  if (one) Object.assign(one, { alive: false, record: { ...one.record, lastSyncDateTime: syncedAt, ...more } });
});
const jamf = (more: object) => connections(({ partners: [one] }) => {
  if (one) Object.assign(one, { alive: 'lastHeartbeatDateTime' in more ? false : one.alive, record: { ...one.record, ...more } });
});
const teamViewer = (more: object) => connections(({ assistance: [one] }) => {
  if (one) Object.assign(one, more);
});

test('what is in order, was never set up, or has a date that says nothing, is silent', async () => {
  watching.calm();
  flow.services.company.tenant.connections = companyConnections();
  const { connections: all } = flow.services.company.tenant;
  const [mtd] = all.threatDefence;
  const old = { lastHeartbeatDateTime: inTime(-400 * day) };
  for (const partnerState of ['unavailable', 'notSetUp'] as const) all.threatDefence.push({ alive: false, record: { ...mtd?.record, ...old, id: randomUUID(), partnerState } });
  all.threatDefence.push({ alive: false, record: { ...mtd?.record, id: randomUUID(), partnerState: 'available', lastHeartbeatDateTime: noDate } });
  all.exchange.push({ alive: false, record: { ...all.exchange[0]?.record, id: randomUUID(), status: 'none', lastSyncDateTime: inTime(-900 * day) } });
  const ended = { partnerState: 'terminated', whenPartnerDevicesWillBeMarkedAsNonCompliantDateTime: inTime(-200 * day), whenPartnerDevicesWillBeRemovedDateTime: inTime(-110 * day) } as const;
  all.partners.push({ alive: false, record: { ...all.partners[0]?.record, ...old, ...ended, id: randomUUID(), displayName: 'Long gone' } });
  all.partners.push({ alive: false, record: { ...all.partners[1]?.record, whenPartnerDevicesWillBeRemovedDateTime: inTime(5 * day), id: randomUUID(), displayName: 'Never set up' } });
  all.assistance.push({ ...all.assistance[0], id: randomUUID(), onboardingStatus: 'onboarding', onboardingRequestExpiryDateTime: inTime(-day) });
  const told = (await watching.cards('nl')).filter(({ text }) => !text.includes('Laatst gecontroleerd')).map(({ text }) => text).join('\n');
  for (const name of ['Mobile Threat Defense', 'Exchange-connector', 'Beheerpartner', 'partnerapparaten', 'TeamViewer', 'Long gone', 'Never set up']) expect(told).not.toContain(name);
});

test.each([
  ['nl', 'a threat defence partner beyond its own threshold', () => defender(-8 * day), 'Mobile Threat Defense-connector', ['Microsoft Defender for Endpoint', '150 apparaten', 'Verbindingsstatus']],
  ['en', 'one that waits longer by its setting, and is silent for that long', () => defender(-33 * day, { partnerUnresponsivenessThresholdInDays: 30, iosEnabled: false }), 'Mobile Threat Defense connector', ['Microsoft Defender for Endpoint', 'Connection status']],
  ['nl', 'one that Intune calls unresponsive although it was heard from', () => defender(-1 * day, { id: '2c7790de-8b02-4814-85cf-e0c59380dee8', partnerState: 'unresponsive' }), 'Mobile Threat Defense-connector', ['Lookout for Work', 'laat niets meer van zich horen']],
  ['en', 'a partner whom nobody knows by its id', () => defender(-9 * day, { id: '11111111-2222-3333-4444-55555555abcd' }), 'Mobile Threat Defense connector', ['…abcd']],
  ['nl', 'an Exchange connector that has not synchronised for four days', () => exchange(inTime(-4 * day)), 'Exchange-connector', ['EX01.noordkade.local', 'Toegang tot Exchange']],
  ['en', 'an Exchange connector that is disconnected and never synchronised', () => exchange(noDate, { status: 'disconnected', serverName: null }), 'Exchange connector', ['Noordkade', 'has not been heard from', 'ended support']],
  ['nl', 'a partner that is not heard from', () => jamf({ lastHeartbeatDateTime: inTime(-5 * day) }), 'Partner voor apparaatbeheer', ['Jamf Pro', 'Apparaatbeheer partner']],
  ['en', 'a partner that was rejected', () => jamf({ partnerState: 'rejected' }), 'Device management partner', ['Jamf Pro', 'is no longer accepted']],
  ['nl', 'devices of a partner that will not be compliant', () => jamf({ partnerState: 'terminated', whenPartnerDevicesWillBeMarkedAsNonCompliantDateTime: inTime(6 * day + hour) }), 'Termijn voordat partnerapparaten niet-compatibel worden', ['Jamf Pro', 'over 6 dagen']],
  ['en', 'devices of a partner that will be removed', () => jamf({ partnerState: 'terminated', whenPartnerDevicesWillBeRemovedDateTime: inTime(29 * day + hour) }), 'Period before partner devices are removed', ['Jamf Pro', 'in 29 days', 'do not come back']],
  ['nl', 'a connection with TeamViewer that was begun', () => teamViewer({ onboardingStatus: 'onboarding', onboardingRequestExpiryDateTime: inTime(day - hour) }), 'Verbinding voor hulp op afstand (TeamViewer)', ['TeamViewer-connector']],
] as const)('%s: %s is told', async (language, _, arrange, name, texts) => {
  watching.calm();
  arrange();
  const { text } = await watching.alert(language, name);
  for (const part of texts) expect(text).toContain(part);
});

test('a partner that ends has two dates, and each is told', async () => {
  watching.calm();
  jamf({ partnerState: 'unresponsive', lastHeartbeatDateTime: noDate, whenPartnerDevicesWillBeMarkedAsNonCompliantDateTime: inTime(3 * day + hour), whenPartnerDevicesWillBeRemovedDateTime: inTime(13 * day + hour) });
  const told = (await watching.cards('en')).map(({ text }) => text).join('\n');
  for (const name of ['Period before partner devices become non-compliant', 'Period before partner devices are removed', 'Device management partner']) expect(told).toContain(name);
});

test('a connector that cannot be read is named with the permission that is missing, and the others are read', async () => {
  watching.calm();
  jamf({ partnerState: 'terminated', whenPartnerDevicesWillBeRemovedDateTime: inTime(2 * day + hour) });
  for (const path of ['/deviceManagement/mobileThreatDefenseConnectors', '/deviceManagement/exchangeConnectors', '/deviceManagement/remoteAssistancePartners']) {
    flow.services.company.faults.set(path, { kind: 'status', status: 403, path });
  }
  const shown = (await watching.cards('en')).map(({ text }) => text).join('\n');
  for (const name of ['Mobile Threat Defense connectors', 'Exchange connectors', 'Remote assistance connection', 'DeviceManagementServiceConfig.Read.All', 'Period before partner devices are removed']) expect(shown).toContain(name);
});

test.each([
  ['en', 'Intune’s own overview says otherwise', ['Mobile Threat Defense connector Microsoft Defender for Endpoint', 'Intune says: unhealthy', 'I read: in order', 'Device management partner']],
  ['nl', 'Het overzicht van Intune zelf zegt iets anders', ['Mobile Threat Defense-connector Microsoft Defender for Endpoint', 'Intune zegt: niet in orde', 'Ik lees: in orde', 'Ik lees: die is er niet']],
] as const)('what Intune itself says differently stands in the overview with both sides (%s)', async (language, title, texts) => {
  watching.calm();
  const { connections: all } = flow.services.company.tenant;
  all.threatDefence = companyConnections().threatDefence;
  all.intuneSays = [
    { connectorInstanceId: all.threatDefence[0]?.record.id, connectorName: 'windowsDefenderATPConnectorLastHeartbeatDateTime', status: 'unhealthy', eventDateTime: inTime(-5 * day) },
    { connectorInstanceId: null, connectorName: 'jamfLastSyncDateTime', status: 'warning', eventDateTime: noDate },
    { connectorInstanceId: 'x', connectorName: 'somethingNewLastSyncDateTime', status: 'unhealthy', eventDateTime: inTime(0) },
  ];
  const [overview] = await watching.cards(language);
  for (const part of [title, ...texts]) expect(overview?.text.replaceAll('**', '')).toContain(part);
});

test('an overview of Intune that cannot be read costs no date, and what it said before is not repeated', async () => {
  watching.calm();
  flow.services.company.tenant.connections.intuneSays = [{ connectorInstanceId: null, connectorName: 'jamfLastSyncDateTime', status: 'unhealthy', eventDateTime: noDate }];
  expect((await watching.cards('en'))[0]?.text).toContain('says otherwise');
  flow.services.company.faults.set('status', { kind: 'status', status: 403, path: '/deviceManagement' });
  const [overview] = await watching.cards('en');
  expect(overview?.text).toContain('apple-mdm@noordkade.example');
  expect(overview?.text).not.toContain('says otherwise');
  expect(flow.balie.logged.some((line) => line.includes('the overview of Intune itself could not be read'))).toBe(true);
});
