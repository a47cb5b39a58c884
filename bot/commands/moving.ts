import { moving, movingWish } from '../../dialogs/moving.ts';
import type { CommandTable } from '../command-table.ts';

/** Moving to Intune from other management. */
export const movingCommands: CommandTable = {
  migration_help: (visit, { text, entities: { platform, ownership } }, desk) => moving(visit, movingWish(text, platform, ownership), desk.guides),
};
