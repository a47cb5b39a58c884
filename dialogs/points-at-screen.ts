import { tidyText } from '../understanding/tidy-text.ts';
import type { CommandName } from './commands.ts';

// Whether a line without a name may be about the device whose card was shown last: "sync it", "herstart", "lock the
// laptop". What names something else ("restart the server", "wis alles") is asked about.

const points = /(?<!\p{L})(?:it|its|this|that one|this one|that (?:device|laptop|phone|computer|machine|i-?pad|i-?phone|mac|tablet|pc)|them|him|hem|'m|m|deze|die|dit|dat (?:ding|apparaat|toestel)|ervan|hiervan|daarvan|erop|hierop|daarop|there|daar|same|dezelfde|hetzelfde)(?!\p{L})/iu;
const several = /(?<!\p{L})(?:everything|everybody|everyone|alles|allemaal|iedereen|all|alle|every|each|elke?|iedere?|both|beide)(?!\p{L})/iu;
/** What people have besides devices; "this" may point at one. */
const elsewhere = /(?<!\p{L})(?:\p{L}*servers?|\p{L}*printers?|\p{L}*spooler|router|switch|wifi|wi-fi|network|netwerk|internet|vpn|website|domain|domein|domain controller|database|service|services|dienst|outlook|teams|office|bot|balie|intune|tenant|configmgr server|building|kantoor)(?!\p{L})/iu;
const thing = "(?:(?:work|werk|smart|bedrijfs)?(?:laptop|phone|telefoon|computer|tablet|mobiel|gsm|notebook|desktop)(?:s|je|tje)?|i-?phone|i-?pad|mac(?:book)?|imac|pc|toestel|apparaat|device|ding|thing|machine|hololens|surface|android)";
const about = '(?:polic(?:y|ies)|\\p{L}*beleid|keys?|\\p{L}*sleutels?|bit ?locker\\p{L}*(?:-\\p{L}+)?|file ?vault\\p{L}*(?:-\\p{L}+)?|laps(?:-\\p{L}+)?|\\p{L}*scans?|scan(?:nen)?|sync\\p{L}*|synchroni\\p{L}*|pass ?code|pin(?:code)?|\\p{L}*code|\\p{L}*password|\\p{L}*wachtwoord|name|naam|locati(?:on|e)|record|registratie|recovery|windows|factory|fabrieks\\p{L}*|actie|complete|compleet|whole scan|logs?|diagnos\\p{L}*|sound|geluid\\p{L}*|noise|lost|\\p{L}*modus|mode|activation|lock|\\p{L}*slot|owner|eigenaar|message|bericht\\p{L}*|screen|scherm|defender|virus\\p{L}*|definit\\p{L}+|signatures?|\\p{L}*apps?|evaluat\\p{L}*|app-evaluati\\p{L}*|cycl\\p{L}*|cyclus|user|gebruikers?|client|sccm|configmgr|manager|configuration|remediations?|herstel\\p{L}*|actions?|acties|data|gegevens|settings|instellingen|updates?)';
const verb = '(?:(?:re|her|un|uit|in|op|af|aan|be|ge)?(?:start|boot|sync|scan|lock|locate|rename|noem|name|rotate|roteer|vernieuw|update|bijwerk|werk|wipe|wis|retire|reset|shut|power|turn|switch|zet|schakel|sluit|play|speel|wake|wek|maak|make|find|zoek|vind|show|toon|run|draai|voer|do|doe|collect|verzamel|haal|get|give|geef|send|stuur|remove|verwijder|delete|bypass|omzeil|vergrendel|lokaliseer|traceer|trace|track|check|controleer|force|trigger|put|take|stel|enable|disable|clear|refresh|ververs|evaluate|install|remediate|where|waar|is|staat|let|laat|mute|stop|buiten|gebruik|quick|full|snelle?|volledige?|local|lokaa?le?|admin\\p{L}*|beheer\\p{L}*|machine|computer|more|meer|other|andere?|fresh|schone?|down|off|on|up|uit|aan|opnieuw|again|nieuwe?|new|not?|wakker|bij|wijzig|verander|change|roter)(?:en|ed|d|t|s|n|ing|ten|ren|ken|nen|pen)?)';
const little = "(?:please|pls|plz|aub|a\\.u\\.b\\.?|alsjeblieft|graag|even|ff|eens|maar|ook|too|also|now|nu|straks|meteen|direct|then|dan|daarna|and|en|ok|oke|oké|okay|yes|ja|no|nee|hoi|hi|hey|hallo|hello|balie|can|could|would|will|you|kun|kan|wil|zou|je|jij|u|i|ik|we|want|need|to|te|moet|mag|worden|een|a|an|the|de|het|t|my|mijn|in|met|with|by|via|van|of|for|voor|from|naar|quickly|snel|nog|keer|once|more|only|alleen|just|weer|already|al|so|dus|er|worden|gaan|go|op)";
const whole = new RegExp(`(?<![\\p{L}\\p{N}_-])(?:${thing}|${about}|${verb}|${little})(?![\\p{L}\\p{N}_-])`, 'giu');

/** Asked in general: "where do I find the BitLocker key?". */
const general = /(?<!\p{L})(?:where|waar|how|hoe|what|wat|which|welke)(?!\p{L})/iu;

export function pointsAtScreen(text: string, command: CommandName): boolean {
  const said = tidyText(text);
  if (several.test(said) || elsewhere.test(said)) return false;
  if (points.test(said)) return true;
  if (command === 'read_key' && general.test(said)) return false;
  // A whole sentence tells of more than the words here know; a short line that nothing was understood of names something.
  return !/[\p{L}\p{N}]/u.test(said.replace(whole, ' ').replace(whole, ' '));
}
