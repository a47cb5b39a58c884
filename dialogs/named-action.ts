import type { ActionId } from '../actions/action.ts';
import { actionNames as english } from '../cards/words/action-names.en.ts';
import { actionNames as dutch } from '../cards/words/action-names.nl.ts';
import { findAction } from '../understanding/actions.ts';
import { findMentions, type Entities } from '../understanding/entities.ts';
import { tidyText } from '../understanding/tidy-text.ts';
import { actionCommands, trainedCommands } from './action-commands.ts';
import { actionPhrases } from './action-phrases.ts';
import type { CommandName } from './commands.ts';

// An action that is called by its own name, with the device: "bypass activation lock IPAD-3", "LT-0421 herstel
// uitvoeren". What it does may be lasting, so the words decide and no likeness; the longest name wins.

export interface NamedAction {
  command: CommandName;
  /** The device or person as typed; null where the words only point ("shut it down") or name none. */
  about: string | null;
}

/** Whether somebody of the helpdesk says it; undefined while nobody is signed in. */
type ByAgent = boolean | undefined;

interface Pattern {
  command: CommandName;
  /** The longest of two names in one line is meant. */
  length: number;
  ways: RegExp[];
  /** The whole line: nothing says which device. Only for names that stand on a button. */
  bare: RegExp | null;
}

const joint = '(?:(?:on|of|op|van|from|for|voor|to|naar|at|bij|the|de|het|a|een) )*';
const polite = '(?:(?:hoi|hallo|hi|hey|hello|please|pls|can you|could you|would you|i want to|i need to|i would like to|i would like you to|kun je|kan je|wil je|ik wil|ik moet|graag|doe|do|start|run|balie),? )*';
const after = '(?: (?:please|pls|aub|alsjeblieft|graag|nu|now|even))*';

const patterns: readonly Pattern[] = [
  ...Object.entries(actionCommands).flatMap(([command, action]) => phrasesOf(command as CommandName, action)),
  ...Object.entries(trainedCommands).flatMap(([action, command]) => phrasesOf(command, action as ActionId)),
  ...['more actions', 'meer acties'].map((phrase) => patternOf('more_actions', phrase, true)),
].sort((a, b) => b.length - a.length);

function phrasesOf(command: CommandName, action: ActionId): Pattern[] {
  const names = [english[action], dutch[action]].map(bareWords);
  return [...names.map((name) => patternOf(command, name, true)), ...actionPhrases[action].filter((phrase) => !names.includes(phrase)).map((phrase) => patternOf(command, phrase, false))];
}

function patternOf(command: CommandName, phrase: string, isName: boolean): Pattern {
  const [first = '', second] = phrase.split(' … ').map((part) => part.replace(/[ -]/g, '[ -]'));
  const source = (text: string) => new RegExp(`^${polite}${text}${after}$`, 'iu');
  const ways = second === undefined ? [source(`${first} ${joint}(.+?)`), source(`${joint}(.+?) ${first}`)] : [source(`${first} ${joint}(.+?) ${second}`)];
  return { command, length: phrase.length, ways, bare: isName && second === undefined ? source(first) : null };
}

function bareWords(text: string): string {
  return text.replace(/[()]/g, '').replace(/\s+/g, ' ').trim().toLowerCase();
}

export function readNamedAction(text: string, entities: Entities, byAgent: ByAgent): NamedAction | null {
  const asked = withoutReason(text);
  return readPattern(text, entities, byAgent) ?? (asked === null ? null : readPattern(asked, entities, byAgent));
}

/** "Wipe LT-0500, Bram is leaving": what follows tells why, as long as nothing else is asked in it. */
function withoutReason(text: string): string | null {
  const [asked = '', ...reason] = text.split(/[,;.!] +| (?=because |since |omdat |want |as (?:she|he|they|the user) )/iu);
  const told = reason.join(' ');
  return told === '' || text.includes('?') || findAction(told) !== undefined || changesIt.test(told) || findMentions(told).devices.length > 0 ? null : asked;
}

const changesIt = /(?<!\p{L})(?:not|never|don'?t|niet|nooit|geen|unless|tenzij|if|als|but|maar|except|behalve|instead|or|of|then|dan|daarna|find|zoek|show|toon|keep|bewaar|behoud|stop|cancel|annuleer)(?!\p{L})/iu;

function readPattern(text: string, entities: Entities, byAgent: ByAgent): NamedAction | null {
  if (byAgent === false || text.length > 120) return null;
  const said = tidyText(text).replace(/[()]/g, '').replace(/[.!?]+$/, '').replace(/\s+/g, ' ').trim();
  for (const { command, ways, bare } of patterns) {
    // Who lost something says so in these words too.
    if (byAgent === undefined && command.startsWith('lost_mode')) continue;
    if (bare?.test(said)) return byAgent && !isTrained(command) ? { command, about: null } : null;
    for (const way of ways) {
      const rest = way.exec(said)?.[1];
      if (rest === undefined) continue;
      if (byAgent && pointing.test(rest) && !isTrained(command)) return { command, about: null };
      const about = deviceIn(rest, entities);
      if (about !== null) return { command, about };
    }
  }
  return null;
}

function isTrained(command: CommandName): boolean {
  return (Object.values(trainedCommands) as CommandName[]).includes(command);
}

const pointing = /^(?:it|that|this|this one|that one|hem|'m|deze|die|dit|dat)(?: (?:device|laptop|phone|ipad|iphone|mac|computer|apparaat|toestel|telefoon))?$/i;
const around = /^(?:(?:the|de|het|een|a|my|mijn|of|van|on|op|device|apparaat|toestel|laptop|computer|pc|phone|telefoon|tablet|i-?phone|i-?pad|mac|macbook|serial|serial number|serienummer|'s|s)(?: |$))*$/i;

/** Only where nothing else is said: "wipe LT-0421 of LT-0422?" is not one device. */
function deviceIn(rest: string, { device, serial, user }: Entities): string | null {
  for (const known of [device, serial, user]) {
    const at = known === undefined ? -1 : rest.toLowerCase().indexOf(known.toLowerCase());
    if (known === undefined || at < 0) continue;
    const besides = `${rest.slice(0, at)} ${rest.slice(at + known.length)}`.replace(/\s+/g, ' ').trim();
    if (around.test(besides)) return known;
  }
  const [, before = '', token = ''] = /^(.*?)([\p{L}\p{N}]+(?:[-_][\p{L}\p{N}]+)*)$/u.exec(rest) ?? [];
  return /[-_]/.test(token) && token.length >= 4 && around.test(before.trim()) ? token : null;
}
