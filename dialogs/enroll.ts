import { chooseCard } from '../cards/choose-card.ts';
import { enrollWaitCard } from '../cards/enroll-wait-card.ts';
import { guideStepCard } from '../cards/guide-step-card.ts';
import { guideStuckCard } from '../cards/guide-stuck-card.ts';
import type { VerbData } from '../cards/verbs.ts';
import type { FoundGuide } from '../guides/guide.ts';
import type { GuideBook } from '../guides/guide-book.ts';
import type { Bound } from '../store/bound.ts';
import type * as enrollments from '../store/enrollments.ts';
import type { Enrollment } from '../store/enrollments.ts';
import { chooseGuide, questionBefore, type GuideWish } from './choose-guide.ts';
import { whatItSees } from './leave.ts';
import { sayText, showCard, type Reply } from './reply.ts';
import type { Visit } from './visit.ts';

// An employee sets up a device: platform → whose it is → the steps, one card replaced in place → watch.
// No Graph call anywhere in here: it works while Graph is down.

export interface EnrollTools {
  guides: GuideBook;
  enrollments: Bound<Pick<typeof enrollments, 'startEnrollment' | 'findEnrollment' | 'findUnfinished' | 'latestEnrollment' | 'moveStep' | 'placeCard' | 'stopEnrollment'>>;
  now(): Date;
  newId: () => string;
  /** Marks the run as watching and queues the watcher, both or neither. */
  watch(run: Enrollment): Promise<void>;
}

/** A run this old is begun again: the steps or the device have changed. */
const resumableFor = 30 * 24 * 60 * 60 * 1000;

export async function enroll(visit: Visit, wish: GuideWish, tools: EnrollTools): Promise<Reply[]> {
  const chosen = chooseGuide(wish, 'guide.choose', tools.guides, visit.words);
  return chosen.kind === 'ask' ? showCard(chosen.card) : begin(visit, chosen.guide, tools);
}

/** The run that this person began last and may still mean. */
export function latestRun(visit: Visit, tools: EnrollTools): Promise<Enrollment | null> {
  return tools.enrollments.latestEnrollment(visit, resumableSince(tools));
}

function resumableSince(tools: EnrollTools): Date {
  return new Date(tools.now().getTime() - resumableFor);
}

async function begin(visit: Visit, guide: FoundGuide, tools: EnrollTools): Promise<Reply[]> {
  const unfinished = await tools.enrollments.findUnfinished(visit, guide.id, resumableSince(tools));
  if (unfinished) return showRun(visit, unfinished, tools);
  const run: Enrollment = {
    id: tools.newId(),
    tenantId: visit.tenantId,
    objectId: visit.objectId,
    conversationId: visit.conversationId,
    cardId: visit.cardId,
    guideId: guide.id,
    language: guide.language,
    platform: guide.for.platform,
    ownership: guide.for.ownership,
    step: 1,
    state: 'steps',
    startedAt: tools.now(),
    watchSince: null,
    deviceId: null,
    compliance: null,
  };
  await tools.enrollments.startEnrollment(run);
  return showRun(visit, run, tools);
}

/** The run as it stands now, whatever the pressed card showed. */
export async function showRun(visit: Visit, run: Enrollment, tools: EnrollTools): Promise<Reply[]> {
  const guide = tools.guides.byId(run.guideId, visit.words.language);
  const place = (cardId: string) => tools.enrollments.placeCard(run.id, visit.conversationId, cardId);
  if (!guide) return goneCard(visit);
  if (run.state === 'stopped') return startAgain(visit, visit.words.say.guideStopped);
  if (run.state === 'watching') {
    return showCard(enrollWaitCard({ run: run.id, platform: visit.words.platforms[guide.for.platform], since: run.watchSince ?? tools.now() }, visit.words), place);
  }
  return showCard(stepCard(visit, guide, run, tools), place);
}

function stepCard(visit: Visit, guide: FoundGuide, run: Enrollment, { guides }: EnrollTools) {
  const number = Math.min(Math.max(run.step, 1), guide.steps.length);
  const step = guide.steps[number - 1];
  return guideStepCard(
    {
      run: run.id,
      title: guide.title,
      step: number,
      of: guide.steps.length,
      heading: step?.heading ?? guide.title,
      text: step?.text ?? '',
      path: step?.path ?? [],
      see: step?.see ?? null,
      minutes: number === 1 ? guide.minutes : null,
      prepare: number === 1 ? guide.before : [],
      last: number === guide.steps.length,
      otherLanguage: guide.fellBack,
      before: questionBefore(guide, guides, visit.words),
    },
    visit.words,
  );
}

function goneCard(visit: Visit): Reply[] {
  return startAgain(visit, visit.words.say.guideGone);
}

function startAgain(visit: Visit, title: string): Reply[] {
  const { words } = visit;
  return showCard(chooseCard({ title, text: null, choices: [{ title: words.button.enroll, verb: 'command.run', data: { command: 'enroll_device' } }] }, words));
}

type GuideVerb = 'guide.next' | 'guide.back' | 'guide.stuck' | 'guide.show' | 'guide.done' | 'guide.watch' | 'guide.stop' | 'guide.sees';

/** A press on a step card, possibly an old one, possibly the second time, possibly somebody else's. */
export async function pressGuide<V extends GuideVerb>(visit: Visit, verb: V, data: VerbData<V>, tools: EnrollTools): Promise<Reply[]> {
  const run = await tools.enrollments.findEnrollment(data.run);
  if (!run || run.tenantId !== visit.tenantId) return goneCard(visit);
  if (run.objectId !== visit.objectId) return sayText(visit.words.say.pressNotYours);
  const guide = tools.guides.byId(run.guideId, visit.words.language);
  if (!guide) return goneCard(visit);
  if (verb === 'guide.sees') return whatItSees(visit, guide, { title: visit.words.button.backToStep, verb: 'guide.show', data: { run: run.id } });
  if (verb === 'guide.stop') return stop(visit, run, tools);
  const from = 'from' in data ? data.from : run.step;
  if (verb === 'guide.stuck' && run.state === 'steps' && from === run.step) return showStuck(visit, guide, run, tools);
  if (verb === 'guide.done' || verb === 'guide.watch') return finish(visit, guide, run, tools);
  const to = verb === 'guide.next' ? from + 1 : verb === 'guide.back' ? from - 1 : run.step;
  if (to >= 1 && to <= guide.steps.length) await tools.enrollments.moveStep(run.id, from, to);
  return showCurrent(visit, run.id, tools);
}

async function showCurrent(visit: Visit, id: string, tools: EnrollTools): Promise<Reply[]> {
  const run = await tools.enrollments.findEnrollment(id);
  return run ? showRun(visit, run, tools) : goneCard(visit);
}

async function stop(visit: Visit, run: Enrollment, tools: EnrollTools): Promise<Reply[]> {
  await tools.enrollments.stopEnrollment(run.id);
  return showCurrent(visit, run.id, tools);
}

function showStuck(visit: Visit, guide: FoundGuide, run: Enrollment, { guides }: EnrollTools): Reply[] {
  const { words } = visit;
  const support = guides.support(words.language);
  const step = guide.steps[run.step - 1];
  return showCard(
    guideStuckCard(
      { run: run.id, step: run.step, of: guide.steps.length, heading: step?.heading ?? guide.title, remedies: step?.stuck ?? [], contact: support === null ? null : words.own.askSupport(support) },
      words,
    ),
  );
}

async function finish(visit: Visit, guide: FoundGuide, run: Enrollment, tools: EnrollTools): Promise<Reply[]> {
  if (run.state === 'arrived') return sayText(visit.words.say.pressDone);
  if (run.state === 'steps' && run.step < guide.steps.length) return showCurrent(visit, run.id, tools);
  await tools.watch({ ...run, conversationId: visit.conversationId, cardId: visit.cardId ?? run.cardId });
  return showCurrent(visit, run.id, tools);
}
