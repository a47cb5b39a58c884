import type { ActionId } from '../actions/action.ts';
import type { EntraGroup } from '../graph/groups.ts';
import type { Card } from './card.ts';
import { markdownText, plainText } from './escape.ts';
import { button, buttonWithInputs, card, entry, heading, note, text } from './parts.ts';
import type { Words } from './words.ts';

// What is asked before there is a list: what to do, with which devices, and which group of several.

export function bulkActionCard({ run, actions }: { run: string; actions: readonly ActionId[] }, words: Words): Card {
  return card(words, {
    summary: words.bulk.askAction,
    body: [heading(words.bulk.askAction)],
    actions: actions.slice(0, 6).map((action) => button(words.actionNames[action], 'bulk.action', { run, action })),
  });
}

/** @param unclear what was wrong with what was said before */
export function bulkWhichCard({ run, action, unclear }: { run: string; action: ActionId; unclear: string | null }, words: Words): Card {
  const { bulk } = words;
  return card(words, {
    summary: plainText(bulk.askWhich),
    body: [
      heading(bulk.askWhich),
      text(words.actionNames[action]),
      unclear === null ? null : text(unclear, { tone: 'warning' }),
      text(bulk.askWhichText),
      { type: 'Input.Text', id: 'text', label: bulk.whichLabel, isMultiline: true, isRequired: true, errorMessage: bulk.whichMissing, maxLength: 20_000 },
    ],
    actions: [buttonWithInputs(bulk.button.search, 'bulk.which', { run }, { primary: true }), button(bulk.button.cancel, 'bulk.cancel', { run })],
  });
}

const mostGroups = 5;
const longestTitle = 25;

/** Never guessed: what tells them apart stands beside each. */
export function bulkGroupCard({ run, name, isDepartment, groups }: { run: string; name: string; isDepartment: boolean; groups: readonly EntraGroup[] }, words: Words): Card {
  const { bulk } = words;
  const shown = groups.slice(0, mostGroups);
  return card(words, {
    summary: bulk.group.ask,
    body: [
      heading(bulk.group.ask),
      text(isDepartment ? bulk.group.noDepartment(markdownText(name)) : bulk.group.several(markdownText(name))),
      ...shown.map((group, index) =>
        entry(`${index + 1}. ${group.name}`, [note([group.description === null ? null : markdownText(group.description.slice(0, 120)), bulk.group.kinds[group.kind]].filter((part) => part !== null).join(' · '))]),
      ),
      groups.length > mostGroups ? note(bulk.group.more) : null,
    ],
    actions: [...shown.map((group, index) => button(shorten(`${index + 1}. ${group.name}`), 'bulk.group', { run, group: group.id })), button(bulk.button.cancel, 'bulk.cancel', { run })],
  });
}

function shorten(title: string): string {
  return title.length <= longestTitle ? title : `${title.slice(0, longestTitle - 1).trimEnd()}…`;
}
