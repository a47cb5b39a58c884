import type { Card, CardElement } from './card.ts';
import { markdownText } from './escape.ts';
import { box, card, choiceButton, day, heading, note, pressLine, progress, subheading, text, type Choice } from './parts.ts';
import type { VerbData } from './verbs.ts';
import type { Words } from './words.ts';

export interface ChecklistView {
  list: VerbData<'checklist.tick'>['list'];
  title: string;
  above: string | null;
  /** What must be seen before the list. */
  warning: { title: string; text: string } | null;
  items: { item: string; title: string; tick: { by: string | null; at: Date } | null }[];
  /** The first one that is open. */
  next: { title: string; who: string; how: string } | null;
  /** At most six. */
  buttons: Choice[];
}

/** A list that several people tick: each line is a button that does the opposite of what it shows. */
export function checklistCard(view: ChecklistView, words: Words): Card {
  const { checklist } = words;
  const done = view.items.filter(({ tick }) => tick !== null).length;
  const count = checklist.progress(String(done), String(view.items.length));
  return card(words, {
    summary: `${view.title}: ${count}`,
    body: [
      view.above === null ? null : note(markdownText(view.above)),
      heading(markdownText(view.title)),
      view.warning === null ? null : box('attention', [subheading(markdownText(view.warning.title)), text(markdownText(view.warning.text))]),
      text(count),
      progress(done, view.items.length),
      view.next === null
        ? text(checklist.allDone, { tone: 'good' })
        : box('emphasis', [note(`${checklist.nextUp} · ${markdownText(view.next.who)}`), subheading(markdownText(view.next.title)), text(markdownText(view.next.how))]),
      ...view.items.flatMap((item) => line(item, view.list, words)),
      note(checklist.shared),
    ],
    actions: view.buttons.map(choiceButton),
  });
}

function line({ item, title, tick }: ChecklistView['items'][number], list: ChecklistView['list'], { checklist }: Words): CardElement[] {
  if (tick === null) return [pressLine(`☐ ${markdownText(title)}`, 'checklist.tick', { list, item })];
  const by = checklist.ticked(markdownText(tick.by ?? checklist.somebody), day(tick.at));
  return [pressLine(`☑ ${markdownText(title)}`, 'checklist.untick', { list, item, at: tick.at.toISOString() }), { ...note(by), spacing: 'None' }];
}
