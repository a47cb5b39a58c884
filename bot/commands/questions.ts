import { listUnanswered } from '../../dialogs/review-questions.ts';
import type { CommandTable } from '../command-table.ts';
import { reviewTools } from '../tools/questions.ts';

/** What Balie could not answer, for whoever looks after it. */
export const questionCommands: CommandTable = {
  unanswered_questions: (visit, _said, desk) => listUnanswered(visit, reviewTools(desk, visit)),
};
