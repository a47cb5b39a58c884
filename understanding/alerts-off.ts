// The model has one intent for "alerts on" and "alerts off": they share every word but one. Which of the two is
// read here, because turning on what somebody wants to be rid of is worse than not understanding them.

const alerts = /(?<![\p{L}])(?:alerts?|alerting|notificaties?|notifications?|meldingen|melding|waarschuwing(?:en)?|warnings?|alarm(?:en|s)?|signalering(?:en)?|(?:verval|verloop|expiry|expiration)-?(?:meldingen|berichten|berichtjes|messages|mails?|reminders)|(?:berichten|berichtjes|messages|mails) (?:over|about|van|for) (?:de |the )?(?:certifica|tokens?|secrets?|verlop|expir|balie|vervaldat))/iu;
const off = [
  /(?<!\p{L})(?:zet|zetten|doe|schakel|gooi|knal|mag|mogen|kan|kun|kunnen|moet|moeten)(?!\p{L}).*(?<!\p{L})(?:uit|af)(?!\p{L})/iu,
  /(?<!\p{L})(?:(?:uit|af) ?(?:zetten|schakelen|doen|te zetten|te schakelen)|uitgezet|uitgeschakeld|af ?melden|af te melden|meld(?: me| mij)? af|meld (?:me|mij)(?!\p{L}).*(?<!\p{L})af|(?:schrijf|schrijven) (?:me|mij|ons)(?!\p{L}).*(?<!\p{L})uit|stop(?:pen|t u)?|ophouden|hou(?:d)? (?:eens )?op|kappen|weg met|opzeggen|dempen|demp|verlos me|van de lijst)(?!\p{L})/iu,
  /(?<!\p{L})(?:wil|willen|hoef|hoeven|wens|stuur|sturen|geef)(?!\p{L})[^.!?]*(?<!\p{L})(?:geen|niet|niks|nooit)(?!\p{L})/iu,
  /(?<!\p{L})(?:alerts?|meldingen|waarschuwingen|notificaties|notifications|warnings)(?: (?:weer|graag|aub|maar|please|nu|back|again))* (?:uit|off|af)(?: (?:graag|aub|please|pls|again))*[ .!]*$/iu,
  /(?<!\p{L})(?:turn|switch|shut|toggle|set|put|take)(?:ing)?(?!\p{L}).*(?<!\p{L})off(?!\p{L})/iu,
  /(?<!\p{L})(?:unsubscribe|un-subscribe|disable|deactivate|opt(?: me| us)?(?: ?-?out)|quit|cease|no longer|kill|mute|silence|remove (?:me|us) from|take (?:me|us) off|sign (?:me|us) off|cancel (?:my |the |all |these )?(?:alert|notification|warning|subscription))(?!\p{L}{3})/iu,
  /(?<!\p{L})(?:do not|don'?t|don’t|never|not)(?: ever| really)? (?:want|need|send|notify|alert|warn|wish|bother|message)/iu,
];
/** Said of themselves these tell that nothing comes; without a complaint they ask for it to stop. */
const weaklyOff = /(?<!\p{L})(?:geen|niet|nooit) [^.!?]*(?<!\p{L})meer(?!\p{L})|(?<!\p{L})no more (?!than)|(?<!\p{L})(?:genoeg|enough) (?:alerts|meldingen|waarschuwingen|warnings)|^(?:please |nu |graag )?(?:geen|no) /iu;
const complaint = /(?<!\p{L})(?:krijg(?:en)?|kreeg|ontvang(?:en)?|ontving|zie|zien|komen|komt|kwam|kwamen|hoor|get|getting|got|receiv(?:e|ing|ed)|see|seen|seeing|come|came|coming|arriv(?:e|ing))(?!\p{L})/iu;
const on = /(?<!\p{L})(?:(?:zet|doe|schakel|mag|mogen|moet|moeten|wil|graag|weer|meld(?: me| mij)?)(?!\p{L})[^.!?]*(?<!\p{L})(?:aan|inschakelen)(?!\p{L})|aan ?zetten|aan te zetten|inschakelen|activeer|(?<!de)activate|abonneer|(?:turn|switch|put|set)(?!\p{L})[^.!?,]*(?<!\p{L})on(?!\p{L})(?! (?:my|the|this|his|her))|enable|(?<!un)(?<!un-)subscribe (?:me|us)|sign (?:me|us) up|start (?:sending|with)|back on|re-?enable|resume)(?!\p{L})/iu;
const neverOff = /(?<!\p{L})(?:do not|don'?t|don’t|never|not to) (?:ever )?(?:turn|switch|stop|disable|unsubscribe|shut|deactivate|cancel)(?!\p{L})|(?<!\p{L})niet (?:meer )?(?:uit|af) ?(?:zetten|schakelen|doen|melden)?(?!\p{L})|(?<!\p{L})niet stoppen(?!\p{L})/iu;
const asks = /^(?:hoi |hi |hey |hallo |hello )?(?:why|waarom|hoezo|how come|who|wie|when|wanneer|did|heeft|are|is|staan|staat|zijn|have|has|were|was|what|wat)(?!\p{L})|(?<!\p{L})(?:stopped|gestopt|weet niet|don'?t know)(?!\p{L})/iu;
const later = /(?<!\p{L})(?:snooze|sluimer\p{L}*|later|herinner|remind me|(?:deze|dit|die|this|that) (?:one|melding|waarschuwing|alert|warning|notification))(?!\p{L})/iu;
const elsewhere = /(?<!\p{L})(?:on|in|of|from|op|van) (?:my |the |mijn |de |m'n |mn )?(?:[\p{L}]*phones?|[\p{L}]*telefoon|mobiel|i-?pad|outlook|teams|whatsapp|laptop|mail|agenda)(?!\p{L})/iu;
const bare = /^(?:please |can you |pls |hi |hoi )*(?:un-?subscribe|opt ?-?out)(?: me| us)?(?: please| pls| now| from (?:this|these|everything|all))*[ .!?]*$/i;

/** True when somebody wants Balie to warn them no longer; not when they ask for a pause, or complain that nothing comes. */
export function wantsAlertsOff(text: string): boolean {
  const said = text.trim().replace(/\s+/g, ' ');
  if (bare.test(said)) return true;
  if (!alerts.test(said) || on.test(said) || neverOff.test(said) || asks.test(said) || later.test(said) || elsewhere.test(said)) return false;
  return off.some((way) => way.test(said)) || (weaklyOff.test(said) && !complaint.test(said));
}

export function mentionsAlerts(text: string): boolean {
  return alerts.test(text);
}

/** "Don't turn the alerts off", "zet ze niet aan": nothing is to change. */
export function wantsAlertsAsTheyAre(text: string): boolean {
  return alerts.test(text) && (neverOff.test(text) || /(?<!\p{L})(?:do not|don'?t|don’t|never) (?:ever )?(?:turn|switch|put|enable|subscribe)(?!\p{L})|(?<!\p{L})niet (?:weer )?(?:aan|in) ?(?:zetten|schakelen|doen|melden)?(?!\p{L})(?! de| het)/iu.test(text));
}
