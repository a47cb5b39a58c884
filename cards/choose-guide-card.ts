import type { Card, CardElement } from './card.ts';
import { markdownText } from './escape.ts';
import { button, buttonWithInputs, card, choiceButton, heading, text } from './parts.ts';
import type { VerbData } from './verbs.ts';
import type { Words } from './words.ts';

type ChooseVerb = 'guide.choose' | 'leave.choose';

export interface ChooseGuideView {
  title: string;
  text: string;
  /** At least two, the usual one first; `when` is how somebody recognises theirs. */
  guides: { id: string; when: string }[];
  verb: ChooseVerb;
  /** The answers so far. */
  asked: VerbData<ChooseVerb>;
  /** Those without the last one: what "Back" asks again. */
  before: VerbData<ChooseVerb>;
}

const mostButtons = 4;
/** What fits on a button in a chat 320 pixels wide; longer titles are cut off there. */
const longestTitle = 28;

/** A few short descriptions become buttons; more, or longer ones, a list to choose from. */
export function chooseGuideCard(view: ChooseGuideView, words: Words): Card {
  const asButtons = view.guides.length <= mostButtons && view.guides.every(({ when }) => when.length <= longestTitle);
  const { choose } = words;
  const none = button(choose.noneOfThese, view.verb, { ...view.asked, none: true });
  const back = button(words.button.back, view.verb, view.before);
  return card(words, {
    summary: view.title,
    body: [heading(markdownText(view.title)), text(markdownText(view.text)), asButtons ? null : list(view, words)],
    actions: asButtons
      ? [...view.guides.map(({ id, when }) => choiceButton({ title: when, verb: view.verb, data: { guide: id } })), none, back]
      : [buttonWithInputs(choose.show, view.verb, view.asked, { primary: true }), none, back],
  });
}

function list({ guides }: ChooseGuideView, { choose }: Words): CardElement {
  return {
    type: 'Input.ChoiceSet',
    id: 'guide',
    label: choose.listLabel,
    style: 'expanded',
    wrap: true,
    isRequired: true,
    errorMessage: choose.listMissing,
    choices: guides.map(({ id, when }) => ({ title: when, value: id })),
  };
}
