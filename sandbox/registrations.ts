import type { Application, RequiredResourceAccess } from '@microsoft/microsoft-graph-types-beta';
import { graphDate } from './device.ts';
import { tenantId } from './personas.ts';

const day = 24 * 60 * 60 * 1000;
const microservice = '557c67cf-c916-4293-8373-d584996f60ae';
const graph = '00000003-0000-0000-c000-000000000000';

function asks(service: string, ...access: [id: string, type: 'Role' | 'Scope'][]): RequiredResourceAccess {
  return { resourceAppId: service, resourceAccess: access.map(([id, type]) => ({ id, type })) };
}

/** What the wizard of Configuration Manager gives the app that it makes for tenant attach. */
export const tenantAttachAccess: RequiredResourceAccess[] = [
  asks(microservice, ['1ce9e34f-35e8-4af8-b172-09e4dd00453d', 'Role'], ['a7a0e953-7ed2-423c-849f-9d78b5e44612', 'Role']),
  asks(graph, ['7ab1d382-f21e-4acd-a863-ba3e13f7da61', 'Role'], ['06da0dbc-49e2-44d2-8312-53f166ab848a', 'Scope']),
];

export const tenantAttachUri = `api://${tenantId}/ConfigMgrService`;

/** Somebody began to make one by hand and did not finish: it can write, but is open to every tenant and has no secret. */
export function unfinishedApplication(now: number): Application {
  return {
    id: '6c8e1d20-3f4b-4a57-8e10-52b7c9d0e611',
    appId: '9b2d7f40-1c6e-4f3a-b5d8-7e90a1c2d322',
    displayName: 'ConfigMgr import (proef)',
    createdDateTime: graphDate(now - 12 * day),
    signInAudience: 'AzureADMultipleOrgs',
    identifierUris: ['api://9b2d7f40-1c6e-4f3a-b5d8-7e90a1c2d322'],
    requiredResourceAccess: [asks(microservice, ['1ce9e34f-35e8-4af8-b172-09e4dd00453d', 'Role']), asks(graph, ['06da0dbc-49e2-44d2-8312-53f166ab848a', 'Scope'])],
    passwordCredentials: [],
    keyCredentials: [],
  };
}
