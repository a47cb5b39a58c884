import { serverLink } from './server-link.ts';
import type { Session } from './session.ts';

let finish: ((state: string | null) => void) | undefined;

/**
 * Opens the sign-in page in a window of its own, as Teams does, and tells the bot when it is over. Rejects when the
 * browser refuses the window or the bot cannot be told.
 */
export async function signIn(session: Session, conversation: string, address: string): Promise<void> {
  const person = session.person?.id;
  if (person === undefined || !/^https?:\/\//.test(address)) return;
  const url = new URL(address);
  // Entra knows from the browser who is signed in; here there is no such browser session, so the page says who.
  if (url.pathname.endsWith('/authorize') && !url.searchParams.has('login_hint')) url.searchParams.set('login_hint', person);
  const popup = window.open(url, 'balie-sign-in', 'popup,width=520,height=680');
  if (popup === null) return;
  const state = await answer(popup);
  await serverLink.signInFinished(person, conversation, state);
}

/**
 * The person finished at Entra ID. The last page of a sign-in tells Teams so through TeamsJS, which speaks only to
 * Teams' own hosts; the simulated Entra ID tells this page instead.
 */
export function endSignIn(state: string | null): void {
  finish?.(state);
}

function answer(popup: Window): Promise<string | null> {
  return new Promise((resolve) => {
    const done = (state: string | null): void => {
      window.clearInterval(timer);
      finish = undefined;
      // Long enough to see that it went well.
      window.setTimeout(() => popup.close(), 700);
      resolve(state);
    };
    const timer = window.setInterval(() => {
      if (popup.closed) done(null);
    }, 250);
    finish = done;
  });
}
