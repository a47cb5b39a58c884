import { randomUUID } from 'node:crypto';
import type { JWTPayload } from 'jose';
import { botFrameworkResource, graphResource, teamsClients } from './directory.ts';
import type { EntraPerson, Registration } from './directory.ts';
import { validFor } from '../signing-key.ts';

// What each kind of token says. Graph and Bot Framework tokens are version 1.0 tokens (issuer sts.windows.net),
// the token that Teams hands to the bot is version 2.0.

const hour = 3599;

export function v1Issuer(tenantId: string): string {
  return `https://sts.windows.net/${tenantId}/`;
}

/** The token Teams gets silently for the bot: who is talking, and the app roles that decide what they may do. */
export function ssoClaims(registration: Registration, person: EntraPerson, issuer: string): JWTPayload {
  return {
    ...validFor(hour),
    aud: registration.appId,
    iss: issuer,
    azp: teamsClients.web,
    azpacr: '0',
    name: person.displayName,
    oid: person.id,
    preferred_username: person.userPrincipalName,
    scp: 'access_as_user',
    sub: `sub-${person.id}`,
    tid: registration.tenantId,
    uti: randomUUID(),
    ver: '2.0',
    // Entra leaves the claim out when nothing is assigned.
    ...(person.appRoles.length === 0 ? {} : { roles: [...person.appRoles] }),
  };
}

export function delegatedGraphClaims(registration: Registration, person: EntraPerson, scopes: readonly string[]): JWTPayload {
  return {
    ...validFor(hour),
    aud: graphResource,
    iss: v1Issuer(registration.tenantId),
    appid: registration.appId,
    appidacr: '1',
    idtyp: 'user',
    name: person.displayName,
    oid: person.id,
    scp: scopes.join(' '),
    sub: `graph-${person.id}`,
    tid: registration.tenantId,
    upn: person.userPrincipalName,
    uti: randomUUID(),
    ver: '1.0',
  };
}

export function applicationClaims(registration: Registration, resource: string, roles: readonly string[]): JWTPayload {
  const principal = `sp-${registration.appId}`;
  return {
    ...validFor(hour),
    aud: resource,
    iss: v1Issuer(registration.tenantId),
    appid: registration.appId,
    appidacr: '1',
    idtyp: 'app',
    oid: principal,
    sub: principal,
    tid: registration.tenantId,
    uti: randomUUID(),
    ver: '1.0',
    ...(resource === botFrameworkResource ? {} : { roles: [...roles] }),
  };
}

export function idClaims(registration: Registration, person: EntraPerson, issuer: string): JWTPayload {
  return {
    ...validFor(hour),
    aud: registration.appId,
    iss: issuer,
    name: person.displayName,
    oid: person.id,
    preferred_username: person.userPrincipalName,
    sub: `sub-${person.id}`,
    tid: registration.tenantId,
    ver: '2.0',
  };
}
