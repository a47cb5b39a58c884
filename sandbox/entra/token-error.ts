import { randomUUID } from 'node:crypto';

/** A refusal as the token endpoint words it. The numbers are Entra's own; programs branch on these fields only. */
export interface TokenError {
  status: 400 | 401 | 503;
  error: string;
  number: number;
  description: string;
  suberror?: string;
  claims?: string;
}

const challenge = JSON.stringify({ access_token: { capolids: { essential: true, values: ['7d9a1f06-5b4e-4f0c-9a57-2d1c3f0b6e11'] } } });

export const tokenErrors = {
  tenantUnknown: (tenant: string) => refusal(400, 'invalid_request', 90002, `Tenant '${tenant}' not found.`),
  appUnknown: (app: string) =>
    refusal(400, 'unauthorized_client', 700016, `Application with identifier '${app}' was not found in the directory.`),
  secretWrong: () => refusal(401, 'invalid_client', 7000215, 'Invalid client secret provided.'),
  secretExpired: () => refusal(401, 'invalid_client', 7000222, 'The provided client secret keys are expired.'),
  secretMissing: () => refusal(401, 'invalid_client', 7000218, "The request body must contain 'client_assertion' or 'client_secret'."),
  assertionUnknown: () => refusal(401, 'invalid_client', 700027, 'The certificate with this identifier is not registered on the application.'),
  grantUnknown: (grant: string) => refusal(400, 'unsupported_grant_type', 70003, `The app requested an unsupported grant type '${grant}'.`),
  scopeInvalid: (scope: string) => refusal(400, 'invalid_scope', 70011, `The provided value for the input parameter 'scope' is not valid: ${scope}.`),
  scopeNotDefault: (scope: string) =>
    refusal(400, 'invalid_scope', 1002012, `Scope ${scope} is not valid. Client credential flows need the resource followed by /.default.`),
  resourceUnknown: (resource: string) => refusal(400, 'invalid_resource', 500011, `The resource principal named ${resource} was not found.`),
  assertionInvalid: (why: string) => refusal(400, 'invalid_grant', 50013, `Assertion failed signature validation or is not for this application: ${why}.`),
  assertionExpired: () => refusal(400, 'invalid_grant', 500133, 'Assertion is not within its valid time range.'),
  codeInvalid: () => refusal(400, 'invalid_grant', 70008, 'The authorization code has expired or was already used.'),
  consentMissing: (app: string) =>
    refusal(400, 'invalid_grant', 65001, `The user or administrator has not consented to use the application with ID '${app}'.`, {
      suberror: 'consent_required',
    }),
  stepUpNeeded: () =>
    refusal(400, 'interaction_required', 50076, 'You must use multi-factor authentication to access the resource.', {
      suberror: 'basic_action',
      claims: challenge,
    }),
  blocked: () => refusal(400, 'interaction_required', 53003, 'Access has been blocked by Conditional Access policies.', { suberror: 'message_only' }),
  down: () => refusal(503, 'temporarily_unavailable', 90033, 'A transient error has occurred. Please try again.'),
} as const;

function refusal(
  status: TokenError['status'], error: string, number: number, description: string, more: Pick<TokenError, 'suberror' | 'claims'> = {},
): TokenError {
  return { status, error, number, description, ...more };
}

export function errorBody(refused: TokenError): Record<string, unknown> {
  const trace = randomUUID();
  return {
    error: refused.error,
    error_description: `AADSTS${refused.number}: ${refused.description} Trace ID: ${trace}`,
    error_codes: [refused.number],
    timestamp: `${new Date().toISOString().slice(0, 19).replace('T', ' ')}Z`,
    trace_id: trace,
    correlation_id: randomUUID(),
    error_uri: `https://login.microsoftonline.com/error?code=${refused.number}`,
    ...(refused.suberror === undefined ? {} : { suberror: refused.suberror }),
    ...(refused.claims === undefined ? {} : { claims: refused.claims }),
  };
}
