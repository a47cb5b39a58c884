import { z } from 'zod';
import { readPress } from '../dialogs/ask.ts';
import type { Visit } from '../dialogs/visit.ts';
import type { KeptAsk } from '../store/kept-asks.ts';
import { answerAsk, patience } from './answer.ts';
import { errorAnswer, textActivity } from './card-activity.ts';
import type { Outlet } from './deliver.ts';
import { deliverPressed } from './deliver-pressed.ts';
import { sendSurely } from './deliver-surely.ts';
import type { Desk } from './desk.ts';
import { inTime } from './in-time.ts';
import type { Incoming } from './incoming.ts';
import { pressedInstead } from './open-question.ts';
import { sendSignIn } from './send-sign-in.ts';
import { claimsOf, exchangeToken, waitingAsk, type InvokeAnswer } from './token-exchange.ts';

// What Teams asks and waits for the answer to. The HTTP status is 200 whenever the body says the rest.

const pressed = z.object({ action: z.object({ type: z.string().nullish(), verb: z.unknown().optional(), data: z.unknown().optional() }) });

/** @param end when the turn must be answered, see bot/in-time.ts */
export async function answerInvoke(visit: Visit, incoming: Incoming, desk: Desk, outlet: Outlet, end: number): Promise<InvokeAnswer> {
  switch (incoming.name) {
    case 'adaptiveCard/action':
      return { status: 200, body: await answerPress(visit, incoming.value, desk, outlet, end) };
    case 'signin/tokenExchange':
      return exchangeToken(visit, incoming.value, desk, outlet);
    case 'signin/verifyState':
      await inTime(signInFinished(visit, incoming.value, desk, outlet), end, desk.log);
      return { status: 200 };
    case 'signin/failure':
      await inTime(signInFailed(visit, incoming.value, desk, outlet), end, desk.log);
      return { status: 200 };
    case 'message/submitAction':
      // Thumbs up or down under a message; there is nothing to do with it, and an error would puzzle whoever gave it.
      return { status: 200 };
    default:
      desk.log.info({ name: incoming.name }, 'an invoke that Balie does not answer');
      return { status: 501 };
  }
}

async function answerPress(visit: Visit, value: unknown, desk: Desk, outlet: Outlet, end: number): Promise<object> {
  const parsed = pressed.safeParse(value);
  const press = parsed.success && parsed.data.action.type === 'Action.Execute' ? readPress(parsed.data.action.verb, parsed.data.action.data) : null;
  if (!press) return errorAnswer(400, 'BadRequest', visit.words.say.pressUnknown);
  await pressedInstead(visit, desk);
  return deliverPressed(await answerAsk(visit, { by: 'press', press }, desk, patience.turn), visit, desk, outlet, end);
}

/** The person came back from Entra ID's page: a fresh card lets Teams exchange a token without a word. */
async function signInFinished(visit: Visit, value: unknown, desk: Desk, outlet: Outlet): Promise<void> {
  const { say } = visit.words;
  if (z.object({ state: z.literal('CancelledByUser') }).safeParse(value).success) {
    await sendSurely(textActivity(say.signInCancelled), visit, desk, outlet);
    return;
  }
  await askAgain(await waitingAsk(visit, value, desk), true, say.retryGone, visit, desk, outlet);
}

const failed = z.object({ code: z.string().nullish(), message: z.string().nullish() });

/** Teams could not get a token by itself: the same card again, with its button only. */
async function signInFailed(visit: Visit, value: unknown, desk: Desk, outlet: Outlet): Promise<void> {
  const failure = failed.safeParse(value);
  desk.log.warn({ code: failure.data?.code, message: failure.data?.message }, 'Teams could not sign a person in without a dialog');
  await askAgain(await waitingAsk(visit, null, desk), false, visit.words.say.signInFailed, visit, desk, outlet);
}

async function askAgain(waiting: KeptAsk | null, silent: boolean, otherwise: string, visit: Visit, desk: Desk, outlet: Outlet): Promise<void> {
  if (waiting) await sendSignIn({ kept: waiting.id, claims: claimsOf(waiting), silent }, visit, desk, (card) => sendSurely(card, visit, desk, outlet));
  else await sendSurely(textActivity(otherwise), visit, desk, outlet);
}
