import { expect } from '@jest/globals';
import { builtInGuides, loadGuides } from '../../guides/load-guides.ts';
import type { SeenCard } from './desk-visitor.ts';
import { walk } from './guide-walk.ts';

const guides = loadGuides([builtInGuides]);

/** The guide on the card is this one: its first step, each step in turn, its last one, and then the watch where there is one. */
export async function isLedThrough(card: SeenCard, id: string, language: 'nl' | 'en'): Promise<void> {
  const guide = guides.byId(id, language);
  if (!guide) throw new Error(`There is no guide ${id}.`);
  const [first, last] = [guide.steps[0], guide.steps.at(-1)];
  expect(card.text).toContain(guide.title);
  expect(card.text).toContain(first?.heading);
  const counted = await walk(card, language === 'nl' ? 'Volgende stap' : 'Next step');
  expect(counted).toHaveLength(guide.steps.length);
  expect(card.text).toContain(last?.heading);
  await card.presses(language === 'nl' ? 'Klaar' : 'Done');
  // What belongs to nobody cannot be seen to arrive, and Balie says so.
  if (guide.watched === false) await card.becomes(language === 'nl' ? 'Goed gedaan' : 'Well done');
  else await card.becomes(language === 'nl' ? 'Ik kijk uit naar je' : "I'm watching for your");
}
