import { chooseCard } from '../cards/choose-card.ts';
import { enroll, latestRun, showRun, type EnrollTools } from './enroll.ts';
import { showCard, type Reply } from './reply.ts';
import type { Visit } from './visit.ts';

/** "Back", typed: one step back in what is being set up, and a next step where there is nothing before this. */
export async function goBack(visit: Visit, tools: EnrollTools): Promise<Reply[]> {
  const run = await latestRun(visit, tools);
  if (!run || (run.state !== 'steps' && run.state !== 'watching')) return enroll(visit, { atStart: true }, tools);
  if (run.state === 'watching') return showRun(visit, run, tools);
  if (run.step > 1) {
    await tools.enrollments.moveStep(run.id, run.step, run.step - 1, tools.now());
    return showRun(visit, { ...run, step: run.step - 1 }, tools);
  }
  const { choose, button } = visit.words;
  const choices = [
    { title: button.goOn, verb: 'guide.show' as const, data: { run: run.id } },
    { title: button.somethingElse, verb: 'guide.choose' as const, data: {} },
  ];
  return showCard(chooseCard({ title: choose.firstStepTitle, text: choose.firstStep, choices }, visit.words));
}
