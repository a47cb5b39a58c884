import type { Activity } from 'botbuilder';
import type { PersonKey } from '../store/people.ts';
import type { Visit } from '../dialogs/visit.ts';
import { rememberSignInCard } from '../store/kept-asks.ts';
import type { Desk } from './desk.ts';
import { signInActivity, type SignInCardView } from './sign-in-card.ts';

/** Shows the card and remembers which it is, so that its button goes once somebody has signed in. */
export async function sendSignIn(view: SignInCardView, visit: Visit, desk: Desk, send: (card: Partial<Activity>) => Promise<string>): Promise<void> {
  const cardId = await send(signInActivity(view, desk.config, visit.words));
  // Teams exchanges a token as soon as it has the card, which may be before its id is known here.
  if (cardId !== '' && (await rememberSignInCard(desk.db, view.kept, visit, cardId))) await endSignInCards(view.kept, visit, desk);
}

async function endSignInCards(kept: string, { tenantId, objectId }: PersonKey, desk: Desk): Promise<void> {
  await desk.jobs.enqueue('sign_in.done', { tenantId, objectId, kept });
}
