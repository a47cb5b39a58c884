import { randomUUID } from 'node:crypto';
import type { GraphAnswer } from './request.ts';

/** An answer that is not a success, thrown from wherever the reason is found. */
export class Refusal extends Error {
  readonly code = 'simulated_graph_refusal';
  readonly status: number;
  readonly graphCode: string;
  readonly headers: Record<string, string>;

  constructor(status: number, graphCode: string, message: string, headers: Record<string, string> = {}) {
    super(message);
    this.status = status;
    this.graphCode = graphCode;
    this.headers = headers;
  }
}

/** Microsoft Graph's error body; the ids are those of the answer's headers. */
export function errorAnswer(refusal: Refusal, requestId: string, clientRequestId: string): GraphAnswer {
  const date = new Date().toISOString().slice(0, 19);
  const ids = { date, 'request-id': requestId, 'client-request-id': clientRequestId };
  const innerError =
    refusal.status === 429 ? { code: '429', message: refusal.message, status: '429', ...ids } : ids;
  return {
    status: refusal.status,
    headers: refusal.headers,
    body: { error: { code: refusal.graphCode, message: refusal.message, innerError } },
  };
}

const intuneCodes: Record<number, string> = {
  400: 'BadRequest', 401: 'Unauthorized', 403: 'Forbidden', 404: 'ResourceNotFound', 409: 'Conflict',
  429: 'TooManyRequests', 500: 'InternalServerError', 503: 'ServiceUnavailable',
};

export function graphCode(status: number): string {
  return intuneCodes[status] ?? 'UnknownError';
}

/** Intune writes JSON inside the message: the sentence, then ids and an internal address for its support. */
export function intuneRefusal(status: number, sentence: string, path: string, headers: Record<string, string> = {}): Refusal {
  const address = `https://proxy.msua05.manage.microsoft.com/DeviceFE/StatelessDeviceFEService${path}?api-version=5025-09-17`;
  const message = JSON.stringify({
    _version: 3,
    Message:
      `${sentence} - Operation ID (for customer support): 00000000-0000-0000-0000-000000000000` +
      ` - Activity ID: ${randomUUID()} - Url: ${address}`,
    CustomApiErrorPhrase: '',
    RetryAfter: null,
    ErrorSourceService: '',
    HttpHeaders: '{}',
  });
  return new Refusal(status, graphCode(status), message, headers);
}

/** The directory's way to say that nobody and nothing has this id. */
export function noSuchResource(id: string): Refusal {
  const sentence = `Resource '${id}' does not exist or one of its queried reference-property objects are not present.`;
  return new Refusal(404, 'Request_ResourceNotFound', sentence);
}

export function unknownSegment(path: string): Refusal {
  const segment = path.split('/').at(-1) ?? '';
  return new Refusal(400, 'BadRequest', `Resource not found for the segment '${segment}'.`);
}

export function tooManyRequests(retryAfter: number | null): Refusal {
  const headers: Record<string, string> = retryAfter === null ? {} : { 'Retry-After': String(retryAfter) };
  return new Refusal(429, 'TooManyRequests', 'Too many requests. Please try again later.', headers);
}

/** Continuous access evaluation: the token is valid, but Graph wants one with these claims. */
export function claimsChallenge(now: number): Refusal {
  const claims = { access_token: { nbf: { essential: true, value: String(Math.floor(now / 1000)) } } };
  const encoded = Buffer.from(JSON.stringify(claims)).toString('base64');
  const challenge =
    'Bearer realm="", authorization_uri="https://login.microsoftonline.com/common/oauth2/authorize", ' +
    `error="insufficient_claims", claims="${encoded}"`;
  const message = 'Continuous access evaluation resulted in challenge with result: InteractionRequired and code: TokenIssuedBeforeRevocationTimestamp';
  return new Refusal(401, 'InvalidAuthenticationToken', message, { 'WWW-Authenticate': challenge });
}
