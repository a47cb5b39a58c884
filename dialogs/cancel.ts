import { chooseCard } from '../cards/choose-card.ts';
import type { Platform } from '../guides/guide.ts';
import { latestRun, type EnrollTools } from './enroll.ts';
import { sayText, showCard, type Reply } from './reply.ts';
import { help } from './help.ts';
import type { Visit } from './visit.ts';

export interface CancelTools extends EnrollTools {
  /** @returns false when no question was open */
  dropQuestion(): Promise<boolean>;
}

/** Stops what is nearest: an open question, or else the guide that is being followed, but not without asking. */
export async function cancel(visit: Visit, tools: CancelTools): Promise<Reply[]> {
  const { words } = visit;
  if (await tools.dropQuestion()) return [...sayText(words.say.cancelled), ...help(visit)];
  const run = await latestRun(visit, tools);
  if (run?.state !== 'steps' && run?.state !== 'watching') return [...sayText(words.say.nothingToCancel), ...help(visit)];
  const choices = [
    { title: words.button.goOn, verb: 'guide.show' as const, data: { run: run.id } },
    { title: words.button.stopHere, verb: 'guide.stop' as const, data: { run: run.id } },
  ];
  // The store keeps the platform as text; it came from a guide.
  return showCard(chooseCard({ title: words.own.stopTitle(words.platforms[run.platform as Platform]), text: words.own.stopText, choices }, words));
}
