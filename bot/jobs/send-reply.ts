import type { JobHandler } from '../../store/jobs.ts';
import { nowOf, type Desk } from '../desk.ts';
import type { Kinds } from '../job-kinds.ts';
import { sendAgainAt, SendLater, sendFailure } from '../send-failure.ts';

/** Messages that Teams did not take in their turn. Each goes out once: what is left is queued anew when Teams stops in the middle. */
export function sendReplyJob(desk: Desk): JobHandler<Kinds['reply.send']> {
  return {
    attempts: 6,
    async run({ messages, cardId, ...place }) {
      for (const [at, message] of messages.entries()) {
        try {
          if (cardId && at === 0) await desk.notify.replace(place, cardId, message);
          else await desk.notify.send(place, message);
        } catch (cause) {
          const failure = sendFailure(cause);
          if (failure instanceof SendLater && at === 0) throw failure;
          if (failure instanceof SendLater) return desk.jobs.enqueue('reply.send', { ...place, cardId: null, messages: messages.slice(at) }, { at: sendAgainAt(failure, nowOf(desk)) });
          desk.log.warn({ code: failure.code, conversationId: place.conversationId }, 'a reply has no reader');
        }
      }
    },
    async onDead({ conversationId, messages }, error) {
      desk.log.error({ conversationId, messages: messages.length, error: error.message }, 'a reply could not be delivered');
    },
  };
}
