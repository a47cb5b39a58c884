import { GraphApprovalNeeded, GraphForbidden, GraphNotFound, GraphRefused, GraphSignInNeeded, GraphThrottled, GraphUnavailable } from './errors.ts';
import type { GraphError, GraphFailure } from './errors.ts';

/** What is left of an answer once its body was read. */
export interface Answer {
  method: string;
  status: number;
  headers: Headers;
  body: string;
}

/** The error for an answer that is not 2xx. Branches on the status: codes and sentences vary by service. */
export function toGraphError(answer: Answer): GraphError {
  const failure = describe(answer);
  const { status } = answer;
  if (asksApproval(answer, failure)) return new GraphApprovalNeeded(failure, answer.headers.get('x-msft-approval-code')?.trim() || null);
  if (status === 401) return new GraphSignInNeeded(failure, claimsChallenge(answer.headers));
  if (status === 403) return new GraphForbidden(failure);
  if (status === 404) return new GraphNotFound(failure);
  if (status === 429) return new GraphThrottled(failure, retryAfterMs(answer.headers));
  if (status >= 500 || status === 408) {
    const maybeExecuted = answer.method !== 'GET';
    return new GraphUnavailable(failure, { reason: 'server', maybeExecuted, retryAfterMs: retryAfterMs(answer.headers) });
  }
  return new GraphRefused(failure);
}

/**
 * Documented as 403, seen as 400 (no reason was given) and 412 (a reason was). Which of the two it is shows only in
 * the header of the answer, or in the sentence that names the header that is wanted.
 */
function asksApproval({ status, headers }: Answer, { graphCode, message }: GraphFailure): boolean {
  if (![400, 403, 412].includes(status)) return false;
  return headers.has('x-msft-approval-code') || graphCode === 'ApprovalRequired' || /x-msft-approval-justification/i.test(message);
}

function describe(answer: Answer): GraphFailure {
  const error = record(record(parsed(answer.body))?.error);
  const inner = record(error?.innerError);
  const said = sentence(string(error?.message) ?? '');
  return {
    status: answer.status,
    graphCode: string(error?.code),
    requestId: answer.headers.get('request-id') ?? string(inner?.['request-id']),
    activityId: said.activityId,
    message: said.plain || `Microsoft Graph answered ${answer.status}`,
  };
}

/**
 * Intune puts a JSON text inside `message`, and behind the sentence ids and internal addresses that are
 * for support, not for people.
 */
function sentence(message: string): { plain: string; activityId: string | null } {
  const whole = string(record(parsed(message))?.Message) ?? message;
  const activityId = /Activity ID: ([0-9a-f-]{36})/i.exec(whole)?.[1] ?? null;
  return { plain: (whole.split(' - Operation ID')[0] ?? '').trim(), activityId };
}

/**
 * The claims that Graph wants in a new token, as JSON. There may be several challenges in the header, and
 * the value is base64 whose padding a split on "=" would lose. Null when it is no claims challenge.
 */
export function claimsChallenge(headers: Headers): string | null {
  const challenges = (headers.get('www-authenticate') ?? '').split(/(?=\bBearer\s)/i);
  for (const challenge of challenges) {
    if (!/\berror="insufficient_claims"/i.test(challenge)) continue;
    const encoded = /\bclaims="([^"]+)"/i.exec(challenge)?.[1];
    const claims = encoded ? Buffer.from(encoded, 'base64').toString('utf8') : '';
    if (record(parsed(claims))) return claims;
  }
  return null;
}

/** Retry-After is in seconds and may be decimal ("2.128"), or a date. */
export function retryAfterMs(headers: Headers): number | null {
  const value = headers.get('retry-after')?.trim();
  if (!value) return null;
  const seconds = Number(value);
  if (Number.isFinite(seconds)) return Math.max(0, Math.ceil(seconds * 1000));
  const until = Date.parse(value) - Date.parse(headers.get('date') ?? '');
  return Number.isNaN(until) ? null : Math.max(0, until);
}

function parsed(json: string): unknown {
  if (!json.trimStart().startsWith('{')) return undefined;
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}

function record(value: unknown): Record<string, unknown> | undefined {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : undefined;
}

function string(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}
