import { languages, type Language } from './language.ts';
import { platforms, type FoundGuide, type Guide, type GuideQuestion, type Platform } from './guide.ts';
import type { Organisation } from './organisation.ts';
import { guidePassages, topicPassages, type Passage } from './passage.ts';
import type { FoundTopic, Topic } from './topic.ts';

interface GuideBookContent {
  /** In order of position, the organisation's own first: the order decides which guide is a platform's main one. */
  guides: readonly Guide[];
  topics: readonly Topic[];
  own: Organisation;
}

/** All guides and topics, ready to read: names filled in, an organisation's own in front of the built-in ones. */
export class GuideBook {
  private readonly guides: readonly Guide[];
  private readonly allTopics: readonly Topic[];
  private readonly own: Organisation;

  constructor({ guides, topics, own }: GuideBookContent) {
    this.guides = guides;
    this.allTopics = topics;
    this.own = own;
  }

  /** Where the organisation says to ask for a person: "the IT desk (ext. 1234)". Null when it did not say. */
  support(language: Language): string | null {
    const { support } = this.own;
    return typeof support === 'object' ? support[language] : (support ?? null);
  }

  /** The main guide among those that fit. */
  find(question: GuideQuestion): FoundGuide | null {
    return this.fitting(question)[0] ?? null;
  }

  /** Every guide for this platform and owner once, the main one first. */
  fitting({ platform, ownership, identity, language }: GuideQuestion): FoundGuide[] {
    const fits = (guide: Guide) =>
      guide.for.platform === platform &&
      guide.for.ownership === ownership &&
      (identity === undefined || guide.for.identity === undefined || guide.for.identity === identity);
    const ids = new Set(this.guides.filter(fits).map((guide) => guide.id));
    return [...ids].map((id) => this.byId(id, language)).filter((guide) => guide !== null);
  }

  /** The guides that somebody's words name best, of every platform; words in any language count. */
  named(text: string, language: Language): FoundGuide[] {
    const said = bare(text.toLowerCase());
    // "Autopilot for existing devices" says more than "Autopilot", which all of its guides answer to.
    const fit = (guide: Guide) => Math.max(0, ...(guide.words ?? []).filter((word) => said.includes(bare(word))).map((word) => word.length));
    const best = Math.max(0, ...this.guides.map(fit));
    const ids = new Set(this.guides.filter((guide) => best > 0 && fit(guide) === best).map((guide) => guide.id));
    return [...ids].map((id) => this.byId(id, language)).filter((guide) => guide !== null);
  }

  byId(id: string, language: Language): FoundGuide | null {
    return inLanguage(this.guides, id, language);
  }

  topic(id: string, language: Language): FoundTopic | null {
    return inLanguage(this.allTopics, id, language);
  }

  /** Every topic once, by its title. */
  topics(language: Language): FoundTopic[] {
    const ids = new Set(this.allTopics.map((topic) => topic.id));
    const found = [...ids].map((id) => this.topic(id, language)).filter((topic) => topic !== null);
    return found.sort((a, b) => a.title.localeCompare(b.title, language));
  }

  /** Everything that is known, in pieces that each answer something: for searching. */
  passages(language: Language): Passage[] {
    const ids = new Set(this.guides.map((guide) => guide.id));
    const guides = [...ids].map((id) => this.byId(id, language)).filter((guide) => guide !== null);
    return [...guides.flatMap(guidePassages), ...this.topics(language).flatMap(topicPassages)];
  }

  /** The platforms that any guide is for, in the order of `platforms`. */
  platforms(): Platform[] {
    return platforms.filter((platform) => this.guides.some((guide) => guide.for.platform === platform));
  }

  all(): readonly Guide[] {
    return this.guides;
  }

  /** Every guide and topic id once, with the languages that are missing: for the administrator's overview. */
  missing(): { id: string; languages: Language[] }[] {
    return [...missingOf(this.guides), ...missingOf(this.allTopics)];
  }
}

/** Words alone, each between spaces, so that "usb" is not found in "usbekistan"; 8.1 stays one word. */
function bare(text: string): string {
  return ` ${text.replace(/[^\p{L}\p{N}.]+|\.(?!\p{N})/gu, ' ').trim()} `;
}

function inLanguage<T extends Guide | Topic>(all: readonly T[], id: string, language: Language): (T & { fellBack: boolean }) | null {
  const same = all.filter((one) => one.id === id);
  const found = same.find((one) => one.language === language) ?? same[0];
  return found === undefined ? null : { ...found, fellBack: found.language !== language };
}

function missingOf(all: readonly (Guide | Topic)[]): { id: string; languages: Language[] }[] {
  const ids = [...new Set(all.map((one) => one.id))];
  return ids
    .map((id) => ({ id, languages: languages.filter((language) => !all.some((one) => one.id === id && one.language === language)) }))
    .filter((one) => one.languages.length > 0);
}
