import { findMentions } from '../understanding/entities.ts';
import { findGroup } from '../understanding/groups.ts';

// "All laptops except LT-0421": what is left out, where it is named. Pure.

export type Exception =
  | { kind: 'names'; names: string[]; /** The words without it. */ rest: string }
  /** Something is left out that is no device by its name: "except Sales". */
  | { kind: 'unclear'; what: string };

const surely = /(?<![\p{L}])(?:behalve|except(?: for)?|uitgezonderd|met uitzondering van|excluding|maar niet|but not|other than|apart from)(?![\p{L}])/iu;
/** "Without contact for 30 days" leaves nothing out. */
const perhaps = /(?<![\p{L}])(?:zonder|without)(?![\p{L}])/iu;
const around = /(?<![\p{L}])op (.{1,60}) na(?![\p{L}])/iu;
const between = /\s*(?:[,;&]|(?<![\p{L}])(?:and|en|nor|noch|or|of)(?![\p{L}]))\s*/iu;
const besides = /(?<![\p{L}\p{N}_-])(?:the|de|het|die|that|device|apparaat|laptop|computer|pc|phone|telefoon|tablet|mac|macbook|iphone|ipad|from|van|please|pls|aub|alsjeblieft|graag|on|op|met|with|voor|for)(?![\p{L}\p{N}_-])/giu;

/** Null where nothing is left out. Of a pasted table only the first line is read. */
export function exceptionIn(text: string, patterns: readonly RegExp[]): Exception | null {
  const [said = '', ...more] = text.trim().split('\n');
  const found = surely.exec(said) ?? around.exec(said) ?? perhaps.exec(said);
  if (!found) return null;
  const isAround = found[1] !== undefined;
  const what = (found[1] ?? said.slice(found.index + found[0].length)).replace(/[.!?]+$/, '').trim();
  const names = namesOnly(what, patterns);
  const rest = isAround ? said.replace(found[0], ' ') : said.slice(0, found.index).replace(/[\s,;]+$/, '');
  if (names !== null) return { kind: 'names', names, rest: [rest, ...more].join('\n') };
  return perhaps.test(found[0]) ? null : { kind: 'unclear', what };
}

/** A name has a digit, or is in capitals with a hyphen; and is no department. */
const likeAName = /^(?=.*\d)[\p{L}\p{N}._-]{2,63}$|^[\p{Lu}\d]+(?:[-_][\p{Lu}\d]+)+$/u;

/** Null when anything else is said. */
function namesOnly(what: string, patterns: readonly RegExp[]): string[] | null {
  const parts = what.split(between).filter((part) => part !== '');
  const names = parts.map((part) => {
    const { devices, serials } = findMentions(part, patterns);
    const [known] = [...devices, ...serials].map(({ text }) => text);
    const left = part.replace(besides, ' ').trim();
    if (known !== undefined) return left.replace(known, '').trim() === '' ? known : null;
    return likeAName.test(left) && findGroup(left) === undefined ? left : null;
  });
  const sure = names.filter((name) => name !== null);
  return sure.length > 0 && sure.length === names.length ? [...new Set(sure)] : null;
}
