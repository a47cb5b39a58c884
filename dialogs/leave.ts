import type { Choice } from '../cards/parts.ts';
import { itSeesCard } from '../cards/it-sees-card.ts';
import { leaveCard } from '../cards/leave-card.ts';
import type { FoundGuide, Ownership, Platform } from '../guides/guide.ts';
import type { GuideBook } from '../guides/guide-book.ts';
import type { Language } from '../guides/language.ts';
import { namesBothOwners } from '../understanding/platforms.ts';
import { chooseGuide, type GuideWish } from './choose-guide.ts';
import { showCard, type Reply } from './reply.ts';
import { topicLines } from './topic-section.ts';
import type { Visit } from './visit.ts';

// The way out of management, as the guide tells it; also where there is none but a reset. What it costs comes first.

/** "From work" says here where it leaves, not whose it is: "remove my own phone from work" is about somebody's own. */
export function leaveWish(text: string, platform: Platform | undefined, ownership: Ownership | undefined): GuideWish {
  return { platform, ownership: ownership === 'personal' || namesBothOwners(text) ? 'personal' : undefined, text };
}

export function leave(visit: Visit, wish: GuideWish, guides: GuideBook): Reply[] {
  const chosen = chooseGuide(wish, 'leave.choose', guides, visit.words);
  if (chosen.kind === 'ask') return showCard(chosen.card);
  const { id, leadsTo, undo } = chosen.guide;
  const { platform, ownership } = chosen.guide.for;
  const lost = whatDisappears(chosen.guide, guides, visit.words.language);
  return showCard(leaveCard({ guide: id, platform, ownership, now: leadsTo, lost, undo, byYourself: leavesAlone(chosen.guide) }, visit.words));
}

/** What happens to mail, apps and private data: of this guide, or else of its platform or its owner. */
function whatDisappears(guide: FoundGuide, guides: GuideBook, language: Language): string[] {
  const { platform, ownership } = guide.for;
  const sections = [guide.id, platform, ownership].map((section) => topicLines(guides, 'mail-and-apps-after-leaving', section, language));
  return sections.find((lines) => lines.length > 0) ?? [];
}

/** Ways in for devices from work that people can undo themselves; all others end with the helpdesk. */
const undoneAlone: ReadonlySet<string> = new Set(['add-work-account', 'device-management-only', 'intune-app']);

function leavesAlone({ for: { ownership, method } }: FoundGuide): boolean {
  return ownership === 'personal' || undoneAlone.has(method);
}

/** From the card of the way out, and back to it. */
export function seesBeforeLeaving(visit: Visit, wish: GuideWish, guides: GuideBook): Reply[] {
  const chosen = chooseGuide(wish, 'leave.choose', guides, visit.words);
  if (chosen.kind === 'ask') return showCard(chosen.card);
  return whatItSees(visit, chosen.guide, { title: visit.words.button.back, verb: 'leave.choose', data: { guide: chosen.guide.id } });
}

export function whatItSees(visit: Visit, guide: FoundGuide, back: Choice): Reply[] {
  const { title, canSee, cannotSee } = guide;
  return showCard(itSeesCard({ title, canSee, cannotSee, back }, visit.words));
}
