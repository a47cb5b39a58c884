import { chooseCard } from '../cards/choose-card.ts';
import type { Choice } from '../cards/parts.ts';
import type { Enrollment } from '../store/enrollments.ts';
import { showCard, type Reply } from './reply.ts';
import type { Visit } from './visit.ts';

interface UnwatchedTools {
  enrollments: { stopEnrollment(id: string): Promise<unknown> };
}

/** "Done" with a device that belongs to nobody: no watch, which would see nothing and say so a day later. */
export async function endUnwatched(visit: Visit, run: Enrollment, { enrollments }: UnwatchedTools): Promise<Reply[]> {
  if (run.state === 'steps') await enrollments.stopEnrollment(run.id);
  const { choose, button } = visit.words;
  const choices: Choice[] = [
    { title: button.enrollAnother, verb: 'command.run', data: { command: 'enroll_device' } },
    { title: choose.askHelpdesk, verb: 'case.ask', data: { run: run.id } },
  ];
  return showCard(chooseCard({ title: choose.unwatchedTitle, text: choose.unwatched, choices }, visit.words));
}
