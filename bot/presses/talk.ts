import { changeLanguage } from '../../dialogs/talk.ts';
import { chooseLanguage } from '../../store/people.ts';
import type { PressTable } from '../press-table.ts';

export const talkPresses: PressTable<'language.choose'> = {
  'language.choose': (visit, data, desk) =>
    changeLanguage(visit, data.language === 'en' ? 'english' : 'nederlands', { chooseLanguage: (language) => chooseLanguage(desk.db, visit, language) }),
};
