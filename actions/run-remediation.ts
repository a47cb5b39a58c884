import { startRemediation } from '../graph/device-actions.ts';
import type { DeviceAction } from './action.ts';
import { isWindows } from './device-kind.ts';

/** Runs one of the organisation's remediations now. What it does is up to whoever wrote it, so it asks why and is never sent twice. */
export const runRemediation: DeviceAction = {
  id: 'runRemediation',
  intuneRight: 'Microsoft.Intune_RemoteTasks_OnDemandProactiveRemediation',
  risk: 'disruptive',
  repeatable: false,
  proof: 'remediation_state',
  resultName: 'initiateOnDemandProactiveRemediation',
  inputs: (device) => [{ kind: 'remediation', id: 'remediation', remediations: device.remediations ?? [] }],
  cannot: (device) => {
    if (!isWindows(device)) return 'not_this_platform';
    return device.joinType === 'azureADRegistered' ? 'only_registered' : null;
  },
  send: (graph, deviceId, signal, { given }) => startRemediation(graph, deviceId, given.remediationId ?? '', signal),
};
