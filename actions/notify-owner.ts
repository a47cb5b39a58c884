import { sendCompanyPortalNotification } from '../graph/device-actions.ts';
import type { DeviceAction } from './action.ts';
import { isAndroid, isIosOrIpad } from './device-kind.ts';

/** A message in Company Portal. Intune does not track whether it was shown, so there is no proof. */
export const notifyOwner: DeviceAction = {
  id: 'notifyOwner',
  intuneRight: 'Microsoft.Intune_RemoteTasks_CustomNotification',
  risk: 'harmless',
  // Twice is two messages.
  repeatable: false,
  proof: 'nowhere',
  resultName: 'sendCustomNotificationToCompanyPortal',
  inputs: () => [
    { kind: 'text', id: 'title', most: 50 },
    { kind: 'text', id: 'text', most: 500, long: true },
  ],
  cannot: (device) => {
    if (isIosOrIpad(device)) return device.userId === null ? 'no_company_portal' : null;
    // Of Android only a work profile on somebody's own phone has the app that shows it.
    if (isAndroid(device)) return device.ownership === 'company' ? 'no_company_portal' : null;
    return 'not_this_platform';
  },
  send: (graph, deviceId, signal, { given }) => sendCompanyPortalNotification(graph, deviceId, { title: given.title ?? '', body: given.text ?? '' }, signal),
};
