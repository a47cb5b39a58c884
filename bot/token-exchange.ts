import { z } from 'zod';
import { IdentityMisconfigured, IdentityUnavailable, SignInBlocked, SignInNeeded } from '../graph/identity-errors.ts';
import type { Visit } from '../dialogs/visit.ts';
import { demandClaims, findKeptAsk, latestKeptSignIn, rememberSignedIn, takeKeptAsk, type KeptAsk } from '../store/kept-asks.ts';
import type { PersonKey } from '../store/people.ts';
import { nowOf, type Desk } from './desk.ts';
import { textActivity } from './card-activity.ts';
import type { Outlet } from './deliver.ts';
import { sendSurely } from './deliver-surely.ts';
import { sendSignIn } from './send-sign-in.ts';
import { connectionName } from './sign-in-card.ts';
import { SsoKeysUnavailable, SsoTokenRefused } from './sso-token.ts';

// Teams' own sign-in round trip. Each client of a person sends its own exchange with the same id: every one
// is checked and answered for itself, and exactly one goes on with what was asked.

const exchange = z.object({ id: z.string().min(1).max(200), connectionName: z.string().nullish(), token: z.string().min(1).max(20_000) });

export interface InvokeAnswer {
  status: number;
  body?: object;
}

/** An exchange that takes longer leaves the client waiting; it then shows its button. Milliseconds. */
const exchangeWithin = 2700;

export async function exchangeToken(visit: Visit, value: unknown, desk: Desk, outlet: Outlet): Promise<InvokeAnswer> {
  const parsed = exchange.safeParse(value);
  if (!parsed.success) return { status: 400 };
  const { id, token } = parsed.data;
  const name = parsed.data.connectionName ?? '';
  if (name !== '' && name !== connectionName) return { status: 400, body: { id, connectionName: name, failureDetail: 'This token is for another connection.' } };
  const outcome = await within(exchangeWithin, accept(visit, id, token, desk, outlet));
  if ('refused' in outcome) return { status: 412, body: { id, connectionName, failureDetail: outcome.refused } };
  await resume(visit, id, outcome.name, desk);
  return { status: 200, body: { id, connectionName, failureDetail: null } };
}

/** Who signed in, or what the client may be told. */
type Outcome = { name: string | null } | { refused: string };

async function accept(visit: Visit, id: string, token: string, desk: Desk, outlet: Outlet): Promise<Outcome> {
  const kept = z.uuid().safeParse(id).success ? await findKeptAsk(desk.db, id, visit) : null;
  const claims = kept ? claimsOf(kept) : null;
  try {
    return await desk.signIns.accept(visit, token, claims ? { claims } : {});
  } catch (failure) {
    const refused = explain(failure, desk);
    if (kept) await tellPerson(failure, kept, visit, desk, outlet);
    return { refused };
  }
}

/** What a button alone cannot say. Once, however many clients brought the same token. */
async function tellPerson(failure: unknown, kept: KeptAsk, visit: Visit, desk: Desk, outlet: Outlet): Promise<void> {
  const { say } = visit.words;
  if (failure instanceof SignInNeeded && failure.claims) {
    // The link on the card that is shown asks for less than Entra ID now wants.
    if (!(await demandClaims(desk.db, kept.id, visit, failure.claims))) return;
    await sendSignIn({ kept: kept.id, claims: failure.claims, silent: false }, visit, desk, (card) => sendSurely(card, visit, desk, outlet));
  }
  const final = failure instanceof SignInBlocked ? say.signInBlocked : failure instanceof IdentityMisconfigured ? say.signInMisconfigured : null;
  if (final && (await takeKeptAsk(desk.db, kept.id, visit, nowOf(desk)))) await sendSurely(textActivity(final), visit, desk, outlet);
}

/** What Entra ID must be asked for when the sign-in that this waits for is exchanged. */
export function claimsOf(kept: KeptAsk): string | null {
  return 'claims' in kept.ask && typeof kept.ask.claims === 'string' ? kept.ask.claims : null;
}

function explain(failure: unknown, desk: Desk): string {
  if (failure instanceof SignInNeeded) return failure.reason === 'consent' ? 'Consent is needed.' : 'Another sign-in is needed.';
  desk.log.warn({ err: failure }, 'a sign-in could not be exchanged');
  if (failure instanceof SignInBlocked) return 'The organisation does not allow this sign-in.';
  if (failure instanceof SsoTokenRefused) return 'The token was not accepted.';
  if (failure instanceof IdentityUnavailable || failure instanceof SsoKeysUnavailable) return 'The sign-in service does not answer now.';
  if (failure instanceof IdentityMisconfigured) return 'The sign-in is not set up correctly.';
  return 'The sign-in failed.';
}

async function resume(person: PersonKey, id: string, name: string | null, desk: Desk): Promise<void> {
  const parsed = z.uuid().safeParse(id);
  if (!parsed.success) return;
  await desk.db.transaction(async (tx) => {
    const kept = await takeKeptAsk(tx, parsed.data, person, nowOf(desk));
    if (!kept) return;
    await rememberSignedIn(tx, kept.id, person, name);
    const { tenantId, objectId, conversationId, cardId } = kept;
    await desk.jobs.enqueue('ask.answer', { tenantId, objectId, conversationId, cardId, kept: kept.id }, { tx });
    await desk.jobs.enqueue('sign_in.done', { tenantId, objectId, kept: kept.id }, { tx });
  });
}

/** After Entra ID's own page: the ask that waits, for a fresh card with which single sign-on now succeeds. */
export async function waitingAsk(person: PersonKey, value: unknown, desk: Desk): Promise<KeptAsk | null> {
  const state = z.object({ state: z.uuid() }).safeParse(value);
  const named = state.success ? await findKeptAsk(desk.db, state.data.state, person) : null;
  return named && !named.takenAt ? named : latestKeptSignIn(desk.db, person, nowOf(desk));
}

async function within(ms: number, work: Promise<Outcome>): Promise<Outcome> {
  let timer: NodeJS.Timeout | undefined;
  const tooLong = new Promise<Outcome>((resolve) => (timer = setTimeout(() => resolve({ refused: 'The sign-in service does not answer now.' }), ms)));
  return Promise.race([work, tooLong]).finally(() => clearTimeout(timer));
}
