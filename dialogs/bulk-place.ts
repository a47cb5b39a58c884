import { findGroup } from '../understanding/groups.ts';

// Whose devices: a department, or a group of Entra ID. Pure. What stands behind "in" and is not known is never left out:
// without it "every device in Customs" would be every device.

export interface Place {
  kind: 'department' | 'group';
  name: string;
}

const groupWord = '(?:beveiligingsgroep|apparaatgroep|apparaatgroepen|gebruikersgroep|security group|device group|user group|entra[- ]groep|entra[- ]group|aad[- ]group|groep|group)';
const marked = new RegExp(`(?<![\\p{L}])${groupWord}(?: (?:genaamd|called|named|met de naam))? +(?:van |of )?(.+)$`, 'iu');
const quotedName = /^["'“”‘’«]([^"'“”‘’»]{2,80})["'“”‘’»]/u;
const before = new RegExp(`(?<![\\p{L}])(?:in|of|van|from|for|voor|uit) (?:the|de|het) ([\\p{L}\\p{N}&._-]+(?: [\\p{L}\\p{N}&._-]+){0,4}) ${groupWord}(?![\\p{L}])`, 'iu');
const conventional = /(?<![\w@.-])(?:grp|sg|gg|aad|intune|mdm|dyn)[-_][\p{L}\p{N}]+(?:[-_][\p{L}\p{N}]+)*(?![\w@-])/iu;
/** Where a name has ended: what follows says which of them, or what is to be done. */
const ending =
  /[,;:?!]| (?:that|which|who|whose|die|dat|wier|waarvan|with|met|without|zonder|not|niet|nooit|never|haven'?t|hasn'?t|isn'?t|aren'?t|has|have|older|longer|langer|ouder|al|already|zijn|is|are|seen|gezien|unseen|noncompliant|non-compliant|compliant|syncen|sync|synchroniseren|synchroniseer|herstarten|herstart|opnieuw|restart|reboot|scannen|scan|bijwerken|update|wissen|wipe|nu|now|please|alsjeblieft|alstublieft|aub|graag|even|vandaag|today|again|nogmaals|meteen|direct)(?![\p{L}\p{N}-])/iu;

export function placeIn(text: string): Place | null {
  const line = text.trim().split('\n')[0] ?? '';
  const group = behindMarker(line) ?? before.exec(line)?.[1] ?? conventional.exec(line)?.[0];
  if (group !== undefined) return { kind: 'group', name: group.trim() };
  const known = findGroup(line);
  if (known !== undefined) return { kind: 'department', name: known };
  const unknown = behindPreposition(line);
  return unknown === undefined ? null : { kind: 'department', name: unknown };
}

function behindMarker(line: string): string | undefined {
  const rest = marked.exec(line)?.[1];
  if (rest === undefined) return undefined;
  return nameAt(rest);
}

function nameAt(rest: string): string | undefined {
  const end = ending.exec(` ${rest}`);
  const quoted = quotedName.exec(rest)?.[1];
  if (quoted !== undefined) return quoted;
  const name = (end ? rest.slice(0, Math.max(0, end.index - (end[0].startsWith(' ') ? 0 : 1))) : rest).trim().replace(/[.]+$/, '');
  return name === '' || name.length > 80 ? undefined : name;
}

const preposition = /(?<![\p{L}])(?<!checked )(?:in|van|of|from|bij|at|voor|for|binnen|uit|op) (?:(?:the|de|het|our|onze|alle|all|iedereen|everyone|everybody)(?: (?:in|van|of|from|bij))? )*(.+)$/iu;
/** Not a place: a time, a thing, the whole organisation, or somebody. */
const notAPlace =
  /^(?:\d+|een|a|an|one|two|three|four|five|six|seven|ten|twee|drie|vier|vijf|zes|zeven|tien|for|since|sinds|over|my|mijn|us|ons|them|ze|deze|dit|this|these|those|die|dat|last|laatste|afgelopen|past|once|batch(?:es)?|golven|waves|intune|entra|azure|tenant|company|organi[sz]ation|organisatie|bedrijf|apparaten?|devices?|laptops?|computers?|pc'?s?|telefoons?|phones?|tablets?|toestellen|android|windows|ios|ipados|macos|mac|ipads?|iphones?|beheer|gebruik|contact|compliance|grace|policy|beleid|order|werking|nieuwe?|new|dag(?:en)?|days?|we(?:ek|ken|eks?)|maand(?:en)?|months?)(?![\p{L}\p{N}])/iu;

function behindPreposition(line: string): string | undefined {
  const rest = preposition.exec(line)?.[1];
  if (rest === undefined) return undefined;
  return notAPlace.test(rest) ? behindPreposition(rest) : nameAt(rest);
}
