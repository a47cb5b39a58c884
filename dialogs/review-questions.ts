import { reviewQuestionCard, unansweredCard, type UnansweredLine } from '../cards/unanswered-card.ts';
import type { Question } from '../store/questions.ts';
import { intentNames } from '../understanding/intents.ts';
import { showCard, type Reply } from './reply.ts';
import type { Visit } from './visit.ts';

// An administrator goes through what Balie could not answer: what does a line mean, or is it nothing for Balie?

export interface ReviewTools {
  list(most: number): Promise<{ questions: Question[]; total: number }>;
  find(id: string): Promise<Question | null>;
  review(id: string, state: 'means' | 'left_out', intent: string | null): Promise<boolean>;
}

const mostShown = 5;

export async function listUnanswered(visit: Visit, tools: ReviewTools): Promise<Reply[]> {
  const { questions, total } = await tools.list(mostShown);
  return showCard(unansweredCard({ lines: questions.map(lineOf), more: total - questions.length }, visit.words));
}

export async function reviewOne(visit: Visit, id: string, tools: ReviewTools): Promise<Reply[]> {
  const question = await tools.find(id);
  if (question?.state !== 'open') return listUnanswered(visit, tools);
  return showCard(reviewQuestionCard({ ...lineOf(question), intents: intentNames }, visit.words));
}

/** What is no intent of Balie's changes nothing: the list is shown again. */
export async function decide(visit: Visit, id: string, means: string | null, tools: ReviewTools): Promise<Reply[]> {
  if (means === null) await tools.review(id, 'left_out', null);
  else if ((intentNames as readonly string[]).includes(means)) await tools.review(id, 'means', means);
  return listUnanswered(visit, tools);
}

function lineOf({ id, words, language, asked, shown }: Question): UnansweredLine {
  return { id, words, language: language === 'en' ? 'en' : 'nl', asked, shown };
}
