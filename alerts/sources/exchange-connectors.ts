import { exchangeConnectors, type ExchangeConnector } from '../../graph/exchange-connectors.ts';
import type { Found } from '../expiring.ts';
import { heartbeat, inTrouble, normalSilence } from '../heartbeat.ts';
import type { ExpirySource } from '../source.ts';

/** The connector with Exchange on the own servers; Microsoft ended its support in 2024, where it still runs it does so until it does not. */
export const exchangeConnector: ExpirySource = {
  id: 'exchange_connector',
  permission: 'DeviceManagementServiceConfig.Read.All',
  kinds: ['exchange_connector'],
  reads: [
    { path: '/deviceManagement/exchangeConnectors', property: 'lastSyncDateTime', version: 'v1.0' },
    { path: '/deviceManagement/exchangeConnectors', property: 'status', version: 'v1.0' },
  ],
  async read(graph, { now, signal }) {
    const connectors = await exchangeConnectors(graph, signal);
    return connectors.flatMap((connector) => {
      const state = stateOf(connector, now);
      return state ? [{ kind: 'exchange_connector' as const, objectId: connector.id, name: connector.name ?? 'Exchange', affected: null, renewWith: null, ...state }] : [];
    });
  },
};

/** Null when there is none. It synchronises in full once a day. */
function stateOf({ status, lastSync }: ExchangeConnector, now: Date): Pick<Found, 'expires' | 'trouble'> | null {
  if (status === 'none') return null;
  const contact = { last: lastSync, days: normalSilence };
  return status === 'disconnected' ? inTrouble('silent', contact, now) : heartbeat(contact, now);
}
