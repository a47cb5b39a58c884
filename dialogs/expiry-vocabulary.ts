import { anyOf } from './word-sets.ts';

// The words in which people speak of what expires, in both languages, as parts of regular expressions. They are met in lower
// case, without signs and hyphens.

/** What is watched, under the family that it is filed under. */
export const things: readonly (readonly [family: string | null, names: readonly string[]])[] = [
  ['windows', ['provisioning ?packages?', 'provisioning ?pakket(?:ten)?', 'inrichtingspakket(?:ten)?', 'bulk ?(?:enrol+ment|inschrijvings?) ?tokens?', 'bulk ?tokens?', 'tokens? (?:voor|for|of) bulk ?(?:enrol+ment|inschrijving)', '(?:odj|offline domain join|hybrid join|hybride? join|active directory|ad) connectors?', 'intune connectors?(?: (?:for|voor) (?:active directory|ad))?', 'autopilot(?=.*\\bsync)', '(?<=\\bsync.*)autopilot']],
  ['apple', ['vpp', 'volume purchase(?: program)?', 'location tokens?', 'locatie ?tokens?', '(?:abm|asm|ade|dep)(?= (?:token|sync)|$)', 'apple business manager', 'apns?', '(?:mdm )?push ?(?:cert|certificate|certificaat)', '(?:apple )?enrol+ment program tokens?']],
  ['android', ['(?:managed |beheerde? )?google play', 'chrome enterprise', '(?:android|work profile|werkprofiel) (?:enrol+ment |inschrijvings? ?)?tokens?']],
  ['certificates', ['ndes', 'scep connectors?', 'pkcs connectors?', '(?:cert|certificates?|certificaat|certificaten) ?connectors?', '(?:code ?sign(?:ing)?|codeondertekenings?|symantec) ?(?:certs?|certificates?|certificaat|certificaten)', 'provisioning ?profiles?', 'provisioning ?profiel(?:en)?', 'inrichtingsprofiel(?:en)?', 'cloud pki', 'root ?(?:ca|certs?|certificates?|certificaat|certificaten)']],
  ['connectors', ['(?:mobile )?threat defen[cs]e(?: connectors?)?', 'mtd(?: connectors?)?', '(?:defender|exchange|lookout|zimperium) connectors?', 'jamf ?(?:connectors?|connection|koppeling|verbinding)', 'teamviewer(?: connector| koppeling)?', 'partner ?connectors?', 'compliance ?partners?']],
  ['licences', ['licen[cs]es?', 'licenties?', 'subscriptions?', 'abonnement(?:en)?', 'proef(?:abonnement|licentie|periode)(?:en|s)?', 'trials?(?: (?:licen[cs]es?|subscriptions?))?', '(?:multi ?admin|maa) ?(?:approvals?|requests?|goedkeuring(?:en)?|aanvragen|verzoeken)(?: (?:requests?|verzoek(?:en)?|aanvra(?:ag|gen)))?']],
  ['identity', ['(?:client|app|application)? ?secrets?', '(?:client|app)? ?(?:geheim|geheimen)', 'saml', 'sso (?:certs?|certificates?|certificaat|certificaten)', 'app ?(?:regs?|registrations?|registraties?)', 'enterprise apps?', '(?:configmgr |sccm |configuration manager )?tenant ?attach (?:secrets?|apps?|geheim)']],
  // Every family has some of these.
  [null, ['certs?', 'certificates?', 'certificaat', 'certificaten', 'tokens?', 'connectors?', 'connectoren', 'koppelingen', 'verbindingen', 'connections']],
];

const strong = [
  'expir(?:e|es|ed|ing|y|ies|ations?)', 'expir(?:y|ation) (?:dates?|list|overview)', 'laps(?:e|es|ed|ing)', '(?:run|runs|running|ran) out', '(?:about|going|gonna) to (?:die|end|lapse)', 'overdue', 'past due', 'out of date',
  'verloop(?:t|d)?', 'verlopt', 'verlopen(?:de)?', 'verlopend', 'aflop(?:en|end|ende)', 'afloopt', 'afgelopen(?! (?:week|maand|jaar|dagen|weken|maanden|kwartaal))', '(?:loopt|lopen)(?= .*\\baf\\b)', 'vervalt', 'vervallen', 'verstrijk(?:t|en)', 'verstreken', '(?:verloop|verval|af ?loop)(?:dat(?:a|um|ums)|overzicht|lijst)', 'achterstallig', 'over (?:de )?datum', 'over tijd',
];
/** These need something that they are about. */
const weak = ['end dates?', 'ends?', 'ending', 'dies', 'dying', 'late', 'due', 'renew(?:als?|ed|ing)?', 'valid(?: until)?', 'good until', 'eindig(?:t|en)', 'eind ?dat(?:a|um|ums)', 'vernieuw(?:en|d|t)?', 'verleng(?:en|d|t|ing)', 'geldig', 'houdbaar(?:heid)?', 'te laat'];
const healthy = [
  'status', 'state', 'health(?:y)?', 'gezond(?:heid)?', 'alive', 'ok(?:ay|e|é)?', 'goed', 'fine', 'up', 'down', 'online', 'offline', 'connected', 'disconnected', 'verbonden', 'werk(?:t|en)', 'work(?:s|ing)?', '(?:doet|doen)(?= .*\\bhet\\b)', 'draai(?:t|en)', 'running', 'broken', 'kapot', 'stuk', 'silent', 'heard(?: from)?', 'in orde', 'contact',
  '(?:last |laatste |laatst )?(?:sync(?:s|ed|ing|t|hroni[sz]ation|hronisatie|hroniseert|hroni[sz]ed)?|gesync(?:t|hroniseerd))', 'hoe (?:staat|gaat) het met', 'how (?:is|are)', 'check', 'controleer', 'kijk(?:en)?', 'bekijk', 'look',
];
const files = ['download(?:en|s)?', 'export(?:s|eer|eren)?', 'csv(?: file| bestand)?', 'excel(?: ?file| ?bestand)?', 'xlsx?', 'spreadsheet', '(?:ics|ical)(?: file| bestand)?', '(?:calendar|kalender|agenda)(?: ?file| ?bestand| items?| entries)?'];
const times = ['\\d{1,4}', 'days?', 'weeks?', 'months?', 'quarters?', 'years?', 'dag(?:en)?', 'week', 'weken', 'maand(?:en)?', 'kwarta(?:al|len)', 'jaar', 'jaren', 'vandaag', 'morgen', 'overmorgen', 'gisteren', 'today', 'tomorrow', 'yesterday', 'soon', 'shortly', 'binnenkort', 'straks', 'bijna', 'gauw', 'snel', 'next', 'coming', 'last', 'past', 'volgende?', 'komende?', 'aankomende?', 'vorige?', 'afgelopen', 'eerst(?:e|volgende)?', 'first', 'jan(?:uari|uary)?', 'feb(?:ruari|ruary)?', 'maart', 'march', 'april', 'mei', 'may', 'juni', 'june', 'juli', 'july', 'aug(?:ustus|ust)?', 'sept(?:ember)?', 'o[kc]t(?:ober)?', 'nov(?:ember)?', 'dec(?:ember)?'];
const shows = ['show', 'list', 'give', 'see', 'view', 'open', 'get', 'toon', 'laat', 'zien', 'geef', 'lijst', 'overzicht', 'overview', 'me', 'mij', 'us', 'ons', 'onze', 'our', 'the', 'de', 'het', 'een', 'a', 'an', 'all', 'alle', 'of', 'van', 'voor', 'for', 'with', 'met', 'als', 'as', 'please', 'pls', 'graag', 'aub', 'even', 'ff', 'eens'];
const products = ['intune', 'microsoft', 'm365', 'o365', 'office', 'e3', 'e5', 'ems', 'entra', 'azure', 'windows', 'apple', 'google', 'android', 'ios', 'mdm', 'apps?', 'koppeling', 'connection', 'verbinding'];
const asking = ['what(?:\'s|s)?', 'which', 'wat', 'welke?', 'wie', 'who', 'any(?:thing)?', 'something', 'everything', 'iets', 'alles', 'items?', 'things?', 'stuff', 'dingen', 'zaken'];
const little = ['when', 'wanneer', 'how (?:long|many|much)', 'hoe ?(?:lang|veel)', 'is', 'are', 'was', 'were', 'be', 'zijn', 'er', 'it', 'we', 'wij', 'i', 'ik', 'you', 'je', 'jij', 'do', 'does', 'did', 'has', 'have', 'had', 'need', 'needs', 'must', 'should', 'will', 'would', 'can', 'could', 'kan', 'kun', 'kunnen', 'wil', 'want', 'moet(?:en)?', 'gaat', 'gaan', 'word(?:t|en)', 'heeft', 'hebben', 'heb', 'going', 'gonna', 'about', 'to', 'te', 'om', 'there', 'that', 'this', 'these', 'those', 'die', 'dat', 'deze', 'dit', 'dan', 'en', 'and', 'or', 'of', 'ook', 'also', 'al', 'already', 'nog', 'still', 'nu', 'now', 'in', 'on', 'by', 'within', 'binnen', 'over', 'before', 'until', 'tot', 'na', 'naar', 'at', 'aan', 'af', 'from', 'per', 'steeds', 'eigenlijk', 'actually', 'right', 'niet', 'not', 'meer', 'any ?more'];

export const family = things.map(([name, names]) => ({ family: name, said: anyOf(...names) }));
export const lapses = anyOf(...strong);
export const ends = anyOf(...weak);
export const asksWhat = anyOf(...asking, 'show', 'list', 'toon', 'lijst', 'overzicht');
export const asksHealth = anyOf(...healthy);
export const asksForFile = anyOf(...files);
const named = things.flatMap(([, names]) => names);

/** Takes out every word that is known here: what is left was about something else. */
export const anyKnown = everywhere(...named, ...strong, ...weak, ...healthy, ...files, ...times, ...products, ...shows, ...asking, ...little);
export const anyNamed = everywhere(...named, ...products, ...shows);

function everywhere(...words: string[]): RegExp {
  return new RegExp(anyOf(...words).source, 'giu');
}
