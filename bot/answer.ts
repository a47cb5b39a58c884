import { problemCard } from '../cards/problem-card.ts';
import type { Ask, OwnAsk } from '../dialogs/ask.ts';
import { sayText, showCard, type Reply } from '../dialogs/reply.ts';
import { retryGone } from '../dialogs/talk.ts';
import type { Visit } from '../dialogs/visit.ts';
import { GraphForbidden, GraphInputRefused, GraphNotFound, GraphSignInNeeded, GraphThrottled, GraphUnavailable } from '../graph/errors.ts';
import { IdentityUnavailable, SignInBlocked, SignInNeeded } from '../graph/identity-errors.ts';
import { appendAudit } from '../store/audit.ts';
import { keep, standsFor, type Origin } from './kept.ts';
import { nowOf, type Desk } from './desk.ts';
import { PrivateOnly, answerPrivately } from './private-only.ts';
import { RoleMissing } from './roles.ts';
import { route } from './route.ts';

// One ask, answered within a given time; every failure becomes plain words, and nothing asked is lost.

export type Answer = What & {
  /** What it answers; missing where nothing was asked. */
  origin?: Origin;
};

type What =
  | { kind: 'replies'; replies: Reply[] }
  /** First sign in: what was asked waits under this id. */
  | { kind: 'sign_in'; kept: string; claims: string | null }
  /** It takes longer than a turn may: what was asked waits under this id for a job. */
  | { kind: 'later'; kept: string };

/** Milliseconds. Teams wants its answer within a few seconds; a job may take its time. */
export const patience = { turn: 1800, job: 25_000 } as const;

export async function answerAsk(visit: Visit, asked: Ask, desk: Desk, ms: number): Promise<Answer> {
  const origin = await standsFor(asked, visit, desk);
  if (!origin) return { kind: 'replies', replies: retryGone(visit) };
  // The other press gets the answer; this one must not take the card away from it.
  if (origin === 'in_use') return { kind: 'replies', replies: sayText(visit.words.say.lookingUp) };
  return { ...(await answerOwn(visit, origin.ask, desk, ms)), origin };
}

async function answerOwn(visit: Visit, ask: OwnAsk, desk: Desk, ms: number): Promise<What> {
  const limit = new AbortController();
  const timer = setTimeout(() => limit.abort(), ms);
  const tooLong = new Promise<'too_long'>((resolve) => limit.signal.addEventListener('abort', () => resolve('too_long'), { once: true }));
  try {
    const answered = route(visit, ask, desk, limit.signal).then((replies) => ({ replies }), (failure: unknown) => ({ failure }));
    const outcome = await Promise.race([answered, tooLong]);
    if (outcome === 'too_long') return await whenTooLong(visit, ask, desk, ms);
    if ('replies' in outcome) return { kind: 'replies', replies: outcome.replies };
    if (limit.signal.aborted) return await whenTooLong(visit, ask, desk, ms);
    return await afterFailure(visit, ask, desk, outcome.failure);
  } finally {
    clearTimeout(timer);
  }
}

async function whenTooLong(visit: Visit, ask: Ask, desk: Desk, ms: number): Promise<What> {
  if (ms <= patience.turn) return { kind: 'later', kept: await keep(visit, ask, 'retry', desk) };
  return { kind: 'replies', replies: showCard(await graphDown(visit, ask, desk)) };
}

async function afterFailure(visit: Visit, ask: Ask, desk: Desk, failure: unknown): Promise<What> {
  if (failure instanceof SignInNeeded || failure instanceof GraphSignInNeeded) {
    return { kind: 'sign_in', kept: await keep(visit, ask, 'sign_in', desk, failure.claims), claims: failure.claims };
  }
  return { kind: 'replies', replies: await failureReplies(visit, ask, desk, failure) };
}

async function failureReplies(visit: Visit, ask: Ask, desk: Desk, failure: unknown): Promise<Reply[]> {
  const { say } = visit.words;
  if (failure instanceof PrivateOnly) return answerPrivately(visit, ask, desk);
  if (failure instanceof RoleMissing) await recordRefusal(visit, ask, failure, desk);
  if (failure instanceof RoleMissing) return sayText(say.needsRole(failure.role === 'Admin' ? 'admin' : 'helpdesk'));
  if (failure instanceof GraphNotFound) return sayText(say.deviceGone);
  if (failure instanceof GraphInputRefused) return sayText(say.whichDevice);
  desk.log.warn({ code: codeOf(failure), message: messageOf(failure), ask: ask.by }, 'what was asked could not be done');
  if (failure instanceof GraphThrottled) return showCard(await retryCard(visit, ask, desk, say.graphBusyTitle, say.graphBusy));
  if (failure instanceof GraphUnavailable || failure instanceof IdentityUnavailable) return showCard(await graphDown(visit, ask, desk));
  if (failure instanceof GraphForbidden || failure instanceof SignInBlocked) return showCard(await retryCard(visit, ask, desk, say.graphDeniedTitle, say.graphDenied));
  return showCard(await unexpected(visit, ask, desk, failure));
}

/** Of what was typed only the command and the device it named are kept: the words are the person's own. */
async function recordRefusal({ tenantId, objectId, conversationId }: Visit, ask: Ask, { role, asked: said }: RoleMissing, desk: Desk): Promise<void> {
  const data: object = ask.by === 'press' ? ask.press.data : {};
  const device = 'device' in data && typeof data.device === 'string' ? data.device : null;
  const asked = ask.by === 'press' ? ask.press.verb : (said?.command ?? ask.by);
  await appendAudit(desk.db, { at: nowOf(desk), tenantId, objectId, event: 'role.refused', subject: device ?? objectId, detail: { asked, role, ...(said?.device ? { device: said.device } : {}), conversation: conversationId } });
}

function graphDown(visit: Visit, ask: Ask, desk: Desk) {
  return retryCard(visit, ask, desk, visit.words.say.graphDownTitle, visit.words.say.graphDown);
}

async function retryCard(visit: Visit, ask: Ask, desk: Desk, title: string, text: string, reference: string | null = null) {
  return problemCard({ title, text, reference, kept: await keep(visit, ask, 'retry', desk), buttons: [] }, visit.words);
}

/** A defect of ours, or something out of order: the person gets a reference that the log has too. */
async function unexpected(visit: Visit, ask: Ask, desk: Desk, failure: unknown) {
  const reference = desk.newId().slice(0, 8);
  desk.log.error({ reference, err: failure }, 'a request failed in an unexpected way');
  return retryCard(visit, ask, desk, visit.words.say.somethingWrongTitle, visit.words.say.somethingWrong, reference);
}

function codeOf(failure: unknown): unknown {
  return failure instanceof Error && 'code' in failure ? failure.code : undefined;
}

function messageOf(failure: unknown): string {
  return failure instanceof Error ? failure.message : String(failure);
}
