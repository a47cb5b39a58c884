import type { Graph } from './graph.ts';
import { text, time } from './odata.ts';

/** An app registration that has at least one secret or certificate. */
export interface Application {
  id: string;
  /** The client id. */
  appId: string;
  name: string;
  credentials: Credential[];
}

export interface Credential {
  kind: 'secret' | 'certificate';
  keyId: string;
  name: string | null;
  starts: string | null;
  expires: string | null;
}

interface WireApplication {
  id: string;
  appId: string;
  displayName?: string | null;
  passwordCredentials?: WireCredential[] | null;
  keyCredentials?: WireCredential[] | null;
}

interface WireCredential {
  keyId?: string | null;
  displayName?: string | null;
  startDateTime?: string | null;
  endDateTime?: string | null;
  customKeyIdentifier?: string | null;
}

/** Every app registration with a credential: Graph has no filter on when one ends, so all are read. */
export async function* applications(graph: Graph, signal?: AbortSignal): AsyncGenerator<Application> {
  const query = { select: 'id,appId,displayName,passwordCredentials,keyCredentials', top: '999' };
  for await (const wire of graph.pages<WireApplication>('/applications', { query, signal })) {
    const credentials = [
      ...(wire.passwordCredentials ?? []).map((credential) => toCredential('secret', credential)),
      ...oncePerCertificate(wire.keyCredentials ?? []).map((credential) => toCredential('certificate', credential)),
    ];
    if (credentials.length > 0) yield { id: wire.id, appId: wire.appId, name: wire.displayName ?? '', credentials };
  }
}

function toCredential(kind: Credential['kind'], wire: WireCredential): Credential {
  return {
    kind,
    keyId: wire.keyId ?? '',
    name: text(wire.displayName),
    starts: time(wire.startDateTime),
    expires: time(wire.endDateTime),
  };
}

/** One certificate is there once for signing and once for verifying, with the same thumbprint. */
function oncePerCertificate(credentials: WireCredential[]): WireCredential[] {
  return [...new Map(credentials.map((one) => [one.customKeyIdentifier ?? one.keyId, one])).values()];
}
