import { listApprovals } from '../../dialogs/approvals.ts';
import { findHelpdeskPlace } from '../../store/helpdesk-place.ts';
import { channelOf } from '../channel.ts';
import type { CommandTable } from '../command-table.ts';
import { requirePrivate } from '../private-only.ts';
import { approvalTools } from '../tools/approvals.ts';

/** What waits for a second person: in private, or where the helpdesk is among itself. */
export const approvalCommands: CommandTable = {
  approvals: async (visit, _said, desk) => {
    const place = await findHelpdeskPlace(desk.db, visit.tenantId);
    if (place?.conversationId !== channelOf(visit.conversationId)) requirePrivate(visit);
    return listApprovals(visit, approvalTools(desk, visit));
  },
};
