import type { Entities } from '../understanding/entities.ts';
import { tidyText } from '../understanding/tidy-text.ts';
import type { CommandName } from './commands.ts';
import { aboutIn, deviceIn } from './device-like.ts';
import { asksForAnotherKey } from './key-words.ts';
import type { NamedAction } from './named-action.ts';
import { anyOf, saidIn, type WordSet } from './word-sets.ts';

// An action that no trained intent asks for, in whatever words and order people use: "haal de logs op van LT-0421",
// "make tom's ipad beep". What it works with (logs, lost mode, a sound) and what is to happen with it must both be said.

const lostMode = anyOf('lost[- ]?mode', '(?:verlies|verloren|kwijt)[- ]?modus');
const ends = anyOf('off', 'out', 'uit', 'eruit', 'eraf', 'uitzetten', 'uitschakelen', 'uitdoen', 'disable', 'deactivate', 'deactiveer', 'deactiveren', 'end', 'stop', 'stoppen', 'beëindig(?:en)?', 'remove', 'verwijder(?:en)?', 'opheffen');
const fetches = anyOf('collect(?:ing)?', 'gather', 'grab', 'get', 'fetch', 'pull', 'download', 'retrieve', 'take', 'send me', 'haal', 'ophalen', 'op te halen', 'verzamel', 'verzamelen', 'trek', 'trekken', 'binnenhalen', 'pak', 'opvragen', 'vraag', 'maak', 'start', 'run');
const starts = anyOf('run', 'start', 'trigger', 'execute', 'kick', 'launch', 'push', 'do', 'apply', 'draai', 'draaien', 'starten', 'doe', 'doen', 'voer', 'uitvoeren', 'laat', 'gooi');
const scan = anyOf('(?:virus|defender|malware|av|antivirus)?[- ]?scan(?:nen)?', 'scannen');

const message = anyOf('(?:push)?(?:message|note|notification|bericht(?:je)?|notificatie|seintje|melding)', '(?:a|an|een) push');
const sends = anyOf('send', 'give', 'push', 'stuur', 'sturen', 'geef', 'zend');
const installsAnew = anyOf('re-?install(?:eer|ing|ation)?', 'her-?install(?:eer|eren|atie)', 'opnieuw (?:te )?install\\p{L}+', 'install\\p{L}+ .*(?:opnieuw|anew|again|afresh)', '(?:clean|fresh|schone) install\\p{L}*');

const ways: readonly WordSet<CommandName>[] = [
  { command: 'lost_mode_off', said: [lostMode, ends] },
  { command: 'lost_mode_on', said: [lostMode] },
  { command: 'bypass_activation_lock', said: [anyOf('activation[- ]?lock', 'activatie(?:slot|vergrendeling)', 'activeringsslot'), anyOf('bypass(?:en)?', 'omzeil(?:en)?', 'rid', 'off', 'remove', 'clear', 'disable', 'unlock', 'skip', 'lift', 'eraf', 'af', 'weg', 'weghalen', 'verwijder(?:en)?', 'haal', 'opheffen', 'uitschakelen', 'uit', 'uitzetten', 'ontgrendel(?:en)?')] },
  { command: 'rotate_filevault', said: [anyOf('file ?vault(?:[- ]?(?:key|sleutel))?')], only: asksForAnotherKey },
  { command: 'rotate_admin_password', said: [anyOf('laps(?:[- ]?(?:password|wachtwoord|pw|ww))?', 'local admin(?:istrator)?(?:\'s)?(?: account)? (?:password|pw|pass)', 'lokale?(?: (?:admin|beheer|beheerders?|administrator))?[- ]?(?:admin|beheerders?)?[- ]?(?:wachtwoord|ww|password)')], only: asksForAnotherKey },
  { command: 'rotate_bitlocker', said: [anyOf('bitlocker(?:[- ]?(?:keys?|sleutels?|herstelsleutels?))?')], only: asksForAnotherKey },
  { command: 'play_sound', said: [anyOf('sound', 'noise', 'beep', 'ring', 'chirp', 'geluid(?:je|signaal)?', 'piep(?:je|en)?', 'rinkelen', 'afgaan'), anyOf('play', 'make', 'let', 'have', 'sound', 'emit', 'speel', 'afspelen', 'maak', 'maken', 'laat', 'geef', 'geven')], but: anyOf('no', 'geen', 'without', 'zonder') },
  { command: 'collect_diagnostics', said: [anyOf('(?:device |event |system |intune )?logs', 'log ?files', 'log(?:bestanden|jes)', 'diagnos(?:tics?|e|tische gegevens|tiek|tisch rapport)', 'diagnostics?[- ]?(?:data|logs|report)'), fetches], but: anyOf('audit', 'logboek', 'who', 'wie', 'actions', 'acties') },
  { command: 'run_remediation', said: [anyOf('(?:proactive )?remediations?(?:[- ]?(?:script|scripts))?', 'remediate', 'herstel(?:script|actie)'), starts] },
  { command: 'notify_owner', said: [message, sends], but: anyOf('helpdesk', 'service ?desk', 'channel', 'kanaal', 'me', 'mij', 'us', 'ons', 'everyone', 'iedereen', 'alerts?', 'approvers?') },
  { command: 'notify_owner', said: [anyOf('(?:tell|notify|message|inform|bericht|informeer)(?: the| de)? (?:owner|user|eigenaar|gebruiker)', 'laat(?: de)? (?:eigenaar|gebruiker)(?!\\p{L}).* weten')] },
  { command: 'fresh_start', said: [anyOf('fresh[- ]?start', 'schone start')] },
  { command: 'fresh_start', said: [anyOf('windows(?: ?1[01])?', 'win ?1[01]', 'os', 'operating system', 'besturingssysteem'), installsAnew] },
  { command: 'sync_machine_policy', said: [anyOf('gp ?update')], but: anyOf('user', 'gebruikers?') },
  { command: 'sync_user_policy', said: [anyOf('gp ?update')] },
  { command: 'play_sound', said: [/^(?:(?:hoi|hi|hey|hello|please|pls|can you|could you|kun je|kan je|laat),? )*(?:ring|beep|buzz|piep)(?: (?:the|de|het|phone|ipad|iphone|telefoon|toestel|of|van|on|op))*[ .!]*(?:please|pls|aub|now|nu)?$/iu] },
  { command: 'client_full_scan', said: [anyOf('sccm', 'configmgr', 'configuration manager'), scan, anyOf('full', 'volledige?', 'complete?', 'diepe', 'deep', 'thorough')] },
  { command: 'client_quick_scan', said: [anyOf('sccm', 'configmgr', 'configuration manager'), scan] },
  { command: 'wake_client', said: [anyOf('wake(?:[- ]?up)?', 'wek', 'wekken', 'wakker'), anyOf('up', 'client', 'send', 'stuur', 'maak', 'maken', 'wek', 'wekken', 'wake')] },
];

/** The way out of Intune, which an agent asks for somebody's device. */
const leaves: readonly WordSet<CommandName>[] = [
  { command: 'delete_record', said: [anyOf('delete', 'remove', 'verwijder(?:en)?', 'ruim', 'opruimen', 'clean(?: ?up)?', 'purge'), anyOf('(?:from|out of|in|uit|van) intune', '(?:is|its|een|a|just a) (?:ghost|spook\\p{L}*|stale|duplicate|dubbel\\p{L}*|oude? record)')], but: anyOf('company portal', 'account', 'user', 'gebruiker', 'app', 'policy', 'profile', 'profiel', 'data', 'gegevens') },
  { command: 'retire_device', said: [anyOf('un-?enroll?(?:ment)?', 'de-?enroll?', 'uitschrijven', 'afmelden', 'off-?board(?:en)?', 'de-?register', 'un-?register', '(?:meld|schrijf) .*(?:af|uit)', 'koppel .*los', 'ontkoppel(?:en)?')], but: anyOf('alerts?', 'meldingen', 'app', 'account', 'my', 'mijn') },
];

/** Asks about it, or tells what has been. */
const asks = /^(?:(?:hoi|hallo|hi|hey|hello|en|and|so|dus)[ ,]+)*(?:who|whose|what|which|when|where|why|how|did|does|is|are|was|were|has|have|status|lukte?|wie|wiens|wat|welke?|wanneer|waar|waarom|hoe|heeft|hebben|zijn|hoever|mag|may|should|moet)(?!\p{L})|(?<!\p{L})(?:gelukt|klaar|mislukt|worked|finished|failed|result|resultaat|afgerond|done)(?!\p{L})/iu;
const refuses = /(?<!\p{L})(?:not|don'?t|never|niet|nooit|geen|zonder|without|no)(?!\p{L})/iu;
const pointing = /(?<!\p{L})(?:it|that one|this one|this device|that device|hem|'m|deze|die)(?!\p{L})/iu;


/** @param byAgent whether somebody of the helpdesk says it; undefined while nobody is signed in */
export function readActionWords(text: string, entities: Entities, byAgent: boolean | undefined): NamedAction | null {
  const said = tidyText(text);
  if (byAgent === false || said.length > 140 || asks.test(said) || refuses.test(said) || (entities.devices?.length ?? 1) > 1) return null;
  const about = aboutIn(said, entities);
  const rest = about === null ? said : said.replace(about, ' ');
  const command = saidIn(rest, ways) ?? (byAgent && deviceIn(said, entities) !== null ? saidIn(rest, leaves) : null);
  // Who lost something says so in these words too.
  if (command === null || (byAgent === undefined && command.startsWith('lost_mode'))) return null;
  return about !== null || (byAgent && mayBeAsked(said, command)) ? { command, about } : null;
}

/** Of what is on the screen, or of a device that is asked for. */
function mayBeAsked(said: string, command: CommandName): boolean {
  return pointing.test(said) || (saysEnough(said) && !unsaid.has(command));
}

/** Words for these are said of other things as well. */
const unsaid: ReadonlySet<CommandName> = new Set<CommandName>(['play_sound', 'lost_mode_on', 'lost_mode_off']);

/** Which device is asked then. */
function saysEnough(said: string): boolean {
  const words = said.split(' ').length;
  return words >= 3 && words <= 8 && !/(?<!\p{L})(?:my|mine|mijn|m'n|our|ons|onze|all|alle|al|every|whole|hele|fleet|wagenpark)(?!\p{L})/iu.test(said);
}
