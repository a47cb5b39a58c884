import { chooseCard } from '../cards/choose-card.ts';
import { problemCard } from '../cards/problem-card.ts';
import { unsureCard } from '../cards/unsure-card.ts';
import { welcomeCard } from '../cards/welcome-card.ts';
import { wordsFor } from '../cards/words.ts';
import { languages, type Language } from '../guides/language.ts';
import type { CommandName } from './commands.ts';
import { help } from './help.ts';
import { sayLasting, sayText, showCard, type Reply } from './reply.ts';
import { firstName, type Visit } from './visit.ts';

// What is said around the work. Every answer leaves a next step.

export function welcome(visit: Visit): Reply[] {
  return showCard(welcomeCard({ firstName: firstName(visit) }, visit.words));
}

export function greet(visit: Visit): Reply[] {
  return [...sayText(visit.words.say.greeting(firstName(visit))), ...help(visit)];
}

/** The choices carry the words they are about, so that a device named in them is not asked for again. */
export function unsure(visit: Visit, options: readonly CommandName[], kept: string): Reply[] {
  const choices = options.map((command) => ({ title: visit.words.commands[command], command, kept }));
  return showCard(unsureCard({ options: choices }, visit.words));
}

/** "Try again" after too long, for the second time, or by somebody else. */
export function retryGone(visit: Visit): Reply[] {
  const { words } = visit;
  return showCard(chooseCard({ title: words.say.retryGone, text: null, choices: [{ title: words.button.help, verb: 'command.run', data: { command: 'help' } }] }, words));
}

/** Understood, but not built yet: said plainly, with what can be done now. */
export function notYet(visit: Visit, command: CommandName): Reply[] {
  const { words } = visit;
  return showCard(
    problemCard(
      {
        title: words.say.notYetTitle(words.commands[command]),
        text: words.say.notYet,
        reference: null,
        kept: null,
        buttons: [
          { title: words.button.help, verb: 'command.run', data: { command: 'help' } },
          { title: words.button.enroll, verb: 'command.run', data: { command: 'enroll_device' } },
        ],
      },
      words,
    ),
  );
}

export interface LanguageTools {
  chooseLanguage(language: Language): Promise<void>;
}

/** "English" and "Nederlands" choose at once; anything else asks, in both languages. */
export async function changeLanguage(visit: Visit, named: string, tools: LanguageTools): Promise<Reply[]> {
  const chosen = readLanguage(named);
  if (chosen) {
    await tools.chooseLanguage(chosen);
    return sayLasting(wordsFor(chosen).say.languageSwitched);
  }
  const choices = languages.map((language) => ({ title: languageNames[language], verb: 'language.choose' as const, data: { language } }));
  return showCard(chooseCard({ title: `${languageNames.nl} / ${languageNames.en}`, text: null, choices }, visit.words));
}

const languageNames: Record<Language, string> = { nl: 'Nederlands', en: 'English' };

function readLanguage(text: string): Language | null {
  if (/\b(english|engels)\b/i.test(text)) return 'en';
  if (/\b(nederlands|dutch|hollands)\b/i.test(text)) return 'nl';
  return null;
}
