import { z } from 'zod';
import type { Ask } from '../dialogs/ask.ts';
import { isCommand, type CommandName } from '../dialogs/commands.ts';
import { interpret } from '../dialogs/interpret.ts';
import type { Visit } from '../dialogs/visit.ts';
import { askQuestion, takeQuestion } from '../store/open-questions.ts';
import { intentNames } from '../understanding/intents.ts';
import { nowOf, type Desk } from './desk.ts';

// "Which device?" stands open for a while: the next words answer it, unless they plainly ask for something else.

const waitsFor = 15 * 60 * 1000;
const shape = z.object({ ask: z.literal('device'), command: z.string() });

export async function askForDevice(visit: Visit, command: CommandName, desk: Desk): Promise<void> {
  await askQuestion(desk.db, visit, { ask: 'device', command }, new Date(nowOf(desk).getTime() + waitsFor));
}

/** The words as they came, or as the answer that they are. */
export async function readAsAnswer(visit: Visit, text: string, desk: Desk): Promise<Ask> {
  const plain: Ask = { by: 'text', text };
  const meaning = interpret(text, undefined, { understanding: desk.understanding, guides: desk.guides });
  // The answer to "cancel" depends on whether there is a question to drop: dialogs/cancel.ts takes it.
  if (meaning.kind === 'command' && meaning.command === 'cancel') return plain;
  const question = shape.safeParse(await takeQuestion(desk.db, visit, nowOf(desk)));
  if (!question.success || !isCommand(question.data.command, intentNames)) return plain;
  const asksElse = meaning.kind === 'command' && !(meaning.command === 'find_device' && meaning.about !== null);
  if (asksElse) return plain;
  const about = meaning.kind === 'command' ? meaning.about : null;
  return { ...plain, command: question.data.command, about: about ?? text.trim().slice(0, 100) };
}
