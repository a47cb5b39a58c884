// Whose device: an account name, a name after "van/of/for", or a name before its possession.
import { familyNames, firstNames } from './first-names.ts';
import type { Span } from './device-names.ts';

const account = /(?<![\w.+-])[a-z0-9][\w.+-]{0,63}@[a-z0-9-]{1,63}(?:\.[a-z0-9-]{2,63})+/gi;

const nouns =
  'laptops?|i-?phones?|i-?pads?|mac ?books?|macs?|telefoons?|telefoontje|foon|mobiel|gsm|toestel(?:len)?|tablets?|apparaat|apparaten|devices?|phones?|mobile|pc|computers?|samsung|galaxy|pixel|surface|machines?|werkplek|account|pin ?code|passcode|hololens|android(?: toestel| phone| telefoon)?|thinkpad|notebook|desktop|werktelefoon|werklaptop|bitlocker(?:[- ]?(?:key|sleutel))?|spullen|stuff|tablet';
/** O'Brien and D'Arcy; lower case too. */
const elided = "(?:[ODLodl]'(?=\\p{L}{3}))";
const name = `${elided}?\\p{L}[\\p{L}-]{1,20}`;
const between = 'van der|van den|van de|van \'t|van|de la|de|der|den|ten|ter|te|el|al|ben|bin|la|le|di|da|dos|von|o\'';

const possessive = new RegExp(`(?<![\\p{L}\\p{N}'-])(${name}(?: (?:(?:${between}) )?${elided}?\\p{Lu}[\\p{L}-]{1,20})?)(?<! hi)(?:'s?|s)(?= (?:\\p{L}+ )?(?:${nouns})(?!\\p{L}))`, 'giu');
const separate = new RegExp(`(?<![\\p{L}\\p{N}'-])(${name}(?: (?:(?:${between}) )?${name})?)(?= (?:zijn|z'n|zn|haar|d'r|his|her|hun) (?:\\p{L}+ )?(?:${nouns})(?!\\p{L}))`, 'giu');
const after = new RegExp(
  `(?<![\\p{L}\\p{N}'-])(?:van|voor|of|for|by|door|bij|naar|from|at|met|with|belongs to|assigned to|gebruikt|heeft|has|does|did|is|user|users|gebruiker|medewerk(?:er|ster)|collega|colleague|employee|collega's|mevrouw|mevr\\.?|mw\\.?|meneer|dhr\\.?|mr\\.?|mrs\\.?|ms\\.?|miss|for user|account|persoon|person|owner|eigenaar|in naam van|namens)(?: (?:mevrouw|mevr\\.?|meneer|dhr\\.?|mr\\.?|mrs\\.?|ms\\.?|user|gebruiker|collega|colleague|onze collega|mijn collega|my colleague|our colleague|medewerker|is))* +`,
  'giu',
);
// "sync anna laptop", "fleur obrien laptop": nothing says whose but the order of the words.
const beside = new RegExp(`(?<![\\p{L}\\p{N}'-])(\\p{L}{2,20})(?=(?: ((?:(?:${between}) )?${name}))? (?:(?:werk|work) ?)?(?:laptop|i-?phone|i-?pad|mac ?book|telefoon|phone|pc|computer|tablet)(?!\\p{L}))`, 'giu');
// "femke's defender": any possession, when the owner is a known first name.
const genitive = new RegExp(`(?<![\\p{L}\\p{N}'-])(${name})(?='s(?!\\p{L}))`, 'giu');
const subject = /^(\p{L}[\p{L}-]{1,20}) (?:is|was|has|had|heeft|had|weet|kan|kon|can|can't|cannot|couldn't|doesn't|didn't|did|lost|left|leaves|forgot|forgets|entered|clicked|wil|wants|needs|krijgt|kreeg|kwam|zegt|says|gets|got|moet|gaat|werkt|vertrekt|verliest|verloor|vergat|mist|misses|zit|zat|doet)(?!\p{L})/iu;
const titled = /(?:user|users|gebruiker|medewerk(?:er|ster)|mevrouw|mevr\.?|mw\.?|meneer|dhr\.?|mr\.?|mrs\.?|ms\.?|miss|employee) +$/iu;
const honoured = /(?:mevrouw|mevr\.?|mw\.?|meneer|dhr\.?|mr\.?|mrs\.?|miss) +$/iu;
const initialled = /^(?:\p{Lu}\. ?)+(?:(?:van der|van den|van de|van|de|der|den|ter|ten|el|al) )?\p{Lu}[\p{L}-]+/u;
const loginName = /^(?=[a-z.]*[a-z])[a-z]{1,15}[._][a-z]{2,20}(?![\w@-])/i;

/** Capitalised words that follow "van/of/for" and are nobody. */
const nobody = new Set(
  `intune apple microsoft google windows android ios ipados macos linux ubuntu defender bitlocker filevault autopilot teams outlook office exchange sharepoint onedrive entra azure
  configmgr sccm mecm laps samsung pixel galaxy surface iphone ipad macbook mac hololens lenovo dell hp zebra knox chrome edge vpn wifi mfa
  sales finance hr it ict marketing inkoop verkoop logistiek magazijn receptie directie support servicedesk helpdesk legal operations productie planning financien financiën facilitair communicatie
  maandag dinsdag woensdag donderdag vrijdag zaterdag zondag monday tuesday wednesday thursday friday saturday sunday
  januari februari maart april mei juni juli augustus september oktober november december january february march may june july august october
  amsterdam rotterdam utrecht eindhoven groningen london amersfoort zwolle breda arnhem nijmegen tilburg haarlem antwerpen brussel gent nederland holland
  company portal bedrijfsportal balie ade vpp abm apns dep mdm mam byod esp oobe workspace jamf mobileiron airwatch i my mijn ik de het een the a an you je jou u ons onze our alle all everyone iedereen
  policy policies beleid profile profiel enrollment experience affinity driven status admin accounts data settings state group groep token certificate
  nederlands dutch english engels`.split(/\s+/),
);

/** Family names that are words as well, and words that stand before such a name without being one. */
const ordinary = new Set('bos kok boer groot berg dijk dam beek jong vos blom white green hall brown wright kaya li the de het een a an my mijn our ons onze this that die dat deze new nieuwe old oude all alle klant client customer leverancier supplier'.split(' '));

export function findUsers(text: string, taken: readonly Span[]): Span[] {
  const found: Span[] = [];
  const claim = (span: Span | undefined): void => {
    if (span && ![...found, ...taken].some((other) => span.start < other.end && other.start < span.end)) found.push(span);
  };
  for (const match of text.matchAll(account)) claim({ start: match.index, end: match.index + match[0].length, text: match[0] });
  for (const match of text.matchAll(possessive)) claim(ownerBefore(match, text));
  for (const match of text.matchAll(separate)) if (endsInName(match[1] ?? '')) claim(ownerBefore(match, text));
  for (const match of text.matchAll(after)) claim(nameAt(text, match.index + match[0].length, howCalled(match[0])));
  for (const match of text.matchAll(genitive)) if (firstNames.has((match[1] ?? '').toLowerCase())) claim(ownerBefore(match, text));
  if (found.length === 0) claim(nameBeside(text) ?? nameAtStart(text) ?? nameInSentence(text));
  return found.sort((a, b) => a.start - b.start);
}

// "Ahmed is zijn telefoon kwijt": what stands before the possession is a word.
function endsInName(words: string): boolean {
  const last = words.split(' ').at(-1) ?? '';
  return /^(?:[dol]')?\p{Lu}/u.test(last) || firstNames.has(last.toLowerCase()) || familyNames.has(last.toLowerCase());
}

function ownerBefore(match: RegExpMatchArray & { index: number }, text: string): Span | undefined {
  const words = (match[1] ?? '').split(' ');
  const end = text.indexOf(match[1] ?? '', match.index) + (match[1] ?? '').length;
  const apostrophe = text.charAt(end) === "'";
  // "Find Anna's phone", "sleutel van Noors laptop": the expression may have started some words early.
  const dropped: string[] = [];
  while (words.length > 0 && !isName(words[0] ?? '', apostrophe || words.length > 1)) dropped.push(words.shift() ?? '');
  const particle = words.length > 0 ? /(?:^| )((?:van )?(?:de|der|den|el|al|ter|ten))$/i.exec(dropped.join(' '))?.[1] : undefined;
  const owner = [particle, ...words].filter((word) => word !== undefined).join(' ');
  return owner === '' ? undefined : { start: end - owner.length, end, text: owner };
}

/** "dhr" is always followed by a name, "user" often, "van" sometimes. */
type Called = 'honoured' | 'titled' | 'perhaps';

function howCalled(before: string): Called {
  if (honoured.test(before)) return 'honoured';
  return titled.test(before) ? 'titled' : 'perhaps';
}

function nameAt(text: string, start: number, called: Called): Span | undefined {
  const told = called !== 'perhaps';
  const rest = text.slice(start);
  const fixed = initialled.exec(rest) ?? (told ? loginName.exec(rest) : null);
  if (fixed) return { start, end: start + fixed[0].length, text: fixed[0] };
  const leading = told ? /^(?:(?:van der|van den|van de|van|de|der|den|ter|ten|el|al) )?/iu.exec(rest)?.[0] ?? '' : '';
  const first = withoutGenitive(new RegExp(`^${name}`, 'u').exec(rest.slice(leading.length))?.[0]);
  const whole = called === 'perhaps' && leading === '' ? withKnownFamily(first, rest) : undefined;
  if (whole) return { start, end: start + whole.length, text: whole };
  if (!first || (called !== 'honoured' && (!isName(first, true) || (leading !== '' && !/^\p{Lu}/u.test(first) && !familyNames.has(first))))) return undefined;
  const base = leading.length + first.length;
  const end = start + base + familyLength(rest.slice(base));
  return { start, end, text: text.slice(start, end) };
}

// A first name, and what follows it where that can be a family name.
function nameBeside(text: string): Span | undefined {
  for (const match of text.matchAll(beside)) {
    const [, first = '', family = ''] = match;
    if (!firstNames.has(first.toLowerCase())) continue;
    const last = family.split(' ').at(-1) ?? '';
    const isFamily = family !== '' && (familyNames.has(last.toLowerCase()) || /^(?:[dol]')?\p{Lu}/u.test(last) || /^\p{L}* ?\p{L}+$/u.test(text.slice(match.index + first.length + family.length + 1).trim()));
    if (family !== '' && !isFamily && !/^(?:new|nieuwe|old|oude|own|eigen|work|werk|her|his|zijn|haar|windows|broken)$/iu.test(last)) continue;
    const whole = isFamily && !/^(?:new|nieuwe|old|oude|own|eigen|work|werk|windows)$/iu.test(last) ? `${first} ${family}` : first;
    return { start: match.index, end: match.index + whole.length, text: whole };
  }
  return undefined;
}

// "Van joke jansen": a family name that is known makes a name of the word before it.
function withKnownFamily(first: string | undefined, rest: string): string | undefined {
  if (!first || isName(first, true) || nobody.has(first.toLowerCase()) || ordinary.has(first.toLowerCase())) return undefined;
  const [behind = '', family = ''] = /^ (?:(?:van der|van den|van de|van|de|der|den|ter|ten|el) )?(\p{L}[\p{L}-]+)(?!['\p{L}-])/iu.exec(rest.slice(first.length)) ?? [];
  return familyNames.has(family.toLowerCase()) && !ordinary.has(family.toLowerCase()) ? first + behind : undefined;
}

// "femke has left": a first name that something is said of.
function nameAtStart(text: string): Span | undefined {
  const first = subject.exec(text)?.[1];
  return first && firstNames.has(first.toLowerCase()) ? { start: 0, end: first.length, text: first } : undefined;
}

// "Ahmed lost his phone": a known first name with its capital, but not the person who is greeted or who signs.
function nameInSentence(text: string): Span | undefined {
  for (const match of text.matchAll(/(?<![\p{L}\p{N}'@.-])\p{Lu}\p{Ll}+(?:-\p{Lu}\p{Ll}+)?(?![\p{L}@-])/gu)) {
    if (!firstNames.has(match[0].toLowerCase())) continue;
    const before = text.slice(0, match.index);
    const behind = text.slice(match.index + match[0].length);
    if (/(?:hoi|hi|hey|hallo|hello|beste|dear|dag|goedemorgen|goedemiddag|morning|afternoon|thanks|bedankt|dank je|dankjewel|thank you|thx|groeten?|groetjes|regards|cheers|gr|mvg|,)[ ,.!-]*$/i.test(before) || /^[ ,.!]*$/.test(behind) || /^,/.test(behind)) continue;
    const end = match.index + match[0].length + familyLength(behind);
    return { start: match.index, end, text: text.slice(match.index, end) };
  }
  return undefined;
}

// "van Ahmeds telefoon": the s is not part of the name, but that of Joris is.
function withoutGenitive(word: string | undefined): string | undefined {
  const lower = word?.toLowerCase() ?? '';
  return lower.endsWith('s') && !firstNames.has(lower) && firstNames.has(lower.slice(0, -1)) ? word?.slice(0, -1) : word;
}

function isName(word: string, capitalCounts: boolean): boolean {
  const lower = word.toLowerCase().replace(/'s?$/, '');
  if (nobody.has(lower)) return false;
  if (firstNames.has(lower) || /^[dol]'\p{L}{3}/u.test(lower)) return true;
  return capitalCounts && /^\p{Lu}\p{Ll}/u.test(word) && !/^\p{Lu}+$/u.test(word);
}

function familyLength(rest: string): number {
  const capital = new RegExp(`^(?: (?:${between}|El|Al|De|Den|Van|Van De|Van Der|Van Den|Ben|Di|Da|La|Le))? ${elided}?\\p{Lu}[\\p{L}-]+`, 'u').exec(rest)?.[0];
  if (capital && !nobody.has((capital.split(' ').pop() ?? '').toLowerCase())) return capital.length;
  const lower = new RegExp(`^(?: (?:${between}))? (\\p{L}[\\p{L}-]+)(?!['\\p{L}])`, 'iu').exec(rest);
  return lower?.[1] && familyNames.has(lower[1].toLowerCase()) ? lower[0].length : 0;
}
