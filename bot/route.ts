import type { Press } from '../cards/verbs.ts';
import { pressRequest } from '../dialogs/action-status.ts';
import type { Ask } from '../dialogs/ask.ts';
import { commandRoles, type CommandName } from '../dialogs/commands.ts';
import { enroll, pressGuide } from '../dialogs/enroll.ts';
import { checkNow, pressAlert, showExpiry, switchAlerts } from '../dialogs/expiry.ts';
import { askWhichDevice, findDevice } from '../dialogs/find-device.ts';
import { interpret } from '../dialogs/interpret.ts';
import { sayText, showCard, type Reply } from '../dialogs/reply.ts';
import { changeLanguage, greet, help, lost, notYet, unsure } from '../dialogs/talk.ts';
import { hasRole, type Role, type Visit } from '../dialogs/visit.ts';
import { chooseCard } from '../cards/choose-card.ts';
import { isActionId } from '../actions/registry.ts';
import type { ActionId } from '../actions/action.ts';
import type { Entities } from '../understanding/entities.ts';
import { SignInNeeded } from '../graph/identity-errors.ts';
import { chooseLanguage } from '../store/people.ts';
import type { Desk } from './desk.ts';
import { askForDevice } from './open-question.ts';
import { keep, takeKept } from './kept.ts';
import { confirmTools, enrollTools, expiryTools, findTools } from './tools.ts';

// From what was asked to the dialog that answers it; who may ask is checked here, in one place.

/** A command of a role that this person, though signed in, does not have. */
export class RoleMissing extends Error {
  readonly code = 'role_missing';
  readonly role: Role;
  constructor(role: Role) {
    super(`This needs the role ${role}, given in Entra ID on the enterprise application.`);
    this.name = 'RoleMissing';
    this.role = role;
  }
}

/** @throws RoleMissing, SignInNeeded, and what graph/ throws; bot/answer.ts puts them in words */
export async function route(visit: Visit, ask: Ask, desk: Desk, signal: AbortSignal): Promise<Reply[]> {
  return ask.by === 'press' ? routePress(visit, ask.press, desk, signal) : routeText(visit, ask, desk, signal);
}

async function routeText(visit: Visit, ask: Extract<Ask, { by: 'text' }>, desk: Desk, signal: AbortSignal): Promise<Reply[]> {
  const meaning = interpret(ask.text, ask.command, desk.understanding);
  switch (meaning.kind) {
    case 'command':
      return runCommand(visit, meaning.command, { about: ask.about ?? meaning.about, text: ask.text, entities: meaning.entities }, desk, signal);
    case 'unsure':
      return unsure(visit, meaning.options, await keep(visit, { by: 'text', text: ask.text }, 'choice', desk));
    case 'lost':
      return lost(visit, meaning.foreign);
  }
}

interface CommandWords {
  /** The device or person that was named. */
  about: string | null;
  text: string;
  entities: Entities;
}

const deviceCommands: Partial<Record<CommandName, ActionId | null>> = {
  find_device: null,
  sync_device: 'syncDevice',
  sync_machine_policy: 'refreshMachinePolicy',
  sync_user_policy: 'refreshUserPolicy',
  app_evaluation: 'appEvaluation',
};

async function runCommand(visit: Visit, command: CommandName, said: CommandWords, desk: Desk, signal: AbortSignal): Promise<Reply[]> {
  allowed(visit, commandRoles[command]);
  const action = deviceCommands[command];
  if (action !== undefined) {
    if (said.about !== null) return findDevice(visit, { asked: said.about }, action, findTools(desk, visit, signal));
    await askForDevice(visit, command, desk);
    return askWhichDevice(visit);
  }
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
    case 'cancel':
      return [...sayText(say.nothingToCancel), ...help(visit)];
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

/** A role is only known after a sign-in, and what is not known is not allowed. */
function allowed(visit: Visit, roles: readonly Role[] | undefined): void {
  if (!roles) return;
  if (visit.roles === null) throw new SignInNeeded('assertion_expired', null, null);
  const [first] = roles;
  if (first && !hasRole(visit, roles)) throw new RoleMissing(first);
}

async function routePress(visit: Visit, press: Press, desk: Desk, signal: AbortSignal): Promise<Reply[]> {
  const { verb, data } = press;
  switch (verb) {
    case 'guide.choose':
      return enroll(visit, data, enrollTools(desk));
    case 'guide.next':
    case 'guide.back':
    case 'guide.stuck':
    case 'guide.done':
      return pressGuide(visit, verb, data, enrollTools(desk));
    case 'guide.show':
    case 'guide.watch':
      return pressGuide(visit, verb, data, enrollTools(desk));
    case 'device.show':
      allowed(visit, commandRoles.find_device);
      return findDevice(visit, { device: data.device }, data.action && isActionId(data.action) ? data.action : null, findTools(desk, visit, signal));
    case 'action.ask':
      allowed(visit, commandRoles.sync_device);
      return findDevice(visit, { device: data.device }, isActionId(data.action) ? data.action : null, findTools(desk, visit, signal));
    case 'action.confirm':
    case 'action.cancel':
    case 'action.show':
      allowed(visit, commandRoles.sync_device);
      return pressRequest(visit, verb, data.request, confirmTools(desk, visit));
    case 'alert.seen':
    case 'alert.snooze':
      allowed(visit, commandRoles.subscribe_alerts);
      return pressAlert(visit, { alert: data.alert, days: 'days' in data ? data.days : null }, expiryTools(desk, visit));
    case 'command.run':
    case 'request.retry':
      return routeKept(visit, press, desk, signal);
    case 'language.choose':
      return changeLanguage(visit, data.language === 'en' ? 'english' : 'nederlands', { chooseLanguage: (language) => chooseLanguage(desk.db, visit, language) });
  }
}

/** Buttons that stand for words: a command by its name, or what was asked before, word for word. */
async function routeKept(visit: Visit, press: Extract<Press, { verb: 'command.run' | 'request.retry' }>, desk: Desk, signal: AbortSignal): Promise<Reply[]> {
  if (press.verb === 'request.retry') {
    const kept = await takeKept(press.data.kept, visit, desk);
    return kept ? route(visit, kept, desk, signal) : showCard(retryGone(visit));
  }
  const { command, kept } = press.data;
  const about = kept ? await takeKept(kept, visit, desk) : null;
  const text = about?.by === 'text' ? about.text : '';
  return routeText(visit, { by: 'text', text, command }, desk, signal);
}

function retryGone(visit: Visit) {
  const { words } = visit;
  return chooseCard({ title: words.say.retryGone, text: null, choices: [{ title: words.button.help, verb: 'command.run', data: { command: 'help' } }] }, words);
}
