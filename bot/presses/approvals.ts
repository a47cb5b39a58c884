import { answerApproval, showApproval } from '../../dialogs/approvals.ts';
import { commandRoles } from '../../dialogs/commands.ts';
import type { PressTable, PressVerb } from '../press-table.ts';
import { requireRole } from '../roles.ts';
import { approvalTools } from '../tools/approvals.ts';

type ApprovalVerb = Extract<PressVerb, `approval.${string}`>;

/** The second person's answer; the role is checked with every press, and who asked is never the second. */
export const approvalPresses: PressTable<ApprovalVerb> = {
  'approval.show': (visit, { request }, desk) => {
    requireRole(visit, commandRoles.approvals);
    return showApproval(visit, request, approvalTools(desk, visit));
  },
  'approval.give': (visit, { request }, desk) => {
    requireRole(visit, commandRoles.approvals);
    return answerApproval(visit, request, { approved: true }, approvalTools(desk, visit));
  },
  'approval.refuse': (visit, { request, note }, desk) => {
    requireRole(visit, commandRoles.approvals);
    return answerApproval(visit, request, { approved: false, note: note?.slice(0, 200) ?? null }, approvalTools(desk, visit));
  },
};
