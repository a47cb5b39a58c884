import type { Card } from '../cards/card.ts';
import { chooseCard } from '../cards/choose-card.ts';
import { chooseGuideCard } from '../cards/choose-guide-card.ts';
import type { Choice } from '../cards/parts.ts';
import type { Words } from '../cards/words.ts';
import type { FoundGuide, Ownership, Platform } from '../guides/guide.ts';
import type { GuideBook } from '../guides/guide-book.ts';
import { namesBothOwners } from '../understanding/platforms.ts';
import { findUnknownDevice, type UnknownDevice } from './unknown-device.ts';

// Which guide is meant: platform → whose it is → when several fit, which of them. The same questions for the way in
// and the way out. A question is skipped when the words or the guides leave one answer; no answer is a dead end.

export interface GuideWish {
  platform?: Platform | undefined;
  ownership?: Ownership | undefined;
  /** The platforms that few people have. */
  more?: boolean | undefined;
  /** The guide that was chosen, by its id. */
  guide?: string | undefined;
  /** None of the guides that were offered. */
  none?: boolean | undefined;
  /** What was typed. */
  text?: string | undefined;
  /** "Back" was said where there is nothing to go back to. */
  atStart?: boolean | undefined;
}

/** The verb that an answer presses: what the guide is for. */
type ChooseVerb = 'guide.choose' | 'leave.choose';

export type ChosenGuide = { kind: 'guide'; guide: FoundGuide } | { kind: 'ask'; card: Card };

interface Choosing {
  verb: ChooseVerb;
  guides: GuideBook;
  words: Words;
}

const firstPlatforms: readonly Platform[] = ['ios', 'android', 'windows', 'macos', 'ipados'];
const otherPlatforms: readonly Platform[] = ['hololens', 'linux'];
const ownerships = ['personal', 'corporate'] as const;

export function chooseGuide(wish: GuideWish, verb: ChooseVerb, guides: GuideBook, words: Words): ChosenGuide {
  const choosing = { verb, guides, words };
  const chosen = wish.guide === undefined ? null : guides.byId(wish.guide, words.language);
  if (chosen) return { kind: 'guide', guide: chosen };
  const unknown = wish.text === undefined ? null : findUnknownDevice(wish.text);
  // "The printer of my Windows laptop" is about the laptop; "Galaxy Watch" is not about a phone.
  if (unknown && !(unknown === 'other' && wish.platform)) return ask(unknownCard(unknown, choosing));
  const named = guidesNamed(wish, choosing);
  if (named[0]) return amongNamed(wish, named, named[0], choosing);
  const { platform } = wish;
  if (!platform) return ask(platformCard(wish, choosing));
  const ownership = wish.ownership ?? onlyOwnership(platform, choosing);
  if (!ownership) return ask(ownershipCard(platform, ownerHint(wish, words), choosing));
  return amongFitting({ platform, ownership, none: wish.none }, choosing);
}

/** What a press on "Back" at the first step asks again: the last question that was a question. */
export function questionBefore({ for: { platform, ownership } }: FoundGuide, guides: GuideBook, words: Words): GuideWish {
  if (guides.fitting({ platform, ownership, language: words.language }).length > 1) return { platform, ownership };
  return onlyOwnership(platform, { guides, words }) ? {} : { platform };
}

function ask(card: Card): ChosenGuide {
  return { kind: 'ask', card };
}

function amongFitting({ platform, ownership, none }: { platform: Platform; ownership: Ownership; none: boolean | undefined }, choosing: Choosing): ChosenGuide {
  const fitting = choosing.guides.fitting({ platform, ownership, language: choosing.words.language });
  const [main] = fitting;
  if (!main) return ask(notCoveredCard(platform, ownership, choosing));
  if (none) return ask(noneCard(main, choosing));
  if (fitting.length === 1 || (choosing.verb === 'leave.choose' && sameWayOut(fitting))) return { kind: 'guide', guide: main };
  return ask(whichCard(fitting, platform, questionBeforeWhich(platform, choosing), choosing));
}

/** Ways in that differ may lead out in the same way, through the helpdesk for one; then which it was need not be asked. */
function sameWayOut([main, ...others]: FoundGuide[]): boolean {
  return others.every((guide) => guide.undo.join() === main?.undo.join());
}

/** The guides that the words name, such as by a USB stick, for the platform that was said. */
function guidesNamed({ text, platform, ownership }: GuideWish, { guides, words }: Choosing): FoundGuide[] {
  const named = text === undefined ? [] : guides.named(text, words.language);
  const [first] = named;
  const fitting = named.filter((guide) => guide.for.platform === (platform ?? first?.for.platform));
  // "Windows 10" is said of computers from work as well: only a way that work alone has says whose the device is.
  return ownership === 'corporate' ? fitting.filter((guide) => guide.for.ownership === ownership) : fitting;
}

function amongNamed(wish: GuideWish, named: FoundGuide[], first: FoundGuide, choosing: Choosing): ChosenGuide {
  const { platform, ownership } = first.for;
  const fitting = named.filter((guide) => guide.for.ownership === (wish.ownership ?? 'corporate'));
  const [only] = fitting;
  if (only && fitting.length === 1) return { kind: 'guide', guide: only };
  if (only) return ask(whichCard(fitting, platform, { platform, ownership }, choosing));
  // "My own laptop with Autopilot": there is no such thing, so who owns it decides.
  const hint = wish.ownership === 'personal' ? choosing.words.choose.workOnly : ownerHint(wish, choosing.words);
  return ask(ownershipCard(platform, hint, choosing));
}

function platformCard(wish: GuideWish, { verb, words }: Choosing): Card {
  const owned = wish.ownership ? { ownership: wish.ownership } : {};
  const choices = (wish.more ? otherPlatforms : firstPlatforms).map((platform) => ({ title: words.platforms[platform], verb, data: { platform, ...owned } }));
  const more = { title: words.button.somethingElse, verb, data: { more: true, ...owned } };
  const last = wish.more ? [{ title: words.choose.notListed, verb: 'case.ask' as const, data: {} }, back(verb, owned, words)] : [more];
  const title = verb === 'guide.choose' ? words.say.whichPlatform : words.own.leaveWhich;
  return chooseCard({ title, text: wish.atStart ? words.choose.atStart : null, choices: [...choices, ...last] }, words);
}

function ownershipCard(platform: Platform, hint: string, { verb, words }: Choosing): Card {
  const { say } = words;
  const choice = (title: string, ownership: Ownership) => ({ title, verb, data: { platform, ownership } });
  const choices = [choice(say.ownershipPersonal, 'personal'), choice(say.ownershipCorporate, 'corporate'), back(verb, {}, words)];
  return chooseCard({ title: say.whichOwnership(words.platforms[platform]), text: hint, choices }, words);
}

function ownerHint({ text }: GuideWish, words: Words): string {
  return text !== undefined && namesBothOwners(text) ? words.choose.bothOwners : words.say.ownershipHint;
}

function whichCard(fitting: FoundGuide[], platform: Platform, before: GuideWish, { verb, words }: Choosing): Card {
  const ownership = fitting[0]?.for.ownership ?? 'corporate';
  const { choose } = words;
  const [title, text] = verb === 'guide.choose' ? [choose.whichWay(words.platforms[platform]), choose.whichHint] : [choose.whichWayOut(words.platforms[platform]), choose.whichOutHint];
  const guides = fitting.map((guide) => ({ id: guide.id, when: guide.when ?? guide.title }));
  return chooseGuideCard({ title, text, guides, verb, asked: { platform, ownership }, before: { ...before } }, words);
}

/** Back from "which of these", past a question that was not asked. */
function questionBeforeWhich(platform: Platform, choosing: Choosing): GuideWish {
  return onlyOwnership(platform, choosing) ? {} : { platform };
}

function noneCard(main: FoundGuide, { verb, words }: Choosing): Card {
  const { choose } = words;
  const { platform, ownership } = main.for;
  const choices: Choice[] = [
    { title: choose.askHelpdesk, verb: 'case.ask', data: {} },
    { title: choose.usualSteps, verb, data: { guide: main.id } },
    back(verb, { platform, ownership }, words),
  ];
  return chooseCard({ title: choose.noneTitle, text: choose.none(main.title), choices }, words);
}

/** Where a platform has one kind of guide only, whose device it is need not be asked. */
function onlyOwnership(platform: Platform, { guides, words }: Pick<Choosing, 'guides' | 'words'>): Ownership | undefined {
  const found = ownerships.filter((ownership) => guides.find({ platform, ownership, language: words.language }));
  return found.length === 1 ? found[0] : undefined;
}

function notCoveredCard(platform: Platform, ownership: Ownership, { verb, guides, words }: Choosing): Card {
  const { say, own, choose, button } = words;
  const name = words.platforms[platform];
  const other = ownership === 'personal' ? 'corporate' : 'personal';
  const covered = guides.find({ platform, ownership: other, language: words.language });
  const otherOwner = { title: other === 'personal' ? say.ownershipPersonal : say.ownershipCorporate, verb, data: { platform, ownership: other } };
  const text = covered ? choose.otherOwnerOnly(name, other) : verb === 'guide.choose' ? say.notCovered(name) : own.leaveNotCovered(name);
  const choices: Choice[] = [
    ...(covered ? [otherOwner] : []),
    { title: choose.askHelpdesk, verb: 'case.ask', data: {} },
    { title: button.somethingElse, verb, data: {} },
  ];
  return chooseCard({ title: say.notCoveredTitle(name), text, choices }, words);
}

function unknownCard(unknown: UnknownDevice, { verb, words }: Choosing): Card {
  const { choose, button } = words;
  const { title, text } = choose.unknown[unknown];
  const choices: Choice[] = [
    { title: button.somethingElse, verb, data: {} },
    { title: choose.askHelpdesk, verb: 'case.ask', data: {} },
  ];
  return chooseCard({ title, text, choices }, words);
}

function back(verb: ChooseVerb, data: GuideWish, words: Words): Choice {
  return { title: words.button.back, verb, data };
}
