import { allow } from '../../actions/allow.ts';
import { seenDevice } from '../../actions/changed-since.ts';
import { nextLookAt } from '../../actions/follow.ts';
import { findAction } from '../../actions/registry.ts';
import { askConfirmation, cancelRequest, confirmRequest } from '../../actions/request.ts';
import { ownActionIds, type OwnAction, type OwnActionTools } from '../../dialogs/own-actions.ts';
import type { Visit } from '../../dialogs/visit.ts';
import { devicesOfUser, getDevice, type DeviceDetails } from '../../graph/devices.ts';
import { GraphNotFound } from '../../graph/errors.ts';
import { findRequest, placeRequestCard, type ActionRequest } from '../../store/action-requests.ts';
import type { Transaction } from '../../store/database.ts';
import { isOwnRequest, markOwnRequest } from '../../store/own-requests.ts';
import { queueNext } from '../after-move.ts';
import { nowOf, type Desk } from '../desk.ts';

/** What stands in the audit where an agent says why. */
const reason = 'own device';

export function ownActionTools(desk: Desk, visit: Visit, signal: AbortSignal): OwnActionTools {
  const parts = {
    db: desk.db,
    now: nowOf(desk),
    queue: async (request: ActionRequest, tx: Transaction) => {
      if (visit.cardId) await placeRequestCard(tx, request.id, visit.conversationId, visit.cardId);
      await queueNext(request, tx, desk);
    },
  };
  const own = (request: string) => isOwnRequest(desk.db, visit.tenantId, request);
  return {
    now: () => nowOf(desk),
    allowed: desk.config.ownDeviceActions,
    myDevices: async () => ((await unlessNotFound(devicesOfUser(desk.appGraph, visit.objectId, signal))) ?? []).filter((device) => owns(visit.objectId, device)),
    async readMine(id, action) {
      const device = await unlessNotFound(getDevice(desk.appGraph, id, signal));
      if (!device || !owns(visit.objectId, device)) return null;
      const known = findAction(ownActionIds[action]);
      const choice = known && allow(known, device, null);
      return { device, refusal: !choice || choice.allowed ? null : choice.reason };
    },
    ask: (device, action) => ask(desk, visit, device, action),
    confirm: async (request) => ((await own(request)) ? confirmRequest(visit, request, { reason, typed: null, inputs: {} }, parts) : { kind: 'unknown' }),
    cancel: async (request) => ((await own(request)) ? cancelRequest(visit, request, parts) : { kind: 'unknown' }),
    async find(request) {
      const found = (await own(request)) ? await findRequest(desk.db, visit.tenantId, request) : null;
      return found?.objectId === visit.objectId ? found : null;
    },
    placeCard: (request, cardId) => placeRequestCard(desk.db, request, visit.conversationId, cardId),
    nextLook: (request) => nextLookAt(request, nowOf(desk)),
  };
}

async function ask(desk: Desk, { tenantId, objectId, name, conversationId, cardId }: Visit, device: DeviceDetails, action: OwnAction): Promise<string> {
  const id = desk.newId();
  await markOwnRequest(desk.db, tenantId, id);
  const { id: deviceId, name: deviceName } = device;
  const lastSync = device.lastSync === null ? null : new Date(device.lastSync);
  await askConfirmation(desk.db, { tenantId, objectId, conversationId, cardId, action: ownActionIds[action], deviceId, deviceName, lastSync, seen: seenDevice(device), askedBy: name, asApplication: true }, id, nowOf(desk));
  return id;
}

export function owns(objectId: string, { userId }: { userId: string | null }): boolean {
  return userId?.toLowerCase() === objectId.toLowerCase();
}

async function unlessNotFound<T>(asked: Promise<T>): Promise<T | null> {
  return asked.catch((failure: unknown) => {
    if (failure instanceof GraphNotFound) return null;
    throw failure;
  });
}
