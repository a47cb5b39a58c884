import { adviceCard } from '../cards/advice-card.ts';
import type { ActionId } from '../actions/action.ts';
import { commandFor } from './action-commands.ts';
import { showCard, type Reply } from './reply.ts';
import type { Visit } from './visit.ts';

const mostButtons = 4;

/**
 * What somebody asks about, side by side; each is a choice.
 * @param kept holds the words, so that the device in them is not asked for again
 */
export function explainActions({ words }: Visit, actions: readonly ActionId[], kept: string): Reply[] {
  const { explain } = words.desk;
  const points = actions.map((action) => [`${words.actionNames[action]}: ${words.actionTexts[action]}`, words.actionWarnings[action] ?? ''].join(' ').trim());
  const buttons = actions.slice(0, mostButtons).map((action) => ({ title: words.actionNames[action], verb: 'command.run' as const, data: { command: commandFor(action), kept } }));
  return showCard(adviceCard({ title: explain.title(actions.length === 1), text: explain.text, points, inOrder: false, closing: explain.after, buttons }, words));
}
