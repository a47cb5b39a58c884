import MiniSearch, { type SearchResult } from 'minisearch';
import type { Language } from './language.ts';
import type { Passage } from './passage.ts';
import { isFunctionWord, questionWords } from './question-words.ts';

// Questions are answered with a passage of a guide or topic, or not at all: a wrong answer about what happens to
// somebody's photos is worse than none.

export interface FoundPassage {
  passage: Passage;
  /** 0…1: how much of what was asked the passage speaks of, and how much of its own question was asked. */
  fits: number;
}

/** What is known about the device in question: it decides between passages that say the same of others. */
export interface AboutDevice {
  platform?: string | undefined;
  ownership?: string | undefined;
  /** The guide that the person is in. */
  guide?: string | undefined;
}

export interface PassageSearch {
  /** Best first; every kind of section once, so that "another" is about something else. */
  find(question: string, about?: AboutDevice): FoundPassage[];
}

/** From here on a passage is shown unasked; below `fitsPerhaps` it is not even shown to somebody who asked to search. Measured: docs/understanding.md. */
export const fitsWell = 0.4;
export const fitsPerhaps = 0.25;
/** From here on it is worth more than a choice of commands. */
export const fitsSurely = 0.5;

const mostFound = 6;

/** One way to ask for a passage; its text counts for every one of them. */
interface Asked {
  id: number;
  passage: number;
  question: string;
  text: string;
}

/** Indexes some hundreds of passages in some tens of milliseconds; do it once. */
export function openPassageSearch(passages: readonly Passage[], language: Language): PassageSearch {
  const words = (text: string) => questionWords(text, language);
  const ways = passages.flatMap(({ heading, asked, title, text }, passage) => [heading, ...asked].map((question) => ({ passage, question, text: `${title} ${text}` })));
  const documents: Asked[] = ways.map((way, id) => ({ ...way, id }));
  const index = new MiniSearch<Asked>({ fields: ['question', 'text'], tokenize: words, processTerm: (word) => word });
  index.addAll(documents);
  const weigh = weights(documents.map(({ question, text }) => words(`${question} ${text}`)), language);
  return {
    find(question, about = {}) {
      const said = [...new Set(words(question))];
      // Which device it is about weighs already, in what comes first: counting its name as well makes it the subject.
      const others = said.filter((word) => !platformWords.test(word));
      const asked = about.platform !== undefined && sum(others, weigh) >= weigh.least ? others : said;
      const whole = sum(asked, weigh);
      if (whole < weigh.least) return [];
      const results = index.search(asked.join(' '), { prefix: (word) => word.length > 3, fuzzy: (word) => (word.length > 4 ? 0.2 : false), weights: { prefix: 0.7, fuzzy: 0.4 } });
      const best = new Map<number, number>();
      for (const result of results) {
        const document = documents[result.id as number];
        const passage = document && passages[document.passage];
        if (!passage) continue;
        const fits = fit(result, words(document.question), whole, weigh) * prior(passage, about);
        best.set(document.passage, Math.max(best.get(document.passage) ?? 0, fits));
      }
      const found = [...best].flatMap(([at, fits]) => (passages[at] ? [{ passage: passages[at], fits }] : []));
      const ranked = onceEach(found.sort((a, b) => b.fits - a.fits)).slice(0, mostFound);
      return ranked.map(({ passage, fits }) => ({ passage, fits: Math.min(1, fits) }));
    },
  };
}

interface Weigh {
  (word: string): number;
  /** What a question must weigh to be about anything. */
  least: number;
}

/** A word that no passage has counts as the rarest: what it is about is then not covered. */
function weights(documents: readonly string[][], language: Language): Weigh {
  const counts = new Map<string, number>();
  for (const document of documents) for (const word of new Set(document)) counts.set(word, (counts.get(word) ?? 0) + 1);
  const most = Math.log(1 + documents.length);
  const weigh = (word: string): number => {
    const count = counts.get(word);
    const rarity = count === undefined ? most : Math.log(1 + documents.length / count);
    return (rarity / most) * (isFunctionWord(word, language) ? frameWeight : 1);
  };
  return Object.assign(weigh, { least: 0.2 });
}

/** "why must I", "how long": the frame of a question says little, but not nothing. */
const frameWeight = 0.25;
/** Found in the answer only, and not in the question that it answers. */
const inTextOnly = 0.6;

function fit({ match, queryTerms }: SearchResult, question: readonly string[], whole: number, weigh: Weigh): number {
  const matched = Object.entries(match);
  const inQuestion = new Set(matched.filter(([, fields]) => fields.includes('question')).map(([word]) => word));
  const anywhere = new Set(matched.map(([word]) => word));
  const covered = sum(queryTerms, (word) => weigh(word) * Math.max(likeness(word, inQuestion), inTextOnly * likeness(word, anywhere))) / whole;
  const answered = sum(question.filter((word) => inQuestion.has(word)), weigh) / Math.max(sum(question, weigh), 0.01);
  return covered * (0.5 + 0.5 * answered);
}

/** MiniSearch says which words matched and which were asked, not which by which. */
function likeness(word: string, found: ReadonlySet<string>): number {
  if (found.has(word)) return 1;
  const others = [...found];
  if (others.some((other) => other.startsWith(word) || word.startsWith(other))) return sameStart;
  return others.some((other) => other.slice(0, 3) === word.slice(0, 3)) ? sameLetters : 0;
}

const sameStart = 0.7;
const sameLetters = 0.5;

function sum(words: readonly string[], weigh: (word: string) => number): number {
  return words.reduce((total, word) => total + weigh(word), 0);
}

function prior(passage: Passage, { platform, ownership, guide }: AboutDevice): number {
  const names = platform === undefined ? [] : [platform, namedAfter[platform] ?? platform];
  if (passage.from === 'topic') return ofTopic(passage.section, names, ownership);
  const { id, section } = passage;
  const same = names.length === 0 ? 0.85 : names.some((name) => id.startsWith(name)) ? 1 : 0.6;
  const owner = ownership === undefined ? (id.includes('personal') ? 1.03 : 1) : id.includes(ownership === 'personal' ? 'personal' : 'company') ? 1.1 : 0.9;
  // A step seldom answers a question that did not come from its own guide; how long it takes does.
  return (section === 'duration' ? 1 : 0.8) * (guide === id ? 1.6 : same * owner);
}

function ofTopic(section: string, names: readonly string[], ownership: string | undefined): number {
  if (section === 'company-device' && ownership === 'personal') return 0.9;
  if (section === 'own-device' && ownership === 'corporate') return 0.9;
  return names.some((name) => section.startsWith(name)) ? 1.5 : ofOnePlatform.test(section) ? 0.75 : 1;
}

/** How ids of guides and sections call a platform. */
const namedAfter: Record<string, string> = { ios: 'iphone', ipados: 'ipad', macos: 'mac' };

/** As questions name them, after `questionWords`. */
const platformWords = /^(?:i-?phone|i-?pad|mac(?:book)?|imac|android|samsung|galaxy|pixel|windows|surface|hololen|hololens|linux|ubuntu)s?$/;

const ofOnePlatform = /^(?:iphone|ipad|ios|ipados|mac|macos|android|windows|linux|hololens)(?:-|$)/;

function onceEach(found: readonly FoundPassage[]): FoundPassage[] {
  const seen = new Set<string>();
  return found.filter(({ passage }) => {
    const kind = passage.from === 'guide' ? passage.section : `${passage.id}/${passage.section}`;
    return !seen.has(kind) && seen.add(kind);
  });
}
