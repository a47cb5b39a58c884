import type { ChecklistItem } from '../advice/checklist.ts';
import type { ChecklistView } from '../cards/checklist-card.ts';
import type { Section } from '../cards/sections-card.ts';
import type { VerbData } from '../cards/verbs.ts';
import type { Words } from '../cards/words.ts';
import type { Bound } from '../store/bound.ts';
import type * as checklists from '../store/checklists.ts';
import type { Tick } from '../store/checklists.ts';
import type { Visit } from './visit.ts';

// A list that the administrators of an organisation tick together; the same for tenant attach and for a migration.

export interface ChecklistTools {
  checklists: Bound<Pick<typeof checklists, 'listTicks' | 'tickItem' | 'untickItem' | 'findChoices' | 'setChoices'>>;
  now(): Date;
}

export type ChecklistPress = { verb: 'checklist.tick'; data: VerbData<'checklist.tick'> } | { verb: 'checklist.untick'; data: VerbData<'checklist.untick'> };

/** A line with the name under which its tick is kept. */
export interface NamedItem {
  name: string;
  item: ChecklistItem;
}

/** A second press does nothing, and a tick that somebody else set since the card was shown stays. */
export async function moveTick(visit: Visit, press: ChecklistPress, items: readonly NamedItem[], tools: ChecklistTools): Promise<void> {
  const { list, item } = press.data;
  if (!items.some(({ name }) => name === item)) return;
  if (press.verb === 'checklist.tick') await tools.checklists.tickItem(visit, list, item, tools.now());
  else await tools.checklists.untickItem(visit.tenantId, list, item, new Date(press.data.at));
}

export function checklistLines(items: readonly NamedItem[], ticks: readonly Tick[], words: Words): Pick<ChecklistView, 'items' | 'next'> {
  const { language, checklist } = words;
  const lines = items.map(({ name, item }) => {
    const tick = ticks.find((one) => one.item === name);
    return { item: name, title: item.title[language], tick: tick ? { by: tick.byName, at: tick.tickedAt } : null };
  });
  const open = items.find((_, index) => lines[index]?.tick === null)?.item;
  return { items: lines, next: open ? { title: open.title[language], who: checklist.who[open.who], how: open.how[language] } : null };
}

/** Every line with who does it and how. */
export function explained(items: readonly NamedItem[], { language, checklist }: Words): Section {
  return { heading: null, lines: items.map(({ item }) => ({ says: `${item.title[language]} (${checklist.who[item.who]})`, remark: item.how[language] })), inOrder: true };
}
