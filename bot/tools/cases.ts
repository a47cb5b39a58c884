import type { CaseTools } from '../../dialogs/cases.ts';
import type { DeskCaseTools, PlaceTools } from '../../dialogs/cases-desk.ts';
import type { Case, CaseAttached } from '../../dialogs/cases-view.ts';
import type { Visit } from '../../dialogs/visit.ts';
import { appendAudit } from '../../store/audit.ts';
import type { NamedAuditEvent } from '../../store/audit-events.ts';
import { addCaseMessage, listCaseMessages } from '../../store/case-messages.ts';
import { caseGoesOn, closeCase, findCase, listOpenCases, lockCase, openCase, openCasesOf, placeReceipt, takeCase, waitingCases, type CaseProblem } from '../../store/cases.ts';
import { findConversation } from '../../store/conversations.ts';
import type { Transaction } from '../../store/database.ts';
import { findEnrollment, latestEnrollment } from '../../store/enrollments.ts';
import { StoreConflict } from '../../store/errors.ts';
import { appointHelpdeskPlace, findHelpdeskPlace, removeHelpdeskPlace } from '../../store/helpdesk-place.ts';
import { readAlong } from '../case-along.ts';
import { channelOf, rememberChannel } from '../channel.ts';
import { nowOf, type Desk } from '../desk.ts';
import { askForCase } from '../open-question.ts';

/** What somebody began within this time may be what they ask about. */
const lately = 24 * 60 * 60 * 1000;
/** The card with the field must be there at once; what cannot be read by then is read when it is sent. Milliseconds. */
const readWithin = 1000;

export function caseTools(desk: Desk, visit: Visit, signal: AbortSignal): CaseTools {
  const { db } = desk;
  const person = { tenantId: visit.tenantId, objectId: visit.objectId };
  return {
    guides: desk.guides,
    now: () => nowOf(desk),
    newId: desk.newId,
    findRun: (id) => findEnrollment(db, id),
    async latestRun() {
      const run = await latestEnrollment(db, visit, new Date(nowOf(desk).getTime() - lately));
      return run && run.state !== 'arrived' ? run : null;
    },
    readAlong: () => readAlong(desk, visit.objectId, AbortSignal.any([signal, AbortSignal.timeout(readWithin)])),
    openCases: () => openCasesOf<CaseAttached>(db, person),
    find: (id) => findCase<CaseAttached>(db, visit.tenantId, id),
    messages: (id) => listCaseMessages(db, id),
    open: ({ id, run, attached, text, cardId }) =>
      db.transaction(async (tx) => {
        const openedAt = nowOf(desk);
        const { conversationId, name } = visit;
        const deskProblem = await placeProblem(tx, visit.tenantId);
        if (!(await openCase(tx, { ...person, id, run, attached, name, conversationId, cardId, deskProblem, openedAt }))) return false;
        if (text !== '') await addCaseMessage(tx, { id: desk.newId(), caseId: id, author: 'person', objectId: visit.objectId, name, text, at: openedAt });
        await changed(tx, visit, id, 'case.opened', desk);
        return true;
      }),
    add: (one, text) => addOrReopen(one, text, visit, desk),
    close: (one) => close(one, null, visit, desk),
    placeReceipt: (one, cardId) => placeReceipt(db, one.id, { conversationId: visit.conversationId, cardId, version: one.version, drawn: null }),
    waitForWords: (open, cardId) => askForCase(visit, open, cardId, desk),
  };
}

export function deskCaseTools(desk: Desk, visit: Visit): DeskCaseTools {
  const { db } = desk;
  return {
    guides: desk.guides,
    now: () => nowOf(desk),
    find: (id) => findCase<CaseAttached>(db, visit.tenantId, id),
    messages: (id) => listCaseMessages(db, id),
    list: () => listOpenCases<CaseAttached>(db, visit.tenantId),
    waiting: async () => ((await placeProblem(db, visit.tenantId)) === null ? 0 : (await waitingCases(db, visit.tenantId)).length),
    take: (one) =>
      db.transaction(async (tx) => {
        if (await takeCase(tx, one.id, visit, nowOf(desk))) await changed(tx, visit, one.id, 'case.taken', desk);
      }),
    answer: (one, text) =>
      db.transaction(async (tx) => {
        if (await takeCase(tx, one.id, visit, nowOf(desk))) await appendAudit(tx, auditOf(visit, one.id, 'case.taken', desk));
        await say(tx, one, { author: 'agent', text }, visit, desk);
      }),
    close: (one) => close(one, visit.name ?? visit.words.cases.someone, visit, desk),
  };
}

export function placeTools(desk: Desk, visit: Visit): PlaceTools {
  const { db } = desk;
  const { tenantId } = visit;
  const conversationId = channelOf(visit.conversationId);
  return {
    async appoint() {
      await rememberChannel(visit, desk);
      return db.transaction(async (tx) => {
        const before = await findHelpdeskPlace(tx, tenantId);
        const waiting = await waitingCases(tx, tenantId);
        for (const id of waiting) await desk.jobs.enqueue('case.deliver', { tenantId, case: id, round: 0 }, { tx });
        if (before?.conversationId === conversationId) return { change: 'none', waiting: waiting.length };
        await appointHelpdeskPlace(tx, { tenantId, conversationId, byObjectId: visit.objectId, createdAt: nowOf(desk) });
        await appendAudit(tx, auditOf(visit, conversationId, 'helpdesk.appointed', desk));
        return { change: before ? 'replaced' : 'new', waiting: waiting.length };
      });
    },
    async remove() {
      const removed = await removeHelpdeskPlace(db, tenantId, conversationId);
      if (removed) await appendAudit(db, auditOf(visit, conversationId, 'helpdesk.removed', desk));
      return removed;
    },
  };
}

/** Null when new questions get through. */
async function placeProblem(db: Transaction, tenantId: string): Promise<CaseProblem | null> {
  const place = await findHelpdeskPlace(db, tenantId);
  if (!place) return 'no_place';
  const conversation = await findConversation(db, tenantId, place.conversationId);
  return conversation && !conversation.unreachableSince ? null : 'conversation_unreachable';
}

/** A question that was closed is open again; unless it was asked anew for the same run, which then gets it. */
async function addOrReopen(one: Case, text: string, visit: Visit, desk: Desk): Promise<Case> {
  const add = (to: Case) => desk.db.transaction((tx) => say(tx, to, { author: 'person', text }, visit, desk));
  try {
    await add(one);
    return one;
  } catch (failure) {
    if (!(failure instanceof StoreConflict)) throw failure;
    const same = (await openCasesOf<CaseAttached>(desk.db, visit)).find(({ run }) => run === one.run);
    if (!same) throw failure;
    await add(same);
    return same;
  }
}

async function say(tx: Transaction, one: Case, said: { author: 'person' | 'agent'; text: string }, visit: Visit, desk: Desk): Promise<void> {
  const at = nowOf(desk);
  await lockCase(tx, one.id);
  if (!(await addCaseMessage(tx, { id: desk.newId(), caseId: one.id, objectId: visit.objectId, name: visit.name, at, ...said }))) return;
  await caseGoesOn(tx, one.id, said.author === 'agent' ? 'answered' : 'person_wrote', at);
  await changed(tx, visit, one.id, said.author === 'agent' ? 'case.answered' : null, desk);
}

async function close(one: Case, byName: string | null, visit: Visit, desk: Desk): Promise<void> {
  await desk.db.transaction(async (tx) => {
    if (await closeCase(tx, one.id, byName, nowOf(desk))) await changed(tx, visit, one.id, 'case.closed', desk);
  });
}

/** Recorded, and brought to both sides, or neither. @param event null for what needs no record but the case itself */
async function changed(tx: Transaction, visit: Visit, id: string, event: NamedAuditEvent | null, desk: Desk): Promise<void> {
  if (event !== null) await appendAudit(tx, auditOf(visit, id, event, desk));
  await desk.jobs.enqueue('case.deliver', { tenantId: visit.tenantId, case: id, round: 0 }, { tx });
}

function auditOf(visit: Visit, subject: string, event: NamedAuditEvent, desk: Desk) {
  return { at: nowOf(desk), tenantId: visit.tenantId, objectId: visit.objectId, event, subject, detail: {} };
}
