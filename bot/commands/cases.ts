import { askHelpdesk, showOwnCases } from '../../dialogs/cases.ts';
import { casesHere, casesOff, listCases, waitingNote } from '../../dialogs/cases-desk.ts';
import { asksForOwnCases, commandRoles, readFixedCommand } from '../../dialogs/commands.ts';
import type { Reply } from '../../dialogs/reply.ts';
import { hasRole, type Visit } from '../../dialogs/visit.ts';
import { findHelpdeskPlace } from '../../store/helpdesk-place.ts';
import { channelOf } from '../channel.ts';
import type { CommandTable } from '../command-table.ts';
import type { Desk } from '../desk.ts';
import { requirePrivate } from '../private-only.ts';
import { caseTools, deskCaseTools, placeTools } from '../tools/cases.ts';

/** Between people and their helpdesk. */
export const caseCommands: CommandTable = {
  human_handoff: (visit, { text }, desk, signal) => {
    requirePrivate(visit);
    if (asksForOwnCases(text)) return showOwnCases(visit, caseTools(desk, visit, signal));
    return askHelpdesk(visit, { run: 'latest', text: saysMore(text) ? text : undefined }, caseTools(desk, visit, signal));
  },
  cases: async (visit, _said, desk) => {
    // What people ask is for the helpdesk's own place only.
    const place = await findHelpdeskPlace(desk.db, visit.tenantId);
    if (place?.conversationId !== channelOf(visit.conversationId)) requirePrivate(visit);
    return listCases(visit, deskCaseTools(desk, visit));
  },
  cases_here: (visit, _said, desk) => casesHere(visit, placeTools(desk, visit)),
  cases_off: (visit, _said, desk) => casesOff(visit, placeTools(desk, visit)),
};

/** Under the help: what waits for want of a place, said to those who can do something about it. */
export async function casesWaiting(visit: Visit, desk: Desk): Promise<Reply[]> {
  return hasRole(visit, commandRoles.cases ?? []) ? waitingNote(visit, deskCaseTools(desk, visit)) : [];
}

/** "I want to talk to a person" says nothing to that person; a whole sentence about a printer does. */
function saysMore(text: string): boolean {
  return readFixedCommand(text) === null && text.trim().split(/\s+/).length > 8;
}
