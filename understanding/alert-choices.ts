import { mentionsAlerts } from './alerts-off.ts';

// "No alerts at the weekend", "only critical alerts", "alerts to the channel": somebody wants some of them. To read that
// as on or off would send too much, or silence what is critical.

const at = "(?<!\\p{L})(?:(?:'s |’s |s )?(?:nachts|avonds)|(?:de |het )?(?:nacht|avond|weekend)(?:en|s)?|nights?|evenings?|overnight|week-?ends?|after (?:hours|work)|(?:outside|buiten|tijdens|during|in|within|binnen) (?:de |onze |mijn |our |my |the )?(?:office|working|work|business|kantoor|werk)[ -]?(?:hours|uren|tijd(?:en)?|days|dagen)|(?:office|working|business) hours|kantooruren|kantoortijd(?:en)?|werktijd(?:en)?|werkdagen|doordeweeks|weekdays|zaterdag|zondag|saturdays?|sundays?|vrije dag(?:en)?|(?:public |bank )?holidays?|feestdagen)(?!\\p{L})";
const severe = '(?:kritie?ke?|critical|belangrijke?|important|urgente?|dringende?|ernstige?|severe|hoge|high|overdue|verlopen|spoed)';
const merely = '(?:alleen|enkel|slechts|uitsluitend|only|just|nothing but)';
const some = '(?:apple|ios|iphones?|ipads?|macs?|android|google(?: play)?|chromeos|windows|autopilot|vpp|saml|connectors?|licen[cs]es|licenties|partners)';
const someoneElse = '(?<!\\p{L})(?:naar|to|aan|into|in) (?:(?:the|de|het|our|ons|onze|my|mijn) )?(?!(?:me|mij|us|ons|you|jou|this|dit|deze|here|hier|zetten|get|receive|stop|be|know|have|time|tijd|advance)(?!\\p{L}))(?:\\p{L}+[- ])?(?:channel|kanaal|team|group|groep|colleague|collega|manager|helpdesk|servicedesk|mailbox)(?!\\p{L})';

const choices = [
  // "Until after the weekend" is a pause.
  new RegExp(`^(?!.*(?<!\\p{L})(?:until|till|tot)(?!\\p{L})).*${at}`, 'iu'),
  new RegExp(`(?<!\\p{L})${merely}(?!\\p{L})[^.!?]*(?<!\\p{L})${severe}(?!\\p{L})|(?<!\\p{L})${severe}(?!\\p{L})[^.!?]*(?<!\\p{L})${merely}(?!\\p{L})`, 'iu'),
  new RegExp(`(?<!\\p{L})(?:for|about|on|over|voor|van|bij) (?:de |the |our |onze |all |alle )?${some}(?!\\p{L})|(?<!\\p{L})${some}[- ](?:alerts?|meldingen|waarschuwingen|warnings|notifications|notificaties)(?!\\p{L})`, 'iu'),
  new RegExp(`(?<!\\p{L})(?:route|rout(?:e|ing)|forward|redirect|send|stuur|doorsturen|verstuur|deliver|post|zet)(?!\\p{L})[^.!?]*${someoneElse}`, 'iu'),
  /^(?:please |can you |kun je |graag )*(?:route|forward|redirect|reroute)(?!\p{L})/iu,
];

/** True when somebody wants Balie to warn them of some things, at some times or elsewhere: that is chosen on a card. */
export function choosesAlerts(text: string): boolean {
  return mentionsAlerts(text) && choices.some((choice) => choice.test(text));
}

const told =
  /alert|alarm|attent|notif|notice|warn|waarsch|meld|ping|remind|herinner|reminder|\btell|\btold|inform|posted|weten|know|heads|bericht|message|mail|stuur|sturen|send|hoogte|subscri|abonn|regist|sign (?:me|us)|list|lijst|surpris|verras|monitor|watch|bewak|gaten|shout|sein|signa|\btip|notice|notit|app (?:me|mij)|\bpush (?:me|mij)|reminders?|verwittig|geef|bel me|tik op/iu;

/** What is said to turn alerts on says so: the bare name of a token does not. */
export function asksToBeTold(text: string): boolean {
  return told.test(text);
}
