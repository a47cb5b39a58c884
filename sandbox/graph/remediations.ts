import type { Device } from '../device.ts';
import { graphDate } from '../device.ts';
import type { World } from '../world.ts';
import { planResult, reachable } from './action-outcome.ts';
import { page } from './collection.ts';
import { requiredDevice } from './devices.ts';
import { permission } from './permissions.ts';
import { intuneRefusal } from './refusal.ts';
import type { GraphRequest } from './request.ts';
import { betaOnly, get, type Route } from './route.ts';

interface ScriptState {
  id: string;
  deviceId: string;
  deviceName: string;
  policyId: string;
  policyName: string;
  detectionState: 'unknown' | 'success' | 'fail' | 'scriptError' | 'pending' | 'notApplicable';
  remediationState: 'unknown' | 'skipped' | 'success' | 'remediationFailed' | 'scriptError';
  lastStateUpdateDateTime: string;
  /** Nobody should read what a script printed: it may be anything. */
  preRemediationDetectionScriptOutput: string;
}

const states = new WeakMap<Device, ScriptState[]>();

/** The device runs it at once when it is on; Intune hears of it some seconds later. */
export function planRemediation(request: GraphRequest, world: World, device: Device, scriptPolicyId: unknown): void {
  const script = world.tenant.remediations.find(({ id }) => id === scriptPolicyId);
  if (!script) throw intuneRefusal(400, 'The script policy does not exist', request.path);
  const ends = world.habits.remediationEnds;
  planResult(world, device, 'initiateOnDemandProactiveRemediation', () => undefined);
  world.timeline.plan({
    at: world.clock.now() + 12_000,
    ready: reachable(world, device),
    happen: (now) => {
      const others = (states.get(device) ?? []).filter(({ policyId }) => policyId !== script.id);
      states.set(device, [
        ...others,
        {
          id: `${script.id}:${device.record.id}`, deviceId: device.record.id, deviceName: device.record.deviceName, policyId: script.id, policyName: script.displayName,
          detectionState: 'fail', remediationState: ends, lastStateUpdateDateTime: graphDate(now), preRemediationDetectionScriptOutput: 'spooler: stopped, 4 jobs of s.dewit',
        },
      ]);
    },
  });
}

export const remediationRoutes: readonly Route[] = [
  get('/deviceManagement/deviceHealthScripts', { permissions: permission.scripts }, (request, world) => {
    const scripts = world.tenant.remediations.map((script) => ({ ...script, publisher: 'IT', version: '1', isGlobalScript: false, detectionScriptContent: '', remediationScriptContent: '' }));
    return page(request, scripts, { context: 'deviceManagement/deviceHealthScripts', type: 'deviceHealthScript', pageSize: 2, largestPage: 100, count: 'page' });
  }, betaOnly),
  get('/deviceManagement/managedDevices/{id}/deviceHealthScriptStates', { permissions: permission.configuration }, (request, world, { id = '' }) => {
    const found = states.get(requiredDevice(request, world, id)) ?? [];
    return page(request, found, { context: 'deviceManagement/managedDevices/deviceHealthScriptStates', type: 'deviceHealthScriptPolicyState', pageSize: 100, largestPage: 100, count: 'page' });
  }, betaOnly),
];
