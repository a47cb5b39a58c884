import { oncePerCertificate, toCredential, type Credential, type WireCredential } from './credentials.ts';
import type { Graph } from './graph.ts';

/** An app registration that has at least one secret or certificate. */
export interface Application {
  id: string;
  /** The client id. */
  appId: string;
  name: string;
  identifierUris: string[];
  credentials: Credential[];
}

interface WireApplication {
  id: string;
  appId: string;
  displayName?: string | null;
  identifierUris?: string[] | null;
  passwordCredentials?: WireCredential[] | null;
  keyCredentials?: WireCredential[] | null;
}

/** Every app registration with a credential: Graph has no filter on when one ends, so all are read. */
export async function* applications(graph: Graph, signal?: AbortSignal): AsyncGenerator<Application> {
  const query = { select: 'id,appId,displayName,identifierUris,passwordCredentials,keyCredentials', top: '999' };
  for await (const wire of graph.pages<WireApplication>('/applications', { query, signal })) {
    const credentials = [
      ...(wire.passwordCredentials ?? []).map((credential) => toCredential('secret', credential)),
      ...oncePerCertificate(wire.keyCredentials ?? []).map((credential) => toCredential('certificate', credential)),
    ];
    if (credentials.length > 0) yield { id: wire.id, appId: wire.appId, name: wire.displayName ?? '', identifierUris: wire.identifierUris ?? [], credentials };
  }
}
