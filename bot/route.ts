import { chooseCard } from '../cards/choose-card.ts';
import type { Press } from '../cards/verbs.ts';
import type { Ask } from '../dialogs/ask.ts';
import { interpret } from '../dialogs/interpret.ts';
import { showCard, type Reply } from '../dialogs/reply.ts';
import { lost, unsure } from '../dialogs/talk.ts';
import type { Visit } from '../dialogs/visit.ts';
import type { Desk } from './desk.ts';
import { keep, takeKept } from './kept.ts';
import { runCommand } from './run-command.ts';
import { runPress } from './run-press.ts';

/**
 * From what was asked, in words or by a press, to the replies.
 * @throws RoleMissing, SignInNeeded, and what graph/ throws; bot/answer.ts puts them in words
 */
export async function route(visit: Visit, ask: Ask, desk: Desk, signal: AbortSignal): Promise<Reply[]> {
  if (ask.by === 'text') return routeText(visit, ask, desk, signal);
  const { press } = ask;
  switch (press.verb) {
    case 'request.retry':
      return retry(visit, press, desk, signal);
    case 'command.run':
      return routeText(visit, await chosenWords(visit, press, desk), desk, signal);
    default:
      return runPress(visit, press, desk, signal);
  }
}

type Words = Extract<Ask, { by: 'text' }>;

async function routeText(visit: Visit, ask: Words, desk: Desk, signal: AbortSignal): Promise<Reply[]> {
  const meaning = interpret(ask.text, ask.command, desk.understanding);
  switch (meaning.kind) {
    case 'command':
      return runCommand(visit, meaning.command, { about: ask.about ?? meaning.about, text: ask.text, entities: meaning.entities }, desk, signal);
    case 'unsure':
      return unsure(visit, meaning.options, await keep(visit, ask, 'choice', desk));
    case 'lost':
      return lost(visit, meaning.foreign);
  }
}

/** A button that stands for a command, and possibly for the words in which it was not clear. */
async function chosenWords(visit: Visit, { data }: Extract<Press, { verb: 'command.run' }>, desk: Desk): Promise<Words> {
  const about = data.kept ? await takeKept(data.kept, visit, desk) : null;
  return { by: 'text', text: about?.by === 'text' ? about.text : '', command: data.command };
}

async function retry(visit: Visit, { data }: Extract<Press, { verb: 'request.retry' }>, desk: Desk, signal: AbortSignal): Promise<Reply[]> {
  const kept = await takeKept(data.kept, visit, desk);
  if (kept) return route(visit, kept, desk, signal);
  const { words } = visit;
  const choices = [{ title: words.button.help, verb: 'command.run' as const, data: { command: 'help' } }];
  return showCard(chooseCard({ title: words.say.retryGone, text: null, choices }, words));
}
