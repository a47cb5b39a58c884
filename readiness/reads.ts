import { androidBinding, type AndroidBinding } from '../graph/android-binding.ts';
import { findsEnrollmentServer } from '../graph/auto-discovery.ts';
import { anyAutopilotDevice } from '../graph/autopilot-present.ts';
import { enrollmentTokens, pushCertificate, type EnrollmentToken, type PushCertificate } from '../graph/certificates.ts';
import { enrollmentRestrictions, type EnrollmentRestriction } from '../graph/enrollment-restrictions.ts';
import type { Graph } from '../graph/graph.ts';
import { tenantLicences, type TenantLicences } from '../graph/licences.ts';
import { mamScope, mdmScope, type MobilityScope } from '../graph/mobility-policies.ts';
import { mdmAuthority, verifiedDomains, type MdmAuthority, type VerifiedDomain } from '../graph/organization.ts';
import { subscriptionState } from '../graph/subscription.ts';

/** Everything that the checks look at. Each is asked of Graph once, however many checks want it. */
export interface Reads {
  authority(): Promise<MdmAuthority>;
  subscription(): Promise<string>;
  licences(): Promise<TenantLicences>;
  restrictions(): Promise<EnrollmentRestriction[]>;
  mdmScope(): Promise<MobilityScope | null>;
  mamScope(): Promise<MobilityScope | null>;
  domains(): Promise<VerifiedDomain[]>;
  findsServer(domain: string): Promise<boolean>;
  autopilot(): Promise<boolean>;
  push(): Promise<PushCertificate | null>;
  tokens(): Promise<EnrollmentToken[]>;
  android(): Promise<AndroidBinding>;
}

export interface ReadParts {
  tenantId: string;
  /** As the application, wherever Graph lets an application read it. */
  app: Graph;
  /** On behalf of the administrator: what Graph tells to people only. Throws SignInNeeded. */
  mine: () => Promise<Graph>;
  signal: AbortSignal;
}

export function openReads({ tenantId, app, mine, signal }: ReadParts): Reads {
  const person = once(mine);
  return {
    authority: once(() => mdmAuthority(app, tenantId, signal)),
    subscription: once(() => subscriptionState(app, signal)),
    licences: once(() => tenantLicences(app, signal)),
    restrictions: once(() => enrollmentRestrictions(app, signal)),
    mdmScope: once(async () => mdmScope(await person(), signal)),
    mamScope: once(async () => mamScope(await person(), signal)),
    domains: once(() => verifiedDomains(app, tenantId, signal)),
    findsServer: async (domain) => findsEnrollmentServer(await person(), domain, signal),
    autopilot: once(() => anyAutopilotDevice(app, signal)),
    push: once(() => pushCertificate(app, signal)),
    tokens: once(() => enrollmentTokens(app, signal)),
    android: once(() => androidBinding(app, signal)),
  };
}

function once<T>(ask: () => Promise<T>): () => Promise<T> {
  let asked: Promise<T> | undefined;
  return () => (asked ??= ask());
}
