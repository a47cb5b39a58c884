import { describe, expect, test } from '@jest/globals';
import { DEVICE_FIELDS } from '../../graph/device-wire.ts';
import { findDevices } from '../../graph/find-devices.ts';
import { fakeGraphForEach } from './fake-graph-for-each.ts';
import type { FakeAnswer } from './fake-server.ts';
import { wireDevice } from './wire-device.ts';

const fake = fakeGraphForEach();

const NONE: FakeAnswer = { body: { value: [] } };
const SELECT = `$select=${DEVICE_FIELDS.replaceAll(',', '%2C')}`;

function encoded(filter: string): string {
  return encodeURIComponent(filter).replaceAll("'", '%27');
}

function expectDevices(filter: string, answer: FakeAnswer): void {
  fake.expect(`GET /v1.0/deviceManagement/managedDevices?$filter=${encoded(filter)}&${SELECT}&$top=50`, answer);
}

/** The three questions that are always asked: exact name, part of the name, serial number. */
function expectSearch(value: string, answers: { exact?: FakeAnswer; part?: FakeAnswer; serial?: FakeAnswer }): void {
  expectDevices(`deviceName eq ${value}`, answers.exact ?? NONE);
  expectDevices(`contains(deviceName,${value})`, answers.part ?? NONE);
  // Without a size: Graph may ignore this filter, and then all devices are read, in pages of its own.
  fake.expect(`GET /v1.0/deviceManagement/managedDevices?$filter=${encoded(`serialNumber eq ${value}`)}&${SELECT}`, answers.serial ?? NONE);
}

function expectPeople(filter: string, ...value: unknown[]): void {
  const select = 'id,displayName,givenName,surname,userPrincipalName,mail'.replaceAll(',', '%2C');
  fake.expect(`GET /v1.0/users?$filter=${encoded(filter)}&$select=${select}&$top=5`, { body: { value } });
}

const devices = (...value: unknown[]): FakeAnswer => ({ body: { value } });
const ids = async (asked: string) => (await findDevices(fake.graph, asked)).map((device) => device.id);

describe('a device name', () => {
  test('finds both devices that carry it, and leaves out those that only contain it', async () => {
    const two = [wireDevice({ id: '1', deviceName: 'LT-0421' }), wireDevice({ id: '2', deviceName: 'lt-0421' })];
    expectSearch("'LT-0421'", { exact: devices(...two), part: devices(...two, wireDevice({ id: '3', deviceName: 'OLD-LT-0421' })) });
    expect(await ids('  LT-0421 ')).toEqual(['1', '2']);
  });

  test('is found in part when no device is called exactly so', async () => {
    expectSearch("'lt-04'", { part: devices(wireDevice({ id: '1', deviceName: 'LT-0421' })) });
    expect(await ids('lt-04')).toEqual(['1']);
  });

  test.each(['LT0421', 'lt 0421', 'lt_0421'])('is found as "%s", without its hyphen', async (typed) => {
    expectSearch(`'${typed}'`, {});
    const found = devices(wireDevice({ id: '1', deviceName: 'LT-0421' }), wireDevice({ id: '2', deviceName: 'PH-0421' }), wireDevice({ id: '3', deviceName: 'LT-04210' }));
    expectDevices("contains(deviceName,'0421')", found);
    expect(await ids(typed)).toEqual(['1']);
  });

  test('cannot end the text of the filter', async () => {
    expectSearch("'x'' or 1 eq 1'", { exact: devices(wireDevice({ deviceName: "x' or 1 eq 1", id: '1' })) });
    expect(await ids("x' or 1 eq 1")).toEqual(['1']);
  });
});

describe('a first name', () => {
  const person = { id: 'user-9', displayName: 'Anna Visser', surname: 'Visser', userPrincipalName: 'a.visser@contoso.com' };
  const filter = "startswith(displayName,'Anna') or startswith(surname,'Anna') or startswith(userPrincipalName,'Anna')";

  test('finds what the person owns as well as what is called so', async () => {
    expectSearch("'Anna'", { part: devices(wireDevice({ id: 'phone', deviceName: "Anna's iPhone" })) });
    expectPeople(filter, person);
    fake.expect(`GET /v1.0/users/user-9/managedDevices?${SELECT}`, devices(wireDevice({ id: 'laptop', userId: 'user-9' })));
    expect(await ids('Anna')).toEqual(['laptop', 'phone']);
  });

  test('finds what is called so where nobody may read the directory', async () => {
    expectSearch("'Anna'", { part: devices(wireDevice({ id: 'phone', deviceName: "Anna's iPhone" })) });
    fake.expect(`GET /v1.0/users?$filter=${encoded(filter)}&$select=${'id,displayName,givenName,surname,userPrincipalName,mail'.replaceAll(',', '%2C')}&$top=5`, { status: 403, body: { error: { code: 'Forbidden', message: 'no' } } });
    expect(await ids('Anna')).toEqual(['phone']);
  });
});

describe('a serial number', () => {
  test('finds its device', async () => {
    expectSearch("'sn-0421'", { serial: devices(wireDevice({ id: '1' })) });
    expect(await ids('sn-0421')).toEqual(['1']);
  });

  test('may be a filter that Graph refuses', async () => {
    expectSearch("'LT-0421'", { exact: devices(wireDevice({ id: '1' })), serial: { status: 400, body: '' } });
    expect(await ids('LT-0421')).toEqual(['1']);
  });
});

test('a serial number is found on a later page where Graph ignores the filter', async () => {
  const everything = Array.from({ length: 50 }, (_, index) => wireDevice({ id: `${index}`, deviceName: `D-${index}`, serialNumber: `S-${index}` }));
  const ignored = { body: { value: everything, '@odata.nextLink': `${fake.url}/v1.0/deviceManagement/managedDevices?$skiptoken=2` } };
  expectSearch("'S-99'", { serial: ignored });
  fake.expect('GET /v1.0/deviceManagement/managedDevices?$skiptoken=2', devices(wireDevice({ id: '99', deviceName: 'D-99', serialNumber: 'S-99' })));
  expect(await ids('S-99')).toEqual(['99']);
});

test('a filter on the name that Graph ignores finds nothing, and is not read to its end', async () => {
  const everything = Array.from({ length: 50 }, (_, index) => wireDevice({ id: `${index}`, deviceName: `D-${index}`, serialNumber: `S-${index}` }));
  const ignored = { body: { value: everything, '@odata.nextLink': `${fake.url}/v1.0/deviceManagement/managedDevices?$skiptoken=2` } };
  expectSearch("'LT-9999'", { exact: ignored, part: ignored });
  expectDevices("contains(deviceName,'9999')", ignored);
  expectPeople("startswith(displayName,'LT-9999') or startswith(surname,'LT-9999') or startswith(userPrincipalName,'LT-9999')",
    { id: 'user-1', displayName: 'Somebody else', surname: 'Else', userPrincipalName: 'some@contoso.com' });
  expect(await ids('LT-9999')).toEqual([]);
});

describe('an IMEI', () => {
  const every = (imei: string): string => `GET /v1.0/deviceManagement/managedDevices?$filter=${encoded(`imei eq '${imei}'`)}&${SELECT}%2Cimei`;
  const serial = (value: string, answer: FakeAnswer = NONE): void => fake.expect(`GET /v1.0/deviceManagement/managedDevices?$filter=${encoded(`serialNumber eq '${value}'`)}&${SELECT}`, answer);
  const phones = [
    wireDevice({ id: 'other', imei: '356938035643800' }),
    wireDevice({ id: 'phone', imei: '35 693803 564380 9' }),
    wireDevice({ id: 'laptop', imei: null }),
    wireDevice({ id: 'none', imei: '' }),
  ];

  test.each(['356938035643809', '35-693803-564380-9', 'IMEI: 356938035643809', '35693803564380', '3569380356438021'])('%s is compared with every device where Graph ignores the filter', async (asked) => {
    const digits = asked.replace(/\D/g, '');
    fake.expect(every(digits), { body: { value: digits.length === 15 ? phones : phones.slice(1) } });
    serial(asked.trim());
    expect(await ids(asked)).toEqual(['phone']);
  });

  test('that no device has finds nothing, however many come back', async () => {
    fake.expect(every('490154203237518'), { body: { value: phones } });
    serial('490154203237518', { body: { value: phones } });
    expect(await ids('490154203237518')).toEqual([]);
  });

  test('is compared without a filter where Graph refuses it', async () => {
    fake.expect(every('356938035643809'), { status: 400, body: '' });
    fake.expect(`GET /v1.0/deviceManagement/managedDevices?${SELECT}%2Cimei`, { body: { value: phones } });
    serial('356938035643809');
    expect(await ids('356938035643809')).toEqual(['phone']);
  });
});

describe('a person', () => {
  const anna = { id: 'user-1', displayName: 'Anna de Vries', surname: 'de Vries', userPrincipalName: 'anna@contoso.com', mail: 'a.devries@contoso.com' };

  test('is found by sign-in name or mail address, and so are the devices', async () => {
    expectSearch("'A.deVries@contoso.com'", {});
    expectPeople("userPrincipalName eq 'A.deVries@contoso.com' or mail eq 'A.deVries@contoso.com'", anna, { ...anna, id: 'user-2', mail: 'x', userPrincipalName: 'x' });
    fake.expect(`GET /v1.0/users/user-1/managedDevices?${SELECT}`, devices(wireDevice({ id: '1' }), wireDevice({ id: '2' })));
    expect(await ids('A.deVries@contoso.com')).toEqual(['1', '2']);
  });

  test('is found by the beginning of a name; somebody who left meanwhile does no harm', async () => {
    const asked = "'anna'";
    expectSearch(asked, {});
    expectPeople(`startswith(displayName,${asked}) or startswith(surname,${asked}) or startswith(userPrincipalName,${asked})`, anna, { ...anna, id: 'user-2' });
    fake.expect(`GET /v1.0/users/user-1/managedDevices?${SELECT}`, devices(wireDevice({ id: '1' })));
    fake.expect(`GET /v1.0/users/user-2/managedDevices?${SELECT}`, { status: 404, body: '' });
    expect(await ids('anna')).toEqual(['1']);
  });

  test('is found by any word of the name where nobody\'s name begins so, and is checked again', async () => {
    const asked = "'vries'";
    expectSearch(asked, {});
    expectPeople(`startswith(displayName,${asked}) or startswith(surname,${asked}) or startswith(userPrincipalName,${asked})`);
    const select = 'id,displayName,givenName,surname,userPrincipalName,mail'.replaceAll(',', '%2C');
    fake.expect(`GET /v1.0/users?$search=${encodeURIComponent('"displayName:vries"')}&$select=${select}&$top=25`, ({ headers }) => {
      expect(headers['consistencylevel']).toBe('eventual');
      return { body: { value: [anna, { ...anna, id: 'user-2', displayName: 'Vera Ries' }] } };
    });
    fake.expect(`GET /v1.0/users/user-1/managedDevices?${SELECT}`, devices(wireDevice({ id: '1' }), wireDevice({ id: '2', userId: 'somebody-else' })));
    expect(await ids('vries')).toEqual(['1']);
  });
});

test.each(['', '   '])('sends nothing for %j', async (asked) => {
  await expect(findDevices(fake.graph, asked)).rejects.toMatchObject({ code: 'graph_input_refused' });
});

test('does not take being refused for an empty result', async () => {
  const refused = { status: 403, body: '' };
  expectSearch("'LT-0421'", { exact: refused, part: refused, serial: refused });
  const asked = findDevices(fake.graph, 'LT-0421');
  await expect(asked).rejects.toMatchObject({ code: 'graph_forbidden' });
  await allSent(3);
});

/** The first refusal ends the search while the other two questions are still under way. */
async function allSent(count: number): Promise<void> {
  const deadline = Date.now() + 5_000;
  while (fake.requests.length < count && Date.now() < deadline) await new Promise((resolve) => setImmediate(resolve));
}
