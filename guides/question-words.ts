import type { Language } from './language.ts';

// Text → the words that are searched for: no accents, no endings that make one word two.

/** Lower case, without accents and possessives; compounds with "werk" also as what they are of. */
export function questionWords(text: string, language: Language): string[] {
  const plain = text.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '').replace(/[’‘´`]/g, "'").replace(/'(?=t?jes?(?!\p{L}))/gu, '').replace(/'s?(?=\P{L}|$)/gu, ' ');
  return (plain.match(/[\p{L}\p{N}]+/gu) ?? []).flatMap((word) => {
    const root = rootOf(word, language);
    const [, first = '', rest] = /^(werk|prive|bedrijfs)(\p{L}{3,})$/u.exec(root) ?? [];
    if (rest === undefined) return [root];
    return first === 'werk' ? [root, rest] : [rootOf(first.replace(/s$/, ''), language), rootOf(rest, language)];
  });
}

function rootOf(word: string, language: Language): string {
  const same = alike[language].get(word);
  if (same) return same;
  if (word.length < 5) return word;
  return language === 'nl' ? word.replace(/(?:en|s)$/, '') : word.replace(/(?:ing|ed|es|s)$/, '');
}

export function isFunctionWord(word: string, language: Language): boolean {
  return functionWords[language].has(word);
}

/** Words that mean the same here: who looks, what is looked at. Each group counts as its first word. */
const alike: Record<Language, ReadonlyMap<string, string>> = {
  nl: groups([
    'organisatie it ict baas chef werkgever manager leidinggevende bedrijf',
    'telefoon mobiel mobieltje gsm smartphone foon tellefoon',
    'apparaat apparaten toestel toestellen device',
    'computer laptop pc notebook',
    'bericht berichten sms smsjes appjes whatsapp',
    'foto fotos plaatjes afbeeldingen kiekjes',
    'batterij accu',
    'code pincode toegangscode pin',
    'wissen gewist wist leegmaken leeggemaakt',
    'kwijt verlies verloren verdwijnt verdwijnen weg',
    'losmaken losmaak losgemaakt loskoppelen loskoppel losgekoppeld uitschrijven uitschrijf verwijderen verwijder verwijderd weghaal weghalen afmelden',
    'zien ziet zie bekijken bekijkt kijken zichtbaar inzage meekijken',
    'mail email emails mails mailtjes',
    'verzamelen verzamelt verzameld bijhouden bijhoudt bewaren',
    'lezen lees leest meelezen',
    'eigen prive persoonlijk persoonlijke',
    'verplicht dwingen verplichten weigeren weiger',
    'overstap overstappen migratie migreren overzetten',
  ]),
  en: groups([
    'organisation it company boss employer manager',
    'phone mobile telephone smartphone cellphone cell',
    'device devices gadget',
    'computer laptop pc notebook',
    'message messages text texts sms whatsapp',
    'photo photos picture pictures pics images',
    'code pin passcode pincode',
    'wipe wiped wipes erase erased erases',
    'lose lost loses disappears disappear gone',
    'remove removed removes removing unenrol unenroll unenrolling delete deleted disconnect disconnected',
    'own private personal personally privately',
    'obliged mandatory force forced refuse',
    'move moving migration switching switch',
    'see sees view look visible access',
    'mail email emails mails',
    'collect collects collected collecting gather gathers store stored',
    'image images',
  ]),
};

function groups(lines: readonly string[]): ReadonlyMap<string, string> {
  return new Map(lines.flatMap((line) => {
    const words = line.split(' ');
    return words.map((word) => [word, words[0] ?? word] as const);
  }));
}

const functionWords: Record<Language, ReadonlySet<string>> = {
  nl: new Set(
    `de het een en of ik je jij u jullie wij we ze zij hij hem haar mij me mijn mn m'n jouw uw hun ons onze is zijn ben bent was wordt worden word heb heeft hebben had kan kun kunt kunnen mag moet moeten mogen wil zal zou gaat ga gaan doe doet doen
     er dat dit die deze daar hier wat wie hoe waar wanneer welk welke waarom als dan dus ook nog wel niet geen maar want om te van voor met op in aan bij uit naar door over tot af na al eens even straks nu nou eigenlijk zomaar allemaal gebeurt gebeur alle heel hele steed steeds zelf daarna daarvoor eraf erop eraan precies graag zoiets hiermee daarmee ermee`.split(/\s+/),
  ),
  en: new Set(
    `the a an and or i you he she it we they me my mine your our their his her its is are am was were be been being do does did done can could may might must should shall will would have has had having to of for with on in at by from about into out up off as if then so also still not no but
     that this these those there here what who how where when which why just really actually happen happens get got getting all whole some any only own myself now again able please tell even guys exactly anyway`.split(/\s+/),
  ),
};
