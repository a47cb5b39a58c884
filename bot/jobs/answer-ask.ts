import { readAsk } from '../../dialogs/ask.ts';
import { sayText } from '../../dialogs/reply.ts';
import type { Visit } from '../../dialogs/visit.ts';
import { findKeptAsk, takeKeptAsk } from '../../store/kept-asks.ts';
import type { JobHandler } from '../../store/jobs.ts';
import { findPerson } from '../../store/people.ts';
import { answerAsk, patience, type Answer } from '../answer.ts';
import { placeOutlet } from '../deliver.ts';
import { deliverSurely } from '../deliver-surely.ts';
import { nowOf, type Desk } from '../desk.ts';
import type { Kinds } from '../job-kinds.ts';
import { useUp } from '../kept.ts';
import { reopenVisit } from '../visits.ts';

/** What could not be answered within its turn: it was slow, or it waited for a sign-in. */
export function answerAskJob(desk: Desk): JobHandler<Kinds['ask.answer']> {
  return {
    attempts: 5,
    async run(place) {
      const [visit, kept] = await Promise.all([reopenVisit(place, desk), findKeptAsk(desk.db, place.kept, place)]);
      const ask = kept ? readAsk(kept.ask) : null;
      if (!visit || !kept || !ask) return;
      await takeKeptAsk(desk.db, kept.id, place, nowOf(desk));
      const { origin, ...answer } = await answerAsk(visit, ask, desk, patience.job);
      // Without its origin: what is refused as a whole is asked again by this job, and not by a further one.
      const given = withoutLoop(answer, kept.reason === 'sign_in', visit.words.say.signInFailed);
      const reader = ask.by === 'press' && onlyWords(given) ? await alone(visit, desk) : visit;
      await deliverSurely(given, reader, desk, placeOutlet(reader, desk));
      await useUp(origin, visit, desk);
    },
    async onDead(place, error) {
      desk.log.error({ conversationId: place.conversationId, error: error.message }, 'an answer could not be delivered');
    },
  };
}

/** A word to who pressed would have been shown to nobody else. */
async function alone(visit: Visit, desk: Desk): Promise<Visit> {
  if (visit.conversationKind === 'personal') return visit;
  const person = await findPerson(desk.db, visit);
  return person?.conversationId ? { ...visit, conversationId: person.conversationId, cardId: null } : visit;
}

function onlyWords(answer: Answer): boolean {
  return answer.kind === 'replies' && answer.replies.every((reply) => reply.kind === 'text' && !reply.lasting);
}

/** A fresh sign-in that is refused again would be exchanged, and refused, without end. */
function withoutLoop(answer: Answer, signedInForThis: boolean, text: string): Answer {
  return answer.kind === 'sign_in' && signedInForThis ? { kind: 'replies', replies: sayText(text) } : answer;
}
