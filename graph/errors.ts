// What can go wrong when Graph is called: one class per thing a caller treats differently.

export interface GraphFailure {
  /** For people: the plain part of Graph's own sentence, or ours when Graph gave none. */
  message: string;
  status?: number | null;
  graphCode?: string | null;
  requestId?: string | null;
  activityId?: string | null;
  cause?: unknown;
}

export abstract class GraphError extends Error {
  abstract readonly code: string;
  /** The HTTP status; null when no answer came. */
  readonly status: number | null;
  /** Graph's own error code, for the log. Branch on the class, not on this. */
  readonly graphCode: string | null;
  readonly requestId: string | null;
  /** What Microsoft support asks for when Intune refused. */
  readonly activityId: string | null;

  constructor(failure: GraphFailure) {
    super(failure.message, failure.cause === undefined ? undefined : { cause: failure.cause });
    this.name = new.target.name;
    this.status = failure.status ?? null;
    this.graphCode = failure.graphCode ?? null;
    this.requestId = failure.requestId ?? null;
    this.activityId = failure.activityId ?? null;
  }
}

/** Graph is down, slow or unreachable: try again later. */
export class GraphUnavailable extends GraphError {
  readonly code = 'graph_unavailable';
  readonly reason: 'timeout' | 'network' | 'server';
  /** True for a write that left us: it may have been carried out, so ask before sending it again. */
  readonly maybeExecuted: boolean;
  readonly retryAfterMs: number | null;

  constructor(
    failure: GraphFailure,
    more: { reason: GraphUnavailable['reason']; maybeExecuted: boolean; retryAfterMs?: number | null },
  ) {
    super(failure);
    this.reason = more.reason;
    this.maybeExecuted = more.maybeExecuted;
    this.retryAfterMs = more.retryAfterMs ?? null;
  }
}

/** Too many requests: nothing was executed. Null when Graph did not say how long (Intune often does not). */
export class GraphThrottled extends GraphError {
  readonly code = 'graph_throttled';
  readonly retryAfterMs: number | null;

  constructor(failure: GraphFailure, retryAfterMs: number | null) {
    super(failure);
    this.retryAfterMs = retryAfterMs;
  }
}

/** A permission or an Intune role is missing; the message names the permission when Graph does. */
export class GraphForbidden extends GraphError {
  readonly code = 'graph_forbidden';
}

/**
 * The organisation protects this with Intune's Multi Admin Approval: nothing was executed. Without a code Intune
 * wants to hear why first; with one a second administrator has to approve in the portal.
 * https://learn.microsoft.com/intune/intune-service/fundamentals/multi-admin-approval
 */
export class GraphApprovalNeeded extends GraphError {
  readonly code = 'graph_approval_needed';
  readonly approvalCode: string | null;

  constructor(failure: GraphFailure, approvalCode: string | null) {
    super(failure);
    this.approvalCode = approvalCode;
  }
}

/** No such thing, or outside the scope tags of the person asking. */
export class GraphNotFound extends GraphError {
  readonly code = 'graph_not_found';
}

/** Graph does not accept the token, not even a fresh one: the person has to sign in again. */
export class GraphSignInNeeded extends GraphError {
  readonly code = 'graph_sign_in_needed';
  /** What Entra ID must be asked for (a claims challenge as JSON), null when Graph named nothing. */
  readonly claims: string | null;

  constructor(failure: GraphFailure, claims: string | null) {
    super(failure);
    this.claims = claims;
  }
}

/** Graph understood and said no: repeating the same request changes nothing. */
export class GraphRefused extends GraphError {
  readonly code = 'graph_refused';
}

/** Refused before anything was sent: an empty search, or an id that is not one. */
export class GraphInputRefused extends Error {
  readonly code = 'graph_input_refused';
  override readonly name = 'GraphInputRefused';
}

/** An address of the configuration that must not get tokens. The message names the variable. */
export class AddressRefused extends Error {
  readonly code = 'address_refused';
  override readonly name = 'AddressRefused';
}
