// Whether a text means the devices of whoever says it: "mijn laptop", "my own devices". A colleague's phone is not mine.

const own = "(?:mijn|m'n|mn|m’n|my)";
const kind = '(?:eigen|own|werk|work|nieuwe?|new|oude?|old|zakelijke?|company|priv[eé]|personal|private|windows|android|samsung|apple)';
const things =
  "(?:(?:werk|work)?(?:laptops?|telefoon(?:s|tje)?|mobiel(?:tje)?|tablets?|computers?|phones?|mobiles?)|i-?phones?|i-?pads?|mac ?books?|i?macs?|foon|gsm|mobieltje|toestel(?:len)?|apparaat|apparaten|devices?|cell ?phones?|pc'?s?|samsung|galaxy|pixel|surface|machines?|hololens|notebooks?|desktops?|thinkpads?)";
const mine = new RegExp(`(?<![\\p{L}'])(?:${own}(?: ${kind}){0,2} ${things}|${things} (?:van (?:mij|mezelf|mijzelf)|of mine))(?![\\p{L}'’])(?! (?:managers?|chef|baas|colleagues?|collega|owner|eigenaar|users?|gebruiker)(?!\\p{L}))`, 'iu');
const bare = new RegExp(`^(?:(?:find|show|zoek|vind|toon) )?(?:me |de |the )?(?:mine|mijne|my own|${own} eigen)$`, 'iu');

/** Says nothing about who else is named: what names a device or a person means that one. */
export function meansMine(text: string): boolean {
  const said = text.trim().replace(/\s+/g, ' ').replace(/[.!?]+$/, '');
  return mine.test(said) || bare.test(said);
}
