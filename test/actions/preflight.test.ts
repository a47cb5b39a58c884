import { describe, expect, test } from '@jest/globals';
import type { ActionId, RefusalReason } from '../../actions/action.ts';
import { allow, type Circumstances } from '../../actions/allow.ts';
import { actions, findAction } from '../../actions/registry.ts';
import { wordsFor } from '../../cards/words.ts';
import type { DeviceDetails } from '../../graph/devices.ts';
import type { OpenRequest } from '../../store/device-requests.ts';
import { device as listed } from '../helpers/graph-device.ts';

const now = new Date('2026-11-21T09:00:00Z');
const ago = (days: number) => new Date(now.getTime() - days * 24 * 3_600_000).toISOString();
const client = { state: 'healthy', errorCode: 0, lastSync: null, version: null, isBlocked: false };
const windows: Partial<DeviceDetails> = { operatingSystem: 'Windows', ownership: 'company', isEncrypted: true, lastSync: ago(1), joinType: 'azureADJoined' };
const comanaged: Partial<DeviceDetails> = { ...windows, managementAgent: 'configurationManagerClientMdm', configurationManager: client };
const waiting: OpenRequest = { id: 'r', action: 'wipe', stage: 'approval', askedAt: now, askedBy: null, sentAt: null, expiresAt: new Date(now.getTime() + 1) };
const iphone: Partial<DeviceDetails> = { operatingSystem: 'iOS', ownership: 'company', isSupervised: true, lastSync: ago(1), userId: 'u1' };

interface Case {
  action: ActionId;
  device: Partial<DeviceDetails>;
  /** The smallest change that makes it possible. */
  otherwise: Partial<DeviceDetails>;
  rights?: string[];
  circumstances?: Circumstances;
  then?: Circumstances;
}

// A reason that is added to the type is missing here until it has its case.
const cases: Record<RefusalReason, Case> = {
  not_windows: { action: 'appEvaluation', device: { ...comanaged, operatingSystem: 'macOS' }, otherwise: { operatingSystem: 'Windows' } },
  no_configmgr_client: { action: 'refreshUserPolicy', device: { ...comanaged, managementAgent: 'mdm' }, otherwise: { managementAgent: 'configurationManagerClientMdm' } },
  configmgr_unhealthy: { action: 'refreshMachinePolicy', device: { ...comanaged, configurationManager: { ...client, state: 'communicationError' } }, otherwise: { configurationManager: { ...client, state: 'unknown' } } },
  configmgr_blocked: { action: 'wakeUpClient', device: { ...comanaged, configurationManager: { ...client, isBlocked: true } }, otherwise: { configurationManager: client } },
  account_not_synchronised: { action: 'appEvaluation', device: comanaged, otherwise: {}, circumstances: { account: 'no_longer' }, then: { account: 'synchronised' } },
  being_removed: { action: 'syncDevice', device: { ...windows, managementState: 'wipePending' }, otherwise: { managementState: 'wipeFailed' } },
  already_under_way: { action: 'retire', device: windows, otherwise: {}, circumstances: { now, open: [waiting] }, then: { now, open: [{ ...waiting, action: 'syncDevice' }] } },
  not_seen_long: { action: 'syncDevice', device: { ...windows, lastSync: ago(31) }, otherwise: { lastSync: ago(29) }, circumstances: { now }, then: { now } },
  role_missing: { action: 'syncDevice', device: windows, otherwise: {}, rights: ['Microsoft.Intune_RemoteTasks_RebootNow'] },
  not_this_platform: { action: 'remoteLock', device: windows, otherwise: { operatingSystem: 'macOS' } },
  not_supervised: { action: 'rebootNow', device: { ...iphone, isSupervised: false }, otherwise: { isSupervised: true } },
  personal_device: { action: 'setDeviceName', device: { ...windows, ownership: 'personal' }, otherwise: { ownership: 'company' } },
  not_encrypted: { action: 'rotateBitLockerKeys', device: { ...windows, isEncrypted: false }, otherwise: { isEncrypted: null } },
  not_in_lost_mode: { action: 'locateDevice', device: { ...iphone, inLostMode: false }, otherwise: { inLostMode: true } },
  in_lost_mode: { action: 'enableLostMode', device: { ...iphone, inLostMode: true }, otherwise: { inLostMode: false } },
  not_entra_joined: { action: 'setDeviceName', device: { ...windows, joinType: 'hybridAzureADJoined' }, otherwise: { joinType: 'azureADJoined' } },
  no_company_portal: { action: 'notifyOwner', device: { ...iphone, userId: null }, otherwise: { userId: 'u1' } },
  only_registered: { action: 'runRemediation', device: { ...windows, joinType: 'azureADRegistered' }, otherwise: { joinType: 'hybridAzureADJoined' } },
};

const single = { joinType: null, configurationManager: null, workloadOwners: null, certificateUntil: null, freeStorageBytes: null, totalStorageBytes: null, inLostMode: false };
const detailed = (change: Partial<DeviceDetails>): DeviceDetails => ({ ...listed(), ...single, ...change });
const chosen = (id: ActionId, device: Partial<DeviceDetails>, rights: string[] | null, circumstances?: Circumstances) => {
  const action = findAction(id);
  if (!action) throw new Error(id);
  return allow(action, detailed(device), rights && new Set(rights), circumstances);
};

describe('before anyone presses', () => {
  test.each(Object.entries(cases))('%s is the reason, and nothing less', (reason, { action, device, otherwise, rights, circumstances, then }) => {
    expect(chosen(action, device, rights ?? null, circumstances)).toEqual({ action, allowed: false, reason });
    expect(chosen(action, { ...device, ...otherwise }, null, then)).toMatchObject({ action, allowed: true });
    for (const language of ['en', 'nl'] as const) expect(wordsFor(language).refusals[reason as RefusalReason]).toMatch(/\w.*\.$/);
  });

  test('what waits for a device that may come back, or is for one that does not, is offered however long it was away', () => {
    const away = { ...iphone, lastSync: ago(200), inLostMode: true };
    const offered = actions.filter(({ id }) => chosen(id, away, null, { now }).allowed).map(({ id }) => id);
    expect(offered).toEqual(expect.arrayContaining(['remoteLock', 'locateDevice', 'disableLostMode', 'resetPasscode', 'retire', 'wipe', 'deleteRecord']));
    expect(offered).not.toEqual(expect.arrayContaining(['syncDevice']));
  });

  test('a device that never made contact is not one that was not seen for long', () => {
    expect(chosen('syncDevice', { ...windows, lastSync: null }, null, { now })).toMatchObject({ allowed: true });
  });

  test('an account that never was in a directory of the organisation may try, and is told', () => {
    expect(chosen('appEvaluation', comanaged, null, { account: 'never' })).toMatchObject({ allowed: true, doubt: 'account_never_synchronised' });
    expect(chosen('syncDevice', comanaged, null, { account: 'never' })).toEqual({ action: 'syncDevice', allowed: true, risk: 'harmless' });
  });
});
