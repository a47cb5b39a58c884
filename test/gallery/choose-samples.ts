// The questions that lead to a guide, asked of the guides as they are.
import { guideStepCard } from '../../cards/guide-step-card.ts';
import type { Words } from '../../cards/words.ts';
import { chooseGuide, type GuideWish } from '../../dialogs/choose-guide.ts';
import { builtInGuides, loadGuides } from '../../guides/load-guides.ts';
import type { Sample } from './samples.ts';

const guides = loadGuides([builtInGuides]);

function question(wish: GuideWish, verb: 'guide.choose' | 'leave.choose' = 'guide.choose') {
  return (words: Words) => {
    const chosen = chooseGuide(wish, verb, guides, words);
    if (chosen.kind !== 'ask') throw new Error('There is nothing left to ask.');
    return chosen.card;
  };
}

/** The first step of a guide, as it is in the other language only. */
function foreignStep(words: Words) {
  const guide = guides.byId('windows-personal', words.language === 'nl' ? 'en' : 'nl');
  const [step] = guide?.steps ?? [];
  if (!guide || !step) throw new Error('The guide is gone.');
  const { title, before, minutes, steps } = guide;
  const { heading, text, path, see } = step;
  return guideStepCard(
    { run: '7f6c3c1e-6c0a-4f1b-9b1d-0d7a5a3f2b11', title, step: 1, of: steps.length, heading, text, path, see, minutes, prepare: before, last: false, otherLanguage: true, before: {} },
    words,
  );
}

export const chooseSamples: Sample[] = [
  { name: 'choose-more-platforms', card: question({ more: true }) },
  { name: 'choose-at-start', card: question({ atStart: true }) },
  { name: 'choose-both-owners', card: question({ platform: 'ios', text: 'my own company iphone' }) },
  { name: 'choose-not-for-owner', card: question({ ownership: 'personal', text: 'windows autopilot' }) },
  { name: 'choose-windows-company', card: question({ platform: 'windows', ownership: 'corporate' }) },
  { name: 'choose-windows-personal', card: question({ platform: 'windows', ownership: 'personal' }) },
  { name: 'choose-windows-way-out', card: question({ platform: 'windows', ownership: 'corporate' }, 'leave.choose') },
  { name: 'choose-autopilot', card: question({ text: 'windows autopilot' }) },
  { name: 'choose-hololens', card: question({ platform: 'hololens' }) },
  { name: 'choose-none', card: question({ platform: 'windows', ownership: 'corporate', none: true }) },
  { name: 'choose-linux-personal', card: question({ platform: 'linux', ownership: 'personal' }) },
  { name: 'choose-watch', card: question({ text: 'apple watch' }) },
  { name: 'guide-step-other-language', card: foreignStep },
];
