import { z } from 'zod';
import { isActionId } from '../../actions/registry.ts';
import { pressRequest, type PressedRequest } from '../../dialogs/action-status.ts';
import { commandRoles, isCommand } from '../../dialogs/commands.ts';
import { aboutDevice } from '../../dialogs/device-about.ts';
import { findDevice, showActions } from '../../dialogs/find-device.ts';
import { sayText, type Reply } from '../../dialogs/reply.ts';
import type { Visit } from '../../dialogs/visit.ts';
import { wantedOf } from '../../dialogs/wanted-actions.ts';
import { intentNames } from '../../understanding/intents.ts';
import type { Desk } from '../desk.ts';
import type { PressTable, PressVerb } from '../press-table.ts';
import { requirePrivate } from '../private-only.ts';
import { requireRole } from '../roles.ts';
import { aboutTools } from '../tools/about.ts';
import { findTools } from '../tools/find.ts';
import { confirmTools } from '../tools/requests.ts';

type DeviceVerb = Extract<PressVerb, `device.${string}` | `action.${string}`>;

/** A device card, and what is asked of the device. */
export const devicePresses: PressTable<DeviceVerb> = {
  'device.show': (visit, { device, actions = [] }, desk, signal) => openDevice(visit, device, actions, desk, signal),
  'device.open': (visit, { device }, desk, signal) => {
    requirePrivate(visit);
    return openDevice(visit, device, [], desk, signal);
  },
  'device.pick': (visit, { command, device }, desk, signal) => {
    requirePrivate(visit);
    requireRole(visit, commandRoles.find_device);
    if (!device) return sayText(visit.words.pick.error);
    const wanted = isCommand(command, intentNames) ? wantedOf(command, '') : [];
    const search = z.guid().safeParse(device).success ? { device } : { asked: device };
    return findDevice(visit, search, wanted, findTools(desk, visit, signal));
  },
  'action.ask': (visit, { device, action }, desk, signal) => openDevice(visit, device, [action], desk, signal),
  'device.keys': (visit, { device }, desk, signal) => {
    requireRole(visit, commandRoles.find_device);
    return findDevice(visit, { device }, 'keys', findTools(desk, visit, signal));
  },
  'device.about': (visit, { device }, desk, signal) => {
    requireRole(visit, commandRoles.find_device);
    return aboutDevice(visit, device, aboutTools(desk, visit, signal));
  },
  'device.actions': (visit, { device, part }, desk, signal) => {
    requireRole(visit, commandRoles.find_device);
    return showActions(visit, device, part ?? 'use', findTools(desk, visit, signal));
  },
  'action.confirm': (visit, data, desk) => answerRequest(visit, 'action.confirm', data, desk),
  'action.cancel': (visit, data, desk) => answerRequest(visit, 'action.cancel', data, desk),
  'action.show': (visit, data, desk) => answerRequest(visit, 'action.show', data, desk),
};

function openDevice(visit: Visit, device: string, actions: readonly string[], desk: Desk, signal: AbortSignal): Promise<Reply[]> {
  requireRole(visit, commandRoles.find_device);
  return findDevice(visit, { device }, actions.filter(isActionId), findTools(desk, visit, signal));
}

function answerRequest(visit: Visit, verb: 'action.confirm' | 'action.cancel' | 'action.show', request: PressedRequest, desk: Desk): Promise<Reply[]> {
  requireRole(visit, commandRoles.sync_device);
  return pressRequest(visit, verb, request, confirmTools(desk, visit));
}
