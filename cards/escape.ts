// Names of devices, people and apps are chosen by strangers, and markdown is active in every TextBlock and
// Fact. A device called "[Approved](https://evil.example)" must read exactly like that.

// Not seen, but enough to break a syntax, without relying on how a client treats backslashes.
const hairSpace = '\u200A';

// Controls, zero-width marks and direction overrides; joiners stay, because emoji and Persian need them.
const invisible =
   
  /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u061C\u200B\u200E\u200F\u2028-\u202E\u2060-\u2069\uFEFF]/g;

/** For places without markdown: button titles, choices, `summary`, `fallbackText`. */
export function plainText(value: string): string {
  return value.normalize('NFC').replace(invisible, '').replace(/\{\{/g, `{${hairSpace}{`);
}

/** For TextBlocks and Facts: text from outside that shows as it is, without becoming formatting, a link or a date. */
export function markdownText(value: string): string {
  return plainText(value)
    .replace(/</g, '‹')
    .replace(/>/g, '›')
    .replace(/&(?=#?\w+;)/g, `&${hairSpace}`)
    .replace(/\](?=[([:])/g, `]${hairSpace}`)
    .replace(/([\\`*[\]~|])/g, '\\$1')
    // Inside a word an underscore is no syntax; left alone, LT_0421 is safe in clients that print backslashes.
    .replace(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, '\\_')
    .replace(/^(\s*)([#+-]|\d+[.)])(?=\s|$)/gm, (_match, space: string, mark: string) => `${space}${mark.slice(0, -1)}\\${mark.slice(-1)}`)
    .replace(/^(\s*)(?=(?:=+|-+)\s*$)/gm, `$1${hairSpace}`)
    .replace(/:\/\//g, `:${hairSpace}/${hairSpace}/`)
    .replace(/\/\/(?=\S)/g, `/${hairSpace}/`)
    .replace(/\bwww\./gi, (found) => `${found.slice(0, 3)}${hairSpace}.`)
    .replace(/\bmailto:/gi, (found) => `${found.slice(0, 6)}${hairSpace}:`);
}

/** The same without an address that a client could make a link of: a name that is an e-mail address, for one. */
export function unlinkedText(value: string): string {
  return markdownText(value).replace(/@([\p{L}\p{N}.-]+)/gu, (_found, domain: string) => `@${hairSpace}${domain.replaceAll('.', `${hairSpace}.`)}`);
}
