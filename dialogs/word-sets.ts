// Commands that people word in ways of their own, told by the words that such a line cannot do without, in any order.

export interface WordSet<Command> {
  command: Command;
  /** All of these. */
  said: readonly RegExp[];
  /** What says that it is about something else. */
  but?: RegExp;
  /** And what no list of words can tell. */
  only?: (text: string) => boolean;
}

/** Any of these as a whole word. The parts are regular expressions. */
export function anyOf(...alternatives: string[]): RegExp {
  return new RegExp(`(?<!\\p{L})(?:${alternatives.join('|')})(?!\\p{L})`, 'iu');
}

/** The first that fits. */
export function saidIn<Command>(text: string, sets: readonly WordSet<Command>[]): Command | null {
  return sets.find(({ said, but, only }) => said.every((word) => word.test(text)) && !but?.test(text) && (only?.(text) ?? true))?.command ?? null;
}
