import { domainJoinConnectors, type DomainJoinConnector } from '../../graph/domain-join-connectors.ts';
import type { Found } from '../expiring.ts';
import { heartbeat, normalSilence } from '../heartbeat.ts';
import type { ExpirySource } from '../source.ts';

/** Servers that join new computers to the own Active Directory. */
export const hybridJoinConnectors: ExpirySource = {
  id: 'hybrid_join_connector',
  permission: 'DeviceManagementConfiguration.Read.All',
  kinds: ['hybrid_join_connector'],
  reads: [{ path: '/deviceManagement/domainJoinConnectors', property: 'lastConnectionDateTime, state', version: 'beta' }],
  async read(graph, { now, signal }) {
    const connectors = await domainJoinConnectors(graph, signal);
    return connectors.map((connector) => ({ kind: 'hybrid_join_connector', objectId: connector.id, name: connector.name, affected: null, renewWith: null, ...stateOf(connector, now) }));
  },
};

function stateOf({ state, lastContact }: DomainJoinConnector, now: Date): Pick<Found, 'expires' | 'trouble'> {
  if (state === 'error') return { expires: null, trouble: 'failing' };
  const beat = heartbeat({ last: lastContact, days: normalSilence }, now);
  // Intune may call it inactive sooner than three days after its last contact.
  return state === 'inactive' && !beat.trouble ? { expires: null, trouble: 'silent' } : beat;
}
