import type { Card, CardElement } from './card.ts';
import { markdownText } from './escape.ts';
import { button, buttonWithInputs, card, entry, heading, note, text } from './parts.ts';
import type { Words } from './words.ts';

export interface UnansweredLine {
  id: string;
  /** Masked, with marks for what was hidden. */
  words: string;
  language: 'nl' | 'en';
  asked: number;
  shown: string | null;
}

export interface UnansweredView {
  lines: UnansweredLine[];
  more: number;
}

/** What an administrator looks through: at most five lines, each opens on its own. */
export function unansweredCard({ lines, more }: UnansweredView, words: Words): Card {
  const { questions } = words;
  if (lines.length === 0) {
    return card(words, { summary: questions.listNone, body: [heading(questions.listTitle), text(questions.listNone)], actions: [button(words.button.help, 'command.run', { command: 'help' })] });
  }
  return card(words, {
    summary: questions.listSummary(lines.length + more),
    body: [
      heading(questions.listTitle),
      note(questions.listIntro),
      ...lines.map((line, index): CardElement =>
        entry(shownWords(line.words, words), [
          { ...text(factsOf(line, words)), spacing: 'None' },
          { type: 'ActionSet', spacing: 'Small', actions: [button(questions.look(index + 1), 'question.review', { question: line.id })] },
        ]),
      ),
      more > 0 ? note(questions.listMore(more)) : null,
    ],
  });
}

/** One line, and what an administrator can make of it. */
export function reviewQuestionCard(line: UnansweredLine & { intents: readonly string[] }, words: Words): Card {
  const { questions, commands } = words;
  const choices = (Object.keys(commands) as (keyof typeof commands)[])
    .filter((intent) => line.intents.includes(intent))
    .map((intent) => ({ title: commands[intent], value: intent }))
    .sort((a, b) => a.title.localeCompare(b.title, words.language));
  return card(words, {
    summary: questions.reviewTitle,
    body: [
      heading(questions.reviewTitle),
      text(`“${markdownText(shownWords(line.words, words))}”`),
      note(factsOf(line, words)),
      { type: 'Input.ChoiceSet', id: 'means', label: questions.means, placeholder: questions.meansHint, style: 'compact', isRequired: true, errorMessage: questions.meansMissing, choices },
    ],
    actions: [
      buttonWithInputs(questions.keep, 'question.means', { question: line.id }, { primary: true }),
      button(questions.leaveOut, 'question.leave-out', { question: line.id }),
      button(questions.backToList, 'command.run', { command: 'unanswered_questions' }),
    ],
  });
}

function factsOf({ language, asked, shown }: UnansweredLine, { questions }: Words): string {
  return [questions.asked(asked), questions.languageOf[language], shown === null ? questions.shownNothing : questions.shown(markdownText(shown))].join(' · ');
}

/** The marks of what was hidden, in words. */
function shownWords(masked: string, { questions }: Words): string {
  const hidden: Readonly<Record<string, string>> = questions.hidden;
  return masked.replaceAll('§many', '').replace(/§([a-z]+)/g, (mark, kind: string) => hidden[kind] ?? mark).replace(/\s+/g, ' ').trim();
}
