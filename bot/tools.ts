import { allow } from '../actions/allow.ts';
import { nextLookAt } from '../actions/follow.ts';
import { actions } from '../actions/registry.ts';
import { askConfirmation, cancelRequest, confirmRequest } from '../actions/request.ts';
import { nextSlot } from '../alerts/schedule.ts';
import type { CheckFailure, StoredExpiring } from '../alerts/expiring.ts';
import type { ConfirmTools } from '../dialogs/action-status.ts';
import type { EnrollTools } from '../dialogs/enroll.ts';
import type { ExpiryTools } from '../dialogs/expiry.ts';
import type { FindTools, OpenedDevice } from '../dialogs/find-device.ts';
import type { Visit } from '../dialogs/visit.ts';
import { getDevice } from '../graph/devices.ts';
import { findDevices } from '../graph/find-devices.ts';
import { getEffectivePermissions } from '../graph/my-permissions.ts';
import type { Graph } from '../graph/graph.ts';
import { findRequest, placeRequestCard } from '../store/action-requests.ts';
import { appendAudit } from '../store/audit.ts';
import { subscribe, unsubscribe } from '../store/alert-subscriptions.ts';
import { alertSeen, findAlert, listSnoozes, snooze } from '../store/alerts.ts';
import { bind } from '../store/bound.ts';
import { findEnrollment, findUnfinished, latestEnrollment, moveStep, placeCard, startEnrollment, stopEnrollment, watchEnrollment } from '../store/enrollments.ts';
import { listChecks } from '../store/expiry-checks.ts';
import { channelOf, rememberChannel } from './channel.ts';
import { nowOf, type Desk } from './desk.ts';

// The effects that dialogs are handed: each closed over whose visit it is.

export function enrollTools(desk: Desk): EnrollTools {
  return {
    guides: desk.guides,
    enrollments: bind(desk.db, { findEnrollment, findUnfinished, latestEnrollment, moveStep, placeCard, startEnrollment, stopEnrollment }),
    now: () => nowOf(desk),
    newId: desk.newId,
    async watch(run) {
      await desk.db.transaction(async (tx) => {
        if (!(await watchEnrollment(tx, run.id, nowOf(desk)))) return;
        await desk.jobs.enqueue('enrollment.watch', { run: run.id, look: 0 }, { tx });
      });
    },
  };
}

/** On behalf of the agent, so that Intune's roles and scope tags decide what is found and allowed. */
export function findTools(desk: Desk, visit: Visit, signal: AbortSignal): FindTools {
  let graph: Promise<Graph> | undefined;
  const mine = () => (graph ??= desk.signIns.graphOf(visit));
  return {
    findDevices: async (asked) => findDevices(await mine(), asked, signal),
    openDevice: async (id) => openDevice(await mine(), id, signal),
    askConfirmation: (wish) => askConfirmation(desk.db, wish, desk.newId(), nowOf(desk)),
  };
}

async function openDevice(graph: Graph, id: string, signal: AbortSignal): Promise<OpenedDevice> {
  const [device, rights] = await Promise.all([
    getDevice(graph, id, signal),
    // Only a hint for the card: without it nothing is refused beforehand, and Intune still decides.
    getEffectivePermissions(graph, '', signal).catch(() => null),
  ]);
  const twins = await findDevices(graph, device.name, signal).catch(() => []);
  return {
    device,
    choices: actions.map((action) => allow(action, device, rights)),
    sameName: twins.filter((twin) => twin.id !== device.id && twin.name.toLowerCase() === device.name.toLowerCase()).length,
  };
}

export function confirmTools(desk: Desk, visit: Visit): ConfirmTools {
  return {
    confirm: (id) =>
      confirmRequest(visit, id, {
        db: desk.db,
        now: nowOf(desk),
        queue: async (request, tx) => {
          if (visit.cardId) await placeRequestCard(tx, request.id, visit.conversationId, visit.cardId);
          await desk.jobs.enqueue('action.send', { tenantId: request.tenantId, request: request.id }, { tx });
        },
      }),
    cancel: (id) => cancelRequest(visit, id, desk.db, nowOf(desk)),
    find: (id) => findRequest(desk.db, visit.tenantId, id),
    placeCard: (id, cardId) => placeRequestCard(desk.db, id, visit.conversationId, cardId),
    nextLook: (request) => nextLookAt(request, nowOf(desk)),
  };
}

export function expiryTools(desk: Desk, visit: Visit): ExpiryTools {
  const { db } = desk;
  const { tenantId, objectId } = visit;
  const conversationId = channelOf(visit.conversationId);
  const recorded = (event: string, subject: string, detail: object) => appendAudit(db, { at: nowOf(desk), tenantId, objectId, event, subject, detail });
  return {
    now: () => nowOf(desk),
    checks: () => listChecks<StoredExpiring, CheckFailure>(db, tenantId),
    snoozes: () => listSnoozes(db, tenantId, conversationId),
    checkThenShow: (cardId) => desk.jobs.enqueue('alerts.check', { slot: null, show: { tenantId, objectId, conversationId: visit.conversationId, cardId } }),
    async subscribe() {
      await rememberChannel(visit, desk);
      const changed = await subscribe(db, { tenantId, conversationId, byObjectId: objectId, createdAt: nowOf(desk) });
      if (changed) {
        await recorded('alerts.subscribed', conversationId, {});
        await desk.jobs.enqueue('alerts.check', { slot: null, show: null });
      }
      return changed;
    },
    async unsubscribe() {
      const changed = await unsubscribe(db, tenantId, conversationId);
      if (changed) await recorded('alerts.unsubscribed', conversationId, {});
      return changed;
    },
    nextCheck: () => nextSlot(nowOf(desk)).at,
    async findAlert(id) {
      const alert = await findAlert<StoredExpiring>(db, tenantId, id);
      return alert?.conversationId === conversationId ? alert : null;
    },
    async markSeen(id) {
      const alert = await alertSeen(db, tenantId, id, visit.name ?? objectId, nowOf(desk));
      if (alert) await recorded('alert.seen', alert.objectId, { alert: id });
      return findAlert<StoredExpiring>(db, tenantId, id);
    },
    async snooze(alert, until) {
      await snooze(db, tenantId, conversationId, { kind: alert.kind, objectId: alert.objectId, until, byObjectId: objectId });
      await recorded('alert.snoozed', alert.objectId, { alert: alert.id, until: until.toISOString() });
    },
  };
}
