import { describe, expect, test } from '@jest/globals';
import type { ActionId } from '../../actions/action.ts';
import { outcomeOf } from '../../actions/outcome.ts';
import { actions, findAction } from '../../actions/registry.ts';
import type { ActionResult, ActionState } from '../../graph/devices.ts';

const sentAt = new Date('2026-11-21T09:00:00Z');
const after = (seconds: number) => new Date(sentAt.getTime() + seconds * 1000).toISOString();
const result = (actionName: string | null, actionState: string, change: Partial<ActionResult> = {}): ActionResult => ({ actionName, actionState, started: after(1), updated: after(9), deliveryStatus: null, errorCode: null, ...change });
const state = (change: Partial<ActionState> = {}): ActionState => ({ lastSync: after(-3600), managementState: 'managed', results: [], ...change });
const outcome = (id: ActionId, now: ActionState, before: string | null = 'managed') => {
  const action = findAction(id);
  if (!action) throw new Error(id);
  return outcomeOf(action, sentAt, now, before);
};

const byProof = (proof: (typeof actions)[number]['proof']) => actions.filter((action) => action.proof === proof).map(({ id, resultName }) => [id, resultName] as const);

// What Graph documents for each of them; "where the result shows".
describe('an outcome is proven', () => {
  test.each(byProof('device_result'))('%s: by the entry %s in deviceActionResults', (id, name) => {
    expect(outcome(id, state())).toEqual({ stage: 'sent', problem: null, trace: false });
    expect(outcome(id, state({ results: [result(name, 'pending')] }))).toEqual({ stage: 'sent', problem: null, trace: true });
    expect(outcome(id, state({ results: [result(name, 'active')] })).stage).toBe('delivered');
    expect(outcome(id, state({ results: [result(name, 'done')] })).stage).toBe('done');
    expect(outcome(id, state({ results: [result(name, 'failed')] }))).toMatchObject({ stage: 'failed', problem: 'device_failed' });
    expect(outcome(id, state({ results: [result(name, 'notSupported')] }))).toMatchObject({ stage: 'failed', problem: 'not_supported' });
    expect(outcome(id, state({ results: [result(name, 'done', { errorCode: -1 })] })).stage).toBe('failed');
    // Of before it was asked, or of another action: no proof.
    expect(outcome(id, state({ results: [result(name, 'done', { started: after(-120) }), result('retire', 'done')] })).trace).toBe(false);
    expect(outcome(id, state({ lastSync: after(60) })).stage).toBe('sent');
  });

  test.each(byProof('configuration_manager'))('%s: by the delivery and the end of %s', (id, name) => {
    const delivered = (deliveryStatus: string, actionState = 'pending', more: Partial<ActionResult> = {}) => outcome(id, state({ results: [result(name, actionState, { deliveryStatus, ...more })] }));
    expect(delivered('pendingDelivery').stage).toBe('sent');
    expect(delivered('deliveredToConnectorService').stage).toBe('sent');
    expect(delivered('deliveredToOnPremisesServer').stage).toBe('delivered');
    expect(delivered('deliveredToOnPremisesServer', 'done').stage).toBe('done');
    expect(delivered('failedToDeliverToConnectorService')).toMatchObject({ stage: 'failed', problem: 'connector_failed' });
    expect(delivered('deliveredToOnPremisesServer', 'failed', { errorCode: 5 })).toMatchObject({ stage: 'failed', problem: 'client_failed' });
    // The same name from Defender itself is another action.
    expect(outcome(id, state({ results: [result(name, 'done')] })).trace).toBe(false);
  });

  test.each(byProof('management_state'))('%s: by the management state, until the device is gone', (id) => {
    const kind = id === 'deleteRecord' ? 'delete' : id;
    expect(outcome(id, state())).toMatchObject({ stage: 'sent', trace: false });
    expect(outcome(id, state({ managementState: `${kind}Pending` }))).toMatchObject({ stage: 'sent', trace: true });
    expect(outcome(id, state({ managementState: `${kind}Issued` })).stage).toBe('delivered');
    if (kind === 'delete') return;
    expect(outcome(id, state({ managementState: `${kind}Failed` }))).toMatchObject({ stage: 'failed', problem: 'device_failed' });
    expect(outcome(id, state({ managementState: `${kind}Canceled` }))).toMatchObject({ stage: 'failed', problem: 'cancelled_in_intune' });
    // What an earlier attempt left is no answer to this one.
    expect(outcome(id, state({ managementState: `${kind}Failed` }), `${kind}Failed`)).toMatchObject({ stage: 'sent', trace: false });
  });

  test('syncDevice: by a contact later than the request, and by nothing else', () => {
    expect(outcome('syncDevice', state({ results: [result('syncDevice', 'done')] })).stage).toBe('sent');
    expect(outcome('syncDevice', state({ lastSync: after(5) }))).toMatchObject({ stage: 'done', trace: true });
  });

  test('runRemediation: by the state of the remediation or the device’s own entry, and a failure counts first', () => {
    const name = 'initiateOnDemandProactiveRemediation';
    expect(outcome('runRemediation', state({ results: [result(name, 'pending')] }))).toMatchObject({ stage: 'sent', trace: true });
    expect(outcome('runRemediation', state({ results: [result(name, 'done'), result(name, 'failed')] })).stage).toBe('failed');
    expect(outcome('runRemediation', state({ results: [result(name, 'done', { started: after(-600) }), result(name, 'pending')] })).stage).toBe('sent');
  });

  test('notifyOwner: by nothing, so nobody says that it was read', () => {
    expect(outcome('notifyOwner', state({ lastSync: after(60), results: [result('sendCustomNotificationToCompanyPortal', 'done')] })).stage).toBe('sent');
  });

  test('and every action there is has one of these proofs', () => {
    const told = [...byProof('device_result'), ...byProof('configuration_manager'), ...byProof('management_state')].map(([id]) => id);
    expect(actions.map(({ id }) => id).filter((id) => !told.includes(id)).sort()).toEqual(['collectDiagnostics', 'notifyOwner', 'runRemediation', 'syncDevice']);
  });
});
