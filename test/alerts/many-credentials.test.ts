import { expect, test } from '@jest/globals';
import { appCredentials } from '../../alerts/sources/app-credentials.ts';
import { principalCredentials } from '../../alerts/sources/principal-credentials.ts';
import type { Graph } from '../../graph/graph.ts';

const now = new Date('2026-11-21T10:00:00Z');
const day = 24 * 60 * 60 * 1000;
const inDays = (days: number) => new Date(now.getTime() + days * day).toISOString();
const at = { now, tenantId: 'tenant', appId: 'balie', signsInWith: { kind: 'secret', hint: 'abc' } as const, signal: AbortSignal.timeout(60_000) };

/** Makes each object when it is asked for, so that only what the source itself keeps is kept. */
function graphOf(count: number, make: (index: number) => object): { graph: Graph; made: () => number } {
  let made = 0;
  const refuse = () => Promise.reject(new Error('unexpected'));
  const graph = {
    get: refuse, post: refuse, delete: refuse, page: refuse,
    async *pages() {
      for (let index = 0; index < count; index += 1) {
        made += 1;
        yield make(index);
      }
    },
  } as unknown as Graph;
  return { graph, made: () => made };
}

test('of fifty thousand app registrations only those are kept that end within some four hundred days', async () => {
  const { graph, made } = graphOf(50_000, (index) => ({
    id: `id-${index}`, appId: `app-${index}`, displayName: `App ${index}`, identifierUris: [], keyCredentials: [],
    passwordCredentials: index % 2 === 0 ? [] : [{ keyId: `key-${index}`, displayName: null, endDateTime: inDays(index % 100 === 1 ? 20 : 500), hint: null }],
  }));
  const found = await appCredentials.read(graph, at);
  expect(made()).toBe(50_000);
  expect(found).toHaveLength(500);
});

test('of as many enterprise applications the one that ends soon is found among Microsoft’s own', async () => {
  const { graph } = graphOf(50_000, (index) => ({
    id: `id-${index}`, appId: `app-${index}`, displayName: `App ${index}`, servicePrincipalType: 'Application', preferredTokenSigningKeyThumbprint: null, keyCredentials: [],
    appOwnerOrganizationId: index === 777 ? 'tenant' : 'f8cdef31-a31e-4b4a-93e4-5f571e91255a', passwordCredentials: [{ keyId: `key-${index}`, endDateTime: inDays(3) }],
  }));
  expect((await principalCredentials.read(graph, at)).map(({ name }) => name)).toEqual(['App 777']);
});
