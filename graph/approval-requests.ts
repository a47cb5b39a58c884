import type { Graph } from './graph.ts';
import { quoted, text } from './odata.ts';

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
