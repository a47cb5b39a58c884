// What a person typed → what the rules and the classifier read: no markup, no invisible characters,
// look-alike letters of other alphabets back to Latin, and never longer than a person would write.

/** Beyond this the middle of a text is left out: a pasted log must not cost time, and what is asked stands at either end. */
const longest = 600;
const headLength = 400;

const namedEntities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' };

/** Cyrillic and Greek letters that look Latin; used only inside words that also contain Latin letters. */
const lookAlikes: Record<string, string> = {
  а: 'a', е: 'e', о: 'o', р: 'p', с: 'c', у: 'y', х: 'x', і: 'i', ѕ: 's', ј: 'j', к: 'k', м: 'm', н: 'n', т: 't', в: 'b',
  А: 'A', В: 'B', Е: 'E', К: 'K', М: 'M', Н: 'H', О: 'O', Р: 'P', С: 'C', Т: 'T', У: 'Y', Х: 'X', І: 'I',
  ο: 'o', α: 'a', ν: 'v', ρ: 'p', ι: 'i', κ: 'k', τ: 't', Α: 'A', Β: 'B', Ε: 'E', Ι: 'I', Κ: 'K', Μ: 'M', Ν: 'N', Ο: 'O', Τ: 'T',
};

export function tidyText(raw: string): string {
  return cutMiddle(raw)
    .normalize('NFKC')
    .replace(/<(script|style)\b[^>]*>[\s\S]*?<\/\1\s*>/gi, ' ')
    .replace(/<\/?[a-z!][^<>]{0,300}>/gi, ' ')
    .replace(/&(?:#(\d{1,6})|([a-z]{2,5}));/gi, (whole, code: string | undefined, name: string | undefined) => decodeEntity(whole, code, name))
    .replace(/[‘’‛′`´]/g, "'")
    .replace(/[“”„]/g, '"')
    .replace(/[‐‑‒–—−]/g, '-')
    .replace(/[\p{Cf}\p{Variation_Selector}]/gu, '')
    .replace(/[\p{Extended_Pictographic}\p{Regional_Indicator}\p{Cc}]/gu, keepDigits)
    .replace(/[\p{L}\p{M}]+/gu, latinise)
    .replace(/\s+/g, ' ')
    .trim();
}

/** True when something remains that a person could have meant something with: letters, or a bare question mark. */
export function hasWords(tidied: string): boolean {
  return /\p{L}|^\?+$/u.test(tidied);
}

function cutMiddle(raw: string): string {
  return raw.length <= longest ? raw : `${raw.slice(0, headLength)} ${raw.slice(raw.length - (longest - headLength))}`;
}

function decodeEntity(whole: string, code: string | undefined, name: string | undefined): string {
  if (code) return Number(code) > 31 && Number(code) < 0x10000 ? String.fromCharCode(Number(code)) : ' ';
  return (name && namedEntities[name.toLowerCase()]) ?? whole;
}

// Digits, # and * count as pictographic in Unicode because keycap emoji are built from them.
function keepDigits(character: string): string {
  return /[\d#*]/.test(character) ? character : ' ';
}

function latinise(word: string): string {
  if (!/[a-z]/i.test(word) || !/[\u0370-\u04ff]/.test(word)) return word;
  return word.replace(/[\u0370-\u04ff]/g, (letter) => lookAlikes[letter] ?? letter);
}
