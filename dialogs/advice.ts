import { adviceCard } from '../cards/advice-card.ts';
import type { GuideBook } from '../guides/guide-book.ts';
import type { OwnAction } from './own-actions.ts';
import { showCard, type Reply } from './reply.ts';
import type { Visit } from './visit.ts';

// What only a person can do: what to do until then.

/** @param allowed what Balie may do to it for its owner */
export function lostDevice(visit: Visit, guides: GuideBook, allowed: ReadonlySet<OwnAction>): Reply[] {
  const { own, ownActions, button } = visit.words;
  const possible = (['lock', 'locate'] as const).filter((action) => allowed.has(action));
  const buttons = [
    ...possible.map((action) => ({ title: ownActions.lost[action], verb: 'own.pick' as const, data: { action } })),
    { title: button.myDevices, verb: 'command.run' as const, data: { command: 'my_devices' } },
    { title: button.person, verb: 'command.run' as const, data: { command: 'human_handoff' } },
  ];
  return showCard(
    adviceCard({ title: own.lostTitle, text: own.lost, points: own.lostSteps(support(visit, guides)), inOrder: true, closing: possible.length > 0 ? null : own.lostNote, buttons }, visit.words),
  );
}

function support(visit: Visit, guides: GuideBook): string {
  return guides.support(visit.words.language) ?? visit.words.own.yourHelpdesk;
}
