import { lostDevice } from '../../dialogs/advice.ts';
import { cancel } from '../../dialogs/cancel.ts';
import { commandRoles } from '../../dialogs/commands.ts';
import { enroll } from '../../dialogs/enroll.ts';
import { enrollmentStatus } from '../../dialogs/enrollment-status.ts';
import { findDevice } from '../../dialogs/find-device.ts';
import { goBack } from '../../dialogs/go-back.ts';
import { leave, leaveWish } from '../../dialogs/leave.ts';
import { newestRequests } from '../../dialogs/newest-requests.ts';
import { ownAction } from '../../dialogs/own-actions.ts';
import { myDevices, whyNoncompliant } from '../../dialogs/own-devices.ts';
import { hasRole } from '../../dialogs/visit.ts';
import type { CommandTable } from '../command-table.ts';
import { enrollTools } from '../tools/enroll.ts';
import { findTools } from '../tools/find.ts';
import { cancelTools, enrollmentStatusTools, ownDeviceTools } from '../tools/own.ts';
import { ownActionTools } from '../tools/own-actions.ts';
import { newestRequestTools } from '../tools/requests.ts';

/** What people ask about what is theirs: their devices, what they are setting up, what they asked for. */
export const ownCommands: CommandTable = {
  enroll_device: (visit, { text, entities: { platform, ownership } }, desk, signal) => enroll(visit, { platform, ownership, text }, enrollTools(desk, signal)),
  go_back: (visit, _said, desk, signal) => goBack(visit, enrollTools(desk, signal)),
  my_devices: (visit, _said, desk, signal) => myDevices(visit, ownDeviceTools(desk, visit, signal)),
  why_noncompliant: (visit, said, desk, signal) => {
    // Who names a device at the helpdesk asks about somebody else's.
    if (said.about !== null && hasRole(visit, commandRoles.find_device ?? [])) return findDevice(visit, { asked: said.about }, [], findTools(desk, visit, signal));
    return whyNoncompliant(visit, { name: said.about, platform: said.entities.platform }, ownDeviceTools(desk, visit, signal));
  },
  enrollment_status: (visit, _said, desk, signal) => enrollmentStatus(visit, enrollmentStatusTools(desk, signal)),
  unenroll_device: (visit, { text, entities: { platform, ownership } }, desk) => leave(visit, leaveWish(text, platform, ownership), desk.guides),
  lost_device: (visit, _said, desk) => lostDevice(visit, desk.guides, desk.config.ownDeviceActions),
  sync_my_device: (visit, said, desk, signal) => ownAction(visit, 'sync', { name: said.entities.device ?? said.entities.serial ?? null, platform: said.entities.platform, text: said.text }, ownActionTools(desk, visit, signal)),
  action_status: (visit, said, desk) => newestRequests(visit, said.about, newestRequestTools(desk, visit)),
  cancel: (visit, _said, desk) => cancel(visit, cancelTools(desk, visit)),
};
