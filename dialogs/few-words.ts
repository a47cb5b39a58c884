import type { IntentName } from '../understanding/intents.ts';
import type { Understood } from '../understanding/understand.ts';

// What to offer where words are too few or too vague to act on: "huawei p30", "mijn telefoon wil niet".

const mostOptions = 3;

/** Nobody means these by words that were hard to understand. */
const smallTalk: ReadonlySet<IntentName> = new Set<IntentName>(['none', 'thanks', 'greeting', 'help', 'cancel', 'change_language']);

/** What a complaint may well be about; anything else the model is sure of there is an accident. */
const complaints: ReadonlySet<IntentName> = new Set<IntentName>(['enrollment_status', 'why_noncompliant', 'human_handoff', 'lost_device', 'reset_passcode', 'sync_my_device', 'action_status', 'restart_device']);

const device =
  "(?:(?:work|werk|smart|bedrijfs)?(?:laptop|phone|telefoon|computer|tablet|mobiel|gsm)(?:s|tje|tjes)?|i-?phones?|i-?pads?|mac(?:book)?s?|imac|samsung|galaxy|pixel|huawei|xiaomi|oneplus|oppo|motorola|fairphone|android|windows|surface|hub|hololens|linux|ubuntu|debian|fedora|chromebook|pc|notebook|desktop|toestel|apparaat|device|ding|thing|machine)";
const owner = "(?:my|mijn|m'n|mn|me|our|ons|onze|his|her|zijn|haar|the|de|het|een|a|an|this|that|deze|die|dit|dat|new|nieuwe?|old|oude?|own|eigen|work|werk|business|zakelijke?|priv[eé]|private|personal|persoonlijke?|company|school|home|thuis)";
const where = '(?:(?:from|of|at|van|voor|for|by) (?:(?:my|mijn|the|de|het|t|our|ons|onze) )?(?:work|werk|zaak|school|company|organisation|organization|organisatie|employer|werkgever|bedrijf|office|kantoor|baas|boss|home|thuis|mij|mezelf|me)|thuis|home|priv[eé])';
const model = '(?:pro|max|plus|mini|air|ultra|se|tab|note|fold|flip|lite|go|studio|book|google|apple|microsoft|[a-z]{0,2}\\d{1,4}[a-z]{0,2}|\\d{1,2}\\.\\d{1,2}|x|xr|xs)';
const having = "(?:(?:hoi|hallo|hi|hey|hello)[ ,]+)?(?:(?:i|we|ik|wij|k)(?:'ve| have| heb| hebben)? (?:just )?(?:got|have|received|kreeg|heb|gekregen|bought|kocht)?(?: just| net)? ?)?";
const only = new RegExp(`^${having}(?:(?:${device}|${owner}|${model}|${where})(?: |$))+(?:gekregen|gehad|gekocht|here|hier)?$`, 'iu');
const names = new RegExp(`(?<![\\p{L}])${device}(?![\\p{L}])`, 'iu');

const adverb = '(?:ook|weer|nog|steeds|nu|echt|gewoon|helemaal|meer|zo|toch|even|again|anymore|any more|now|today|vandaag|still|just|properly|goed|lekker|really|at all)';
const fails =
  "(?:wil|doet|werkt|gaat|lukt|loopt|reageert|doe(?:t)? (?:het|t|'t|raar|vreemd|moeilijk|stom|niks|niets)|(?:is|are) (?:stuk|kapot|broken|acting up|weird|being weird|stuck|down)|hapert|faalt|won'?t|will not|does ?n[o']?t(?: work| want to)?|does not(?: work| want to)?|doesnt(?: work)?|is ?n[o']?t (?:working|cooperating)|is not (?:working|cooperating)|not working|refuses|fails|works? not|stopped working|has (?:a )?problems?|heeft (?:een )?probleem|problem(?:en)?|problemen|issues?|trouble|gedoe|(?:wil )?niet meewerken|werkt niet mee)";
const vague = new RegExp(`^(?:(?:help|hoi|hallo|hi|hey|hello|sorry|pff+|argh+|jeetje)[ ,!]+)*(?:(?:problem(?:en)?|problemen|issues?|trouble|gedoe) (?:with|met) )?(?:${owner} )*(?:${device}|${model}|it|het|hij|ie)(?: ${where}| ${model})*(?: ${adverb})*(?: ${fails})?(?: (?:${adverb}|niet|niks|niets|het|t|'t|raar|mee|werken|work|cooperate))*$`, 'iu');
const complains = new RegExp(`(?<!\\p{L})(?:${fails}|niet|niks)(?!\\p{L})`, 'iu');

/** Says that something does not work. */
export function complainsOf(text: string): boolean {
  return complains.test(text);
}

/** The meanings to choose from; none where the words say enough, or nothing at all. */
export function likelyMeanings(text: string, understood: Understood): IntentName[] {
  const said = text.trim().replace(/[.!?…]+$/, '').replace(/\s+/g, ' ');
  const { entities, band, intent } = understood;
  if (entities.device !== undefined || entities.serial !== undefined || entities.user !== undefined || said.length > 80) return band === 'unsure' ? ranked(understood) : [];
  // Without a verb, what the model is sure of is an accident; that a new device is to be set up is not.
  if (!(band === 'sure' && intent === 'enroll_device') && only.test(said) && names.test(said)) return ['enroll_device', 'unenroll_device', 'my_devices'];
  if (vague.test(said) && complains.test(said) && !(band === 'sure' && complaints.has(intent))) return ['enrollment_status', 'why_noncompliant', 'human_handoff'];
  if (band === 'sure') return [];
  return band === 'unsure' ? ranked(understood) : [];
}

function ranked(understood: Understood): IntentName[] {
  const likely = [understood, ...understood.alternatives].map(({ intent }) => intent).filter((intent) => !smallTalk.has(intent));
  return likely.slice(0, mostOptions);
}
