import { knownZone } from '../dialogs/working-hours.ts';
import { findAlertSettings } from '../store/alert-settings.ts';
import { findPersonIn } from '../store/people.ts';
import type { Desk } from './desk.ts';
import type { Place } from './notify.ts';

/** Whose clock counts where this is read: that of whose chat it is, in a channel that of who set its alerts. */
export async function readerZone({ tenantId, conversationId }: Place, { db }: Pick<Desk, 'db'>): Promise<string> {
  const person = await findPersonIn(db, tenantId, conversationId);
  return knownZone(person?.timeZone ?? (await findAlertSettings(db, tenantId, conversationId)).timeZone);
}
