import { describe, expect, test } from '@jest/globals';
import { interpret } from '../../dialogs/interpret.ts';
import { comesBeforeChoice } from '../../dialogs/questions.ts';
import { openPassageSearch } from '../../guides/find-passages.ts';
import { builtInGuides, loadGuides } from '../../guides/load-guides.ts';
import { asksToKnow } from '../../understanding/asks-to-know.ts';
import { loadUnderstanding } from '../../understanding/understand.ts';

const understanding = loadUnderstanding();
const guides = loadGuides([builtInGuides]);
const passages = { nl: openPassageSearch(guides.passages('nl'), 'nl'), en: openPassageSearch(guides.passages('en'), 'en') };

test.each([
  'waarom moeten wij onze telefoons laten beheren', 'is het verplicht om mee te doen', 'wat is een beheerde app', 'hoeveel tijd kost zoiets', 'mogen jullie mijn appjes lezen', 'word ik hiermee gevolgd',
  'why do i have to have my tablet managed', 'is this mandatory', "what's a managed app", 'how much time does that take', 'are they able to read my mail', 'do you guys watch me',
])('"%s" wants to know something', (text) => {
  expect(asksToKnow(text)).toBe(true);
});

test.each(['zet mijn telefoon op', 'waarom moet ik steeds opnieuw aanmelden', 'wat is de status', 'kan je zien waar mijn telefoon is', 'hoe lang duurt het nog', 'set up my phone', 'what is wrong with it', 'can you see my new ipad already', 'what is my status'])(
  '"%s" wants something done, or looked at',
  (text) => {
    expect(asksToKnow(text)).toBe(false);
  },
);

describe.each([{}, { inGuide: true }])('with %j on the screen', (screen) => {
  test.each([
    ['nl', 'wat ziet IT allemaal op mijn iphone', 'ios', /^what-it-sees\/|\/can-see$/],
    ['en', 'what is IT able to see on my macbook', 'macos', /^what-it-sees\/|\/can-see$/],
    ['nl', 'wat is zo’n werkprofiel eigenlijk', undefined, /^what-is-what\/work-profile$/],
    ['en', 'how long will setting up take', undefined, /\/(?:duration|how-long)$/],
    ['nl', 'ben ik verplicht mijn eigen mobiel aan te melden', undefined, /^why-enroll-at-all\/must$/],
  ] as const)('%s "%s" is answered, and starts nothing', (language, text, platform, place) => {
    const meaning = interpret(text, undefined, { understanding, guides, context: { role: 'employee', ...screen }, byAgent: false });
    const found = passages[language].find(text, platform && { platform });
    expect(meaning.kind === 'lost' || (meaning.kind === 'unsure' && comesBeforeChoice(text, meaning.understood, found))).toBe(true);
    expect(`${found[0]?.passage.id}/${found[0]?.passage.section}`).toMatch(place);
  });
});
