import type { Entities } from '../understanding/entities.ts';
import { tidyText } from '../understanding/tidy-text.ts';
import { aboutIn } from './device-like.ts';
import { anyOf } from './word-sets.ts';

// Recovery keys and local passwords. Who stands at a locked computer needs the key that there is; a new one makes the
// printed one worthless. Only words that ask for another key make one: everything else is shown where it is read.

const keyNames = anyOf(
  'bit ?locker\\p{L}*(?:[- ]?(?:keys?|sleutels?|herstelsleutels?))?', 'file ?vault\\p{L}*(?:[- ]?(?:keys?|sleutels?))?', 'laps(?:[- ]?\\p{L}+)?', '(?:recovery|encryption|herstel)[- ]?(?:keys?|codes?|sleutels?)', '(?:48|48-)[- ]?(?:digits?|cijfer(?:s|ige)?)',
  "local admin(?:istrator)?(?:'s)?(?: account)? (?:password|pw|pass)", '(?:lokaal|lokale)(?: (?:admin|beheer|beheerders?|administrator))?[- ]?(?:admin|beheerders?)?[- ]?(?:wachtwoord|ww|password)',
);
const keyThing = anyOf('\\p{L}*keys?', '\\p{L}*sleutels?', '\\p{L}*codes?', '\\p{L}*password', '\\p{L}*wachtwoord', 'pw', 'ww', '\\p{L}*scherm', 'screen', 'recovery', '48[- ]?\\p{L}+');
const rotates = anyOf('rotat(?:e|es|ed|ing|ion)', 'roteer', 'roteren', 'geroteerd', 'rotatie', 'renew(?:al|ed)?', 'vernieuw(?:d|en|t)?', 'ververs(?:en|t)?', 'regenerate', '(?:om)?wissel(?:en|t)?', 'gewisseld', 'roll(?:ed)?', 'replac(?:e|ed|ing)', 'vervang(?:en)?', 'vervangen', 'swap(?:ped)?', 'generat(?:e|ing)', 'genereer', 'genereren', 'recreat(?:e|ed)', 'aanmaken', 'doordraaien', 'draai .*door', '\\p{L}+rotatie', 'moet(?:en)? anders');
const another = anyOf('refresh', 'reset(?:ten)?', 'changed?', 'wijzig(?:en)?', 'gewijzigd', 'verander(?:en|d)?', 'cycle', '(?:a|een) (?:new|nieuwe|another|andere?)(?: one)?', 'another', 'leaked', '(?:uit)?gelekt', '(?:new|nieuwe?|another|andere?|fresh|verse)(?: \\p{L}+){0,2}[- ]?(?:\\p{L}*keys?|\\p{L}*sleutels?|bit ?locker[\\p{L}-]*|file ?vault[\\p{L}-]*|laps[\\p{L}-]*|\\p{L}*password|\\p{L}*wachtwoord|pw|ww)');
const reads = anyOf("what(?:'s)?", 'which', 'wat', 'welke?', 'where', 'waar', 'show', 'toon', 'lees', 'read', 'uitlezen', 'look ?up', 'opzoeken', 'vind(?:en)?', 'find', 'asks?', 'asking', 'vraagt', 'prompt(?:s|ing|ed)?', 'screen', '\\p{L}*scherm', 'stuck', 'locked out');
/** About the encryption itself, or about what was done. */
const otherMatter = anyOf('status', 'enabled?', 'enable', 'encrypted', 'encryption(?! ?(?:key|code))', 'versleuteld', 'versleuteling', 'policy', 'policies', 'beleid', 'compliant', 'compliance', 'suspend(?:ed)?', 'pauzeer', 'who', 'wie', 'audit', 'logboek', 'gelukt', 'worked', 'aanzetten', 'inschakelen', 'rotated', 'geroteerd', 'vernieuwd');
const onOrOff = /^(?:is|staat) .*(?<!\p{L})(?:aan|uit|on|off|active|actief)(?!\p{L})/iu;

const passcode = anyOf('pass ?code', '(?:unlock ?)?pin(?: ?code)?', 'toegangscode', 'ontgrendelcode', 'unlock code');
const asksPasscode = /(?<!\p{L})(?:what(?:'s| is| was)|wat is|where (?:is|can|do)|waar (?:is|staat|vind|kan)|show|toon|lees|read|look up|geef me|give me)(?!\p{L})/iu;
const changesPasscode = anyOf('reset(?:ten)?', 'remove', 'verwijder(?:en)?', 'clear', 'wis(?:sen)?', 'new', 'nieuwe?', 'forgot(?:ten)?', 'vergeten', 'change', 'policy', 'beleid', 'rules?', 'regels?', 'minimum', 'minimaal', 'length', 'lengte');

/** Asks for another key, and not where the present one is read. */
export function asksForAnotherKey(text: string): boolean {
  const said = tidyText(text);
  return rotates.test(said) || (another.test(said) && !reads.test(said));
}

/** @returns what it is about; undefined where the words do not ask for what there is to read */
export function readKeyWords(text: string, entities: Entities): { about: string | null } | undefined {
  const said = tidyText(text);
  if (said.length > 160) return undefined;
  const about = aboutIn(said, entities);
  if (about !== null && passcode.test(said) && asksPasscode.test(said) && !changesPasscode.test(said)) return { about };
  if (!keyNames.test(said) || otherMatter.test(said) || onOrOff.test(said) || asksForAnotherKey(said)) return undefined;
  // "What is LAPS?" asks about the thing.
  return about === null && !keyThing.test(said) ? undefined : { about };
}
