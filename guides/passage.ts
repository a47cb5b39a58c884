import type { FoundGuide } from './guide.ts';
import type { Language } from './language.ts';
import type { FoundTopic, Topic } from './topic.ts';

/** A piece of a guide or topic that answers something on its own. */
export interface Passage {
  from: 'guide' | 'topic';
  /** Of the guide or topic. */
  id: string;
  /** Of the guide or topic, as people read it. */
  title: string;
  /** Its place there, the same in every language: the id of a step or section, `can-see`, `undo`. */
  section: string;
  heading: string;
  /** How people ask for it in other words. */
  asked: readonly string[];
  text: string;
  source: Topic['source'];
  /** Differs from the language asked for where there is no other. */
  language: Language;
}

/** The sections of a guide that are no steps. */
const headings = {
  nl: {
    before: 'Wat je vooraf nodig hebt',
    canSee: 'Wat je organisatie kan zien',
    cannotSee: 'Wat je organisatie niet kan zien',
    undo: 'Losmaken van je werk',
    leadsTo: 'Van wie het apparaat daarna is en wat er wordt beheerd',
    note: 'Goed om te weten',
    duration: 'Hoe lang duurt het?',
  },
  en: {
    before: 'What you need before you start',
    canSee: 'What your organisation can see',
    cannotSee: 'What your organisation cannot see',
    undo: 'Removing it from work',
    leadsTo: 'Who owns the device afterwards, and what is managed',
    note: 'Good to know',
    duration: 'How long does it take?',
  },
} as const;

/** How people ask for what every guide has. */
const askedOf: Record<Language, Readonly<Record<string, readonly string[]>>> = {
  nl: {
    before: ['wat heb ik nodig', 'wat moet ik klaarleggen voor ik begin', 'wat moet ik hebben om te starten'],
    duration: ['hoeveel tijd kost het instellen', 'duurt het lang', 'hoeveel minuten ben ik bezig', 'wanneer is het klaar'],
    'can-see': ['wat kan het werk zien als dit is ingesteld'],
    'cannot-see': ['wat kan het werk niet zien'],
    undo: ['hoe haal ik het er weer af', 'hoe maak ik het ongedaan', 'kan ik er weer vanaf'],
    'leads-to': ['blijft het apparaat van mij', 'wordt het van mijn werk', 'wie beheert het dan'],
  },
  en: {
    before: ['what do i need', 'what should i have ready before i start', 'what must i have to begin'],
    duration: ['how much time does setting up take', 'does it take long', 'how many minutes will i be busy', 'when will it be finished'],
    'can-see': ['what can work see once this is set up'],
    'cannot-see': ['what can work not see'],
    undo: ['how do i get it off again', 'how do i undo it', 'can i get rid of it again'],
    'leads-to': ['does the device stay mine', 'will it belong to my work', 'who manages it then'],
  },
};

const howLong: Record<Language, (minutes: number) => string> = {
  nl: (minutes) => `Ongeveer ${minutes} minuten, als alles meteen lukt. Je kunt tussendoor stoppen en later verdergaan.`,
  en: (minutes) => `About ${minutes} minutes, when all goes well. You can stop in between and go on later.`,
};

export function guidePassages(guide: FoundGuide): Passage[] {
  const named = headings[guide.language];
  const passage = (section: string, heading: string, text: string): Passage => ({
    from: 'guide', id: guide.id, title: guide.title, section, heading, asked: askedOf[guide.language][section] ?? [], text, source: guide.source, language: guide.language,
  });
  return [
    passage('before', named.before, guide.before.join(' ')),
    passage('duration', named.duration, howLong[guide.language](guide.minutes)),
    ...guide.steps.map((step) => passage(step.id, step.heading, `${step.text} ${step.see}`)),
    passage('can-see', named.canSee, guide.canSee.join(' ')),
    passage('cannot-see', named.cannotSee, guide.cannotSee.join(' ')),
    passage('undo', named.undo, guide.undo.join(' ')),
    passage('leads-to', named.leadsTo, guide.leadsTo),
    ...(guide.note === undefined ? [] : [passage('note', named.note, guide.note)]),
  ];
}

export function topicPassages({ id, title, sections, source, language }: FoundTopic): Passage[] {
  return sections.map((section) => ({ from: 'topic', id, title, section: section.id, heading: section.heading, asked: section.asked ?? [], text: section.text, source, language }));
}
