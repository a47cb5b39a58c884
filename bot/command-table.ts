import type { CommandName } from '../dialogs/commands.ts';
import type { Reply } from '../dialogs/reply.ts';
import type { Visit } from '../dialogs/visit.ts';
import type { Entities } from '../understanding/entities.ts';
import type { Desk } from './desk.ts';

/** What was said with the command. */
export interface CommandWords {
  /** The device or person that was named. */
  about: string | null;
  text: string;
  entities: Entities;
  /** The device whose card was on the screen when nothing was named: "sync it". */
  onScreen?: string | undefined;
  /** The alerts that came last: "I'll do it". */
  alerts?: readonly string[];
}

export type CommandAnswer = (visit: Visit, said: CommandWords, desk: Desk, signal: AbortSignal) => Promise<Reply[]> | Reply[];

/** Which dialog answers which command; bot/commands/ has one per part of the counter. */
export type CommandTable = Partial<Record<CommandName, CommandAnswer>>;
