import type { ActionId } from '../actions/action.ts';
import { commandRoles, type CommandName } from '../dialogs/commands.ts';
import { enroll } from '../dialogs/enroll.ts';
import { checkNow, showExpiry, switchAlerts } from '../dialogs/expiry.ts';
import { askWhichDevice, findDevice } from '../dialogs/find-device.ts';
import { sayText, type Reply } from '../dialogs/reply.ts';
import { changeLanguage, greet, help, notYet } from '../dialogs/talk.ts';
import type { Visit } from '../dialogs/visit.ts';
import { SignInNeeded } from '../graph/identity-errors.ts';
import { chooseLanguage } from '../store/people.ts';
import type { Entities } from '../understanding/entities.ts';
import type { Desk } from './desk.ts';
import { askForDevice } from './open-question.ts';
import { ownCommands } from './own-commands.ts';
import { requirePrivate } from './private-only.ts';
import { requireRole } from './roles.ts';
import { enrollTools, expiryTools, findTools } from './tools.ts';

/** What was said with the command. */
export interface CommandWords {
  /** The device or person that was named. */
  about: string | null;
  text: string;
  entities: Entities;
}

/** The commands about one device, and what they ask of it; null only shows it. */
const deviceCommands: Partial<Record<CommandName, ActionId | null>> = {
  find_device: null,
  sync_device: 'syncDevice',
  sync_machine_policy: 'refreshMachinePolicy',
  sync_user_policy: 'refreshUserPolicy',
  app_evaluation: 'appEvaluation',
};

/** From a command to the dialog that answers it. */
export async function runCommand(visit: Visit, command: CommandName, said: CommandWords, desk: Desk, signal: AbortSignal): Promise<Reply[]> {
  const action = deviceCommands[command];
  if (action !== undefined) requirePrivate(visit);
  requireRole(visit, commandRoles[command]);
  if (action !== undefined) {
    if (said.about !== null) return findDevice(visit, { asked: said.about }, action, findTools(desk, visit, signal));
    await askForDevice(visit, command, desk);
    return askWhichDevice(visit);
  }
  const own = ownCommands[command];
  if (own) return own(visit, said, desk, signal);
  switch (command) {
    case 'enroll_device':
      return enroll(visit, { platform: said.entities.platform, ownership: said.entities.ownership }, enrollTools(desk));
    case 'expiry_overview':
      return showExpiry(visit, expiryTools(desk, visit));
    case 'check_now':
      return checkNow(visit, expiryTools(desk, visit));
    case 'subscribe_alerts':
      return switchAlerts(visit, true, expiryTools(desk, visit));
    case 'unsubscribe_alerts':
      return switchAlerts(visit, false, expiryTools(desk, visit));
    default:
      return smallTalk(visit, command, said, desk);
  }
}

async function smallTalk(visit: Visit, command: CommandName, said: CommandWords, desk: Desk): Promise<Reply[]> {
  const { say } = visit.words;
  switch (command) {
    case 'help':
      return help(visit);
    case 'greeting':
      return greet(visit);
    case 'thanks':
      return sayText(say.thanks);
    case 'change_language':
      return changeLanguage(visit, said.text, { chooseLanguage: (language) => chooseLanguage(desk.db, visit, language) });
    case 'sign_in':
      if (visit.roles === null) throw new SignInNeeded('assertion_expired', null, null);
      return [...sayText(say.signedIn(visit.name)), ...help(visit)];
    case 'sign_out':
      return sayText((await desk.signIns.end(visit)) ? say.signedOut : say.wereNotSignedIn);
    default:
      return notYet(visit, command);
  }
}
