import { chooseCard } from '../cards/choose-card.ts';
import type { VerbData } from '../cards/verbs.ts';
import type { FoundGuide } from '../guides/guide.ts';
import type { Enrollment } from '../store/enrollments.ts';
import { goneCard, showRun, type EnrollTools } from './enroll.ts';
import { failureCard, failuresSince, stuckCard } from './enroll-stuck.ts';
import { whatItSees } from './leave.ts';
import { sayText, showCard, type Reply } from './reply.ts';
import { endUnwatched } from './unwatched.ts';
import type { Visit } from './visit.ts';

/** A press on a card of a run: the step it showed, and whose run it is. */
interface Pressed {
  visit: Visit;
  guide: FoundGuide;
  run: Enrollment;
  /** The step that the pressed card showed; a card without one means the run as it is. */
  from: number;
}

type Answer = (pressed: Pressed, tools: EnrollTools) => Promise<Reply[]> | Reply[];

const answers = {
  'guide.next': (pressed, tools) => turnTo(pressed, pressed.from + 1, tools),
  'guide.back': (pressed, tools) => turnTo(pressed, pressed.from - 1, tools),
  'guide.show': (pressed, tools) => turnTo(pressed, pressed.run.step, tools),
  'guide.steps': reopen,
  'guide.stuck': (pressed, tools) => atThisStep(pressed, tools, showStuck),
  'guide.failed': (pressed, tools) => atThisStep(pressed, tools, showFailure),
  'guide.done': finish,
  'guide.watch': finish,
  'guide.sees': ({ visit, guide, run }) => whatItSees(visit, guide, { title: visit.words.button.backToStep, verb: 'guide.show', data: { run: run.id } }),
  'guide.stop': stop,
  'guide.mute': mute,
} satisfies Record<string, Answer>;

type GuideVerb = keyof typeof answers;

/** A press on a step card, possibly an old one, possibly the second time, possibly somebody else's. */
export async function pressGuide<V extends GuideVerb>(visit: Visit, verb: V, data: VerbData<V>, tools: EnrollTools): Promise<Reply[]> {
  const run = await tools.enrollments.findEnrollment(data.run);
  if (!run || run.tenantId !== visit.tenantId) return goneCard(visit);
  if (run.objectId !== visit.objectId) return sayText(visit.words.say.pressNotYours);
  const guide = tools.guides.byId(run.guideId, visit.words.language);
  if (!guide) return goneCard(visit);
  const answer: Answer = answers[verb];
  return answer({ visit, guide, run, from: 'from' in data ? data.from : run.step }, tools);
}

async function turnTo({ visit, guide, run, from }: Pressed, to: number, tools: EnrollTools): Promise<Reply[]> {
  if (to >= 1 && to <= guide.steps.length) await tools.enrollments.moveStep(run.id, from, to, tools.now());
  return showCurrent(visit, run.id, tools);
}

async function reopen({ visit, run }: Pressed, tools: EnrollTools): Promise<Reply[]> {
  await tools.enrollments.reopenSteps(run.id);
  return showCurrent(visit, run.id, tools);
}

/** An old card shows where the run is now instead. */
function atThisStep(pressed: Pressed, tools: EnrollTools, answer: Answer): Promise<Reply[]> | Reply[] {
  const { visit, run, from } = pressed;
  return run.state === 'steps' && from === run.step ? answer(pressed, tools) : showCurrent(visit, run.id, tools);
}

async function showCurrent(visit: Visit, id: string, tools: EnrollTools): Promise<Reply[]> {
  const run = await tools.enrollments.findEnrollment(id);
  return run ? showRun(visit, run, tools) : goneCard(visit);
}

function showStuck({ visit, guide, run }: Pressed, { guides }: EnrollTools): Reply[] {
  return showCard(stuckCard(guide, run, guides.support(visit.words.language), visit.words));
}

async function showFailure({ visit, guide, run }: Pressed, tools: EnrollTools): Promise<Reply[]> {
  const now = tools.now();
  const failure = await tools.latestFailure(visit, guide.for.platform, failuresSince(run, now));
  return showCard(failureCard(run, visit.words.platforms[guide.for.platform], failure, now, visit.words));
}

async function finish({ visit, guide, run }: Pressed, tools: EnrollTools): Promise<Reply[]> {
  if (run.state === 'arrived') return sayText(visit.words.say.pressDone);
  if (run.state === 'steps' && run.step < guide.steps.length) return showCurrent(visit, run.id, tools);
  if (guide.watched === false) return endUnwatched(visit, run, tools);
  await tools.watch({ ...run, conversationId: visit.conversationId, cardId: visit.cardId ?? run.cardId });
  return showCurrent(visit, run.id, tools);
}

async function stop({ visit, run }: Pressed, tools: EnrollTools): Promise<Reply[]> {
  await tools.enrollments.stopEnrollment(run.id);
  return showCurrent(visit, run.id, tools);
}

async function mute({ visit, run }: Pressed, tools: EnrollTools): Promise<Reply[]> {
  const { remind, button } = visit.words;
  await tools.enrollments.stopReminding(run.id);
  const choices = [{ title: button.goOn, verb: 'guide.show' as const, data: { run: run.id } }];
  return showCard(chooseCard({ title: remind.stoppedTitle, text: remind.stopped, choices }, visit.words));
}
