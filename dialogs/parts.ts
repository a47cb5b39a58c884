import { chooseCard } from '../cards/choose-card.ts';
import type { CommandName } from './commands.ts';
import { retryGone } from './talk.ts';
import { showCard, type Reply } from './reply.ts';
import type { Part } from './split-commands.ts';
import type { Visit } from './visit.ts';

/** Asks which of several things comes first. */
export function askWhichPart(visit: Visit, parts: readonly Part[], kept: string): Reply[] {
  const { questions, commands } = visit.words;
  const [first] = parts;
  const same = first !== undefined && parts.every(({ command }) => command === first.command);
  const text = same ? questions.several(commands[first.command]) : questions.severalCommands;
  return showCard(partsCard(visit, { title: questions.severalTitle, text, parts, kept, done: [] }));
}

/** What is still to do, below what is being done. */
export function partsLeft(visit: Visit, parts: readonly Part[], kept: string, done: readonly number[]): Reply[] {
  if (done.length >= parts.length) return [];
  return showCard(partsCard(visit, { title: visit.words.questions.partsLeft, text: null, parts, kept, done }));
}

/** The line is not kept any more, or says something else now. */
export function partGone(visit: Visit): Reply[] {
  return retryGone(visit);
}

interface PartsView {
  title: string;
  text: string | null;
  parts: readonly Part[];
  kept: string;
  done: readonly number[];
}

function partsCard({ words }: Visit, { title, text, parts, kept, done }: PartsView) {
  const same = new Set(parts.map(({ command }) => command)).size === 1;
  const choices = parts.flatMap((part, index) =>
    done.includes(index) ? [] : [{ title: same ? part.about : `${shortName(part, words)} ${part.about}`, verb: 'part.do' as const, data: { kept, part: index, done: [...done] } }],
  );
  return chooseCard({ title, text, choices }, words);
}

function shortName({ command }: Part, { questions, commands }: Visit['words']): string {
  const names: Partial<Record<CommandName, string>> = questions.parts;
  return names[command] ?? commands[command];
}
