// Whether an app registration can be imported for tenant attach: what it has, beside what that takes. Pure.

/** What is compared, as Microsoft Entra ID has it. */
export interface ComparedApp {
  audience: string | null;
  identifierUris: readonly string[];
  /** Permissions that it asks for: of which service, which one, as an application or for a person. */
  permissions: readonly { service: string; id: string; kind: 'application' | 'delegated' }[];
  secrets: readonly { expires: string | null }[];
}

export type Need = 'collectionRead' | 'collectionWrite' | 'directoryApplication' | 'directoryDelegated' | 'audience' | 'uri' | 'secret';

export interface Compared {
  /** Every need, in the order in which the wizard and the portal ask for them. */
  needs: { need: Need; has: boolean }[];
  /** When its last secret ends; null without a valid one. */
  secretUntil: Date | null;
  uri: string | null;
}

// The same ids in every tenant.
const microservice = '557c67cf-c916-4293-8373-d584996f60ae';
const graph = '00000003-0000-0000-c000-000000000000';
const wanted: Record<'collectionRead' | 'collectionWrite' | 'directoryApplication' | 'directoryDelegated', { service: string; id: string; kind: 'application' | 'delegated' }> = {
  collectionRead: { service: microservice, id: '1ce9e34f-35e8-4af8-b172-09e4dd00453d', kind: 'application' },
  collectionWrite: { service: microservice, id: 'a7a0e953-7ed2-423c-849f-9d78b5e44612', kind: 'application' },
  directoryApplication: { service: graph, id: '7ab1d382-f21e-4acd-a863-ba3e13f7da61', kind: 'application' },
  directoryDelegated: { service: graph, id: '06da0dbc-49e2-44d2-8312-53f166ab848a', kind: 'delegated' },
};

export function compareApp(app: ComparedApp, tenantId: string, now: Date): Compared {
  const asks = ({ service, id, kind }: (typeof wanted)[keyof typeof wanted]) =>
    app.permissions.some((one) => one.service.toLowerCase() === service && one.id.toLowerCase() === id && one.kind === kind);
  const ends = app.secrets.flatMap(({ expires }) => (expires === null ? [] : [new Date(expires)])).filter((end) => end > now);
  const secretUntil = ends.length === 0 ? null : new Date(Math.max(...ends.map((end) => end.getTime())));
  const uri = app.identifierUris.find((one) => isGoodUri(one, tenantId)) ?? null;
  return {
    needs: [
      { need: 'collectionRead', has: asks(wanted.collectionRead) },
      { need: 'collectionWrite', has: asks(wanted.collectionWrite) },
      { need: 'directoryApplication', has: asks(wanted.directoryApplication) },
      { need: 'directoryDelegated', has: asks(wanted.directoryDelegated) },
      { need: 'audience', has: app.audience === 'AzureADMyOrg' },
      { need: 'uri', has: uri !== null },
      { need: 'secret', has: secretUntil !== null },
    ],
    secretUntil,
    uri,
  };
}

/** The wizard takes api://{tenant id}/{text} and https://{verified domain}/{text}; the usual api://{client id} it does not. */
function isGoodUri(uri: string, tenantId: string): boolean {
  const [, rest = ''] = uri.toLowerCase().split(`api://${tenantId.toLowerCase()}/`);
  if (rest !== '') return true;
  return /^https:\/\/[^/]+\/.+/i.test(uri);
}
