import type { Card } from '../cards/card.ts';
import { chooseCard } from '../cards/choose-card.ts';
import type { Words } from '../cards/words.ts';
import type { FoundGuide, Ownership, Platform } from '../guides/guide.ts';
import type { GuideBook } from '../guides/guide-book.ts';

// Which guide is meant: platform → whose it is. The same questions for the way in and the way out.

export interface GuideWish {
  platform?: Platform | undefined;
  ownership?: Ownership | undefined;
  more?: boolean | undefined;
}

/** The verb that an answer presses: what the guide is for. */
type ChooseVerb = 'guide.choose' | 'leave.choose';

export type ChosenGuide = { kind: 'guide'; guide: FoundGuide } | { kind: 'ask'; card: Card };

const firstPlatforms: readonly Platform[] = ['ios', 'android', 'windows', 'macos', 'ipados'];
const otherPlatforms: readonly Platform[] = ['hololens', 'linux'];

export function chooseGuide(wish: GuideWish, verb: ChooseVerb, guides: GuideBook, words: Words): ChosenGuide {
  const { platform } = wish;
  if (!platform) return { kind: 'ask', card: platformCard(wish, verb, words) };
  const ownership = wish.ownership ?? onlyOwnership(guides, platform, words);
  if (!ownership) return { kind: 'ask', card: ownershipCard(platform, verb, words) };
  const guide = guides.find({ platform, ownership, language: words.language });
  return guide ? { kind: 'guide', guide } : { kind: 'ask', card: notCoveredCard(platform, verb, words) };
}

function platformCard(wish: GuideWish, verb: ChooseVerb, words: Words): Card {
  const owned = wish.ownership ? { ownership: wish.ownership } : {};
  const choices = (wish.more ? otherPlatforms : firstPlatforms).map((platform) => ({ title: words.platforms[platform], verb, data: { platform, ...owned } }));
  const more = { title: words.button.somethingElse, verb, data: { more: true, ...owned } };
  const title = verb === 'guide.choose' ? words.say.whichPlatform : words.own.leaveWhich;
  return chooseCard({ title, text: null, choices: wish.more ? choices : [...choices, more] }, words);
}

function ownershipCard(platform: Platform, verb: ChooseVerb, words: Words): Card {
  const { say } = words;
  const choice = (title: string, ownership: Ownership) => ({ title, verb, data: { platform, ownership } });
  const choices = [choice(say.ownershipPersonal, 'personal'), choice(say.ownershipCorporate, 'corporate')];
  return chooseCard({ title: say.whichOwnership(words.platforms[platform]), text: say.ownershipHint, choices }, words);
}

/** Where a platform has one kind of guide only, whose device it is need not be asked. */
function onlyOwnership(guides: GuideBook, platform: Platform, { language }: Words): Ownership | undefined {
  const found = (['personal', 'corporate'] as const).filter((ownership) => guides.find({ platform, ownership, language }));
  return found.length === 1 ? found[0] : undefined;
}

function notCoveredCard(platform: Platform, verb: ChooseVerb, words: Words): Card {
  const { say, own } = words;
  const name = words.platforms[platform];
  const text = verb === 'guide.choose' ? say.notCovered(name) : own.leaveNotCovered(name);
  return chooseCard({ title: say.notCoveredTitle(name), text, choices: [{ title: words.button.somethingElse, verb, data: {} }] }, words);
}
