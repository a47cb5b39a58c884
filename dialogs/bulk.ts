import type { ActionId } from '../actions/action.ts';
import type { BulkWhich } from '../actions/bulk-rules.ts';
import { bulkActionCard, bulkGroupCard, bulkWhichCard } from '../cards/bulk-ask-card.ts';
import { markdownText } from '../cards/escape.ts';
import type { Words } from '../cards/words.ts';
import { workingCard } from '../cards/working-card.ts';
import type { EntraGroup } from '../graph/groups.ts';
import type { BulkState } from '../store/bulk-items.ts';
import type { BulkRun, BulkStage } from '../store/bulk-runs.ts';
import { asksForMany, readBulkAsked, readWhich } from './bulk-asked.ts';
import { exceptionIn } from './bulk-except.ts';
import { ownRun, type BulkTools } from './bulk-tools.ts';
import { bulkCardOf } from './bulk-view.ts';
import { sayText, showCard, type Reply } from './reply.ts';
import type { Visit } from './visit.ts';

// One thing for many devices: what is missing is asked for, one question at a time; then a dry run; then a confirmation.

/** @param file whose lines are the devices, where one was attached */
export async function startBulk(visit: Visit, said: string, tools: BulkTools, file?: { name: string; names: string[] }): Promise<Reply[]> {
  const asked = readBulkAsked(said, tools.patterns);
  const which = file ? { names: file.names, file: file.name } : asked.which;
  const action = asked.action === null ? null : tools.actionOf(asked.action);
  if (asked.action !== null && action === null) return sayText(visit.words.bulk.oneAtATime);
  const waiting = file && action === null ? await tools.openDraft() : null;
  const filled = waiting && which ? await tools.move(waiting, 'draft', ['draft'], { asked: which }) : null;
  return goOn(visit, filled ?? (await tools.create(action, which)), tools, which === null && asksForMany(said, tools.patterns) ? unclearText(said, visit.words, tools) : null);
}

/** Asks what is still missing, or begins to read. */
async function goOn(visit: Visit, run: BulkRun, tools: BulkTools, unclear: string | null = null): Promise<Reply[]> {
  const { words } = visit;
  const place = (cardId: string) => tools.place(run, cardId);
  const { action } = run;
  if (action === null || !tools.isAction(action)) return showCard(bulkActionCard({ run: run.id, actions: tools.actions }, words), place);
  if (Object.keys(run.asked).length === 0) return showCard(bulkWhichCard({ run: run.id, action, unclear }, words), place);
  const settled = await settlePlace(run.asked, tools);
  if (settled.kind === 'choose') return showCard(bulkGroupCard({ run: run.id, name: settled.name, isDepartment: settled.isDepartment, groups: settled.groups }, words), place);
  if (settled.kind !== 'known') return showCard(bulkWhichCard({ run: run.id, action, unclear: settled.kind === 'denied' ? words.bulk.groupDenied : words.bulk.noPlace(markdownText(settled.name)) }, words), place);
  const named = settled.which === run.asked ? run : await tools.move(run, 'draft', ['draft'], { asked: settled.which });
  const reading = named && (await tools.move(named, 'reading', ['draft']));
  if (!reading) return showBulkRun(visit, run.id, tools);
  return showCard(workingCard({ text: words.bulk.reading }, words), place);
}

type Settled = { kind: 'known'; which: BulkWhich } | { kind: 'choose'; name: string; isDepartment: boolean; groups: EntraGroup[] } | { kind: 'nowhere'; name: string } | { kind: 'denied' };

/** A group is one and no other; a department that nobody is in may be a group. */
async function settlePlace(which: BulkWhich, tools: BulkTools): Promise<Settled> {
  const { group, groupId, department, ...rest } = which;
  if (groupId !== undefined) return { kind: 'known', which };
  if (group !== undefined) {
    const groups = await tools.findGroups(group);
    if (groups === null) return { kind: 'denied' };
    const exact = groups.filter(({ name }) => name.toLowerCase() === group.toLowerCase());
    const [only] = exact;
    if (only && exact.length === 1) return { kind: 'known', which: { ...rest, group: only.name, groupId: only.id } };
    return groups.length === 0 ? { kind: 'nowhere', name: group } : { kind: 'choose', name: group, isDepartment: false, groups: exact.length > 1 ? exact : groups };
  }
  if (department === undefined || (await tools.knowsDepartment(department)) !== false) return { kind: 'known', which };
  const groups = (await tools.findGroups(department)) ?? [];
  return groups.length === 0 ? { kind: 'nowhere', name: department } : { kind: 'choose', name: department, isDepartment: true, groups };
}

export async function chooseBulkGroup(visit: Visit, data: { run: string; group: string }, tools: BulkTools): Promise<Reply[]> {
  return ownRun(visit, data.run, tools, async (run) => {
    const group = run.stage === 'draft' ? await tools.groupOf(data.group) : null;
    if (!group) return showBulkRun(visit, run.id, tools);
    const asked: BulkWhich = { ...run.asked, group: group.name, groupId: group.id };
    delete asked.department;
    const moved = await tools.move(run, 'draft', ['draft'], { asked });
    return moved ? goOn(visit, moved, tools) : showBulkRun(visit, run.id, tools);
  });
}

export async function chooseBulkAction(visit: Visit, data: { run: string; action: string }, tools: BulkTools): Promise<Reply[]> {
  return ownRun(visit, data.run, tools, async (run) => {
    const { action } = data;
    if (!tools.isAction(action) || !tools.actions.includes(action)) return sayText(visit.words.bulk.gone);
    const moved = await tools.move(run, 'draft', ['draft'], { action });
    return moved ? goOn(visit, moved, tools) : showBulkRun(visit, run.id, tools);
  });
}

export async function chooseBulkDevices(visit: Visit, data: { run: string; text?: string | undefined }, tools: BulkTools): Promise<Reply[]> {
  return ownRun(visit, data.run, tools, async (run) => {
    const asked = readWhich(data.text ?? '', tools.patterns);
    if (asked === null) return run.stage === 'draft' ? goOn(visit, { ...run, asked: {} }, tools, unclearText(data.text ?? '', visit.words, tools)) : showBulkRun(visit, run.id, tools);
    const moved = await tools.move(run, 'draft', ['draft'], { asked });
    return moved ? goOn(visit, moved, tools) : showBulkRun(visit, run.id, tools);
  });
}

export async function confirmBulk(visit: Visit, data: { run: string; reason?: string | undefined; typed?: string | undefined }, tools: BulkTools): Promise<Reply[]> {
  const { bulk } = visit.words;
  return ownRun(visit, data.run, tools, async (run) => {
    if (run.stage !== 'ready' || !tools.isAction(run.action ?? '')) return showBulkRun(visit, run.id, tools);
    if (run.readyAt && tools.now().getTime() - run.readyAt.getTime() > tools.answerWithin) {
      await tools.move(run, 'expired', ['ready']);
      return showBulkRun(visit, run.id, tools);
    }
    const { waiting } = await tools.counts(run);
    const reason = data.reason?.trim() || null;
    if (tools.needsReason(run.action as ActionId) && reason === null) return sayText(bulk.reasonMissing);
    if (waiting > tools.typedAbove && data.typed?.replace(/[.,\s]/g, '') !== String(waiting)) return sayText(bulk.typedWrong(String(waiting)));
    const refused = waiting > 0 ? await tools.confirm(run, waiting, reason) : null;
    if (refused) return sayText(limitText(refused.limited, visit.words, tools.now()));
    return showBulkRun(visit, run.id, tools);
  });
}

/** A press that comes too late, or twice, only shows how it stands. */
export async function moveBulkByHand(visit: Visit, id: string, wish: 'pause' | 'resume' | 'stop' | 'cancel', tools: BulkTools): Promise<Reply[]> {
  const moves: Record<typeof wish, [BulkStage, readonly BulkStage[]]> = {
    pause: ['paused', ['running']],
    resume: ['running', ['paused', 'sign_in']],
    stop: ['stopped', ['running', 'paused', 'sign_in']],
    cancel: ['cancelled', ['draft', 'reading', 'ready']],
  };
  return ownRun(visit, id, tools, async (run) => {
    await tools.move(run, ...moves[wish]);
    return showBulkRun(visit, id, tools);
  });
}

/** The same devices, read anew. */
export async function readBulkAgain(visit: Visit, id: string, tools: BulkTools): Promise<Reply[]> {
  return ownRun(visit, id, tools, async (run) => {
    const action = run.action ?? '';
    return goOn(visit, await tools.create(tools.isAction(action) ? action : null, run.asked), tools);
  });
}

/**
 * Where it failed, or nobody knows: read anew, and confirmed anew. What is not in Intune any more stays out. What does
 * harm when it is done twice is not done again where no answer came, unless that is asked for.
 */
export async function retryBulk(visit: Visit, { run: id, unanswered }: { run: string; unanswered?: true | undefined }, tools: BulkTools): Promise<Reply[]> {
  return ownRun(visit, id, tools, async (run) => {
    const action = run.action ?? '';
    const which = ['done', 'stopped'].includes(run.stage) && tools.isAction(action) ? await againOf(run, unanswered === true, tools.isRepeatable(action), tools) : null;
    if (which === null || !tools.isAction(action)) return sayText(visit.words.bulk.nothingToRetry);
    const again = await tools.create(action, which);
    // The report stays as it is: the new list comes below it.
    return [...showCard(await bulkCardOf(run, visit.words, tools), (cardId) => tools.place(run, cardId)), ...(await goOn(visit, again, tools))];
  });
}

async function againOf(run: BulkRun, unanswered: boolean, repeatable: boolean, tools: BulkTools): Promise<BulkWhich | null> {
  const idsOf = async (...states: BulkState[]): Promise<string[]> =>
    (await tools.items(run, states, 0, tools.most)).flatMap(({ deviceId, reason }) => (deviceId === null || reason === 'device_gone' ? [] : [deviceId]));
  if (repeatable) return listOf(await idsOf('failed', 'unknown'), { failedBefore: true });
  const silent = await idsOf('unknown');
  if (unanswered) return listOf(silent, { unansweredBefore: true });
  return listOf(await idsOf('failed'), { failedBefore: true, ...(silent.length === 0 ? {} : { leftOut: { names: silent, reason: 'may_have_happened' } }) });
}

function listOf(names: string[], more: Omit<BulkWhich, 'names'>): BulkWhich | null {
  return names.length === 0 ? null : { names, ...more };
}

export async function showBulkRun(visit: Visit, id: string, tools: BulkTools): Promise<Reply[]> {
  return ownRun(visit, id, tools, async (run) => {
    if (run.stage === 'draft') return goOn(visit, run, tools);
    if (run.stage === 'reading') return showCard(workingCard({ text: visit.words.bulk.reading }, visit.words), (cardId) => tools.place(run, cardId));
    return showCard(await bulkCardOf(run, visit.words, tools), (cardId) => tools.place(run, cardId));
  });
}

function unclearText(said: string, { bulk }: Words, { patterns }: BulkTools): string {
  const exception = exceptionIn(said, patterns);
  return exception?.kind === 'unclear' ? bulk.exceptUnclear(markdownText(exception.what)) : bulk.whichUnclear;
}

function limitText({ most, left, until }: { most: number; left: number; until: Date | null }, { bulk, number, within }: Words, now: Date): string {
  return until === null ? bulk.limit.tooMany(number(most)) : bulk.limit.reached(number(most), number(left), within(until.getTime() - now.getTime()));
}
