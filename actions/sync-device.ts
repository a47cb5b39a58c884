import { syncDevice as callSync } from '../graph/device-actions.ts';
import type { DeviceAction } from './action.ts';

/** The device contacts Intune. Intune reports no result for it: a later contact is the proof. */
export const syncDevice: DeviceAction = {
  id: 'syncDevice',
  intuneRight: 'Microsoft.Intune_RemoteTasks_SyncDevice',
  risk: 'harmless',
  repeatable: true,
  proof: 'last_contact',
  resultName: 'syncDevice',
  // Every platform that Balie's guides cover can be asked.
  cannot: () => null,
  send: callSync,
};
