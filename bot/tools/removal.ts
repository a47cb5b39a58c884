import { rowsOn, type Devices, type Owner, type RemovalTools } from '../../dialogs/removal-list.ts';
import type { Visit } from '../../dialogs/visit.ts';
import type { RemovalRow } from '../../readiness/removal.ts';
import { findConversation } from '../../store/conversations.ts';
import { findPerson } from '../../store/people.ts';
import { newestRemovalList, startRemovalList } from '../../store/removal-lists.ts';
import { findRemovalMessage } from '../../store/removal-messages.ts';
import { afterAnswer } from '../after-answer.ts';
import { nowOf, type Desk } from '../desk.ts';
import { reopenVisit } from '../visits.ts';

/** Nobody is written to about it twice within this time. */
export const messagesApart = 7 * 24 * 60 * 60 * 1000;

export function removalTools(desk: Desk, visit: Visit): RemovalTools {
  const { tenantId, objectId, conversationId } = visit;
  return {
    now: () => nowOf(desk),
    newest: () => newestRemovalList<RemovalRow>(desk.db, visit),
    async start(cardId) {
      const id = desk.newId();
      await desk.db.transaction(async (tx) => {
        await startRemovalList(tx, { tenantId, objectId, id, conversationId, cardId, startedAt: nowOf(desk) });
        await desk.jobs.enqueue('removal.read', { tenantId, objectId, list: id }, { tx, ...(visit.cardId ? { at: afterAnswer(desk) } : {}) });
      });
    },
    owners: (list, page) => ownersOn(list, page, desk),
    send: (list, page, cardId) =>
      desk.jobs.enqueue('removal.write', { tenantId, objectId, conversationId, cardId, list: list.id, page }, { key: `${list.id}/${page}`, at: afterAnswer(desk) }),
  };
}

/** Everybody who owns a device on this page, with all that they own on the list. */
export async function ownersOn(list: Devices, page: number, desk: Desk): Promise<Owner[]> {
  const ids = [...new Set(rowsOn(list, page).flatMap(({ ownerId }) => (ownerId === null ? [] : [ownerId])))];
  return Promise.all(
    ids.map(async (id) => {
      const devices = list.devices.filter(({ ownerId }) => ownerId === id);
      return { id, name: devices[0]?.ownerName ?? id, devices, state: await stateOf({ tenantId: list.tenantId, objectId: id }, desk) };
    }),
  );
}

/** Balie can only write to somebody who has a private chat with it. */
async function stateOf(person: { tenantId: string; objectId: string }, desk: Desk): Promise<Owner['state']> {
  const [known, told] = await Promise.all([findPerson(desk.db, person), findRemovalMessage(desk.db, person)]);
  if (told && told.sentAt.getTime() > nowOf(desk).getTime() - messagesApart) return { kind: 'recently' };
  const conversationId = known?.conversationId;
  const conversation = conversationId ? await findConversation(desk.db, person.tenantId, conversationId) : null;
  if (!conversation || conversation.unreachableSince) return { kind: 'not_reachable' };
  const visit = await reopenVisit({ ...person, conversationId: conversation.conversationId, cardId: null }, desk);
  return visit ? { kind: 'reachable', words: visit.words } : { kind: 'not_reachable' };
}
