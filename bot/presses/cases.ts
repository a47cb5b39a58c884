import { addToCase, askHelpdesk, dropAsk, sendToHelpdesk, showMine, showWhole, solveCase } from '../../dialogs/cases.ts';
import { caseGone, pressCase } from '../../dialogs/cases-desk.ts';
import { commandRoles } from '../../dialogs/commands.ts';
import type { Reply } from '../../dialogs/reply.ts';
import type { Visit } from '../../dialogs/visit.ts';
import { findKeptAsk } from '../../store/kept-asks.ts';
import { channelOf } from '../channel.ts';
import type { Desk } from '../desk.ts';
import { readAsk } from '../../dialogs/ask.ts';
import type { PressTable, PressVerb } from '../press-table.ts';
import { requirePrivate } from '../private-only.ts';
import { requireRole } from '../roles.ts';
import { caseTools, deskCaseTools } from '../tools/cases.ts';

type CaseVerb = Extract<PressVerb, `case.${string}`>;

/** Between people and their helpdesk: what is theirs in the private chat, what is the helpdesk's where the helpdesk is. */
export const casePresses: PressTable<CaseVerb> = {
  'case.ask': async (visit, { run, kept }, desk, signal) => {
    requirePrivate(visit);
    return askHelpdesk(visit, { run, text: kept === undefined ? undefined : await typedBefore(visit, kept, desk) }, caseTools(desk, visit, signal));
  },
  'case.send': (visit, data, desk, signal) => {
    requirePrivate(visit);
    return sendToHelpdesk(visit, data, caseTools(desk, visit, signal));
  },
  'case.drop': (visit, { run }) => dropAsk(visit, run),
  'case.add': (visit, data, desk, signal) => {
    requirePrivate(visit);
    return addToCase(visit, data, caseTools(desk, visit, signal));
  },
  'case.solved': (visit, data, desk, signal) => {
    requirePrivate(visit);
    return solveCase(visit, data, caseTools(desk, visit, signal));
  },
  'case.mine': (visit, data, desk, signal) => {
    requirePrivate(visit);
    return showMine(visit, data, caseTools(desk, visit, signal));
  },
  'case.mine-whole': (visit, data, desk, signal) => {
    requirePrivate(visit);
    return showWhole(visit, data, caseTools(desk, visit, signal));
  },
  'case.take': (visit, data, desk) => asAgent(visit, data.case, { verb: 'take' }, desk),
  'case.answer': (visit, { case: id, ...data }, desk) => asAgent(visit, id, { verb: 'answer', ...data }, desk),
  'case.close': (visit, data, desk) => asAgent(visit, data.case, { verb: 'close' }, desk),
  'case.whole': (visit, { case: id, page }, desk) => asAgent(visit, id, { verb: 'whole', page }, desk),
  'case.show': (visit, data, desk) => asAgent(visit, data.case, { verb: 'show' }, desk),
};

async function asAgent(visit: Visit, id: string, press: Parameters<typeof pressCase>[2], desk: Desk): Promise<Reply[]> {
  requireRole(visit, commandRoles.cases);
  const tools = deskCaseTools(desk, visit);
  const one = await tools.find(id);
  // In any other channel people would read along who are not of the helpdesk.
  if (one?.deskConversationId !== channelOf(visit.conversationId)) requirePrivate(visit);
  return one ? pressCase(visit, one, press, tools) : caseGone(visit);
}

/** The words stay kept: the same card may be pressed again. */
async function typedBefore(visit: Visit, kept: string, desk: Desk): Promise<string | undefined> {
  const found = await findKeptAsk(desk.db, kept, visit);
  const ask = found ? readAsk(found.ask) : null;
  return ask?.by === 'text' ? ask.text : undefined;
}
