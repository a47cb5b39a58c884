// Our own short chain for the Graph client: repeat → authorise → send. The client's stock chain sends no
// token to a loopback address, retries inside a turn for minutes, and knows no claims challenge.
import type { Context, Middleware } from '@microsoft/microsoft-graph-client';
import { claimsChallenge, retryAfterMs } from './error-body.ts';
import type { Answer } from './error-body.ts';
import { GraphUnavailable } from './errors.ts';
import type { GraphCall, GraphOptions } from './graph.ts';
import { waitBeforeRetry } from './retry.ts';

/** Gets a token: `claims` as Graph challenged for, `fresh` when the cached one was refused. */
export type TokenSource = (ask: { claims?: string; fresh?: boolean }) => Promise<string>;

export interface Effects {
  token: TokenSource;
  fetch: typeof fetch;
  onCall: (call: GraphCall) => void;
  /** Milliseconds on a clock that only goes forward. */
  elapsed: () => number;
  /** Resolves early when the signal ends. */
  wait: (ms: number, signal: AbortSignal) => Promise<void>;
  random: () => number;
}

/** One call through the chain. The Graph client hands it along as a "middleware option". */
export class CallState {
  /** Exact: the client takes addresses apart and does not know http. */
  readonly url: URL;
  readonly signal: AbortSignal;
  readonly heard: (call: GraphCall) => void;
  /** Of each request of this call, also the repeated ones. */
  readonly clientRequestId: string | undefined;
  ask: { claims?: string; fresh?: boolean } = {};
  answer: Answer | undefined;
  /** Kept here because the Graph client wraps whatever a middleware throws. */
  failure: unknown;

  constructor(url: URL, signal: AbortSignal, { heard = () => undefined, clientRequestId }: Pick<GraphOptions, 'heard' | 'clientRequestId'>) {
    this.url = url;
    this.signal = signal;
    this.heard = heard;
    this.clientRequestId = clientRequestId;
  }
}

abstract class Link implements Middleware {
  protected next: Middleware | undefined;

  setNext(next: Middleware): void {
    this.next = next;
  }

  async execute(context: Context): Promise<void> {
    const call = context.middlewareControl?.getMiddlewareOptions(CallState);
    if (!(call instanceof CallState)) throw new TypeError('The Graph chain was called without a CallState');
    try {
      await this.run(context, call);
    } catch (error) {
      call.failure = error;
      throw error;
    }
  }

  protected abstract run(context: Context, call: CallState): Promise<void>;
}

/** Sends again what surely was not carried out, within the bounds of retry.ts. */
export class Repeat extends Link {
  readonly #effects: Effects;
  readonly #wanted: boolean;

  constructor(effects: Effects, wanted: boolean) {
    super();
    this.#effects = effects;
    this.#wanted = wanted;
  }

  protected async run(context: Context, call: CallState): Promise<void> {
    const started = this.#effects.elapsed();
    for (let attempt = 1; ; ) {
      const failure = await this.#once(context, call);
      if (call.answer?.status === 401 && Object.keys(call.ask).length === 0) {
        const claims = claimsChallenge(call.answer.headers);
        call.ask = claims ? { claims } : { fresh: true };
        continue;
      }
      const wait = this.#wanted ? this.#wait(context, call, attempt, started) : null;
      if (wait !== null) await this.#effects.wait(wait, call.signal);
      if (wait === null || call.signal.aborted) {
        if (failure) throw failure;
        return;
      }
      attempt += 1;
    }
  }

  /** A network failure comes back as a value; anything else, like a sign-in that is needed, is thrown. */
  async #once(context: Context, call: CallState): Promise<GraphUnavailable | null> {
    call.answer = undefined;
    try {
      await this.next?.execute(context);
      return null;
    } catch (error) {
      if (error instanceof GraphUnavailable && error.reason === 'network') return error;
      throw error;
    }
  }

  #wait(context: Context, call: CallState, attempt: number, started: number): number | null {
    return waitBeforeRetry({
      method: context.options?.method ?? 'GET',
      attempt,
      status: call.answer?.status ?? null,
      retryAfterMs: call.answer ? retryAfterMs(call.answer.headers) : null,
      elapsedMs: this.#effects.elapsed() - started,
      random: this.#effects.random(),
    });
  }
}

/** Adds the token, and only for Graph's own origin. */
export class Authorise extends Link {
  readonly #origin: string;
  readonly #token: TokenSource;

  constructor(origin: string, token: TokenSource) {
    super();
    this.#origin = origin;
    this.#token = token;
  }

  protected async run(context: Context, call: CallState): Promise<void> {
    const headers = new Headers(context.options?.headers);
    headers.delete('authorization');
    if (call.url.origin === this.#origin) {
      const token = await orEnd(this.#token(call.ask), call.signal);
      headers.set('authorization', `Bearer ${token}`);
    }
    context.options = { ...context.options, headers };
    await this.next?.execute(context);
  }
}

/** Makes the request and reads the answer to its end, so that the time limit covers all of it. */
export class Send extends Link {
  readonly #effects: Effects;

  constructor(effects: Effects) {
    super();
    this.#effects = effects;
  }

  protected async run(context: Context, call: CallState): Promise<void> {
    const method = context.options?.method ?? 'GET';
    const body = context.options?.body as string | undefined;
    const headers = new Headers(context.options?.headers);
    headers.set('accept', 'application/json');
    const clientRequestId = call.clientRequestId ?? crypto.randomUUID();
    headers.set('client-request-id', clientRequestId);
    if (body === undefined) headers.delete('content-type');
    const started = this.#effects.elapsed();
    let response: Response | undefined;
    try {
      // A redirect would carry the request elsewhere; Graph's own calls have none.
      response = await this.#effects.fetch(call.url, { method, headers, body, signal: call.signal, redirect: 'manual' });
      call.answer = { method, status: response.status, headers: response.headers, body: await response.text() };
      context.response = response;
    } catch (cause) {
      call.answer = undefined;
      throw unanswered(method, call, cause);
    } finally {
      const made: GraphCall = {
        method,
        path: call.url.pathname,
        status: response?.status ?? null,
        requestId: response?.headers.get('request-id') ?? null,
        clientRequestId,
        ms: Math.round(this.#effects.elapsed() - started),
      };
      this.#effects.onCall(made);
      call.heard(made);
    }
  }
}

/** A token request cannot be called off, but the caller need not wait for it. */
async function orEnd<T>(promise: Promise<T>, signal: AbortSignal): Promise<T> {
  let stop: (() => void) | undefined;
  const ended = new Promise<never>((_, reject) => {
    stop = () => reject(new GraphUnavailable({ message: 'No token came in time' }, { reason: 'timeout', maybeExecuted: false }));
    signal.addEventListener('abort', stop, { once: true });
    if (signal.aborted) stop();
  });
  try {
    return await Promise.race([promise, ended]);
  } finally {
    if (stop) signal.removeEventListener('abort', stop);
  }
}

/** Nobody listened, so nothing can have been carried out. */
const NEVER_ARRIVED = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'UND_ERR_CONNECT_TIMEOUT']);

function unanswered(method: string, call: CallState, cause: unknown): GraphUnavailable {
  const timedOut = call.signal.aborted;
  const reached = !NEVER_ARRIVED.has(systemCode(cause) ?? '');
  return new GraphUnavailable(
    { message: timedOut ? 'Microsoft Graph did not answer in time' : 'Microsoft Graph could not be reached', cause },
    { reason: timedOut ? 'timeout' : 'network', maybeExecuted: method !== 'GET' && reached },
  );
}

function systemCode(error: unknown): string | null {
  const { cause } = (error ?? {}) as { cause?: unknown };
  return typeof cause === 'object' && cause !== null && 'code' in cause ? String(cause.code) : null;
}
