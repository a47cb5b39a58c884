import { actOn, insteadCard, ownAction, pressOwn } from '../../dialogs/own-actions.ts';
import { platformOf } from '../../dialogs/device-platform.ts';
import { showCard } from '../../dialogs/reply.ts';
import type { PressTable } from '../press-table.ts';
import { requirePrivate } from '../private-only.ts';
import { ownActionTools } from '../tools/own-actions.ts';

type OwnActionVerb = 'own.pick' | 'own.act' | 'own.how' | 'own.confirm' | 'own.cancel' | 'own.show';

/** What people ask of their own devices; whose a device is is read again at each press. */
export const ownActionPresses: PressTable<OwnActionVerb> = {
  'own.pick': (visit, { action }, desk, signal) => {
    requirePrivate(visit);
    return ownAction(visit, action, { name: null }, ownActionTools(desk, visit, signal));
  },
  'own.act': (visit, { action, device }, desk, signal) => {
    requirePrivate(visit);
    return actOn(visit, action, device, ownActionTools(desk, visit, signal));
  },
  'own.how': async (visit, { device }, desk, signal) => {
    requirePrivate(visit);
    const mine = await ownActionTools(desk, visit, signal).readMine(device, 'sync');
    return showCard(insteadCard(visit, 'sync', mine && platformOf(mine.device), visit.words.ownActions.meaning.sync));
  },
  'own.confirm': (visit, { request }, desk, signal) => pressOwn(visit, 'own.confirm', request, ownActionTools(desk, visit, signal)),
  'own.cancel': (visit, { request }, desk, signal) => pressOwn(visit, 'own.cancel', request, ownActionTools(desk, visit, signal)),
  'own.show': (visit, { request }, desk, signal) => pressOwn(visit, 'own.show', request, ownActionTools(desk, visit, signal)),
};
