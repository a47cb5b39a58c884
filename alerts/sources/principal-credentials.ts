import { thumbprintOf, type Credential } from '../../graph/credentials.ts';
import type { Graph } from '../../graph/graph.ts';
import { servicePrincipals, thumbprintsOf, type ServicePrincipal } from '../../graph/service-principals.ts';
import { foundCredential, unusedSuccessor, withoutSuccessor } from '../credentials.ts';
import type { Found } from '../expiring.ts';
import type { ExpirySource } from '../source.ts';

/** Reading one enterprise application more, to know which of its certificates signs, is done for so many at most, and only near an end. */
const mostCompared = 200;
const near = 60 * 24 * 60 * 60 * 1000;

/** What enterprise applications sign in with, and the certificates with which Entra ID signs for them. */
export const principalCredentials: ExpirySource = {
  id: 'principal_credentials',
  permission: 'Application.Read.All',
  kinds: ['saml_certificate', 'principal_secret', 'principal_certificate'],
  reads: [
    { path: '/servicePrincipals', property: 'keyCredentials[].endDateTime', version: 'v1.0', kinds: ['saml_certificate', 'principal_certificate'] },
    { path: '/servicePrincipals', property: 'passwordCredentials[].endDateTime', version: 'v1.0', kinds: ['principal_secret'] },
    { path: '/servicePrincipals', property: 'preferredTokenSigningKeyThumbprint', version: 'v1.0', kinds: ['saml_certificate'] },
  ],
  async read(graph, { now, signal }) {
    const found: Found[] = [];
    let compared = 0;
    for await (const principal of servicePrincipals(graph, signal)) {
      const { signing, others } = sorted(principal.credentials);
      let active = activeOf(signing, principal.signingThumbprint);
      if (!active && principal.signingThumbprint !== null && worthComparing(signing, now) && compared < mostCompared) {
        compared += 1;
        active = await activeByBytes(graph, principal, signing, signal);
      }
      found.push(...ofPrincipal(principal, { signing, others, active }, now));
    }
    return found;
  },
};

/** Of several one has just ended or soon will: it matters whether that is the one that signs. */
function worthComparing(signing: readonly Credential[], now: Date): boolean {
  return signing.length > 1 && signing.some(({ expires }) => expires !== null && Math.abs(Date.parse(expires) - now.getTime()) < near);
}

interface Sorted {
  /** One for each certificate with which Entra ID signs. */
  signing: Credential[];
  /** What the application itself signs in with. */
  others: Credential[];
}

/** A signing certificate shows as two keys, to sign and to verify, and a password for its private key. Pure. */
export function sorted(credentials: readonly Credential[]): Sorted {
  const signing = [...new Map(credentials.filter(({ usage }) => usage === 'Sign').map((credential) => [credential.identifier ?? credential.expires, credential])).values()];
  const rest = credentials.filter((credential) => credential.usage !== 'Sign' && !signing.some((one) => twins(one, credential)));
  return { signing, others: [...new Map(rest.map((credential) => [`${credential.kind} ${credential.identifier ?? credential.keyId}`, credential])).values()] };
}

function twins(one: Credential, other: Credential): boolean {
  if (one.identifier !== null && other.identifier !== null) return one.identifier === other.identifier;
  return one.expires !== null && one.expires === other.expires;
}

/** The one that signs now, where the list tells. */
function activeOf(signing: readonly Credential[], thumbprint: string | null): Credential | null {
  const wanted = thumbprintOf(thumbprint);
  return wanted === null ? null : (signing.find(({ identifier }) => thumbprintOf(identifier) === wanted) ?? null);
}

/** Entra ID often identifies a certificate otherwise than by its thumbprint; its bytes then tell. */
async function activeByBytes(graph: Graph, principal: ServicePrincipal, signing: readonly Credential[], signal: AbortSignal): Promise<Credential | null> {
  // Only to say it better: without it the last certificate counts.
  const thumbprints = await thumbprintsOf(graph, principal.id, signal).catch(() => new Map<string, string>());
  const wanted = thumbprintOf(principal.signingThumbprint);
  const key = principal.credentials.find(({ keyId }) => thumbprints.get(keyId) === wanted);
  return (key && signing.find((one) => one === key || twins(one, key))) ?? null;
}

/** The certificate that signs counts though a newer one is there: people must make that one active. One that does not sign harms nobody. Pure. */
export function ofPrincipal(principal: ServicePrincipal, { signing, others, active }: Sorted & { active: Credential | null }, now: Date): Found[] {
  const { id, appId, name } = principal;
  const page = (blade: string): string => `https://entra.microsoft.com/#view/Microsoft_AAD_IAM/ManagedAppMenuBlade/~/${blade}/objectId/${encodeURIComponent(id)}/appId/${encodeURIComponent(appId)}`;
  const owner = { objectId: id, name, portalUrl: page('Overview') };
  const signs = active ? [active] : withoutSuccessor(signing, now);
  return [
    // The certificate is named after its maker, the same for every application: the name of the application says more.
    ...signs.flatMap((credential) => foundCredential('saml_certificate', { ...owner, portalUrl: page('SignOn') }, { ...credential, name: null }, now, active && unusedSuccessor(active, signing, now))),
    ...withoutSuccessor(others, now).flatMap((credential) => foundCredential(credential.kind === 'secret' ? 'principal_secret' : 'principal_certificate', owner, credential, now)),
  ];
}
