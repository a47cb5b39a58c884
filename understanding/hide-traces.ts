// What says who somebody is without being a name in a sentence: folders, addresses, accounts, dates, and names with
// initials. Each goes as a whole, with what hangs on it: half a path still holds the folder of a person.

/** Folders, with spaces in them as long as another one follows: "C:\People\Jan de Wit\x.docx", "\\server\home", "~/x", "DOMAIN\name". */
const paths = [
  /"[^"]*[\\][^"]*"/gu,
  /(?<![\p{L}\p{N}])(?:[a-z]:[\\/]|\\\\)(?:[^\\/"]{0,40}[\\/])*[^\s"]*/giu,
  /[^\s"\\]*\\[^\s"]*/gu,
  /(?<![\p{L}\p{N}.])(?:file:\/\/\S*|~?\/(?:users|home|mnt|volumes|media|data|var|opt|private)\/\S*)/giu,
];

const file = /(?<![\p{L}\p{N}])[\p{L}\p{N}][^\s\\/"]*\.(?:pdf|docx?|xlsx?|pptx?|png|jpe?g|heic|gif|txt|log|csv|zip|7z|msg|eml|one|mobileconfig|cer|pfx|p12)(?!\p{L})/giu;
const web = /(?<![\p{L}\p{N}@.-])(?:https?:\/\/)?(?:[\p{L}\p{N}_-]+\.)+(?:com|nl|net|org|be|eu|io|de|fr|uk|us|local|lan|corp|internal|intra|home|dev|app|cloud|gov|edu|info)(?![\p{L}\p{N}@])(?::\d+)?(?:[/?#]\S*)?/giu;
/** Addresses that everybody uses, and that a question may be about; what stands behind them still goes. */
const everybodys = /^(?:https?:\/\/)?(?:[a-z0-9-]+\.)*(?:microsoft|azure|office|office365|windows|live|outlook|microsoftonline|apple|icloud|google|android|samsung|samsungknox)\.(?:com|net)$/i;

const handle = /(?<![\p{L}\p{N}.@])@[\p{L}\p{N}_.-]{2,}/gu;
const ciscoMac = /(?<![\p{L}\p{N}.])(?:[0-9a-f]{4}\.){2}[0-9a-f]{4}(?![\p{L}\p{N}])/giu;
/** Of a bank account, of a Windows account. */
const accountNumber = /(?<![\p{L}\p{N}])(?:[A-Z]{2}\d{2}(?: ?[A-Z0-9]{4}){2,7}(?: ?[A-Z0-9]{1,3})?|S-1(?:-\d+){3,})(?![\p{L}\p{N}])/gu;

const month = '(?:jan(?:uari|uary)?|feb(?:ruari|ruary)?|maart|mrt|mar(?:ch)?|apr(?:il)?|mei|may|june?|juni|july?|juli|aug(?:ustus|ust)?|sept?(?:ember)?|okt(?:ober)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?';
const day = '\\d{1,2}(?:e|de|ste|st|nd|rd|th)?';
const year = "'?\\d{2,4}";
const dates = [
  new RegExp(`(?<![\\p{L}\\p{N}])(?:${day} (?:of )?${month},? ${year}|${month} ${day},? ${year})(?![\\p{L}\\p{N}])`, 'giu'),
  /(?<![\p{L}\p{N}.])\d{1,2}[-/.]\d{1,2}[-/.]\d{2,4}(?![\p{N}.])|(?<!\p{N})\d{4}[-/.]\d{1,2}[-/.]\d{1,2}(?!\p{N})/gu,
];
/** A day without a year is nobody's, unless it is said to be a birthday. */
const birthday = new RegExp(`((?<!\\p{L})(?:geboren|geboortedatum|geb\\.?|jarig|verjaardag|verjaar|born|birthday|birth|dob)(?:[ :=]+(?:is|op|on|in|of|date|my|mijn))*[ :=]+)(?:${day} ${month}|${month} ${day}|\\d{1,2}[-/.]\\d{1,2}|\\d{4})`, 'giu');

const small = "(?:(?:van|von|de|der|den|het|'t|ter|ten|te|op|in|uit|el|al|la|le|du|di|da|bin|ben)[ -])*";
/** "P. Vermeer-van der Sloot", "A.B. de Wit", "Jansen, P." */
const initialled = [
  new RegExp(`(?<![\\p{L}\\p{N}])(?:\\p{Lu}\\. ?)+${small}\\p{Lu}[\\p{L}'-]*(?:[- ]?${small}\\p{Lu}[\\p{L}'-]*)?`, 'gu'),
  /(?<![\p{L}\p{N}])\p{Lu}[\p{L}'-]+, ?(?:\p{Lu}\.)+/gu,
];
/** Titles that are words of their own, too: only an unknown word behind them is a name. */
const addressed = new RegExp(`(?<!\\p{L})(de heer|heer|familie|fam\\.|mejuffrouw|juffrouw|meester|dokter|doctor|professor|herr|frau|madame|monsieur|mme|señor|señora|mx\\.?) +(${small})(\\p{L}[\\p{L}'-]*)`, 'giu');

/** @param isWord whether a word, in lower case, is one of the language and not a name */
export function hideTraces(text: string, isWord: (word: string) => boolean): string {
  let left = text;
  for (const path of paths) left = left.replace(path, ' §num ');
  left = left.replace(file, ' §num ').replace(web, (address) => (everybodys.test(address) ? address : ' §url '));
  for (const pattern of [handle, ciscoMac]) left = left.replace(pattern, ' §who ');
  for (const number of [accountNumber, ...dates]) left = left.replace(number, ' §num ');
  left = left.replace(birthday, '$1 §num ');
  for (const name of initialled) left = left.replace(name, ' §who ');
  return left.replace(addressed, (whole, title: string, between: string, word: string) => (between === '' && isWord(word.toLowerCase()) ? whole : `${title} §who `));
}
