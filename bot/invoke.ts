import { z } from 'zod';
import { readPress } from '../dialogs/ask.ts';
import type { Visit } from '../dialogs/visit.ts';
import { answerAsk, patience } from './answer.ts';
import { errorAnswer, textActivity } from './card-activity.ts';
import { deliverPressed, type Outlet } from './deliver.ts';
import type { Desk } from './desk.ts';
import type { Incoming } from './incoming.ts';
import { signInActivity } from './sign-in-card.ts';
import { claimsOf, exchangeToken, waitingAsk, type InvokeAnswer } from './token-exchange.ts';

// What Teams asks and waits for the answer to. The HTTP status is 200 whenever the body says the rest.

const pressed = z.object({ action: z.object({ type: z.string().nullish(), verb: z.unknown().optional(), data: z.unknown().optional() }) });

export async function answerInvoke(visit: Visit, incoming: Incoming, desk: Desk, outlet: Outlet): Promise<InvokeAnswer> {
  switch (incoming.name) {
    case 'adaptiveCard/action':
      return { status: 200, body: await answerPress(visit, incoming.value, desk, outlet) };
    case 'signin/tokenExchange':
      return exchangeToken(visit, incoming.value, desk, outlet);
    case 'signin/verifyState':
      return signInFinished(visit, incoming.value, desk, outlet);
    case 'signin/failure':
      return signInFailed(visit, incoming.value, desk, outlet);
    case 'message/submitAction':
      // Thumbs up or down under a message; there is nothing to do with it, and an error would puzzle whoever gave it.
      return { status: 200 };
    default:
      desk.log.info({ name: incoming.name }, 'an invoke that Balie does not answer');
      return { status: 501 };
  }
}

async function answerPress(visit: Visit, value: unknown, desk: Desk, outlet: Outlet): Promise<object> {
  const parsed = pressed.safeParse(value);
  const press = parsed.success && parsed.data.action.type === 'Action.Execute' ? readPress(parsed.data.action.verb, parsed.data.action.data) : null;
  if (!press) return errorAnswer(400, 'BadRequest', visit.words.say.pressUnknown);
  return deliverPressed(await answerAsk(visit, { by: 'press', press }, desk, patience.turn), visit, desk, outlet);
}

/** The person came back from Entra ID's page: a fresh card lets Teams exchange a token without a word. */
async function signInFinished(visit: Visit, value: unknown, desk: Desk, outlet: Outlet): Promise<InvokeAnswer> {
  const { say } = visit.words;
  if (z.object({ state: z.literal('CancelledByUser') }).safeParse(value).success) {
    await outlet.send(textActivity(say.signInCancelled));
    return { status: 200 };
  }
  const waiting = await waitingAsk(visit, value, desk);
  if (waiting) await outlet.send(signInActivity({ kept: waiting.id, claims: claimsOf(waiting), silent: true }, desk.config, visit.words));
  else await outlet.send(textActivity(say.retryGone));
  return { status: 200 };
}

const failed = z.object({ code: z.string().nullish(), message: z.string().nullish() });

/** Teams could not get a token by itself: the same card again, with its button only. */
async function signInFailed(visit: Visit, value: unknown, desk: Desk, outlet: Outlet): Promise<InvokeAnswer> {
  const failure = failed.safeParse(value);
  desk.log.warn({ code: failure.data?.code, message: failure.data?.message }, 'Teams could not sign a person in without a dialog');
  const waiting = await waitingAsk(visit, null, desk);
  if (waiting) await outlet.send(signInActivity({ kept: waiting.id, claims: claimsOf(waiting), silent: false }, desk.config, visit.words));
  else await outlet.send(textActivity(visit.words.say.signInFailed));
  return { status: 200 };
}
