import { enableLostMode as callLostMode } from '../graph/device-actions.ts';
import type { DeviceAction } from './action.ts';
import { isIosOrIpad } from './device-kind.ts';

/** Locks a lost iPhone or iPad and shows whoever finds it what to do. Only then can it be located. */
export const enableLostMode: DeviceAction = {
  id: 'enableLostMode',
  intuneRight: 'Microsoft.Intune_RemoteTasks_EnableLostMode',
  risk: 'disruptive',
  repeatable: true,
  proof: 'device_result',
  resultName: 'enableLostMode',
  inputs: () => [
    { kind: 'text', id: 'message', most: 250, long: true },
    { kind: 'text', id: 'phone', most: 30, fits: (value) => /^[+(]?[\d() ./-]{5,}$/.test(value) },
    { kind: 'text', id: 'footer', most: 100, optional: true },
  ],
  cannot: (device) => {
    if (!isIosOrIpad(device)) return 'not_this_platform';
    if (!device.isSupervised) return 'not_supervised';
    return device.inLostMode ? 'in_lost_mode' : null;
  },
  send: (graph, deviceId, signal, { given }) =>
    callLostMode(graph, deviceId, { message: given.message ?? '', phoneNumber: given.phone ?? '', footer: given.footer ?? '' }, signal),
};
