import { readAsk } from '../../dialogs/ask.ts';
import { readFixedCommand } from '../../dialogs/commands.ts';
import { findKeptAsk, signInOf } from '../../store/kept-asks.ts';
import type { JobHandler } from '../../store/jobs.ts';
import { findPerson } from '../../store/people.ts';
import { textActivity } from '../card-activity.ts';
import type { Desk } from '../desk.ts';
import type { Kinds } from '../job-kinds.ts';
import { Unreachable } from '../send-failure.ts';
import { reopenVisit } from '../visits.ts';

/** Who asked to sign in reads in the answer that they are; to say it here as well would be saying it twice. */
function saysItself(kept: object): boolean {
  const ask = readAsk(kept);
  return ask?.by === 'text' && (ask.command ?? readFixedCommand(ask.text)?.command) === 'sign_in';
}

/** After a sign-in its cards have done their work: one quiet line instead of a button that does nothing any more. */
export function endSignInJob(desk: Desk): JobHandler<Kinds['sign_in.done']> {
  return {
    attempts: 4,
    async run({ kept: id, ...key }) {
      const [kept, person] = await Promise.all([findKeptAsk(desk.db, id, key), findPerson(desk.db, key)]);
      if (!kept || !person?.conversationId) return;
      const visit = await reopenVisit({ ...key, conversationId: person.conversationId, cardId: null }, desk);
      if (!visit) return;
      const { cards, name } = signInOf(kept);
      const [first, ...others] = cards;
      try {
        const said = saysItself(kept.ask);
        if (first && !said) await desk.notify.replace(visit, first, textActivity(visit.words.say.signedIn(name)));
        for (const card of said ? cards : others) await desk.notify.remove(visit, card);
      } catch (failure) {
        if (!(failure instanceof Unreachable)) throw failure;
      }
    },
    async onDead({ objectId }, error) {
      desk.log.warn({ objectId, error: error.message }, 'a sign-in card keeps a button that does nothing any more');
    },
  };
}
