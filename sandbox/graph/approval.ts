import type { OperationApproval, ProtectedAction } from '../approvals.ts';
import { graphDate } from '../device.ts';
import type { World } from '../world.ts';
import { page } from './collection.ts';
import { permission } from './permissions.ts';
import { Refusal, intuneRefusal } from './refusal.ts';
import type { GraphAnswer, GraphRequest } from './request.ts';
import type { Route } from './route.ts';
import { betaOnly, get } from './route.ts';

const expiresAfter = 3 * 24 * 60 * 60 * 1000;
const longestJustification = 1024;

/** Throws Refusal as Multi Admin Approval answers, until the call carries the code of a request that was approved. */
export function requireApproval(request: GraphRequest, world: World, action: ProtectedAction): void {
  const { approvals } = world.tenant;
  if (!approvals.protects.has(action)) return;
  const call = `${request.method} ${request.path} ${JSON.stringify(request.body ?? {})}`;
  const code = request.headers['x-msft-approval-code'];
  const known = approvals.requests.find(({ requestId }) => requestId === code);
  if (known && statusOf(known, world) === 'approved' && known.call === call) {
    known.status = 'completed';
    return;
  }
  const justification = request.headers['x-msft-approval-justification'];
  if (justification === undefined) {
    throw intuneRefusal(world.habits.approvalRefusal, "Header 'x-msft-approval-justification' is required to request approval", request.path);
  }
  const plain = Buffer.from(justification, 'base64').toString('utf8');
  if (plain.trim() === '' || plain.length > longestJustification || Buffer.from(plain, 'utf8').toString('base64') !== justification) {
    throw intuneRefusal(400, "Header 'x-msft-approval-justification' is not valid", request.path);
  }
  const now = world.clock.now();
  const requestId = world.tenant.draw.guid();
  approvals.requests.push({
    requestId, status: 'needsApproval', requestJustification: plain, approvalJustification: '', requestDateTime: graphDate(now), expirationDateTime: graphDate(now + expiresAfter),
    requestor: request.person && { user: { id: request.person.id, displayName: request.person.displayName } }, approver: null, requiredOperationApprovalPolicyTypes: [`device${action.charAt(0).toUpperCase()}${action.slice(1)}`], call,
  });
  throw new Refusal(world.habits.approvalAnswer, 'ApprovalRequired', 'Approval is required to perform this operation.', { 'x-msft-approval-code': requestId });
}

function statusOf(approval: OperationApproval, world: World): OperationApproval['status'] {
  const late = approval.status === 'needsApproval' && Date.parse(approval.expirationDateTime) <= world.clock.now();
  return late ? 'expired' : approval.status;
}

function list(request: GraphRequest, world: World): GraphAnswer {
  const wanted = /^requestId eq '([^']*)'$/.exec(request.query.get('$filter') ?? '')?.[1];
  const found = world.tenant.approvals.requests.filter(({ requestId }) => wanted === undefined || requestId === wanted);
  const shown = found.map(({ call: _call, ...approval }) => ({ id: approval.requestId, ...approval, status: statusOf({ ...approval, call: _call }, world) }));
  return page(request, shown, {
    context: 'deviceManagement/operationApprovalRequests', type: 'operationApprovalRequest', pageSize: 1000, largestPage: 1000, count: 'page',
  });
}

export const approvalRoutes: readonly Route[] = [
  get('/deviceManagement/operationApprovalRequests', { permissions: permission.approvals }, list, betaOnly),
];
