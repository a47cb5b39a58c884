import type { StoredExpiring } from '../../alerts/expiring.ts';
import type { AlertTools, ExpiryAlert } from '../../dialogs/alerts.ts';
import type { Visit } from '../../dialogs/visit.ts';
import { findPeople } from '../../graph/find-people.ts';
import { nameOfPerson } from '../../graph/person-name.ts';
import { assignObject, excuseObject, takeObject, watchAgain, type Keeper } from '../../store/alert-objects.ts';
import { alertSeen, findAlert, recordAlert, snooze } from '../../store/alerts.ts';
import { appendAudit } from '../../store/audit.ts';
import type { NamedAuditEvent } from '../../store/audit-events.ts';
import { findPerson } from '../../store/people.ts';
import { findConversation } from '../../store/conversations.ts';
import { alertState, calendarUrl } from '../alert-state.ts';
import { channelOf } from '../channel.ts';
import { redrawOthers } from '../redraw-alerts.ts';
import { nowOf, type Desk } from '../desk.ts';

/** For who presses a button of an alert, or says in words what it says. */
export function alertTools(desk: Desk, visit: Visit, signal: AbortSignal): AlertTools {
  const { db } = desk;
  const { tenantId, objectId } = visit;
  const conversationId = channelOf(visit.conversationId);
  const me: Keeper = { id: objectId, name: visit.name ?? objectId };
  const recorded = (event: NamedAuditEvent, alert: { objectId: string }, detail: object) => appendAudit(db, { at: nowOf(desk), tenantId, objectId, event, subject: alert.objectId, detail });
  const redraw = (alert: ExpiryAlert, only: string | null = null) => redrawOthers(alert, { except: alert.id, only }, desk);
  return {
    now: () => nowOf(desk),
    async find(id) {
      const alert = await findAlert<StoredExpiring>(db, tenantId, id);
      return alert?.conversationId === conversationId ? alert : null;
    },
    state: (alert) => alertState(alert, desk),
    async see(alert) {
      if (alert.seenBy !== null) return alert;
      await alertSeen(db, tenantId, alert.id, me.name, nowOf(desk));
      await recorded('alert.seen', alert, { alert: alert.id });
      return (await findAlert<StoredExpiring>(db, tenantId, alert.id)) ?? alert;
    },
    async take(alert, instead) {
      const won = await takeObject(db, tenantId, alert, me, instead, nowOf(desk));
      if (!won) return false;
      await recorded('alert.taken', alert, { kind: alert.kind, instead });
      await redraw(alert);
      return true;
    },
    async snooze(alert, until) {
      await snooze(db, tenantId, conversationId, { kind: alert.kind, objectId: alert.objectId, until, byObjectId: objectId });
      await recorded('alert.snoozed', alert, { alert: alert.id, until: until.toISOString() });
      // Put off here only.
      await redraw(alert, conversationId);
    },
    person: (id) => personById(id, visit, desk, signal),
    named: (name) => personByName(name, visit, desk, signal),
    async assign(alert, { owner, deputy }) {
      await assignObject(db, tenantId, alert, { owner, deputy }, nowOf(desk));
      await recorded('alert.assigned', alert, { kind: alert.kind, owner, deputy });
      await redraw(alert);
    },
    tell: (alert, keeper) => tellInOwnChat(alert, keeper, me, desk),
    async excuse(alert, reason) {
      if (!(await excuseObject(db, tenantId, alert, { by: me.name, reason, at: nowOf(desk) }))) return;
      await recorded('alert.excused', alert, { kind: alert.kind, reason });
      await redraw(alert);
    },
    async watch(alert) {
      if (!(await watchAgain(db, tenantId, alert))) return false;
      await recorded('alert.watched_again', alert, { kind: alert.kind });
      await redraw(alert);
      return true;
    },
    calendarUrl: (alert) => calendarUrl(alert, visit.words.language, null, desk),
  };
}

/** A picker may send several, and a changed client anything at all. */
async function personById(sent: string, visit: Visit, desk: Desk, signal: AbortSignal): Promise<Keeper | null> {
  const [id = ''] = sent.split(',');
  if (!/^[0-9a-f-]{36}$/i.test(id)) return null;
  const known = await findPerson(desk.db, { tenantId: visit.tenantId, objectId: id });
  const name = known?.name ?? (await nameOfPerson(await desk.signIns.graphOf(visit), id, signal));
  return name === null ? null : { id, name };
}

async function personByName(name: string, visit: Visit, desk: Desk, signal: AbortSignal): Promise<Keeper> {
  const [found, another] = await findPeople(await desk.signIns.graphOf(visit), name, signal);
  // Several of that name: it stays a name, and nobody is told who was not meant.
  if (!found || another) return { id: null, name };
  return (await personById(found.id, visit, desk, signal)) ?? { id: null, name };
}

/** An alert of its own, so that they can do everything about it where they read it. */
async function tellInOwnChat(alert: ExpiryAlert, keeper: Keeper, by: Keeper, desk: Desk): Promise<boolean> {
  const { tenantId } = alert;
  const person = keeper.id === null ? null : await findPerson(desk.db, { tenantId, objectId: keeper.id });
  const place = person?.conversationId ?? null;
  const conversation = place === null ? null : await findConversation(desk.db, tenantId, place);
  if (place === null || !conversation || conversation.unreachableSince) return false;
  const [id, now] = [desk.newId(), nowOf(desk)];
  const { kind, objectId, expiresAt, content } = alert;
  await desk.db.transaction(async (tx) => {
    await recordAlert(tx, { id, tenantId, conversationId: place, kind, objectId, expiresAt, round: `assigned:${now.getTime()}:${by.name}`, content, toldAt: now });
    await desk.jobs.enqueue('alerts.deliver', { tenantId, conversationId: place, alerts: [id] }, { tx });
  });
  return true;
}
