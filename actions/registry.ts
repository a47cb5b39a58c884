import type { ActionId, DeviceAction } from './action.ts';
import { appEvaluation } from './app-evaluation.ts';
import { refreshMachinePolicy } from './refresh-machine-policy.ts';
import { refreshUserPolicy } from './refresh-user-policy.ts';
import { syncDevice } from './sync-device.ts';

/** Every action there is, in the order in which a card offers them. */
export const actions: readonly DeviceAction[] = [refreshMachinePolicy, refreshUserPolicy, appEvaluation, syncDevice];

export function findAction(id: string): DeviceAction | null {
  return actions.find((action) => action.id === id) ?? null;
}

/** For ids that this registry itself gave out and the store kept. */
export function isActionId(id: string): id is ActionId {
  return findAction(id) !== null;
}
