import type { OwnAsk } from '../dialogs/ask.ts';
import { asksForStatus } from '../dialogs/balie-status.ts';
import { readFixedCommand } from '../dialogs/commands.ts';
import { interpret, type Hearing, type Meaning } from '../dialogs/interpret.ts';
import { noLongerExists } from '../dialogs/no-longer-exists.ts';
import { askWhichPart } from '../dialogs/parts.ts';
import { pointsAtScreen } from '../dialogs/points-at-screen.ts';
import { answerForeign, answerQuestion, answerRefusal, comesBeforeChoice } from '../dialogs/questions.ts';
import { sayText, type Reply } from '../dialogs/reply.ts';
import { deviceCommands, splitCommands } from '../dialogs/split-commands.ts';
import { unsure } from '../dialogs/talk.ts';
import { isAgent, type Visit } from '../dialogs/visit.ts';
import { countMisses } from '../store/screens.ts';
import { answerFile } from './bulk-file.ts';
import { readSituation, type Situation } from './context.ts';
import { nowOf, type Desk } from './desk.ts';
import { keep } from './kept.ts';
import { runCommand } from './run-command.ts';
import { runPress } from './run-press.ts';
import { secondOpinion } from './second-opinion.ts';
import { questionTools } from './tools/questions.ts';

type TextAsk = Extract<OwnAsk, { by: 'text' }>;

/**
 * From what was asked, in words or by a press, to the replies.
 * @throws RoleMissing, SignInNeeded, and what graph/ throws; bot/answer.ts puts them in words
 */
export async function route(visit: Visit, ask: OwnAsk, desk: Desk, signal: AbortSignal): Promise<Reply[]> {
  if (ask.by === 'press') return runPress(visit, ask.press, desk, signal);
  if (ask.file) {
    const answered = await answerFile(visit, { ...ask, file: ask.file }, desk, signal);
    if (answered) return answered;
    if (ask.text === '') return sayText(visit.words.say.notText);
  }
  const situation = await readSituation(visit, desk);
  const hearing = { understanding: desk.understanding, guides: desk.guides, context: situation.context, byAgent: isAgent(visit) };
  const meaning: Meaning = asksForStatus(visit, ask.text) ? { kind: 'command', command: 'balie_status', entities: {}, about: null } : interpret(ask.text, ask.command, hearing);
  const gone = noLongerExists(visit, ask.text, meaning.kind === 'command' ? meaning.command : null, desk.guides);
  if (gone) return gone;
  const parts = ask.command === undefined ? splitCommands(ask.text, meaning, hearing) : [];
  if (parts.length > 1) return askWhichPart(visit, parts, await keep(visit, ask, 'choice', desk));
  if (meaning.kind === 'refused') return answerRefusal(visit, ask.text, questionTools(desk, visit, situation));
  if (meaning.kind === 'foreign') return answerForeign(visit, meaning.language, ask.text, questionTools(desk, visit, situation));
  if (meaning.kind === 'command' && meaning.command !== 'none') return doCommand(visit, ask, meaning, situation, desk, signal);
  return withSecondOpinion(visit, ask, meaning, { situation, hearing, desk, signal });
}

async function doCommand(visit: Visit, ask: TextAsk, { command, about, entities }: Extract<Meaning, { kind: 'command' }>, situation: Situation, desk: Desk, signal: AbortSignal): Promise<Reply[]> {
  if (situation.misses > 0) await countMisses(desk.db, visit, 0, nowOf(desk));
  // A button that starts a command, or the bare command, asks anew; only a sentence can point at what is there.
  const mayPoint = ask.text !== '' && readFixedCommand(ask.text)?.rest !== '' && command !== 'find_device' && deviceCommands.has(command);
  const onScreen = mayPoint && pointsAtScreen(ask.text, command) ? situation.device?.id : undefined;
  return runCommand(visit, command, { about: ask.about ?? about, text: ask.text, entities, alerts: situation.alerts, ...(onScreen === undefined ? {} : { onScreen }) }, desk, signal);
}

async function withSecondOpinion(visit: Visit, ask: TextAsk, meaning: Meaning, { situation, hearing, desk, signal }: { situation: Situation; hearing: Hearing; desk: Desk; signal: AbortSignal }): Promise<Reply[]> {
  const tools = questionTools(desk, visit, situation);
  if (meaning.kind !== 'unsure' && meaning.kind !== 'lost') return answerQuestion(visit, ask.text, tools);
  if (meaning.kind === 'unsure' && comesBeforeChoice(ask.text, meaning.understood, await tools.find(ask.text))) return answerQuestion(visit, ask.text, tools);
  const opinion = await secondOpinion(visit, ask.text, meaning, desk);
  // A job answers by now: what this turn could not understand in time is counted there, once.
  signal.throwIfAborted();
  if (opinion?.kind === 'passage') return answerQuestion(visit, ask.text, tools, opinion.found);
  const advised = opinion?.kind === 'command' ? interpret(ask.text, opinion.command, hearing) : null;
  if (advised?.kind === 'command') return doCommand(visit, ask, advised, situation, desk, signal);
  const local = meaning.kind === 'unsure' ? meaning.options : [];
  const options = opinion ? [opinion.command, ...local.filter((option) => option !== opinion.command)] : local;
  return options.length > 0 ? unsure(visit, options, await keep(visit, ask, 'choice', desk)) : answerQuestion(visit, ask.text, tools);
}
