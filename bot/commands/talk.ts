import { help } from '../../dialogs/help.ts';
import { sayText } from '../../dialogs/reply.ts';
import { changeLanguage, greet } from '../../dialogs/talk.ts';
import { SignInNeeded } from '../../graph/identity-errors.ts';
import { chooseLanguage } from '../../store/people.ts';
import type { CommandTable } from '../command-table.ts';
import { casesWaiting } from './cases.ts';

/** What is said around the work. */
export const talkCommands: CommandTable = {
  help: async (visit, _said, desk) => [...help(visit), ...(await casesWaiting(visit, desk))],
  greeting: (visit) => greet(visit),
  thanks: (visit) => sayText(visit.words.say.thanks),
  change_language: (visit, said, desk) => changeLanguage(visit, said.text, { chooseLanguage: (language) => chooseLanguage(desk.db, visit, language) }),
  sign_in: (visit) => {
    if (visit.roles === null) throw new SignInNeeded('assertion_expired', null, null);
    return [...sayText(visit.words.say.signedIn(visit.name)), ...help(visit)];
  },
  sign_out: async (visit, _said, desk) => sayText((await desk.signIns.end(visit)) ? visit.words.say.signedOut : visit.words.say.wereNotSignedIn),
};
