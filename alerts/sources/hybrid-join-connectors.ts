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
    return connectors.flatMap((connector): Found[] => {
      const state = stateOf(connector, now);
      return state ? [{ kind: 'hybrid_join_connector', objectId: connector.id, name: connector.name, affected: null, renewWith: null, ...state }] : [];
    });
  },
};

function stateOf({ state, lastContact }: DomainJoinConnector, now: Date): Pick<Found, 'expires' | 'trouble'> | null {
  if (state === 'error') return { expires: null, trouble: 'failing' };
  const beat = lastContact ? heartbeat(lastContact, normalSilence, now) : null;
  // Intune may call it inactive sooner than three days after its last contact.
  return state === 'inactive' && !beat?.trouble ? { expires: null, trouble: 'silent' } : beat;
}
