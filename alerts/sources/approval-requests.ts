import { openApprovals, type OpenApproval } from '../../graph/approval-requests.ts';
import { dateOf, type ExpirySource } from '../source.ts';

/** Requests for Multi Admin Approval that nobody has answered; Intune itself tells nobody about them. */
export const approvalRequests: ExpirySource = {
  id: 'approval_request',
  permission: 'DeviceManagementConfiguration.Read.All',
  kinds: ['approval_request'],
  reads: [{ path: '/deviceManagement/operationApprovalRequests', property: 'expirationDateTime', version: 'beta' }],
  async read(graph, { now, signal }) {
    const open = await openApprovals(graph, signal);
    // Nothing can be done about one that has lapsed: it is asked for anew.
    return open.flatMap((request) =>
      request.until === null || new Date(request.until) > now
        ? [{ kind: 'approval_request' as const, objectId: request.id, name: nameOf(request), expires: dateOf(request.until), affected: null, renewWith: null }]
        : [],
    );
  },
};

const longest = 120;

/** Intune names what is asked in one piece: deviceWipe. */
function inWords(type: string): string {
  return type.replace(/(?<=[a-z])(?=[A-Z])/g, ' ').toLowerCase();
}

/** What is asked and by whom, in the words that Intune keeps. */
function nameOf({ id, reason, types, by }: OpenApproval): string {
  const line = (reason ?? '').replace(/\s+/g, ' ');
  const short = line.length > longest ? `${line.slice(0, longest - 1)}…` : line;
  const parts = [types.map(inWords).join(', '), short, by ?? ''].filter((part) => part !== '');
  return parts.length === 0 ? `…${id.slice(-4)}` : parts.join(' · ');
}
