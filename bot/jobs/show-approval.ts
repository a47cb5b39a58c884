import { wordsFor } from '../../cards/words.ts';
import { approvalOf } from '../../dialogs/approvals.ts';
import { findRequest, placeRequestPost } from '../../store/action-requests.ts';
import { findConversation } from '../../store/conversations.ts';
import { findHelpdeskPlace } from '../../store/helpdesk-place.ts';
import type { JobHandler } from '../../store/jobs.ts';
import { findPerson } from '../../store/people.ts';
import { cardActivity } from '../card-activity.ts';
import type { Desk } from '../desk.ts';
import type { Kinds } from '../job-kinds.ts';
import { MessageRefused, Unreachable } from '../send-failure.ts';
import { readLanguage } from '../visits.ts';

/** In the helpdesk's channel, where one was appointed; the command "approvals" shows it in any case. */
export function showApprovalJob(desk: Desk): JobHandler<Kinds['approval.show']> {
  return {
    attempts: 8,
    async run({ tenantId, request: id }) {
      const request = await findRequest(desk.db, tenantId, id);
      if (!request) return;
      const conversationId = request.postConversationId ?? (await findHelpdeskPlace(desk.db, tenantId))?.conversationId;
      // What was answered before it could be shown need not be shown any more.
      if (conversationId === undefined || (request.postId === null && request.stage !== 'approval')) return;
      const [conversation, requester] = await Promise.all([findConversation(desk.db, tenantId, conversationId), findPerson(desk.db, request)]);
      const words = wordsFor(readLanguage(conversation?.language) ?? desk.config.defaultLanguage);
      const message = cardActivity(approvalOf(request, requester?.name ?? null, words));
      const place = { tenantId, conversationId };
      try {
        const postId = request.postId === null ? await desk.notify.send(place, message) : await desk.notify.replace(place, request.postId, message);
        if (postId !== request.postId) await placeRequestPost(desk.db, id, conversationId, postId);
        // Somebody may have answered elsewhere while it was on its way.
        const after = await findRequest(desk.db, tenantId, id);
        if (after && after.stage !== request.stage) await desk.jobs.enqueue('approval.show', { tenantId, request: id });
      } catch (failure) {
        if (!(failure instanceof Unreachable) && !(failure instanceof MessageRefused)) throw failure;
        desk.log.warn({ code: failure.code, request: id }, 'the channel of the helpdesk cannot be reached for an approval');
      }
    },
    async onDead({ request }, error) {
      desk.log.error({ request, error: error.message }, 'an approval could not be shown in the channel of the helpdesk');
    },
  };
}
