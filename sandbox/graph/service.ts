import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import type { CallLog } from '../call-log.ts';
import type { Caller, VerifyToken } from '../caller.ts';
import type { Fault } from '../faults.ts';
import { findPerson } from '../tenant.ts';
import type { World } from '../world.ts';
import type { BatchItem } from './batch.ts';
import { batch } from './batch.ts';
import { deviceActionRoutes } from './device-actions.ts';
import { deviceSummaryRoutes } from './device-summary.ts';
import { deviceRoutes } from './devices.ts';
import { enrollmentRoutes } from './enrollment.ts';
import { expiringRoutes } from './expiring.ts';
import { managementRoutes } from './management.ts';
import { organizationRoutes } from './organization.ts';
import { peopleRoutes } from './people.ts';
import { checkPermission } from './permissions.ts';
import { Refusal, claimsChallenge, errorAnswer, graphCode, intuneRefusal, tooManyRequests, unknownSegment } from './refusal.ts';
import type { GraphAnswer, GraphRequest, GraphVersion } from './request.ts';
import { RouteTable } from './route.ts';
import { Throttle } from './throttle.ts';

/** A call as it came in, over HTTP or inside a batch. */
export interface IncomingCall {
  method: string;
  version: GraphVersion | null;
  path: string;
  query: URLSearchParams;
  headers: Readonly<Record<string, string | undefined>>;
  body: unknown;
  origin: string;
}

/** 'refused' and 'hangs' are faults of the connection: no answer at all. */
export type Outcome = { requestId: string } & ({ kind: 'answer'; answer: GraphAnswer } | { kind: 'refused' | 'hangs' });

/** A call that this Graph does not know: a mistake in Balie, or an operation that is missing here. */
export interface UnexpectedCall {
  method: string;
  version: GraphVersion | null;
  path: string;
}

const routes = new RouteTable([
  ...deviceRoutes, ...deviceSummaryRoutes, ...deviceActionRoutes, ...enrollmentRoutes, ...expiringRoutes, ...managementRoutes,
  ...organizationRoutes, ...peopleRoutes,
]);
/** Real Graph has more of them; one that is not simulated must not pass as if it were. */
const queryOptions = ['$select', '$filter', '$search', '$top', '$count', '$skiptoken'];

/** Microsoft Graph without the HTTP around it. */
export class GraphService {
  readonly unexpected: UnexpectedCall[] = [];
  readonly #world: World;
  readonly #verify: VerifyToken;
  readonly #calls: CallLog;
  readonly #throttle: Throttle;

  constructor(world: World, verify: VerifyToken, calls: CallLog) {
    this.#world = world;
    this.#verify = verify;
    this.#calls = calls;
    this.#throttle = new Throttle(world.clock);
  }

  async handle(call: IncomingCall): Promise<Outcome> {
    const started = performance.now();
    const requestId = randomUUID();
    const at = this.#world.clock.now();
    const who = { name: 'unknown' };
    const faults = this.#world.faults.hit(call.path);
    for (const fault of faults) if (fault.kind === 'slow') await wait(fault.ms);
    const broken = faults.find((fault) => fault.kind === 'down' && fault.how !== 'unavailable');
    const outcome: Outcome =
      broken?.kind === 'down' && broken.how !== 'unavailable'
        ? { requestId, kind: broken.how }
        : { requestId, kind: 'answer', answer: await this.#answer(call, faults, requestId, who) };
    this.#calls.add({
      at, method: call.method, version: call.version, caller: who.name, requestId, ms: Math.round(performance.now() - started),
      path: call.path + (call.query.size > 0 ? `?${decodeURIComponent(call.query.toString()).replaceAll('+', ' ')}` : ''),
      status: outcome.kind === 'answer' ? outcome.answer.status : null,
    });
    return outcome;
  }

  async #answer(call: IncomingCall, faults: readonly Fault[], requestId: string, who: { name: string }): Promise<GraphAnswer> {
    const clientRequestId = call.headers['client-request-id'] ?? requestId;
    const headers = {
      'request-id': requestId,
      'client-request-id': clientRequestId,
      'x-ms-ags-diagnostic': '{"ServerInfo":{"DataCenter":"West Europe","Slice":"E","Ring":"5","ScaleUnit":"001","RoleInstance":"AM2PEPF0001"}}',
    };
    try {
      const answer = await this.#succeed(call, faults, requestId, who);
      return { ...answer, headers: { ...headers, ...answer.headers } };
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      const answer = errorAnswer(error, requestId, clientRequestId);
      return { ...answer, headers: { ...headers, ...answer.headers } };
    }
  }

  /** Throws Refusal. */
  async #succeed(call: IncomingCall, faults: readonly Fault[], requestId: string, who: { name: string }): Promise<GraphAnswer> {
    if (faults.some((fault) => fault.kind === 'down')) throw unavailable();
    if (call.version === null) throw this.#surprise(call, new Refusal(400, 'BadRequest', 'Invalid version.'));
    const caller = await this.#caller(call);
    const person = caller.oid === undefined ? null : (findPerson(this.#world.tenant, caller.oid) ?? null);
    who.name = caller.appOnly ? 'app' : (person?.displayName ?? 'unknown');
    for (const fault of faults) refuseByFault(fault, call, this.#world.clock.now());
    if (call.path === '/$batch' && call.method === 'POST') return batch(call.body, (item) => this.#batchItem(call, item));

    this.#throttle.count(call.method, call.path);
    const found = routes.find(call.method, call.version, call.path);
    if (!found) throw this.#surprise(call, unknownSegment(call.path));
    const strange = [...call.query.keys()].find((name) => !queryOptions.includes(name));
    if (strange !== undefined) throw this.#surprise(call, new Refusal(400, 'BadRequest', `The query option '${strange}' is not supported.`));
    const request: GraphRequest = { ...call, version: call.version, caller, person, requestId };
    checkPermission(request, found.route.needs);
    this.#world.timeline.settle();
    return found.route.answer(request, this.#world, found.params);
  }

  /** Throws Refusal 401. */
  async #caller(call: IncomingCall): Promise<Caller> {
    const token = /^Bearer (\S+)$/i.exec(call.headers['authorization'] ?? '')?.[1];
    if (token === undefined) throw new Refusal(401, 'InvalidAuthenticationToken', 'Access token is empty.');
    const caller = await this.#verify(token);
    if (caller?.tid !== this.#world.tenant.id) {
      throw new Refusal(401, 'InvalidAuthenticationToken', 'Lifetime validation failed, the token is expired.');
    }
    return caller;
  }

  async #batchItem(outer: IncomingCall, item: BatchItem): Promise<GraphAnswer> {
    const url = new URL(item.url.startsWith('/') ? item.url : `/${item.url}`, outer.origin);
    const own = Object.fromEntries(Object.entries(item.headers ?? {}).map(([name, value]) => [name.toLowerCase(), value]));
    const headers = { ...own, authorization: outer.headers['authorization'] };
    const outcome = await this.handle({
      ...outer, headers, method: item.method, path: decodeURIComponent(url.pathname), query: url.searchParams, body: item.body,
    });
    // A connection cannot break inside a batch: the item is then unavailable.
    return outcome.kind === 'answer' ? outcome.answer : { status: 503, body: { error: { code: graphCode(503), message: 'Service unavailable.' } } };
  }

  #surprise(call: IncomingCall, refusal: Refusal): Refusal {
    this.unexpected.push({ method: call.method, version: call.version, path: call.path });
    return refusal;
  }
}

function unavailable(): Refusal {
  return new Refusal(503, graphCode(503), 'The service is temporarily unavailable. Please try again later.');
}

/** Throws Refusal when the fault answers in Graph's place. */
function refuseByFault(fault: Fault, call: IncomingCall, now: number): void {
  if (fault.kind === 'throttled') throw tooManyRequests(fault.retryAfter);
  if (fault.kind === 'challenge') throw claimsChallenge(now);
  if (fault.kind === 'status') throw intuneRefusal(fault.status, fault.message ?? 'An error has occurred', call.path);
}
