import { isActionId } from '../../actions/registry.ts';
import { pressRequest } from '../../dialogs/action-status.ts';
import { commandRoles } from '../../dialogs/commands.ts';
import { findDevice } from '../../dialogs/find-device.ts';
import type { Reply } from '../../dialogs/reply.ts';
import type { Visit } from '../../dialogs/visit.ts';
import type { Desk } from '../desk.ts';
import type { PressTable, PressVerb } from '../press-table.ts';
import { requireRole } from '../roles.ts';
import { findTools } from '../tools/find.ts';
import { confirmTools } from '../tools/requests.ts';

type DeviceVerb = Extract<PressVerb, `device.${string}` | `action.${string}`>;

/** A device card, and what is asked of the device. */
export const devicePresses: PressTable<DeviceVerb> = {
  'device.show': openDevice,
  'action.ask': openDevice,
  'action.confirm': (visit, data, desk) => answerRequest(visit, 'action.confirm', data.request, desk),
  'action.cancel': (visit, data, desk) => answerRequest(visit, 'action.cancel', data.request, desk),
  'action.show': (visit, data, desk) => answerRequest(visit, 'action.show', data.request, desk),
};

function openDevice(visit: Visit, { device, action }: { device: string; action?: string | undefined }, desk: Desk, signal: AbortSignal): Promise<Reply[]> {
  requireRole(visit, commandRoles.find_device);
  return findDevice(visit, { device }, action && isActionId(action) ? action : null, findTools(desk, visit, signal));
}

function answerRequest(visit: Visit, verb: 'action.confirm' | 'action.cancel' | 'action.show', request: string, desk: Desk): Promise<Reply[]> {
  requireRole(visit, commandRoles.sync_device);
  return pressRequest(visit, verb, request, confirmTools(desk, visit));
}
