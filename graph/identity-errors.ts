// What can go wrong when Entra ID is asked for a token: one class per thing a caller treats differently.
import { AuthError, InteractionRequiredAuthError, ServerError } from '@azure/msal-node';

/** Only the person can solve it, by signing in. */
export class SignInNeeded extends Error {
  readonly code = 'sign_in_needed';
  override readonly name = 'SignInNeeded';
  /**
   * consent: nobody agreed to the permissions yet. step_up: Entra ID wants more of the person, such as a
   * second factor; `claims` says what. assertion_expired: get a new token from Teams, without a dialog.
   */
  readonly reason: 'consent' | 'step_up' | 'assertion_expired';
  readonly claims: string | null;

  constructor(reason: SignInNeeded['reason'], claims: string | null, cause: unknown) {
    super(`Entra ID gives no token until the person signs in again (${reason})`, { cause });
    this.reason = reason;
    this.claims = claims;
  }
}

/** The organisation's own rules refuse this person here: signing in again does not help. */
export class SignInBlocked extends Error {
  readonly code = 'sign_in_blocked';
  override readonly name = 'SignInBlocked';

  constructor(cause: unknown) {
    super('Entra ID refuses this person by a rule of the organisation (Conditional Access, assignment or a disabled account)', { cause });
  }
}

/** The registration or the configuration is wrong. The message names what to correct. */
export class IdentityMisconfigured extends Error {
  readonly code = 'identity_misconfigured';
  override readonly name = 'IdentityMisconfigured';
}

/** Entra ID is down, slow or unreachable: try again later. */
export class IdentityUnavailable extends Error {
  readonly code = 'identity_unavailable';
  override readonly name = 'IdentityUnavailable';
  readonly retryAfterMs: number | null;

  constructor(cause: unknown, retryAfterMs: number | null = null) {
    super('Entra ID did not answer with a token', { cause });
    this.retryAfterMs = retryAfterMs;
  }
}

/** Thrown by our network client. MSAL lets only its own errors through unchanged. */
export class EntraDidNotAnswer extends AuthError {
  readonly retryAfterMs: number | null;

  constructor(message: string, retryAfterMs: number | null, cause?: unknown) {
    super('entra_did_not_answer', '', message);
    // AuthError's constructor makes every subclass a plain AuthError again.
    Object.setPrototypeOf(this, EntraDidNotAnswer.prototype);
    this.retryAfterMs = retryAfterMs;
    this.cause = cause;
  }
}

const CONSENT = new Set([65001, 65004, 90094]);
const ASSERTION = new Set([50013, 500133]);
const BLOCKED = new Set([53000, 53001, 53002, 53003, 50057, 50105]);

/** AADSTS number → what to correct. https://learn.microsoft.com/entra/identity-platform/reference-error-codes */
const MISCONFIGURED = new Map<number, string>([
  [7000215, 'MicrosoftAppPassword is not a secret of this app registration (the value is needed, not the id)'],
  [7000222, 'MicrosoftAppPassword has expired: make a new secret in the app registration'],
  [7000216, 'MicrosoftAppPassword (or CertificateThumbprint and CertificatePrivateKey) is missing'],
  [7000218, 'MicrosoftAppPassword (or CertificateThumbprint and CertificatePrivateKey) is missing'],
  [700027, 'CertificateThumbprint and CertificatePrivateKey do not match a certificate of this app registration'],
  [700016, 'MicrosoftAppId is not known in the tenant of MicrosoftAppTenantId'],
  [90002, 'MicrosoftAppTenantId is not a tenant that Entra ID knows'],
  [900023, 'MicrosoftAppTenantId is not a tenant id'],
  [500131, 'MicrosoftAppId is not the audience of the token from Teams: check the manifest and the App ID URI'],
  [500011, 'The app registration has no permission for Microsoft Graph in this tenant: add one and grant consent'],
  [70011, 'The app registration has no permission for Microsoft Graph in this tenant: add one and grant consent'],
]);

/** MSAL's error as one of ours. Decides by number and class; Entra ID's sentences change. */
export function toIdentityError(error: unknown): Error {
  if (error instanceof EntraDidNotAnswer) return new IdentityUnavailable(error, error.retryAfterMs);
  const interaction = error instanceof InteractionRequiredAuthError;
  if (!interaction && !(error instanceof ServerError)) return new IdentityUnavailable(error);

  const number = Number(error.errorNo);
  const claims = interaction && error.claims !== '' ? error.claims : null;
  const misconfigured = MISCONFIGURED.get(number);
  if (misconfigured) return new IdentityMisconfigured(misconfigured, { cause: error });
  // Before anything else that interaction could mean: an "interaction_required" can be a refusal.
  if (BLOCKED.has(number)) return new SignInBlocked(error);
  if (CONSENT.has(number) || error.subError === 'consent_required') return new SignInNeeded('consent', claims, error);
  if (ASSERTION.has(number)) return new SignInNeeded('assertion_expired', claims, error);
  if (interaction || error.errorCode === 'invalid_grant') return new SignInNeeded('step_up', claims, error);
  const what = `Entra ID refused the request of this app (${error.errorCode}, AADSTS${error.errorNo ?? '?'})`;
  return new IdentityMisconfigured(`${what}: compare the app registration with the configuration`, { cause: error });
}
