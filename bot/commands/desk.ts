import { actionsAskedAbout, actionsNamed } from '../../dialogs/action-questions.ts';
import { cannotDo } from '../../dialogs/cannot-do.ts';
import { explainActions } from '../../dialogs/explain-actions.ts';
import { readNotPossible } from '../../dialogs/not-possible.ts';
import { stopAction } from '../../dialogs/stop-action.ts';
import { unsure } from '../../dialogs/talk.ts';
import type { CommandTable } from '../command-table.ts';
import { keep } from '../kept.ts';
import { stopTools } from '../tools/stop.ts';

/** What the helpdesk asks about a device without anything being sent to it. */
export const deskCommands: CommandTable = {
  explain_actions: async (visit, { text }, desk) => {
    const kept = await keep(visit, { by: 'text', text }, 'choice', desk);
    const asked = actionsAskedAbout(text);
    return explainActions(visit, asked.length > 0 ? asked : actionsNamed(text), kept);
  },
  cannot_do: async (visit, { text, entities }, desk) => {
    const kept = await keep(visit, { by: 'text', text }, 'choice', desk);
    const refused = readNotPossible(text, entities);
    return refused ? cannotDo(visit, refused.what, kept) : unsure(visit, ['find_device', 'more_actions'], kept);
  },
  stop_action: (visit, { text, about, onScreen }, desk, signal) => stopAction(visit, text, about, stopTools(desk, visit, { about, onScreen }, signal)),
};
