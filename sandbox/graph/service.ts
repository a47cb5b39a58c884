import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import type { CallLog } from '../call-log.ts';
import type { Caller, VerifyToken } from '../caller.ts';
import type { Fault } from '../faults.ts';
import { findPerson } from '../tenant.ts';
import type { World } from '../world.ts';
import type { BatchItem } from './batch.ts';
import { approvalRoutes } from './approval.ts';
import { batch } from './batch.ts';
import { certificateRoutes } from './certificates.ts';
import { compliancePolicyRoutes } from './compliance-policies.ts';
import { conditionalAccessRoutes } from './conditional-access.ts';
import { deviceConfigurationRoutes } from './device-configurations.ts';
import { connectionRoutes } from './connections.ts';
import { deviceActionRoutes } from './device-actions.ts';
import { deviceSummaryRoutes } from './device-summary.ts';
import { deviceRoutes } from './devices.ts';
import { enrollmentRoutes } from './enrollment.ts';
import { expiringRoutes } from './expiring.ts';
import type { LostConnection } from './fault-answer.ts';
import { lostConnection, refuseByFault, refuseWhenDown } from './fault-answer.ts';
import { groupRoutes } from './groups.ts';
import { managementRoutes } from './management.ts';
import { organizationRoutes } from './organization.ts';
import { peopleRoutes } from './people.ts';
import { checkPermission } from './permissions.ts';
import { platformLinkRoutes } from './platform-links.ts';
import { readinessRoutes } from './readiness.ts';
import { syncStatusRoutes } from './sync-status.ts';
import { remediationRoutes } from './remediations.ts';
import { Refusal, errorAnswer, graphCode, unknownSegment } from './refusal.ts';
import type { GraphAnswer, GraphRequest, GraphVersion } from './request.ts';
import { decodedPath } from './request.ts';
import type { RouteMatch } from './route.ts';
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

/** Without an answer: what became of the connection. */
export type Outcome = GraphAnswer | LostConnection;

/** One call on its way through. */
interface Visit {
  readonly call: IncomingCall;
  readonly requestId: string;
  readonly faults: readonly Fault[];
  /** Known once the token was accepted. */
  caller: string;
}

/** A call that this Graph does not know: a mistake in Balie, or an operation that is missing here. */
export interface UnexpectedCall {
  method: string;
  version: GraphVersion | null;
  path: string;
}

const routes = new RouteTable([
  ...deviceRoutes, ...compliancePolicyRoutes, ...deviceSummaryRoutes, ...deviceActionRoutes, ...enrollmentRoutes, ...expiringRoutes, ...platformLinkRoutes, ...deviceConfigurationRoutes,
  ...managementRoutes, ...approvalRoutes, ...organizationRoutes, ...peopleRoutes, ...readinessRoutes, ...syncStatusRoutes, ...conditionalAccessRoutes,
  ...remediationRoutes, ...groupRoutes,
  ...connectionRoutes,
  ...certificateRoutes,
]);
const diagnostic = '{"ServerInfo":{"DataCenter":"West Europe","Slice":"E","Ring":"5","ScaleUnit":"001","RoleInstance":"AM2PEPF0001"}}';
/** Real Graph has more of them; one that is not simulated must not pass as if it were. */
const queryOptions = ['$select', '$expand', '$filter', '$search', '$top', '$count', '$skiptoken'];

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
    const visit: Visit = { call, requestId: randomUUID(), faults: this.#world.faults.hit(call.path, call.method), caller: 'unknown' };
    const started = performance.now();
    const at = this.#world.clock.now();
    for (const fault of visit.faults) if (fault.kind === 'slow') await wait(fault.ms);
    const lost = lostConnection(visit.faults);
    const answer = lost === null ? await this.#answer(visit) : null;
    this.#calls.add({
      at, method: call.method, version: call.version, path: call.path + readable(call.query), status: answer?.status ?? null,
      caller: visit.caller, requestId: visit.requestId, ms: Math.round(performance.now() - started),
    });
    return this.#lose(visit, answer ?? lost ?? 'hangs');
  }

  /** It was carried out, and whoever asked does not hear so. */
  #lose({ faults, requestId }: Visit, outcome: Outcome): Outcome {
    const fault = faults.find(({ kind }) => kind === 'unanswered');
    if (fault?.kind !== 'unanswered') return outcome;
    return fault.how === 'hangs' ? 'hangs' : errorAnswer(new Refusal(504, graphCode(504), 'The gateway timed out.'), requestId, requestId);
  }

  async #answer(visit: Visit): Promise<GraphAnswer> {
    const { requestId, call } = visit;
    const clientRequestId = call.headers['client-request-id'] ?? requestId;
    const answer = await this.#succeed(visit).catch((error: unknown) => {
      if (error instanceof Refusal) return errorAnswer(error, requestId, clientRequestId);
      throw error;
    });
    const ids = { 'request-id': requestId, 'client-request-id': clientRequestId, 'x-ms-ags-diagnostic': diagnostic };
    return { ...answer, headers: { ...ids, ...answer.headers } };
  }

  /** Throws Refusal. */
  async #succeed(visit: Visit): Promise<GraphAnswer> {
    const { call, faults, requestId } = visit;
    refuseWhenDown(faults);
    if (call.version === null) throw this.#surprise(call, new Refusal(400, 'BadRequest', 'Invalid version.'));
    const caller = await this.#caller(call);
    const person = caller.oid === undefined ? null : (findPerson(this.#world.tenant, caller.oid) ?? null);
    visit.caller = caller.appOnly ? 'app' : (person?.displayName ?? 'unknown');
    refuseByFault(faults, call.path, this.#world.clock.now());
    if (call.path === '/$batch' && call.method === 'POST') return batch(call.body, (item) => this.#batchItem(call, item));

    this.#throttle.count(call.method, call.path);
    const { route, params } = this.#route(call, call.version);
    const request: GraphRequest = { ...call, version: call.version, caller, person, requestId };
    checkPermission(request, route.needs);
    this.#world.timeline.settle();
    return route.answer(request, this.#world, params);
  }

  /** Throws Refusal 400, and remembers the surprise. */
  #route(call: IncomingCall, version: GraphVersion): RouteMatch {
    const found = routes.find(call.method, version, call.path);
    if (!found) throw this.#surprise(call, unknownSegment(call.path));
    const strange = [...call.query.keys()].find((name) => !queryOptions.includes(name));
    if (strange === undefined) return found;
    throw this.#surprise(call, new Refusal(400, 'BadRequest', `The query option '${strange}' is not supported.`));
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
    const [path = '', query = ''] = item.url.split('?', 2);
    const own = Object.fromEntries(Object.entries(item.headers ?? {}).map(([name, value]) => [name.toLowerCase(), value]));
    const outcome = await this.handle({
      ...outer,
      method: item.method,
      path: decodedPath(path.startsWith('/') ? path : `/${path}`),
      query: new URLSearchParams(query),
      headers: { ...own, authorization: outer.headers['authorization'] },
      body: item.body,
    });
    // A connection cannot break inside a batch: the item is then unavailable.
    return typeof outcome === 'string' ? { status: 503, body: { error: { code: graphCode(503), message: 'Service unavailable.' } } } : outcome;
  }

  #surprise(call: IncomingCall, refusal: Refusal): Refusal {
    this.unexpected.push({ method: call.method, version: call.version, path: call.path });
    return refusal;
  }
}

/** For people who read the list of calls: "$filter=deviceName eq 'LT-0421'". */
function readable(query: URLSearchParams): string {
  return query.size === 0 ? '' : `?${[...query].map(([name, value]) => `${name}=${value}`).join('&')}`;
}
