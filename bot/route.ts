import type { OwnAsk } from '../dialogs/ask.ts';
import { interpret } from '../dialogs/interpret.ts';
import type { Reply } from '../dialogs/reply.ts';
import { noLongerExists } from '../dialogs/no-longer-exists.ts';
import { lost, unsure } from '../dialogs/talk.ts';
import type { Visit } from '../dialogs/visit.ts';
import type { Desk } from './desk.ts';
import { keep } from './kept.ts';
import { runCommand } from './run-command.ts';
import { runPress } from './run-press.ts';

/**
 * From what was asked, in words or by a press, to the replies.
 * @throws RoleMissing, SignInNeeded, and what graph/ throws; bot/answer.ts puts them in words
 */
export async function route(visit: Visit, ask: OwnAsk, desk: Desk, signal: AbortSignal): Promise<Reply[]> {
  if (ask.by === 'press') return runPress(visit, ask.press, desk, signal);
  const meaning = interpret(ask.text, ask.command, desk.understanding, desk.guides);
  const gone = noLongerExists(visit, ask.text, meaning.kind === 'command' ? meaning.command : null, desk.guides);
  if (gone) return gone;
  switch (meaning.kind) {
    case 'command':
      return runCommand(visit, meaning.command, { about: ask.about ?? meaning.about, text: ask.text, entities: meaning.entities }, desk, signal);
    case 'unsure':
      return unsure(visit, meaning.options, await keep(visit, ask, 'choice', desk));
    case 'lost':
      return lost(visit, meaning.foreign);
  }
}
