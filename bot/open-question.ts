import { z } from 'zod';
import type { Ask } from '../dialogs/ask.ts';
import type { OpenAsk } from '../dialogs/cases.ts';
import { isCommand, readFixedCommand, type CommandName } from '../dialogs/commands.ts';
import { interpret, type Meaning } from '../dialogs/interpret.ts';
import { isAgent, type Visit } from '../dialogs/visit.ts';
import { fitsWell } from '../guides/find-passages.ts';
import { askQuestion, dropQuestion, takeQuestion } from '../store/open-questions.ts';
import { intentNames } from '../understanding/intents.ts';
import { nowOf, type Desk } from './desk.ts';

// "Which device?" or "What shall I tell the helpdesk?" stands open for a while: the next words answer it, unless
// they plainly ask for something else.

const waitsFor = 15 * 60 * 1000;
const shape = z.discriminatedUnion('ask', [
  z.object({ ask: z.literal('device'), command: z.string() }),
  z.object({ ask: z.literal('case'), id: z.uuid(), run: z.uuid().nullable(), prefilled: z.string(), cardId: z.string() }),
]);
type CaseQuestion = Extract<z.infer<typeof shape>, { ask: 'case' }>;

export async function askForDevice(visit: Visit, command: CommandName, desk: Desk): Promise<void> {
  await askQuestion(desk.db, visit, { ask: 'device', command }, inAWhile(desk));
}

/** @param cardId the card with the field, in which the words could have been written as well */
export async function askForCase(visit: Visit, open: OpenAsk, cardId: string, desk: Desk): Promise<void> {
  await keepCase(visit, { ask: 'case', ...open, cardId }, desk);
}

/** Whoever presses a button goes on from there: what they type then is not for the helpdesk. */
export async function pressedInstead(visit: Visit, desk: Desk): Promise<void> {
  await dropQuestion(desk.db, visit, 'case');
}

interface ReadAs {
  ask: Ask;
  /** The card that asked, which the answer takes the place of. */
  cardId: string | null;
}

/** The words as they came, or as the answer that they are. */
export async function readAsAnswer(visit: Visit, text: string, desk: Desk): Promise<ReadAs> {
  const plain: ReadAs = { ask: { by: 'text', text }, cardId: null };
  const meaning = interpret(text, undefined, { understanding: desk.understanding, guides: desk.guides, byAgent: isAgent(visit) });
  // The answer to "cancel" depends on whether there is a question to drop: dialogs/cancel.ts takes it.
  if (meaning.kind === 'command' && meaning.command === 'cancel') return plain;
  const question = shape.safeParse(await takeQuestion(desk.db, visit, nowOf(desk)));
  if (!question.success) return plain;
  if (question.data.ask === 'device') return { ask: asDevice(question.data.command, text, meaning) ?? plain.ask, cardId: null };
  const isAside = saysNothing(text) || isKnown(text, visit, desk) || (meaning.kind === 'command' && aside.has(meaning.command));
  if (!isAside && !isPlainCommand(text, meaning)) return asCase(question.data, text);
  if (isAside) await keepCase(visit, question.data, desk);
  return plain;
}

function asDevice(command: string, text: string, meaning: Meaning): Ask | null {
  const asksElse = meaning.kind === 'refused' || (meaning.kind === 'command' && !(meaning.command === 'find_device' && meaning.about !== null));
  if (asksElse || !isCommand(command, intentNames)) return null;
  const about = meaning.kind === 'command' ? meaning.about : null;
  return { by: 'text', text, command, about: about ?? text.trim().slice(0, 100) };
}

/** "Just send it". */
const sendIt = /^(?:ja|yes|ok|ok[eé]|okay|send|send it|send that|stuur maar|stuur het|verstuur|verstuur maar|verstuur het|versturen|verzenden)[ .!]*$/i;

/** As if it had been written in the card's field: below what stood there already. */
function asCase({ id, run, prefilled, cardId }: CaseQuestion, text: string): ReadAs {
  const said = sendIt.test(text.trim()) ? prefilled : [prefilled, text.trim()].filter((part) => part !== '').join('\n');
  return { ask: { by: 'press', press: { verb: 'case.send', data: { ask: id, ...(run === null ? {} : { run }), text: said } } }, cardId };
}

/** Longer sentences tell somebody something, also where a command could be read into them. */
const mostCommandWords = 6;
/** A name may follow a command; "find it strange that my phone does this" is not the command "find". */
const mostNameWords = 3;
/** Said in between: the question stands open still. */
const aside: ReadonlySet<CommandName> = new Set<CommandName>(['greeting', 'thanks', 'change_language']);

function isPlainCommand(text: string, meaning: Meaning): boolean {
  if (meaning.kind !== 'command' || meaning.command === 'none' || sendIt.test(text.trim())) return false;
  const fixed = readFixedCommand(text);
  return fixed ? wordCount(fixed.rest) <= mostNameWords : wordCount(text) <= mostCommandWords;
}

/** What is asked of Balie itself, which knows the answer; below that stands the way to the helpdesk. */
function isKnown(text: string, { words }: Visit, desk: Desk): boolean {
  return text.trim().endsWith('?') && (desk.passages[words.language].find(text)[0]?.fits ?? 0) >= fitsWell;
}

function saysNothing(text: string): boolean {
  return !/\p{L}/u.test(text);
}

function wordCount(text: string): number {
  return text.split(/\s+/).filter((word) => word !== '').length;
}

async function keepCase(visit: Visit, question: CaseQuestion, desk: Desk): Promise<void> {
  await askQuestion(desk.db, visit, question, inAWhile(desk));
}

function inAWhile(desk: Desk): Date {
  return new Date(nowOf(desk).getTime() + waitsFor);
}
