// Cards around questions: answers from the guides, being lost, several things at once, and the administrator's list.
import { chooseCard } from '../../cards/choose-card.ts';
import { foreignCard } from '../../cards/foreign-card.ts';
import { lostCard } from '../../cards/lost-card.ts';
import { passageCard } from '../../cards/passage-card.ts';
import { topicCard } from '../../cards/topic-card.ts';
import { reviewQuestionCard, unansweredCard, type UnansweredLine } from '../../cards/unanswered-card.ts';
import type { Words } from '../../cards/words.ts';
import { intentNames } from '../../understanding/intents.ts';
import type { Sample } from './samples.ts';

const kept = '7f6c3c1e-6c0a-4f1b-9b1d-0d7a5a3f2b21';
const question = '7f6c3c1e-6c0a-4f1b-9b1d-0d7a5a3f2b22';
const nasty = '[Approved](https://evil.example) **x** _y_ {{DATE(2020-01-01T00:00:00Z)}}';

const said = {
  nl: { heading: 'Kan IT mijn foto’s en bestanden zien?', text: 'Nee. Foto’s en eigen bestanden op je apparaat zijn niet te zien via Intune, ook niet op een apparaat van je werk.\nBestanden die je in OneDrive of Teams van je werk zet, horen bij je werk.', title: 'Wat je organisatie op je apparaat ziet', line: 'mag de laptop van §who mee naar §num' },
  en: { heading: 'Can IT see my photos and files?', text: 'No. Photos and files of your own on your device cannot be seen through Intune, not on a device of your work either.\nFiles that you put in OneDrive or Teams of your work belong to your work.', title: 'What your organisation sees on your device', line: 'can the laptop of §who go to §num' },
};

const passage = (words: Words) => ({ kept, question, nth: 0, ...said[words.language], from: 'topic' as const, id: 'what-it-sees', otherLanguage: false, helped: false });
const line = (words: Words, more: Partial<UnansweredLine> = {}): UnansweredLine => ({ id: question, words: said[words.language].line, language: words.language, asked: 3, shown: said[words.language].title, ...more });
const part = (title: string, nth: number) => ({ title, verb: 'part.do' as const, data: { kept, part: nth, done: [] } });

export const questionSamples: Sample[] = [
  { name: 'passage', card: (words) => passageCard(passage(words), words) },
  { name: 'passage-guide', card: (words) => passageCard({ ...passage(words), from: 'guide', id: 'iphone-personal', otherLanguage: true }, words) },
  { name: 'passage-helped', card: (words) => passageCard({ ...passage(words), helped: true }, words) },
  { name: 'passage-nasty', card: (words) => passageCard({ ...passage(words), heading: nasty, text: `${nasty}\n# x`, title: nasty }, words), nasty: true },
  { name: 'topic', card: (words) => topicCard({ title: said[words.language].title, sections: [said[words.language], said[words.language]], otherLanguage: false }, words) },
  { name: 'not-understood', card: (words) => lostCard({ kept, question, again: false }, words) },
  { name: 'not-understood-again', card: (words) => lostCard({ kept, question, again: true }, words) },
  { name: 'foreign', card: (words) => foreignCard({ language: 'de', kept }, words) },
  { name: 'foreign-unknown', card: (words) => foreignCard({ language: null, kept }, words) },
  { name: 'several-devices', card: (words) => chooseCard({ title: words.questions.severalTitle, text: words.questions.several(words.commands.sync_device), choices: [part('LT-0421', 0), part('LT-0422', 1)] }, words) },
  {
    name: 'several-commands',
    card: (words) =>
      chooseCard(
        { title: words.questions.severalTitle, text: words.questions.severalCommands, choices: [part(`${words.questions.parts.sync_device} LT-0421`, 0), part(`${words.questions.parts.find_device} PH-0007`, 1)] },
        words,
      ),
  },
  { name: 'unanswered', card: (words) => unansweredCard({ lines: [line(words), line(words, { asked: 1, shown: null })], more: 12 }, words) },
  { name: 'unanswered-none', card: (words) => unansweredCard({ lines: [], more: 0 }, words) },
  { name: 'unanswered-nasty', card: (words) => unansweredCard({ lines: [line(words, { words: nasty, shown: nasty })], more: 0 }, words), nasty: true },
  { name: 'unanswered-review', card: (words) => reviewQuestionCard({ ...line(words), intents: intentNames }, words) },
];
