import type { Graph } from './graph.ts';
import { text, time } from './odata.ts';

/** An app registration with what it asks for. */
export interface Registration {
  id: string;
  /** The client id. */
  appId: string;
  name: string;
  /** AzureADMyOrg: accounts of this organisation only. */
  audience: string | null;
  identifierUris: string[];
  permissions: { service: string; id: string; kind: 'application' | 'delegated' }[];
  secrets: { expires: string | null }[];
}

interface WireRegistration {
  id: string;
  appId: string;
  displayName?: string | null;
  signInAudience?: string | null;
  identifierUris?: string[] | null;
  requiredResourceAccess?: { resourceAppId?: string; resourceAccess?: { id?: string; type?: string }[] | null }[] | null;
  passwordCredentials?: { endDateTime?: string | null }[] | null;
}

const mostRead = 20_000;

/** Those with this client id or name; if none, those with it as a part of their name. All are read: what Graph filters is checked here. */
export async function findRegistrations(graph: Graph, asked: string, signal?: AbortSignal): Promise<Registration[]> {
  const wanted = asked.trim().toLowerCase();
  const exact: Registration[] = [];
  const part: Registration[] = [];
  let read = 0;
  const query = { select: 'id,appId,displayName,signInAudience,identifierUris,requiredResourceAccess,passwordCredentials', top: '999' };
  for await (const wire of graph.pages<WireRegistration>('/applications', { query, signal })) {
    const name = (wire.displayName ?? '').toLowerCase();
    if (wire.appId.toLowerCase() === wanted || name === wanted) exact.push(toRegistration(wire));
    else if (name.includes(wanted)) part.push(toRegistration(wire));
    if (++read >= mostRead) break;
  }
  return exact.length > 0 ? exact : part;
}

function toRegistration(wire: WireRegistration): Registration {
  return {
    id: wire.id,
    appId: wire.appId,
    name: wire.displayName ?? '',
    audience: text(wire.signInAudience),
    identifierUris: wire.identifierUris ?? [],
    permissions: (wire.requiredResourceAccess ?? []).flatMap(({ resourceAppId = '', resourceAccess }) =>
      (resourceAccess ?? []).map(({ id = '', type }) => ({ service: resourceAppId, id, kind: type === 'Role' ? ('application' as const) : ('delegated' as const) })),
    ),
    secrets: (wire.passwordCredentials ?? []).map(({ endDateTime }) => ({ expires: time(endDateTime) })),
  };
}
