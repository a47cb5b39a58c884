import { describe, expect, test } from '@jest/globals';
import { deviceKinds, noGracePeriod } from '../../sandbox/device.ts';
import { ahmed, lotte, marieke, personas, sanne } from '../../sandbox/personas.ts';
import { newTenant } from '../../sandbox/tenant.ts';

const now = Date.parse('2026-11-21T09:00:00Z');
const day = 24 * 60 * 60 * 1000;
const tenant = newTenant(1, now);
const named = (name: string) => tenant.devices.filter((device) => device.record.deviceName === name);

describe('the company', () => {
  test('is the same for the same seed, and another for another', () => {
    const strip = (seed: number) => JSON.stringify({ ...newTenant(seed, now), draw: null });
    expect(strip(7)).toBe(strip(7));
    expect(strip(7)).not.toBe(strip(8));
  });

  test('has two hundred people, each with an address of their own', () => {
    expect(tenant.people).toHaveLength(200);
    expect(new Set(tenant.people.map((person) => person.userPrincipalName)).size).toBe(200);
    for (const person of tenant.people) expect(person.userPrincipalName).toMatch(/^[a-z]+\.[a-z]+@noordkade\.example$/);
  });

  test('keeps the named people and their ids whatever the seed', () => {
    expect(newTenant(99, now).people.slice(0, personas.length)).toEqual(personas);
    expect(sanne.appRoles).toEqual([]);
    expect([ahmed.appRoles, lotte.appRoles, marieke.appRoles]).toEqual([['Helpdesk'], ['Helpdesk'], ['Admin', 'Helpdesk']]);
  });

  test('has about four hundred devices of every kind, with ids of their own', () => {
    expect(tenant.devices.length).toBeGreaterThan(390);
    expect(tenant.devices.length).toBeLessThan(430);
    expect(new Set(tenant.devices.map((device) => device.record.id)).size).toBe(tenant.devices.length);
    expect([...new Set(tenant.devices.map((device) => device.kind))].sort()).toEqual([...deviceKinds].sort());
  });

  test('shares one device name, and only that one, between two laptops', () => {
    expect(named('LT-0300').map((device) => device.kind)).toEqual(['windows-comanaged', 'windows-entra']);
    const numbered = tenant.devices.map((device) => device.record.deviceName).filter((name) => /-\d{4}$/.test(name));
    expect(numbered.length - new Set(numbered).size).toBe(1);
  });

  test('has the devices that the documentation names', () => {
    const [laptop] = named('LT-0421');
    expect(laptop?.record).toMatchObject({
      userPrincipalName: sanne.userPrincipalName, managementAgent: 'configurationManagerClientMdm', complianceState: 'compliant',
      configurationManagerClientHealthState: { state: 'healthy' },
    });
    expect(named('LT-0288')[0]?.record.lastSyncDateTime).toBe(new Date(now - 9 * day).toISOString().replace('.000', ''));
    expect(named("Oliver's iPhone")[0]?.kind).toBe('iphone-personal');
    expect(named('LT-0377')[0]?.record.configurationManagerClientHealthState?.state).toBe('communicationError');
  });

  test('has devices of nobody, written as Intune writes them', () => {
    const ownerless = tenant.devices.filter((device) => device.record.userId === '');
    expect(ownerless.length).toBeGreaterThan(10);
    for (const { record } of ownerless) {
      expect([record.userPrincipalName, record.userDisplayName, record.emailAddress]).toEqual(['', '', '']);
    }
  });

  test('gives a grace period to a device that is in one, and to no healthy device', () => {
    const waiting = tenant.devices.filter((device) => device.record.complianceState === 'inGracePeriod');
    expect(waiting.length).toBeGreaterThan(3);
    for (const { record } of waiting) expect(Date.parse(record.complianceGracePeriodExpirationDateTime ?? '')).toBeGreaterThan(now);
    for (const { record } of tenant.devices) {
      if (record.complianceState === 'compliant') expect(record.complianceGracePeriodExpirationDateTime).toBe(noGracePeriod);
    }
  });

  test('counts what expires from the moment it opened', () => {
    const left = (date: string | null | undefined) => Math.floor((Date.parse(date ?? '') - now) / day);
    const { apple } = tenant;
    expect(left(apple.pushCertificate?.expirationDateTime)).toBe(24);
    expect(apple.enrollmentTokens.map((token) => left(token.tokenExpirationDateTime))).toEqual([6, 201]);
    expect(apple.appTokens.map((token) => left(token.expirationDateTime))).toEqual([13, 154, -11]);
    expect(apple.appTokens.map((token) => token.state)).toEqual(['valid', 'valid', 'expired']);
    const gateway = tenant.applications.find((app) => app.displayName === 'Power BI gateway');
    expect(gateway?.passwordCredentials?.map((secret) => left(secret.endDateTime))).toEqual([9, 370]);
  });
});
