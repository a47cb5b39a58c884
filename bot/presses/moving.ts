import { moving } from '../../dialogs/moving.ts';
import type { PressTable } from '../press-table.ts';

export const movingPresses: PressTable<'moving.show'> = {
  'moving.show': (visit, data, desk) => moving(visit, data, desk.guides),
};
