// Platform and ownership: only what was named. A laptop may be anything; an iPhone is iOS.

export const platformNames = ['windows', 'ios', 'ipados', 'macos', 'android', 'hololens', 'linux'] as const;
export type PlatformName = (typeof platformNames)[number];
export type OwnershipName = 'personal' | 'corporate';

const platformWords: readonly (readonly [PlatformName, RegExp])[] = [
  ['hololens', /\bholo ?-?lens(?:es|en)?\b/i],
  ['ipados', /\bi-?pad ?os\b|\bi-?pads?\b|\bi-?pad(?:je|jes)\b/i],
  ['ios', /\bios\b|\bi-?phones?(?:\d{1,2})?\b|\bi ?phones?\b|\biphoontje\b/i],
  ['macos', /\bmac ?os\b|\bos ?x\b|\bmac ?book(?:s|je|jes)?\b|\bi-?macs?\b|\bmac(?:'?s| mini| studio| pro)?\b(?![- ]?(?:adres|address|adressen|addresses))/i],
  ['android', /\bandroids?\b|\bsamsungs?\b|\bgalaxy\b|\b(?:google )?pixels?\b(?= ?\d| ?a?\b)|\boneplus\b|\bxiaomi\b|\bfairphones?\b|\bmotorola\b|\bhuawei\b|\boppo\b/i],
  ['windows', /\bwindows\b|\bwin ?(?:7|8|10|11)\b|\bw1[01]\b|\bsurfaces?\b/i],
  ['linux', /\blinux\b|\bubuntu\b|\bdebian\b|\bred ?hat\b|\brhel\b|\bfedora\b/i],
];

/** Where work data, not the device, is called somebody's. */
const notTheDevice = '(?! ?(?:data|gegevens|foto|bestand|apps?\\b|files?|photos?|pictures|mail|e-?mail|stuff|spullen|dingen|accounts?\\b|info|profiel|profile|portal|agenda|contacten|contacts))';
const things = '(?:i-?phones?|i-?pads?|mac ?books?|macs?|samsung|galaxy|pixel|oneplus|xiaomi|motorola|fairphone|huawei|android|windows|surface|linux|hololens|laptops?|computers?|pc|telefoons?|telefoontje|foon|mobiel(?:tje)?|gsm|mobieltje|toestel(?:len)?|tablets?|apparaat|apparaten|devices?|phones?|cell|cellphone|mobile|machines?|bak|hardware|notebook|desktop|ding)';

const personalWords = new RegExp(
  [
    `\\b(?:my|his|her|their|your|our) own\\b${notTheDevice}`,
    `\\b(?:mijn|m'n|mn|zijn|z'n|haar|je|jouw|hun|onze?) eigen\\b${notTheDevice}`,
    `\\beigen ${things}`,
    `\\bown ${things}`,
    `\\bpriv[eé](?![a-zé])${notTheDevice}`,
    `\\bpriv[eé][- ]?(?:telefoon|laptop|toestel|mobiel|iphone|ipad|pc|tablet|apparaat|apparaten|computer|macbook|samsung|gsm|ding)`,
    `\\bprivate ${things}`,
    `\\bpersonal(?:ly)?[- ](?:owned|${things})`,
    `\\bpersoonlijke? ${things}`,
    '\\bbyod\\b',
    '\\bzelf (?:gekocht|betaald|aangeschaft)',
    '\\b(?:bought|paid for) (?:it )?(?:by )?myself|\\bi bought\\b|\\bowned by me\\b|\\bvan mezelf\\b|\\bvan mijzelf\\b|\\b(?:home|thuis)[- ]?(?:computer|laptop|pc|mac|machine|tablet|ipad)|\\b(?:mac|macbook|laptop|computer|pc|tablet|ipad|iphone|telefoon|phone) (?:van thuis|at home|thuis)\\b',
  ].join('|'),
  'i',
);

const corporateWords = new RegExp(
  [
    '\\bvan (?:de|het|mijn|m\'n|mn|ons|onze) (?:zaak|werk|bedrijf|baas|werkgever|organisatie|school|firma|kantoor|universiteit|gemeente|stichting)\\b|\\bvan (?:school|kantoor|werk)\\b',
    '\\bv\\/d zaak\\b|\\bvan t werk\\b',
    `\\bzakelijke?\\b${notTheDevice}`,
    `\\bwerk[- ]?(?:telefoon|laptop|mobiel|gsm|iphone|ipad|toestel|pc|computer|tablet|foon|apparaat|macbook|samsung)`,
    `\\bbedrijfs[- ]?(?:telefoon|laptop|mobiel|toestel|iphone|ipad|pc|computer|tablet|apparaat|apparaten|eigendom|macbook)`,
    `\\b(?:company|school|organi[sz]ation)(?:'s)?[- ](?:owned|issued|provided|${things})`,
    '\\bcorporate(?:ly)?[- ]owned\\b|\\bcorp[- ]owned\\b',
    `\\bcorp(?:orate)? (?:owned|${things})`,
    `\\bwork(?:'s)?[- ](?:issued|provided|owned|${things})`,
    `\\bbusiness ${things}`,
    '\\b(?:from|by|belongs? to|property of) (?:work|school|(?:the|my|our) (?:company|employer|office|organi[sz]ation|school|firm|boss|work))\\b',
    '\\bthe company gave\\b|\\bwork gave me\\b|\\bgekregen van (?:het )?werk\\b|\\bcope\\b|\\bcobo\\b',
  ].join('|'),
  'i',
);

/** The platform named first. */
export function findPlatform(text: string): PlatformName | undefined {
  let best: { name: PlatformName; at: number } | undefined;
  for (const [name, words] of platformWords) {
    const at = text.search(words);
    if (at >= 0 && (!best || at < best.at)) best = { name, at };
  }
  return best?.name;
}

/** Nothing when both are named: the person must be asked. */
export function findOwnership(text: string): OwnershipName | undefined {
  if (namesBothOwners(text)) return undefined;
  if (personalWords.test(text)) return 'personal';
  return corporateWords.test(text) ? 'corporate' : undefined;
}

/** "My own company iPhone". */
export function namesBothOwners(text: string): boolean {
  return personalWords.test(text) && corporateWords.test(text);
}
