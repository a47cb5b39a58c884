import { isActionId } from '../actions/registry.ts';
import { pressRequest } from '../dialogs/action-status.ts';
import type { OwnPress } from '../dialogs/ask.ts';
import { commandRoles } from '../dialogs/commands.ts';
import { enroll, pressGuide } from '../dialogs/enroll.ts';
import { pressAlert } from '../dialogs/expiry.ts';
import { findDevice } from '../dialogs/find-device.ts';
import { leave, seesBeforeLeaving } from '../dialogs/leave.ts';
import type { Reply } from '../dialogs/reply.ts';
import { changeLanguage } from '../dialogs/talk.ts';
import type { Visit } from '../dialogs/visit.ts';
import { chooseLanguage } from '../store/people.ts';
import type { Desk } from './desk.ts';
import { requireRole } from './roles.ts';
import { confirmTools, enrollTools, expiryTools, findTools } from './tools.ts';

type Of<Start extends string> = Extract<OwnPress, { verb: `${Start}.${string}` }>;

/** From a press to the dialog that answers it. Who presses is checked again: anybody who sees a card can press it. */
export async function runPress(visit: Visit, press: OwnPress, desk: Desk, signal: AbortSignal): Promise<Reply[]> {
  switch (press.verb) {
    case 'language.choose':
      return changeLanguage(visit, press.data.language === 'en' ? 'english' : 'nederlands', { chooseLanguage: (language) => chooseLanguage(desk.db, visit, language) });
    case 'device.show':
    case 'action.ask':
      return openDevice(visit, press.data.device, press.data.action ?? null, desk, signal);
    case 'action.confirm':
    case 'action.cancel':
    case 'action.show':
      requireRole(visit, commandRoles.sync_device);
      return pressRequest(visit, press.verb, press.data.request, confirmTools(desk, visit));
    case 'alert.seen':
    case 'alert.snooze':
      return runAlertPress(visit, press, desk);
    case 'leave.choose':
      return leave(visit, press.data, desk.guides);
    case 'leave.sees':
      return seesBeforeLeaving(visit, press.data, desk.guides);
    default:
      return runGuidePress(visit, press, desk);
  }
}

function runGuidePress(visit: Visit, press: Of<'guide'>, desk: Desk): Promise<Reply[]> {
  const tools = enrollTools(desk);
  return press.verb === 'guide.choose' ? enroll(visit, press.data, tools) : pressGuide(visit, press.verb, press.data, tools);
}

function openDevice(visit: Visit, device: string, action: string | null, desk: Desk, signal: AbortSignal): Promise<Reply[]> {
  requireRole(visit, commandRoles.find_device);
  return findDevice(visit, { device }, action && isActionId(action) ? action : null, findTools(desk, visit, signal));
}

function runAlertPress(visit: Visit, { data }: Of<'alert'>, desk: Desk): Promise<Reply[]> {
  requireRole(visit, commandRoles.subscribe_alerts);
  return pressAlert(visit, { alert: data.alert, days: 'days' in data ? data.days : null }, expiryTools(desk, visit));
}
