import { commandRoles } from '../../dialogs/commands.ts';
import { interpret } from '../../dialogs/interpret.ts';
import { partGone, partsLeft } from '../../dialogs/parts.ts';
import { searchAnyway, showAnother, showTopic, thatHelped } from '../../dialogs/questions.ts';
import type { Reply } from '../../dialogs/reply.ts';
import { decide, reviewOne } from '../../dialogs/review-questions.ts';
import { splitCommands } from '../../dialogs/split-commands.ts';
import { isAgent, type Visit } from '../../dialogs/visit.ts';
import type { VerbData } from '../../cards/verbs.ts';
import { readSituation } from '../context.ts';
import type { Desk } from '../desk.ts';
import type { PressTable, PressVerb } from '../press-table.ts';
import { requirePrivate } from '../private-only.ts';
import { requireRole } from '../roles.ts';
import { runCommand } from '../run-command.ts';
import { questionTools, reviewTools } from '../tools/questions.ts';

type QuestionVerb = Extract<PressVerb, `question.${string}` | `topic.${string}` | `part.${string}`>;

/** Answers from the guides, and the administrator's list of what had none. */
export const questionPresses: PressTable<QuestionVerb> = {
  'question.helped': (visit, data, desk) => thatHelped(visit, data, questionTools(desk, visit)),
  'question.another': (visit, data, desk) => showAnother(visit, data, questionTools(desk, visit)),
  'question.search': (visit, data, desk) => searchAnyway(visit, data, questionTools(desk, visit)),
  'topic.show': (visit, { topic }, desk) => showTopic(visit, topic, desk.guides),
  'question.review': (visit, { question }, desk) => asAdministrator(visit, () => reviewOne(visit, question, reviewTools(desk, visit))),
  'question.means': (visit, { question, means }, desk) => asAdministrator(visit, () => decide(visit, question, means ?? '', reviewTools(desk, visit))),
  'question.leave-out': (visit, { question }, desk) => asAdministrator(visit, () => decide(visit, question, null, reviewTools(desk, visit))),
  'part.do': doPart,
};

function asAdministrator(visit: Visit, answer: () => Promise<Reply[]>): Promise<Reply[]> {
  requirePrivate(visit);
  requireRole(visit, commandRoles.unanswered_questions);
  return answer();
}

/** The line is taken apart again: a card carries the place of a part, never what it does. */
async function doPart(visit: Visit, { kept, part, done }: VerbData<'part.do'>, desk: Desk, signal: AbortSignal): Promise<Reply[]> {
  const text = await questionTools(desk, visit).textOf(kept);
  if (text === null) return partGone(visit);
  const { context } = await readSituation(visit, desk);
  const hearing = { understanding: desk.understanding, guides: desk.guides, context, byAgent: isAgent(visit) };
  const parts = splitCommands(text, interpret(text, undefined, hearing), hearing);
  const chosen = parts[part];
  if (!chosen) return partGone(visit);
  const answer = await runCommand(visit, chosen.command, { about: chosen.about, text: chosen.text, entities: {} }, desk, signal);
  return [...answer, ...partsLeft(visit, parts, kept, [...new Set([...done, part])])];
}
