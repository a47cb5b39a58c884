import { lostDevice, talkToPerson } from '../dialogs/advice.ts';
import { cancel } from '../dialogs/cancel.ts';
import { commandRoles, type CommandName } from '../dialogs/commands.ts';
import { enrollmentStatus } from '../dialogs/enrollment-status.ts';
import { findDevice } from '../dialogs/find-device.ts';
import { leave } from '../dialogs/leave.ts';
import { newestRequests } from '../dialogs/newest-requests.ts';
import { myDevices, whyNoncompliant } from '../dialogs/own-devices.ts';
import type { Reply } from '../dialogs/reply.ts';
import { hasRole, type Visit } from '../dialogs/visit.ts';
import type { Desk } from './desk.ts';
import { cancelTools, enrollmentStatusTools, newestRequestTools, ownDeviceTools } from './own-tools.ts';
import { requirePrivate } from './private-only.ts';
import type { CommandWords } from './run-command.ts';
import { findTools } from './tools.ts';

type Answer = (visit: Visit, said: CommandWords, desk: Desk, signal: AbortSignal) => Promise<Reply[]> | Reply[];

/** What people ask about what is theirs: their devices, what they are setting up, what they asked for. */
export const ownCommands: Partial<Record<CommandName, Answer>> = {
  my_devices: inPrivate((visit, _said, desk, signal) => myDevices(visit, ownDeviceTools(desk, visit, signal))),
  why_noncompliant: inPrivate((visit, said, desk, signal) => {
    // Who names a device at the helpdesk asks about somebody else's.
    if (said.about !== null && hasRole(visit, commandRoles.find_device ?? [])) return findDevice(visit, { asked: said.about }, null, findTools(desk, visit, signal));
    return whyNoncompliant(visit, { name: said.about, platform: said.entities.platform }, ownDeviceTools(desk, visit, signal));
  }),
  enrollment_status: inPrivate((visit, _said, desk, signal) => enrollmentStatus(visit, enrollmentStatusTools(desk, signal))),
  // "Remove my phone from work" does not say that the phone is from work.
  unenroll_device: (visit, { entities: { platform, ownership } }, desk) => leave(visit, { platform, ownership: ownership === 'personal' ? ownership : undefined }, desk.guides),
  lost_device: (visit, _said, desk) => lostDevice(visit, desk.guides),
  human_handoff: (visit, _said, desk) => talkToPerson(visit, desk.guides),
  action_status: inPrivate((visit, said, desk) => newestRequests(visit, said.about, newestRequestTools(desk, visit))),
  cancel: (visit, _said, desk) => cancel(visit, cancelTools(desk, visit)),
};

/** In a channel everybody would read it. */
function inPrivate(answer: Answer): Answer {
  return (visit, said, desk, signal) => {
    requirePrivate(visit);
    return answer(visit, said, desk, signal);
  };
}
