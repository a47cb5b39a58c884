import type { IntentName } from '../understanding/intents.ts';
import { actionCommandNames, isActionCommand, type ActionCommand } from './action-commands.ts';
import { deskCommandNames, isDeskCommand, type DeskCommand } from './desk-commands.ts';
import { readOverviewWords } from './expiry-words.ts';
import { asksForRemovals } from './removal-words.ts';
import type { Role } from './visit.ts';

/** Everything that can be asked for: what understanding recognises, plus what only has fixed words. */
export type CommandName = IntentName | 'go_back' | 'check_now' | 'unsubscribe_alerts' | 'alert_settings' | 'alert_take' | 'alert_seen' | 'sign_in' | 'sign_out' | 'unanswered_questions' | 'removal_list' | 'cases' | 'cases_here' | 'cases_off' | 'approvals' | 'deadlines_on' | 'deadlines_off' | 'balie_status' | 'more_actions' | DeskCommand | ActionCommand;

const helpdesk = ['Helpdesk', 'Admin'] as const;
const administrators = ['Admin'] as const;

/** Who may ask for it. A command without a row is for everyone; Intune's own roles decide besides. */
export const commandRoles: Partial<Record<CommandName, readonly Role[]>> = {
  find_device: helpdesk,
  sync_device: helpdesk,
  sync_machine_policy: helpdesk,
  sync_user_policy: helpdesk,
  app_evaluation: helpdesk,
  restart_device: helpdesk,
  lock_device: helpdesk,
  locate_device: helpdesk,
  defender_scan: helpdesk,
  update_signatures: helpdesk,
  rotate_keys: helpdesk,
  wipe_device: helpdesk,
  retire_device: helpdesk,
  reset_passcode: helpdesk,
  rename_device: helpdesk,
  more_actions: helpdesk,
  ...(Object.fromEntries(actionCommandNames.map((command) => [command, helpdesk])) as Record<ActionCommand, typeof helpdesk>),
  ...(Object.fromEntries(deskCommandNames.map((command) => [command, helpdesk])) as Record<DeskCommand, typeof helpdesk>),
  bulk_action: helpdesk,
  approvals: helpdesk,
  audit_log: administrators,
  action_status: helpdesk,
  expiry_overview: administrators,
  subscribe_alerts: administrators,
  unsubscribe_alerts: administrators,
  check_now: administrators,
  alert_settings: administrators,
  balie_status: administrators,
  deadlines_on: administrators,
  deadlines_off: administrators,
  enrollment_method_advice: helpdesk,
  tenant_attach_help: administrators,
  unanswered_questions: administrators,
  readiness_check: administrators,
  removal_list: helpdesk,
  cases: helpdesk,
  cases_here: helpdesk,
  cases_off: helpdesk,
};

/** What these answer is about somebody's devices: in a channel everybody would read it. */
export const privateCommands: ReadonlySet<CommandName> = new Set<CommandName>([
  'my_devices',
  'why_noncompliant',
  'sync_my_device',
  'enrollment_status',
  'action_status',
  'find_device',
  'sync_device',
  'sync_machine_policy',
  'sync_user_policy',
  'app_evaluation',
  'restart_device',
  'lock_device',
  'locate_device',
  'defender_scan',
  'update_signatures',
  'rotate_keys',
  'wipe_device',
  'retire_device',
  'reset_passcode',
  'rename_device',
  'more_actions',
  ...actionCommandNames,
  ...deskCommandNames,
  'bulk_action',
  'audit_log',
  'removal_list',
]);

interface FixedPhrase {
  command: CommandName;
  phrases: readonly string[];
  /** Words may follow: the name of a device or a person. */
  takesDevice?: true;
}

/** As the help words them. What is set up is read from the words as always. */
const enrollExamples = ['how do i set up my iphone', 'set up my windows laptop', 'hoe stel ik mijn iphone in', 'mijn windows-laptop instellen'];

/** Not "unanswered questions": those are the ones that Balie itself had no answer to. */
const openCases = [
  ...['cases', 'open cases', 'show cases', 'show open cases', 'show the cases', 'show the open cases', 'list cases', 'list open cases', 'any cases', 'any open cases', 'are there any open cases', 'unanswered cases'],
  ...['open questions', 'show open questions', 'show the open questions', 'any open questions', 'are there any open questions'],
  ...['vragen', 'open vragen', 'openstaande vragen', 'toon open vragen', 'toon de open vragen', 'toon openstaande vragen', 'toon de openstaande vragen', 'welke vragen staan open', 'welke vragen staan nog open', 'zijn er open vragen', 'zijn er nog open vragen'],
  ...['toon cases', 'toon de cases', 'toon open cases', 'toon de open cases', 'toon openstaande cases', 'toon de openstaande cases', 'openstaande cases', 'onbeantwoorde cases'],
];

/** Somebody's own, to the helpdesk. */
const ownCases = ['my question', 'my questions', 'my open questions', 'my question to the helpdesk', 'my questions to the helpdesk', 'mijn vraag', 'mijn vragen', 'mijn open vragen', 'mijn openstaande vragen', 'mijn vraag aan de helpdesk', 'mijn vragen aan de helpdesk'];

export function asksForOwnCases(text: string): boolean {
  return ownCases.includes(text.trim().toLowerCase().replace(/\s+/g, ' ').replace(/[.!?]+$/, ''));
}

// The commands of the app manifest and their short forms, in both languages at once: Teams sends the
// localised title, and people type what a colleague showed them. Longer phrases stand before shorter ones.
const fixed: readonly FixedPhrase[] = [
  { command: 'app_evaluation', takesDevice: true, phrases: ['app evaluation cycle', 'app evaluation', 'app-evaluatiecyclus', 'evaluatiecyclus voor apps', 'app-evaluatie', 'app evaluatie', 'appevaluatie'] },
  { command: 'sync_machine_policy', takesDevice: true, phrases: ['sync computer policy', 'sync machine policy', 'computerbeleid synchroniseren', 'synchroniseer computerbeleid', 'computerbeleid'] },
  { command: 'sync_user_policy', takesDevice: true, phrases: ['sync user policy', 'gebruikersbeleid synchroniseren', 'synchroniseer gebruikersbeleid', 'gebruikersbeleid'] },
  { command: 'sync_device', takesDevice: true, phrases: ['sync', 'synchroniseer', 'synchroniseren', 'syncen'] },
  { command: 'find_device', takesDevice: true, phrases: ['find device', 'find', 'zoek apparaat', 'zoek', 'vind'] },
  { command: 'audit_log', takesDevice: true, phrases: ['audit', 'audit log', 'logboek'] },
  { command: 'subscribe_alerts', phrases: ['alerts on', 'meldingen aan', 'waarschuwingen aan'] },
  { command: 'unsubscribe_alerts', phrases: ['alerts off', 'meldingen uit', 'waarschuwingen uit'] },
  { command: 'alert_settings', phrases: ['alert settings', 'alerts settings', 'settings of alerts', 'instellingen meldingen', 'meldingen instellingen', 'meldingsinstellingen', 'instellingen van meldingen', 'meldingen instellen', 'instellingen voor meldingen', 'lead times', 'hoe lang van tevoren', 'weekly summary', 'weekoverzicht', 'quiet hours', 'rusttijden'] },
  { command: 'balie_status', phrases: ['balie status', 'status of balie', 'status van balie', 'status of alerts', 'status van meldingen'] },
  { command: 'deadlines_on', phrases: ['deadlines on', 'termijnen aan'] },
  { command: 'deadlines_off', phrases: ['deadlines off', 'termijnen uit'] },
  { command: 'cases_here', phrases: ['helpdesk here', 'helpdesk hier'] },
  { command: 'cases_off', phrases: ['helpdesk off', 'helpdesk weg'] },
  { command: 'approvals', phrases: ['approvals', 'approve', 'goedkeuringen', 'goedkeuren'] },
  { command: 'cases', phrases: openCases },
  { command: 'unanswered_questions', phrases: ['unanswered questions', 'unanswered', 'onbeantwoorde vragen', 'onbeantwoord'] },
  { command: 'check_now', phrases: ['check now', 'check nu', 'controleer nu', 'nu controleren'] },
  { command: 'bulk_action', phrases: ['many devices', 'many at once', 'veel apparaten', 'veel tegelijk'] },
  { command: 'readiness_check', phrases: ['readiness', 'readiness check', 'ready to enroll', 'are we ready', 'are we ready to enroll', 'is intune ready', 'zijn we klaar', 'zijn we er klaar voor', 'zijn we klaar voor inschrijven', 'gereedheid', 'is intune klaar'] },
  { command: 'removal_list', phrases: ['devices about to be removed', 'which devices are about to be removed', 'which devices will be removed', 'which devices are removed', 'welke apparaten worden verwijderd', 'welke apparaten worden binnenkort verwijderd', 'welke apparaten verdwijnen', 'apparaten die worden verwijderd'] },
  { command: 'expiry_overview', phrases: ['expiry', 'what expires', 'verloopt', 'wat verloopt', 'wat verloopt er'] },
  { command: 'enrollment_method_advice', phrases: ['which windows method', 'welke windows-methode', 'welke windows methode'] },
  { command: 'tenant_attach_help', phrases: ['tenant attach', 'tenantkoppeling'] },
  { command: 'migration_help', phrases: ['migration plan', 'migratieplan'] },
  { command: 'autopilot_help', phrases: ['autopilot', 'windows autopilot'] },
  { command: 'enroll_device', phrases: ['enroll', 'enrol', 'apparaat instellen', 'set up a device', ...enrollExamples] },
  { command: 'my_devices', phrases: ['my devices', 'mijn apparaten'] },
  { command: 'why_noncompliant', phrases: ['why is my device not compliant', 'waarom voldoet mijn apparaat niet'] },
  { command: 'unenroll_device', phrases: ['remove my iphone from work', 'mijn iphone losmaken van mijn werk'] },
  { command: 'enrollment_status', phrases: ['how far am i', 'hoe ver ben ik'] },
  { command: 'lost_device', phrases: ['my phone is lost', 'mijn telefoon is kwijt'] },
  { command: 'human_handoff', phrases: ['i want to talk to a person', 'ik wil een mens spreken', ...ownCases] },
  { command: 'action_status', phrases: ['did it work', 'is het gelukt'] },
  { command: 'sign_out', phrases: ['sign out', 'log out', 'logout', 'log off', 'logoff', 'uitloggen', 'afmelden', 'log uit', 'meld af'] },
  { command: 'sign_in', phrases: ['sign in', 'log in', 'login', 'inloggen', 'aanmelden', 'log on', 'logon', 'meld aan', 'log in bij balie'] },
  { command: 'help', phrases: ['help', '?', 'hulp', 'what can you do', 'wat kun je', 'wat kan je'] },
  { command: 'change_language', phrases: ['language', 'taal', 'english', 'engels', 'nederlands', 'dutch'] },
  { command: 'go_back', phrases: ['back', 'go back', 'previous', 'previous step', 'terug', 'ga terug', 'vorige', 'vorige stap'] },
  { command: 'cancel', phrases: ['cancel', 'stop', 'annuleer', 'annuleren'] },
];

export interface FixedCommand {
  command: CommandName;
  /** What stood behind the command's words, as typed. */
  rest: string;
}

/** Commands typed as they stand in the help: these must work whatever the training data says. */
export function readFixedCommand(text: string): FixedCommand | null {
  const typed = text.trim().replace(/\s+/g, ' ');
  const bare = typed.toLowerCase().replace(/[.!?]+$/, (marks) => (typed.length === marks.length ? marks : ''));
  for (const { command, phrases, takesDevice } of fixed) {
    for (const phrase of phrases) {
      if (bare === phrase) return { command, rest: '' };
      if (takesDevice && bare.startsWith(`${phrase} `)) return { command, rest: typed.slice(phrase.length + 1).trim() };
    }
  }
  if (readOverviewWords(typed) !== null) return { command: 'expiry_overview', rest: '' };
  return asksForRemovals(typed) ? { command: 'removal_list', rest: '' } : null;
}

export function isCommand(name: string, intents: readonly string[]): name is CommandName {
  return intents.includes(name) || isActionCommand(name) || isDeskCommand(name) || ['more_actions', 'go_back', 'check_now', 'unsubscribe_alerts', 'alert_settings', 'alert_take', 'alert_seen', 'sign_in', 'sign_out', 'unanswered_questions', 'removal_list', 'cases', 'cases_here', 'cases_off', 'approvals', 'deadlines_on', 'deadlines_off', 'balie_status'].includes(name);
}
