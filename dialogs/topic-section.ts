import type { GuideBook } from '../guides/guide-book.ts';
import type { Language } from '../guides/language.ts';

export interface SectionLines {
  heading: string;
  /** Each stands on its own. */
  lines: string[];
}

/** A section of a topic, for a card; null where an organisation's own topic does not have it. */
export function topicSection(guides: GuideBook, topic: string, section: string, language: Language): SectionLines | null {
  const found = guides.topic(topic, language)?.sections.find(({ id }) => id === section);
  return found ? { heading: found.heading, lines: found.text.split('\n') } : null;
}

/** Only the lines; none where the section is not there. */
export function topicLines(guides: GuideBook, topic: string, section: string, language: Language): string[] {
  return topicSection(guides, topic, section, language)?.lines ?? [];
}
