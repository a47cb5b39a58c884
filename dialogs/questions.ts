import { chooseCard } from '../cards/choose-card.ts';
import { foreignCard } from '../cards/foreign-card.ts';
import { lostCard } from '../cards/lost-card.ts';
import { passageCard } from '../cards/passage-card.ts';
import { topicCard } from '../cards/topic-card.ts';
import { fitsPerhaps, fitsSurely, fitsWell, type FoundPassage } from '../guides/find-passages.ts';
import type { GuideBook } from '../guides/guide-book.ts';
import { asksToKnow } from '../understanding/asks-to-know.ts';
import type { ForeignLanguage } from '../understanding/language.ts';
import type { Understood } from '../understanding/understand.ts';
import { commandRoles, type CommandName } from './commands.ts';
import { showCard, type Reply } from './reply.ts';
import { retryGone } from './talk.ts';
import { hasRole, type Visit } from './visit.ts';

// Words that ask for nothing Balie can do: a question that the guides answer, or nothing it understands. Every
// card has a way on, and what was not answered is kept, without names, for whoever looks after Balie.

export interface QuestionTools {
  guides: GuideBook;
  /** Best first. */
  find(text: string): Promise<FoundPassage[]>;
  /** Under this id the words can be asked again, by this person. */
  keep(text: string): Promise<string>;
  textOf(kept: string): Promise<string | null>;
  /** For the administrator's list; undefined when there is nothing in it to learn from. */
  record(text: string, shown: string | null): Promise<string | undefined>;
  judge(question: string, state: 'open' | 'helped', shown: string | null): Promise<void>;
  /** How often in a row this person was not understood, this time included. */
  countMiss(): Promise<number>;
}

/** A passage for words that could have meant several commands: their frame asks for one, or it fits more than well. */
export function comesBeforeChoice(text: string, { entities: { device, serial, user } }: Understood, [first]: readonly FoundPassage[]): boolean {
  if (!first || device !== undefined || serial !== undefined || user !== undefined) return false;
  return first.fits >= (asksToKnow(text) ? fitsWell : fitsSurely);
}

/** Twice not understood is once too often: then a person comes first. */
const patienceOfPeople = 2;

/** @param best what fits whatever its score says: somebody else judged it */
export async function answerQuestion(visit: Visit, text: string, tools: QuestionTools, best?: FoundPassage): Promise<Reply[]> {
  const [first] = best ? [best] : await tools.find(text);
  const kept = await tools.keep(text);
  if (first && (best || first.fits >= fitsWell)) return showPassage(visit, first, tools.guides, { kept, question: await tools.record(text, placeOf(first)), nth: 0 });
  const question = await tools.record(text, null);
  return showCard(lostCard({ kept, question, again: (await tools.countMiss()) >= patienceOfPeople }, visit.words));
}

export async function answerForeign(visit: Visit, language: ForeignLanguage | null, text: string, tools: QuestionTools): Promise<Reply[]> {
  return showCard(foreignCard({ language, kept: await tools.keep(text) }, visit.words));
}

/** Words that say what is not to be done; whoever looks after others can see what was sent before. */
export async function answerRefusal(visit: Visit, text: string, tools: Pick<QuestionTools, 'keep'>): Promise<Reply[]> {
  const { questions, button, commands } = visit.words;
  const run = (command: CommandName, title: string) => ({ title, verb: 'command.run' as const, data: { command } });
  const status = hasRole(visit, commandRoles.action_status ?? []) ? run('action_status', commands.action_status) : run('my_devices', commands.my_devices);
  const ask = { title: questions.askHelpdesk, verb: 'case.ask' as const, data: { kept: await tools.keep(text) } };
  return showCard(chooseCard({ title: questions.refusedTitle, text: questions.refused, choices: [status, ask, run('help', button.help)] }, visit.words));
}

interface Pressed {
  kept: string;
  question?: string | undefined;
  nth: number;
}

/** Somebody asked to look it up: also what fits less well. */
export async function searchAnyway(visit: Visit, { kept, question }: Omit<Pressed, 'nth'>, tools: QuestionTools): Promise<Reply[]> {
  const text = await tools.textOf(kept);
  if (text === null) return retryGone(visit);
  const [first] = await worthShowing(text, tools);
  if (!first) return nothingFound(visit, kept, question ?? (await tools.record(text, null)), tools);
  const recorded = question ?? (await tools.record(text, placeOf(first)));
  if (question !== undefined) await tools.judge(question, 'open', placeOf(first));
  return showPassage(visit, first, tools.guides, { kept, question: recorded, nth: 0 });
}

export async function showAnother(visit: Visit, { kept, question, nth }: Pressed, tools: QuestionTools): Promise<Reply[]> {
  const text = await tools.textOf(kept);
  if (text === null) return retryGone(visit);
  const next = (await worthShowing(text, tools))[nth + 1];
  if (question !== undefined) await tools.judge(question, 'open', next ? placeOf(next) : null);
  if (next) return showPassage(visit, next, tools.guides, { kept, question, nth: nth + 1 });
  const { questions, button } = visit.words;
  const choices = [
    { title: questions.askHelpdesk, verb: 'case.ask' as const, data: { kept } },
    { title: button.help, verb: 'command.run' as const, data: { command: 'help' } },
  ];
  return showCard(chooseCard({ title: questions.noMoreTitle, text: questions.noMore, choices }, visit.words));
}

export async function thatHelped(visit: Visit, { kept, question, nth }: Pressed, tools: QuestionTools): Promise<Reply[]> {
  const text = await tools.textOf(kept);
  const shown = text === null ? undefined : (await worthShowing(text, tools))[nth];
  if (question !== undefined && text !== null) await tools.judge(question, 'helped', shown ? placeOf(shown) : null);
  const { words } = visit;
  if (!shown) return showCard(chooseCard({ title: words.questions.helped, text: null, choices: [{ title: words.button.help, verb: 'command.run', data: { command: 'help' } }] }, words));
  return showPassage(visit, shown, tools.guides, { kept, question, nth }, true);
}

export function showTopic(visit: Visit, id: string, guides: GuideBook): Reply[] {
  const { words } = visit;
  const topic = guides.topic(id, words.language);
  return topic ? showCard(topicCard({ title: topic.title, sections: topic.sections, otherLanguage: topic.fellBack }, words)) : retryGone(visit);
}

async function worthShowing(text: string, tools: QuestionTools): Promise<FoundPassage[]> {
  return (await tools.find(text)).filter(({ fits }) => fits >= fitsPerhaps);
}

/** What people ask about most. */
const firstTopics = ['what-it-sees', 'mail-and-apps-after-leaving', 'why-enroll-at-all', 'company-portal-problems'];

function nothingFound(visit: Visit, kept: string, question: string | undefined, { guides }: QuestionTools): Reply[] {
  const { words } = visit;
  const topics = firstTopics.map((id) => guides.topic(id, words.language)).filter((topic) => topic !== null);
  const choices = [
    { title: words.questions.askHelpdesk, verb: 'case.ask' as const, data: { kept } },
    ...topics.map(({ id, title }) => ({ title, verb: 'topic.show' as const, data: { topic: id } })),
  ];
  return showCard(chooseCard({ title: words.questions.nothingTitle, text: words.questions.nothing, choices }, words));
}

function showPassage(visit: Visit, { passage }: FoundPassage, guides: GuideBook, pressed: Pressed, helped = false): Reply[] {
  const { heading, text, title, from, id, language } = passage;
  const own = from === 'topic' ? guides.topic(id, visit.words.language) : guides.byId(id, visit.words.language);
  // A question in the other language is answered in that language; only what is not there in one's own needs a word.
  const otherLanguage = language !== visit.words.language && (own?.fellBack ?? true);
  return showCard(passageCard({ ...pressed, heading, text, title, from, id, otherLanguage, helped }, visit.words));
}

function placeOf({ passage }: FoundPassage): string {
  return `${passage.title}: ${passage.heading}`;
}
