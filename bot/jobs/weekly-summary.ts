import { listListeners } from '../../alerts/listeners.ts';
import { wordsFor } from '../../cards/words.ts';
import { weeklyCard } from '../../dialogs/balie-status.ts';
import { nextMondayMorning } from '../../dialogs/working-hours.ts';
import { findAlertSettings } from '../../store/alert-settings.ts';
import { findConversation } from '../../store/conversations.ts';
import { listEvents } from '../../store/expiry-events.ts';
import type { JobHandler } from '../../store/jobs.ts';
import { claimSummary, releaseSummary } from '../../store/weekly-summaries.ts';
import { cardActivity } from '../card-activity.ts';
import { nowOf, type Desk } from '../desk.ts';
import type { Kinds } from '../job-kinds.ts';
import { MessageRefused, Unreachable } from '../send-failure.ts';
import { readOverview } from '../tools/overview.ts';
import { readLanguage } from '../visits.ts';

const week = 7 * 24 * 60 * 60 * 1000;

interface Place {
  tenantId: string;
  conversationId: string;
}

/** Monday morning, where the conversation is: one after any downtime, because only one is ever waiting. */
export function weeklySummaryJob(desk: Desk): JobHandler<Kinds['summary.send']> {
  return {
    attempts: 5,
    async run(data) {
      const settings = await findAlertSettings(desk.db, data.tenantId, data.conversationId);
      if (!settings.weekly) return;
      await planSummary(data, settings.timeZone, desk);
      const conversation = await findConversation(desk.db, data.tenantId, data.conversationId);
      if (!conversation || conversation.unreachableSince || !(await claimSummary(desk.db, data, nowOf(desk)))) return;
      const words = wordsFor(readLanguage(conversation.language) ?? desk.config.defaultLanguage);
      const overview = await readOverview({ ...data, objectId: null }, desk);
      const events = await listEvents(desk.db, data.tenantId, new Date(overview.now.getTime() - week));
      await desk.notify.send(data, cardActivity(weeklyCard(overview, events, settings.families, words))).catch(async (failure: unknown) => {
        if (failure instanceof Unreachable || failure instanceof MessageRefused) return;
        await releaseSummary(desk.db, data);
        throw failure;
      });
    },
    async onDead(data, error) {
      desk.log.error({ conversationId: data.conversationId, error: error.message }, 'a weekly summary could not be sent');
    },
  };
}

/** The next one, once: whoever plans it again changes nothing. */
export async function planSummary({ tenantId, conversationId }: Place, zone: string | null, desk: Pick<Desk, 'clock' | 'jobs'>): Promise<void> {
  const at = nextMondayMorning(nowOf(desk), zone);
  const monday = at.toISOString().slice(0, 10);
  await desk.jobs.enqueue('summary.send', { tenantId, conversationId, week: monday }, { at, key: `${conversationId}/${monday}` });
}

/** At the start, for what was switched on while another version ran. */
export async function planSummaries(desk: Desk): Promise<void> {
  const { tenantId } = desk.config;
  for (const { conversationId, settings, timeZone } of await listListeners(desk.db, tenantId, [], nowOf(desk))) {
    if (settings.weekly) await planSummary({ tenantId, conversationId }, settings.timeZone ?? timeZone, desk);
  }
}
