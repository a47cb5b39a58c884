import type { GuideBook } from '../guides/guide-book.ts';

// "Set up my laptop with the USB stick from IT": the words of a guide say what is meant where the trained model, which
// knows what people want but not how IT delivers computers, hears an administrator or nothing at all.

const settingUp = /\b(?:set(?:ting)? ?up|(?<!un-)enrol+(?:ing)?|join(?:ing)?|register(?:ing)?|instellen|instel|in te stellen|stel\b.*\bin|aanmelden|aan te melden|meld\b.*\baan|inschrijven|in te schrijven|schrijf\b.*\bin|registreren|registreer|beheren|manage[ds]?)\b/i;
/** How people tell of it who do not say what they want: enough where nothing else was heard. */
const delivered = /(?<!\p{L})(?:gekregen|kreeg|krijg|got|received|given|gave|gaf|(?:moet|must|needs? to|has to|should)(?!\p{L}).*(?:via|met|with|through|by|using)|(?:in|into|to|bij) intune)(?!\p{L})/iu;
const oneDevice = /\b(?:[\p{L}-]*(?:laptop|computer|notebook|desktop|telefoon|phone|tablet|toestel|hololens)|pc|kiosk(?:-?pc)?|surface|device|apparaat)(?![\p{L}])/iu;
const trouble = /\b(?:niet|not|cannot|can't|doesn't|won't|fout|foutmelding|error|mislukt|fail(?:s|ed)?|virus|malware|kwijt|lost|verloren|stolen|gestolen|kapot|stuk|broken|bestanden|files|bezig|stuck|weg|terug)\b/i;
/** The way out; "aanmelden" may be told of besides. */
const leaving = /(?<!\p{L})(?:verwijder\p{L}*|remov\p{L}*|afmelden|afgemeld|af te melden|meld(?!\p{L}).* af|losmaken|los te maken|loskoppelen|ontkoppel\p{L}*|uitschrijven|eruit|eraf|un-?enrol\p{L}*|unregister\p{L}*|deregister\p{L}*|disconnect\p{L}*|unlink\p{L}*|leave)(?!\p{L})/iu;
const theirOwn = /\b(?:my|our|this|mijn|m'n|mn|onze|deze|dit|een|a|work|werk[\p{L}-]*)\b/iu;

/** Whether the way out is named: "afmelden", "remove". */
export function namesLeaving(text: string): boolean {
  return leaving.test(text);
}

/** @param sure whether the model is sure of something else; then the words must say whose device it is, too */
export function namesGuide(text: string, sure: boolean, guides: Pick<GuideBook, 'named'>): boolean {
  if (!oneDevice.test(text) || trouble.test(text) || leaving.test(text) || !(settingUp.test(text) || (!sure && delivered.test(text)))) return false;
  return (!sure || theirOwn.test(text)) && guides.named(text, 'en').length > 0;
}
