import { GraphForbidden, GraphSignInNeeded, GraphThrottled, GraphUnavailable } from '../graph/errors.ts';
import type { Graph } from '../graph/graph.ts';
import { IdentityUnavailable, SignInBlocked, SignInNeeded } from '../graph/identity-errors.ts';
import { mdmAuthority, setMdmAuthority } from '../graph/organization.ts';
import { appendAudit } from '../store/audit.ts';
import {
  claimAuthorityCall, findAuthorityRequest, moveAuthorityRequest, releaseAuthorityCall, type AuthorityRequest, type AuthorityStage,
} from '../store/authority-requests.ts';
import type { Database } from '../store/database.ts';

// Making Intune the MDM authority: one call in the name of the administrator who confirmed it, and what is said
// afterwards is what Graph shows, not what the call answered.

/** How long nobody else may call after somebody did: until then Graph may not show yet what came of it. */
const callsApart = 10 * 60 * 1000;

/** Why it was not set, as a stable code that a card puts in words. */
export type AuthorityProblem = 'already_set' | 'busy' | 'no_permission' | 'sign_in' | 'throttled' | 'unavailable' | 'refused' | 'no_answer' | 'not_shown_yet';

export interface SetAuthorityParts {
  db: Database;
  now: () => Date;
  /** On behalf of the administrator. Throws SignInNeeded. */
  mine: (request: AuthorityRequest) => Promise<Graph>;
  /** As the application, to read. */
  app: Graph;
  signal: AbortSignal;
}

/**
 * May be repeated: a request that was `calling` already is not called again, but looked at.
 * @returns the request as it stands now, or null when there is none
 */
export async function setAuthority(tenantId: string, id: string, parts: SetAuthorityParts): Promise<AuthorityRequest | null> {
  const request = await findAuthorityRequest(parts.db, tenantId, id);
  if (!request) return null;
  if (request.stage === 'calling') return afterLostAnswer(request, parts);
  if (request.stage !== 'waiting') return request;
  const before = await readAgain(request, parts);
  if (before === null) return end(request, 'failed', 'unavailable', null, parts);
  if (before !== 'unknown') return end(request, before === 'intune' ? 'set' : 'failed', 'already_set', before, parts);
  const claimed = await claim(request, parts);
  if (claimed === 'busy') return end(request, 'failed', 'busy', before, parts);
  return claimed ? callOnce(claimed, parts) : request;
}

async function claim(request: AuthorityRequest, { db, now }: SetAuthorityParts): Promise<AuthorityRequest | 'busy' | null> {
  return db.transaction(async (tx) => {
    const at = now();
    if (!(await claimAuthorityCall(tx, request.tenantId, request.id, at, new Date(at.getTime() - callsApart)))) return 'busy';
    return moveAuthorityRequest(tx, { id: request.id, from: ['waiting'], to: 'calling', at });
  });
}

async function callOnce(request: AuthorityRequest, parts: SetAuthorityParts): Promise<AuthorityRequest> {
  try {
    await setMdmAuthority(await parts.mine(request), request.tenantId, parts.signal);
  } catch (failure) {
    if (failure instanceof GraphUnavailable && failure.maybeExecuted) return afterLostAnswer(request, parts);
    // Nothing happened, so nobody needs to wait for what may come of it.
    await releaseAuthorityCall(parts.db, request.tenantId, request.id);
    return end(request, 'failed', problemOf(failure), null, parts);
  }
  const found = await readAgain(request, parts);
  return end(request, found === 'intune' ? 'set' : 'unclear', found === 'intune' ? null : 'not_shown_yet', found, parts);
}

/** The call may have arrived: Graph is asked what is so, and not to do it once more. */
async function afterLostAnswer(request: AuthorityRequest, parts: SetAuthorityParts): Promise<AuthorityRequest> {
  const found = await readAgain(request, parts);
  return end(request, found === 'intune' ? 'set' : 'unclear', found === 'intune' ? null : 'no_answer', found, parts);
}

/** Null when Graph does not say. */
async function readAgain({ tenantId }: AuthorityRequest, { app, signal }: SetAuthorityParts): Promise<string | null> {
  return mdmAuthority(app, tenantId, signal).then(({ authority }) => authority, () => null);
}

function problemOf(failure: unknown): AuthorityProblem {
  if (failure instanceof GraphForbidden || failure instanceof SignInBlocked) return 'no_permission';
  if (failure instanceof SignInNeeded || failure instanceof GraphSignInNeeded) return 'sign_in';
  if (failure instanceof GraphThrottled) return 'throttled';
  return failure instanceof GraphUnavailable || failure instanceof IdentityUnavailable ? 'unavailable' : 'refused';
}

async function end(request: AuthorityRequest, to: Extract<AuthorityStage, 'set' | 'failed' | 'unclear'>, problem: AuthorityProblem | null, found: string | null, { db, now }: SetAuthorityParts): Promise<AuthorityRequest> {
  return db.transaction(async (tx) => {
    const at = now();
    const moved = await moveAuthorityRequest(tx, { id: request.id, from: ['waiting', 'calling'], to, at, problem, found });
    if (!moved) return (await findAuthorityRequest(tx, request.tenantId, request.id)) ?? request;
    await appendAudit(tx, { ...auditedAuthority(moved, at), event: `authority.${to}` });
    return moved;
  });
}

/** The part of an audit entry that every event of a request shares. */
export function auditedAuthority(request: AuthorityRequest, at: Date) {
  const { id, problem, found } = request;
  return { at, tenantId: request.tenantId, objectId: request.objectId, subject: request.tenantId, detail: { request: id, problem, found } };
}
