import { talkToPerson } from '../../dialogs/advice.ts';
import type { PressTable } from '../press-table.ts';

export const casePresses: PressTable<'case.ask'> = {
  'case.ask': (visit, _data, desk) => talkToPerson(visit, desk.guides),
};
