import type { Entities } from '../understanding/entities.ts';
import { tidyText } from '../understanding/tidy-text.ts';
import type { ActionCommand } from './action-commands.ts';
import type { NamedAction } from './named-action.ts';
import { anyOf, saidIn, type WordSet } from './word-sets.ts';

// An action that no trained intent asks for, in whatever words and order people use: "haal de logs op van LT-0421",
// "make tom's ipad beep". What it works with (logs, lost mode, a sound) and what is to happen with it must both be said.

const lostMode = anyOf('lost[- ]?mode', '(?:verlies|verloren|kwijt)[- ]?modus');
const ends = anyOf('off', 'out', 'uit', 'eruit', 'eraf', 'uitzetten', 'uitschakelen', 'uitdoen', 'disable', 'deactivate', 'deactiveer', 'deactiveren', 'end', 'stop', 'stoppen', 'beëindig(?:en)?', 'remove', 'verwijder(?:en)?', 'opheffen');
const renews = anyOf('rotat(?:e|ing)', 'roteer', 'roteren', 'rot(?:atie|ation)', 'renew', 'vernieuw', 'vernieuwen', 'ververs(?:en)?', 'refresh', 'reset(?:ten)?', 'change', 'wijzig(?:en)?', 'wissel(?:en)?', 'verander(?:en)?', 'cycle', 'regenerate', 'new', 'nieuwe?');
const fetches = anyOf('collect(?:ing)?', 'gather', 'grab', 'get', 'fetch', 'pull', 'download', 'retrieve', 'take', 'send me', 'haal', 'ophalen', 'op te halen', 'verzamel', 'verzamelen', 'trek', 'trekken', 'binnenhalen', 'pak', 'opvragen', 'vraag', 'maak', 'start', 'run');
const starts = anyOf('run', 'start', 'trigger', 'execute', 'kick', 'launch', 'push', 'do', 'apply', 'draai', 'draaien', 'starten', 'doe', 'doen', 'voer', 'uitvoeren', 'laat', 'gooi');
const scan = anyOf('(?:virus|defender|malware|av|antivirus)?[- ]?scan(?:nen)?', 'scannen');

const ways: readonly WordSet<ActionCommand>[] = [
  { command: 'lost_mode_off', said: [lostMode, ends] },
  { command: 'lost_mode_on', said: [lostMode] },
  { command: 'bypass_activation_lock', said: [anyOf('activation[- ]?lock', 'activatie(?:slot|vergrendeling)', 'activeringsslot'), anyOf('bypass(?:en)?', 'omzeil(?:en)?', 'rid', 'off', 'remove', 'clear', 'disable', 'unlock', 'skip', 'lift', 'eraf', 'af', 'weg', 'weghalen', 'verwijder(?:en)?', 'haal', 'opheffen', 'uitschakelen', 'uit', 'uitzetten', 'ontgrendel(?:en)?')] },
  { command: 'rotate_filevault', said: [anyOf('file ?vault(?:[- ]?(?:key|sleutel))?'), renews] },
  { command: 'rotate_admin_password', said: [anyOf('laps(?:[- ]?(?:password|wachtwoord|pw|ww))?', 'local admin(?:istrator)?(?:\'s)?(?: account)? (?:password|pw|pass)', 'lokale?(?: (?:admin|beheer|beheerders?|administrator))?[- ]?(?:admin|beheerders?)?[- ]?(?:wachtwoord|ww|password)'), renews] },
  { command: 'rotate_bitlocker', said: [anyOf('bitlocker(?:[- ]?(?:keys?|sleutels?|herstelsleutels?))?'), renews] },
  { command: 'play_sound', said: [anyOf('sound', 'noise', 'beep', 'ring', 'chirp', 'geluid(?:je|signaal)?', 'piep(?:je|en)?', 'rinkelen', 'afgaan'), anyOf('play', 'make', 'let', 'have', 'sound', 'emit', 'speel', 'afspelen', 'maak', 'maken', 'laat', 'geef', 'geven')], but: anyOf('no', 'geen', 'without', 'zonder') },
  { command: 'collect_diagnostics', said: [anyOf('(?:device |event |system |intune )?logs', 'log ?files', 'log(?:bestanden|jes)', 'diagnos(?:tics?|e|tische gegevens|tiek|tisch rapport)', 'diagnostics?[- ]?(?:data|logs|report)'), fetches], but: anyOf('audit', 'logboek', 'who', 'wie', 'actions', 'acties') },
  { command: 'run_remediation', said: [anyOf('(?:proactive )?remediations?(?:[- ]?(?:script|scripts))?', 'remediate', 'herstel(?:script|actie)'), starts] },
  { command: 'notify_owner', said: [anyOf('(?:message|note|notification|push|bericht(?:je)?|notificatie|seintje|melding)'), anyOf('send', 'give', 'push', 'stuur', 'sturen', 'geef'), anyOf('owner', 'user', 'eigenaar', 'gebruiker')] },
  { command: 'notify_owner', said: [anyOf('(?:tell|notify|message|inform|bericht|informeer)(?: the| de)? (?:owner|user|eigenaar|gebruiker)', 'laat(?: de)? (?:eigenaar|gebruiker)(?!\\p{L}).* weten')] },
  { command: 'fresh_start', said: [anyOf('fresh[- ]?start', 'schone start')] },
  { command: 'client_full_scan', said: [anyOf('sccm', 'configmgr', 'configuration manager'), scan, anyOf('full', 'volledige?', 'complete?', 'diepe', 'deep', 'thorough')] },
  { command: 'client_quick_scan', said: [anyOf('sccm', 'configmgr', 'configuration manager'), scan] },
  { command: 'wake_client', said: [anyOf('wake(?:[- ]?up)?', 'wek', 'wekken', 'wakker'), anyOf('up', 'client', 'send', 'stuur', 'maak', 'maken', 'wek', 'wekken', 'wake')] },
];

/** Asks about it, or tells what has been. */
const asks = /^(?:(?:hoi|hallo|hi|hey|hello|en|and|so|dus)[ ,]+)*(?:who|whose|what|which|when|where|why|how|did|does|is|are|was|were|has|have|status|wie|wiens|wat|welke?|wanneer|waar|waarom|hoe|heeft|hebben|zijn|hoever|mag|may|should|moet)(?!\p{L})|(?<!\p{L})(?:gelukt|klaar|mislukt|worked|finished|failed|result|resultaat|afgerond|done)(?!\p{L})/iu;
const refuses = /(?<!\p{L})(?:not|don'?t|never|niet|nooit|geen|zonder|without|no)(?!\p{L})/iu;
const pointing = /(?<!\p{L})(?:it|that one|this one|this device|that device|hem|'m|deze|die)(?!\p{L})/iu;

/** In capitals, as devices are called: IPAD-3, MAC-CAROL. */
const likeAName = /(?<![\p{L}\p{N}_-])[A-Z]{2,}[A-Z0-9]*[-_](?:\d+|[A-Z0-9_-]{3,})(?![\p{L}\p{N}_-])/u;

/** @param byAgent whether somebody of the helpdesk says it; undefined while nobody is signed in */
export function readActionWords(text: string, entities: Entities, byAgent: boolean | undefined): NamedAction | null {
  const said = tidyText(text);
  if (byAgent === false || said.length > 140 || asks.test(said) || refuses.test(said) || (entities.devices?.length ?? 1) > 1) return null;
  const about = aboutIn(said, entities);
  if (about === null && !(byAgent && pointing.test(said))) return null;
  const command = saidIn(about === null ? said : said.replace(about, ' '), ways);
  // Who lost something says so in these words too.
  if (command === null || (byAgent === undefined && command.startsWith('lost_mode'))) return null;
  return { command, about };
}

function aboutIn(said: string, { device, serial, user }: Entities): string | null {
  return device ?? serial ?? user ?? likeAName.exec(said)?.[0] ?? null;
}
