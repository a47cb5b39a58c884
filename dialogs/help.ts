import { helpCard, type HelpPart } from '../cards/help-card.ts';
import { showCard, type Reply } from './reply.ts';
import { hasRole, type Visit } from './visit.ts';

/**
 * One part of the counter at a time, with the way to the others.
 * @param part what was asked for; without it, the part that is most this person's own
 */
export function help(visit: Visit, part?: HelpPart): Reply[] {
  const parts: HelpPart[] = [
    ...(hasRole(visit, ['Admin']) ? (['admin'] as const) : []),
    ...(hasRole(visit, ['Helpdesk', 'Admin']) ? (['helpdesk'] as const) : []),
    'everyone',
  ];
  const shown = part && parts.includes(part) ? part : (parts[0] ?? 'everyone');
  return showCard(helpCard({ shown, others: parts.filter((other) => other !== shown), signedIn: visit.roles !== null }, visit.words));
}
