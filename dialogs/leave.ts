import type { Choice } from '../cards/parts.ts';
import { itSeesCard } from '../cards/it-sees-card.ts';
import { leaveCard } from '../cards/leave-card.ts';
import type { FoundGuide } from '../guides/guide.ts';
import type { GuideBook } from '../guides/guide-book.ts';
import { chooseGuide, type GuideWish } from './choose-guide.ts';
import { showCard, type Reply } from './reply.ts';
import type { Visit } from './visit.ts';

// The way out of management, as the guide tells it; also where there is none but a reset.

export function leave(visit: Visit, wish: GuideWish, guides: GuideBook): Reply[] {
  const chosen = chooseGuide(wish, 'leave.choose', guides, visit.words);
  if (chosen.kind === 'ask') return showCard(chosen.card);
  const { guide } = chosen;
  return showCard(leaveCard({ guide: guide.id, platform: guide.for.platform, ownership: guide.for.ownership, now: guide.leadsTo, undo: guide.undo }, visit.words));
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
