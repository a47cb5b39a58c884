import { adviceCard } from '../cards/advice-card.ts';
import type { GuideBook } from '../guides/guide-book.ts';
import { showCard, type Reply } from './reply.ts';
import type { Visit } from './visit.ts';

// What only a person can do: what to do until then.

export function lostDevice(visit: Visit, guides: GuideBook): Reply[] {
  const { own, button } = visit.words;
  const buttons = [
    { title: button.myDevices, verb: 'command.run' as const, data: { command: 'my_devices' } },
    { title: button.person, verb: 'command.run' as const, data: { command: 'human_handoff' } },
  ];
  return showCard(
    adviceCard({ title: own.lostTitle, text: own.lost, points: own.lostSteps(support(visit, guides)), inOrder: true, closing: own.lostNote, buttons }, visit.words),
  );
}

function support(visit: Visit, guides: GuideBook): string {
  return guides.support(visit.words.language) ?? visit.words.own.yourHelpdesk;
}
