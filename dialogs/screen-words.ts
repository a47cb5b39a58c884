import type { Entities } from '../understanding/entities.ts';
import { meansMine } from '../understanding/mine.ts';
import { tidyText } from '../understanding/tidy-text.ts';
import type { CommandName } from './commands.ts';
import { anyOf, saidIn, type WordSet } from './word-sets.ts';

// What Balie's own screens are asked for in words of one's own: "is there anything waiting for my approval", "hoeveel
// dagen vooraf waarschuw je". Each needs every one of its words; nothing here changes a device.

const alerts = anyOf('alerts?', 'meldingen', 'melding', 'waarschuwing(?:en)?', 'waarschuw(?:t|en)?', 'notificat(?:ion|ie)s?', 'warnings?', 'warn', 'notify', 'herinner(?:ing|ingen|t)?', 'remind(?:ers?)?', 'seintje', 'bericht(?:en)?', 'verlooptermijnen');
const daysAhead = anyOf('(?:van )?te ?voren', 'vooraf', 'voor ?tijd', 'ahead', 'before(?:hand)?', 'in advance', 'up ?front', 'eerder', 'op voorhand');
const howMany = anyOf('hoeveel', 'hoe (?:lang|ver|vroeg)', 'how (?:many|much|long|far|early)', 'wanneer', 'when', 'aantal', 'number of');
const off = anyOf('stop(?:pen)?', 'uit', 'uitzetten', 'off', 'geen', 'niet', 'no', 'not', "don'?t", 'disable', 'quit', 'no longer');
const onAgain = anyOf('aan', 'on', 'aanzetten', 'enable', 'weer', 'again', 'start', 'begin');
const deadline = anyOf('deadlines?', 'termijn(?:en|herinneringen|meldingen)?', 'compliance[- ]?(?:reminders|herinneringen|deadlines)');
const everybody = anyOf('medewerkers?', 'employees?', 'users?', 'gebruikers', 'staff', 'personeel', 'collega\'?s', 'people', 'mensen', 'owners?', 'eigenaren', 'remind(?:ers|ing)?', 'herinner(?:en|ingen)?', 'termijnherinneringen');
const here = anyOf('hier', 'here', 'hierheen', 'hiernaartoe', '(?:dit|deze|this)(?: teams)? (?:kanaal|channel|chat|team|groep|group)');
const desk = anyOf('(?:helpdesk|servicedesk|service desk|help desk|it)?[- ]?(?:vragen|questions|cases|tickets)(?: (?:voor|aan|van|for|to|of|from)(?: (?:de|the))? (?:helpdesk|servicedesk|service desk|employees|medewerkers|collega\'?s|users|gebruikers))?');
const asksOrders = anyOf('wat', 'welke?', 'what', 'which', 'any(?:thing|body|one)?', 'is there', 'are there', '(?:is|zijn|staat|staan|ligt|liggen|wacht|wachten) er', 'wie wacht', 'wie wachten', 'who', 'toon', 'show', 'laat', 'list', 'lijst', 'verzoeken', 'aanvragen', 'requests?', 'geef', 'open(?:staande)?', 'overzicht', 'overview', 'hoeveel', 'how many', 'heb ik', 'do i have', 'everything', 'alles');
const approval = anyOf('goedkeuring(?:en)?', 'goed ?keuren', 'goed te keuren', 'goedgekeurd', 'akkoord', 'approvals?', 'approved?', 'approving', 'sign(?:ed)?[- ]?off', '(?:second|2nd) (?:pair of eyes|person|approver)', '(?:tweede|2e) (?:paar ogen|persoon|collega)', 'vier[- ]ogen', 'four[- ]eyes');
const waits = anyOf('wacht(?:en|ende)?', 'waiting', 'pending', 'open(?:staande)?', 'need(?:s|ed)?', 'nodig', 'still', 'nog', 'moet(?:en)?', 'outstanding', 'must', 'to be', 'te', 'left', 'liggen', 'ligt', 'staat', 'staan', 'queue');
const again = anyOf('nu', 'now', 'opnieuw', 'again', 'meteen', 'direct', 'gelijk', 'nog (?:een|eens|1)(?: keer)?', 'nogmaals', 'immediately', 'right away', 'once more', 'at once', 'asap', 'straks niet maar nu', 'vandaag nog');
const anyDevice = anyOf('devices?', 'apparaat', 'apparaten', 'toestel(?:len)?', '\\p{L}*laptops?', '\\p{L}*telefoons?', '\\p{L}*phones?', 'i-?pads?', 'macs?', 'macbooks?', 'tablets?', 'pc', 'computers?', 'compliant', 'compliance', 'conform', 'policy', 'beleid', 'apps?');

const ways: readonly WordSet<CommandName>[] = [
  { command: 'approvals', said: [asksOrders, approval, waits], but: anyOf('mdm', 'portal', 'gdpr', 'budget', 'leave', 'verlof') },
  { command: 'action_status', said: [anyOf("(?:my|our|mijn|m'n|onze) (?:(?:last|latest|recent|laatste|vorige) )?(?:actions|requests|commands|acties|verzoeken|opdrachten)"), anyOf('became', 'become', 'came', 'happened', 'status', 'outcome', 'results?', 'terecht ?gekomen', 'terecht', 'gebeurd', 'gelukt', 'geworden', 'afgelopen', 'resultaat', 'stand', 'done', 'klaar', 'worked')] },
  { command: 'cases', said: [anyOf('wat', 'welke?', 'what', 'which', 'any', 'is er', 'zijn er', 'is there', 'are there', 'hoeveel', 'how many', 'toon', 'show', 'list', 'geef'), anyOf('vragen', 'questions', 'cases', 'tickets'), anyOf('liggen', 'ligt', 'staan', 'wachten', 'wachtend', 'waiting', 'pending', 'open(?:staand)?', 'binnen(?:gekomen)?', 'came in', 'come in', 'unanswered', 'onbeantwoord', 'oppakken', 'pick up', 'voor ons', 'for us', 'wachtrij', 'queue')], but: anyOf('jij', 'je', 'you', 'kon', 'could', 'balie', 'faq') },
  { command: 'cases', said: [anyOf('(?:our|onze|the|de|helpdesk|desk|my|mijn)(?: (?:helpdesk|support|service desk|servicedesk))? (?:queue|wachtrij|werkvoorraad|backlog)', '(?:werk|work)(?: (?:te doen|left|to do))? (?:voor|for)(?: (?:de|the))? (?:helpdesk|servicedesk|service desk)')], but: anyOf('print(?:er)?', 'mail', 'call', 'bel', 'me', 'mij', 'ik', 'i') },
  { command: 'cases_off', said: [desk, here, anyOf('niet(?: meer)?', 'geen', 'not', 'no longer', 'stop(?:pen)?', 'uit', 'off', "don'?t", 'elders', 'elsewhere')] },
  { command: 'cases_here', said: [desk, here, anyOf('post', 'plaats(?:en)?', 'stuur', 'sturen', 'send', 'zet', 'zetten', 'put', 'toon', 'komen', 'come', 'deliver', 'route', 'gebruik', 'use', 'krijgen', 'get', 'receive', 'ontvangen', 'binnenkomen', 'drop', 'bring', 'voortaan', 'from now on', 'afhandelen')] },
  { command: 'deadlines_off', said: [deadline, everybody, off] },
  { command: 'deadlines_on', said: [deadline, everybody, onAgain] },
  { command: 'alert_settings', said: [anyOf('quiet (?:hours|times?)', 'stille (?:uren|tijden|tijd)', 'rusturen', 'rusttijden', 'niet[- ]storen', 'do[- ]not[- ]disturb', '(?:lead|warning) times?', 'waarschuwingstermijn(?:en)?', 'meldingstermijn(?:en)?', 'alert (?:schedule|preferences|configuration|options)')] },
  { command: 'alert_settings', said: [howMany, daysAhead, alerts] },
  { command: 'alert_settings', said: [anyOf('termijn(?:en)?', 'thresholds?', 'drempels?', 'instellingen', 'settings', 'voorkeuren', 'preferences', 'escalati(?:e|on)s?', 'routering', 'routing', 'ontvangers?', 'recipients?', 'werkdagen', 'working (?:days|hours)'), alerts], but: anyOf('mail', 'outlook', 'teams', 'telefoon', 'phone', 'medewerkers?', 'employees?') },
  { command: 'alert_settings', said: [anyOf('wie', 'who', 'waar(?:heen|naartoe)?', 'where', 'welk kanaal', '(?:which|what) channel', 'to whom', 'aan wie', 'naar wie'), anyOf('krijg(?:t|en)?', 'ontvang(?:t|en)?', 'gets?', 'receives?', 'go(?:es)?', 'gaan', 'komen', 'sent', 'land', 'told', 'verstuurd', 'gestuurd'), anyOf('alerts?', 'meldingen', 'waarschuwingen', 'notificat(?:ion|ie)s', 'warnings')], but: anyOf('why', 'waarom', 'geen', 'no', 'niet', 'not') },
  { command: 'check_now', said: [anyOf('check', 'checks', 'controle', 'controles', 'controleer', 'kijk', 'verloopcontrole'), anyOf('run', 'start', 'draai', 'draaien', 'voer', 'uitvoeren', 'doe', 'do', 'trigger', 'herhaal', 'repeat', 'rerun', 're-run', 'launch', 'force'), again], but: anyDevice },
  { command: 'check_now', said: [anyOf('check', 'controleer', 'kijk', 'bekijk', 'look'), again, anyOf('everything', 'alles', 'verloopt', 'verlopen', 'expir(?:es?|ing|y)', 'vervaldat(?:a|ums?)', 'lapses?', 'lapsing')], but: anyDevice },
  { command: 'balie_status', said: [anyOf('wanneer', 'when', 'hoe lang geleden', 'how long ago', 'hoe laat'), anyOf('laatst(?:e)?', 'last', 'recent(?:ly)?', 'previous', 'vorige'), anyOf('gecontroleerd', 'controle', 'controleerde', 'check(?:ed|s)?', 'gecheckt'), anyOf('je', 'jij', 'jullie', 'balie', 'you', 'your', 'the', 'de', 'er')], but: anyOf('devices?', 'apparaat', 'toestel', '\\p{L}*laptop', '\\p{L}*telefoon', '\\p{L}*phone', 'i-?pad', 'mac', 'checked in', 'check in', 'check-in', 'ingecheckt', 'contact') },
  { command: 'balie_status', said: [anyOf('doen', 'doe', 'werken', 'draaien', 'lopen', 'are', 'do', 'is', 'werkt', 'draait', 'loopt', 'functioneren'), anyOf('(?:je|jouw|jullie|de|your|the|balie\'?s)(?: (?:expiry|verval|nightly|daily|dagelijkse))? (?:controles?|checks?|bewaking|monitoring|watch)'), anyOf('nog', 'still', 'ok(?:ay|é)?', 'goed', 'running', 'working', 'fine', 'het', 'up')], but: anyDevice },
  { command: 'sign_in', said: [anyOf("(?:i (?:need|want|have) to|ik (?:wil|moet)|i'?d like to|let me|laat (?:me|mij)|can i|kan ik|mag ik)(?: (?:me|mij))?(?: (?:weer|opnieuw|nog een keer|again))? (?:sign|log|inloggen|aanmelden)(?: (?:me|in|on))*(?: (?:again|opnieuw|weer))?(?: (?:bij|op|at|to|with|on) (?:jou|jullie|je|balie|you|this bot))?[.! ]*$")] },
];

export function readScreenWords(text: string, { device, devices, serial }: Entities): CommandName | null {
  const said = tidyText(text);
  if (said.length > 120 || device !== undefined || devices !== undefined || serial !== undefined || meansMine(said)) return null;
  return saidIn(said, ways);
}
