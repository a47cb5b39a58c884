import { help } from '../../dialogs/help.ts';
import { changeLanguage } from '../../dialogs/talk.ts';
import { chooseLanguage } from '../../store/people.ts';
import type { PressTable } from '../press-table.ts';

export const talkPresses: PressTable<'language.choose' | 'help.show'> = {
  'help.show': (visit, { part }) => help(visit, part),
  'language.choose': (visit, data, desk) =>
    changeLanguage(visit, data.language === 'en' ? 'english' : 'nederlands', { chooseLanguage: (language) => chooseLanguage(desk.db, visit, language) }),
};
