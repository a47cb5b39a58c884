import { readFile } from 'node:fs/promises';
import { expect, test } from '@jest/globals';
import type { DeviceAction } from '../../actions/action.ts';
import { whyNotAppOnly } from '../../actions/app-only.ts';
import { actions } from '../../actions/registry.ts';
import { wordsFor } from '../../cards/words.ts';
import type { DeviceDetails } from '../../graph/devices.ts';

const plain: DeviceDetails = {
  id: 'a', name: 'A', serialNumber: null, userId: 'u', userPrincipalName: null, userDisplayName: null, operatingSystem: 'Windows', osVersion: null,
  manufacturer: null, model: null, ownership: 'company', complianceState: 'compliant', graceUntil: null, enrolled: null, lastSync: null,
  managementAgent: 'mdm', managementState: 'managed', enrollmentType: 'unknown', isEncrypted: true, isSupervised: false, entraDeviceId: null,
  intuneWorkloads: null, joinType: null, configurationManager: null, workloadOwners: null, certificateUntil: null, freeStorageBytes: null, totalStorageBytes: null, inLostMode: true,
};

const kinds: readonly [name: string, device: DeviceDetails][] = [
  ['Windows', plain],
  ['Windows with Configuration Manager', { ...plain, managementAgent: 'configurationManagerClientMdm' }],
  ['HoloLens', { ...plain, operatingSystem: 'Windows Holographic', model: 'HoloLens 2' }],
  ['iPhone, iPad', { ...plain, operatingSystem: 'iOS', ownership: 'personal' }],
  ['iPhone, iPad, supervised', { ...plain, operatingSystem: 'iOS', isSupervised: true }],
  ['Mac', { ...plain, operatingSystem: 'macOS' }],
  ['Android, work profile', { ...plain, operatingSystem: 'AndroidForWork', ownership: 'personal' }],
  ['Android of the organisation', { ...plain, operatingSystem: 'AndroidEnterprise' }],
  ['Linux', { ...plain, operatingSystem: 'Linux' }],
];

const proofs: Record<DeviceAction['proof'], string> = {
  configuration_manager: 'the result of Configuration Manager',
  device_result: 'the result of the device',
  last_contact: 'a later contact',
  log_collection: 'the list of collected diagnostics',
  remediation_state: 'the state of the remediation',
  management_state: 'the device leaves Intune',
  nowhere: 'nobody reports it',
};

function table(): string {
  const { en, nl } = { en: wordsFor('en'), nl: wordsFor('nl') };
  const rows = actions.map((action) => {
    const fits = kinds.filter(([, device]) => [true, false].some((inLostMode) => action.cannot({ ...device, inLostMode }) === null)).map(([name]) => name);
    const which = fits.length === kinds.length ? 'every device' : fits.join('; ');
    return `| ${en.actionNames[action.id]} | ${nl.actionNames[action.id]} | ${which} | ${action.risk} | ${action.repeatable ? 'yes' : 'no'} | ${proofs[action.proof]} | \`${action.intuneRight.replace('Microsoft.Intune_', '')}\` |`;
  });
  return ['| English | Dutch | works on | risk | may be repeated | shown done by | Intune right |', '| --- | --- | --- | --- | --- | --- | --- |', ...rows].join('\n');
}

test('docs/actions.md shows every action as the registry has it', async () => {
  expect(await readFile('docs/actions.md', 'utf8')).toContain(table());
});

test('every action that somebody notices says so before it is done, and no other does', () => {
  for (const words of [wordsFor('en'), wordsFor('nl')]) {
    expect(Object.keys(words.actionWarnings).sort()).toEqual(actions.filter(({ risk }) => risk !== 'harmless').map(({ id }) => id).sort());
  }
});

test('docs/actions.md lists what may go as Balie itself', async () => {
  const names = actions.filter((action) => whyNotAppOnly(action) === null).map(({ id }) => `\`${id}\``);
  expect((await readFile('docs/actions.md', 'utf8')).replaceAll('\n', ' ')).toContain(`May be named: ${names.join(', ')}.`);
});

test('no two actions have one name', () => {
  for (const { actionNames } of [wordsFor('en'), wordsFor('nl')]) expect(new Set(Object.values(actionNames)).size).toBe(actions.length);
});
