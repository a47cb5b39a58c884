import type { Graph } from './graph.ts';
import { quoted, text, time } from './odata.ts';

/** unknown, needsApproval, approved, rejected, cancelled, completed, expired; newer ones may come. */
export type ApprovalStatus = string;

interface WireApproval {
  requestId?: string | null;
  id?: string;
  status?: string | null;
}

/**
 * How a request for Multi Admin Approval stands. Beta only. Null when Intune lists none by this code.
 * https://learn.microsoft.com/graph/api/intune-rbac-operationapprovalrequest-list
 */
export async function readApprovalStatus(graph: Graph, code: string, signal?: AbortSignal): Promise<ApprovalStatus | null> {
  const { items } = await graph.page<WireApproval>('/deviceManagement/operationApprovalRequests', {
    version: 'beta',
    query: { filter: `requestId eq ${quoted(code)}` },
    signal,
  });
  // Graph answers everything when it ignores a filter, so an item must name itself by this code; an item that names
  // nothing is believed when it is the only one. A wrong one does no harm: Intune looks at the code again.
  const own = items.find((item) => [item.requestId, item.id].some((name) => name?.toLowerCase() === code.toLowerCase()));
  const [only, ...others] = items;
  return text((own ?? (others.length === 0 && !only?.requestId ? only : undefined))?.status);
}

/** Something in Intune that a second administrator has to approve. */
export interface OpenApproval {
  id: string;
  /** Why, in the words of whoever asked. */
  reason: string | null;
  /** What it is about: deviceWipe, deviceRetire, app, script, role, … */
  types: string[];
  by: string | null;
  until: string | null;
}

interface WireIdentity {
  displayName?: string | null;
  userPrincipalName?: string | null;
}

interface WireRequest {
  id: string;
  status?: string | null;
  requestJustification?: string | null;
  requiredOperationApprovalPolicyTypes?: string[] | null;
  requestor?: { user?: WireIdentity | null; application?: WireIdentity | null } | null;
  expirationDateTime?: string | null;
}

/** Requests for Multi Admin Approval that wait for an answer. Beta only; every page, because a filter on the status is not documented. */
export async function openApprovals(graph: Graph, signal?: AbortSignal): Promise<OpenApproval[]> {
  const query = { select: 'id,status,requestJustification,requiredOperationApprovalPolicyTypes,requestor,expirationDateTime' };
  const found: OpenApproval[] = [];
  for await (const wire of graph.pages<WireRequest>('/deviceManagement/operationApprovalRequests', { version: 'beta', query, signal })) {
    if (wire.status !== 'needsApproval') continue;
    const { user, application } = wire.requestor ?? {};
    found.push({
      id: wire.id,
      reason: text(wire.requestJustification?.trim()),
      types: (wire.requiredOperationApprovalPolicyTypes ?? []).filter((type) => !type.startsWith('unknown')),
      by: text(user?.displayName) ?? text(user?.userPrincipalName) ?? text(application?.displayName),
      until: time(wire.expirationDateTime),
    });
  }
  return found;
}
