import { chooseCard } from '../cards/choose-card.ts';
import { enrollWaitCard } from '../cards/enroll-wait-card.ts';
import { guideStepCard } from '../cards/guide-step-card.ts';
import { guideStuckCard } from '../cards/guide-stuck-card.ts';
import { problemCard } from '../cards/problem-card.ts';
import type { VerbData } from '../cards/verbs.ts';
import type { FoundGuide, Ownership, Platform } from '../guides/guide.ts';
import type { GuideBook } from '../guides/guide-book.ts';
import type { Bound } from '../store/bound.ts';
import type * as enrollments from '../store/enrollments.ts';
import type { Enrollment } from '../store/enrollments.ts';
import { sayText, showCard, type Reply } from './reply.ts';
import type { Visit } from './visit.ts';

// An employee sets up a device: platform → whose it is → the steps, one card replaced in place → watch.
// No Graph call anywhere in here: it works while Graph is down.

export interface EnrollTools {
  guides: GuideBook;
  enrollments: Bound<Pick<typeof enrollments, 'startEnrollment' | 'findEnrollment' | 'findUnfinished' | 'moveStep' | 'placeCard'>>;
  now(): Date;
  newId: () => string;
  /** Marks the run as watching and queues the watcher, both or neither. */
  watch(run: Enrollment): Promise<void>;
}

/** A run this old is begun again: the steps or the device have changed. */
const resumableFor = 30 * 24 * 60 * 60 * 1000;

const firstPlatforms: readonly Platform[] = ['ios', 'android', 'windows', 'macos', 'ipados'];
const otherPlatforms: readonly Platform[] = ['hololens', 'linux'];

export interface EnrollWish {
  platform?: Platform | undefined;
  ownership?: Ownership | undefined;
  more?: boolean | undefined;
}

export async function enroll(visit: Visit, wish: EnrollWish, tools: EnrollTools): Promise<Reply[]> {
  const { words } = visit;
  if (!wish.platform) return showCard(platformCard(visit, wish));
  const name = words.platforms[wish.platform];
  const ownership = wish.ownership ?? onlyOwnership(tools.guides, wish.platform, words.language);
  if (!ownership) {
    const choice = (title: string, chosen: Ownership) => ({ title, verb: 'guide.choose' as const, data: { platform: wish.platform, ownership: chosen } });
    return showCard(
      chooseCard(
        {
          title: words.say.whichOwnership(name),
          text: words.say.ownershipHint,
          choices: [choice(words.say.ownershipPersonal, 'personal'), choice(words.say.ownershipCorporate, 'corporate')],
        },
        words,
      ),
    );
  }
  const guide = tools.guides.find({ platform: wish.platform, ownership, language: words.language });
  if (!guide) return showCard(notCovered(visit, name));
  return begin(visit, guide, tools);
}

function platformCard(visit: Visit, wish: EnrollWish) {
  const { words } = visit;
  const owned = wish.ownership ? { ownership: wish.ownership } : {};
  const choices = (wish.more ? otherPlatforms : firstPlatforms).map((platform) => ({
    title: words.platforms[platform],
    verb: 'guide.choose' as const,
    data: { platform, ...owned },
  }));
  const more = { title: words.button.somethingElse, verb: 'guide.choose' as const, data: { more: true, ...owned } };
  return chooseCard({ title: words.say.whichPlatform, text: null, choices: wish.more ? choices : [...choices, more] }, words);
}

/** Where a platform has one kind of guide only, whose device it is need not be asked. */
function onlyOwnership(guides: GuideBook, platform: Platform, language: Visit['words']['language']): Ownership | undefined {
  const found = (['personal', 'corporate'] as const).filter((ownership) => guides.find({ platform, ownership, language }));
  return found.length === 1 ? found[0] : undefined;
}

function notCovered(visit: Visit, name: string) {
  const { words } = visit;
  return problemCard(
    {
      title: words.say.notCoveredTitle(name),
      text: words.say.notCovered(name),
      reference: null,
      kept: null,
      buttons: [{ title: words.button.somethingElse, verb: 'command.run', data: { command: 'enroll_device' } }],
    },
    words,
  );
}

async function begin(visit: Visit, guide: FoundGuide, tools: EnrollTools): Promise<Reply[]> {
  const since = new Date(tools.now().getTime() - resumableFor);
  const unfinished = await tools.enrollments.findUnfinished(visit, guide.id, since);
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
async function showRun(visit: Visit, run: Enrollment, tools: EnrollTools): Promise<Reply[]> {
  const guide = tools.guides.byId(run.guideId, visit.words.language);
  const place = (cardId: string) => tools.enrollments.placeCard(run.id, visit.conversationId, cardId);
  if (!guide) return goneCard(visit);
  if (run.state === 'watching') {
    return showCard(enrollWaitCard({ run: run.id, platform: visit.words.platforms[guide.for.platform], since: run.watchSince ?? tools.now() }, visit.words), place);
  }
  return showCard(stepCard(visit, guide, run), place);
}

function stepCard(visit: Visit, guide: FoundGuide, run: Enrollment) {
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
    },
    visit.words,
  );
}

function goneCard(visit: Visit): Reply[] {
  const { words } = visit;
  return showCard(
    problemCard(
      { title: words.say.guideGone, text: '', reference: null, kept: null, buttons: [{ title: words.button.enroll, verb: 'command.run', data: { command: 'enroll_device' } }] },
      words,
    ),
  );
}

type GuideVerb = 'guide.next' | 'guide.back' | 'guide.stuck' | 'guide.show' | 'guide.done' | 'guide.watch';

/** A press on a step card, possibly an old one, possibly the second time, possibly somebody else's. */
export async function pressGuide<V extends GuideVerb>(visit: Visit, verb: V, data: VerbData<V>, tools: EnrollTools): Promise<Reply[]> {
  const run = await tools.enrollments.findEnrollment(data.run);
  if (!run || run.tenantId !== visit.tenantId) return goneCard(visit);
  if (run.objectId !== visit.objectId) return sayText(visit.words.say.pressNotYours);
  const guide = tools.guides.byId(run.guideId, visit.words.language);
  if (!guide) return goneCard(visit);
  const from = 'from' in data ? data.from : run.step;
  if (verb === 'guide.stuck' && run.state === 'steps' && from === run.step) return showStuck(visit, guide, run);
  if (verb === 'guide.done' || verb === 'guide.watch') return finish(visit, guide, run, tools);
  const to = verb === 'guide.next' ? from + 1 : verb === 'guide.back' ? from - 1 : run.step;
  if (to >= 1 && to <= guide.steps.length) await tools.enrollments.moveStep(run.id, from, to);
  return showCurrent(visit, run.id, tools);
}

async function showCurrent(visit: Visit, id: string, tools: EnrollTools): Promise<Reply[]> {
  const run = await tools.enrollments.findEnrollment(id);
  return run ? showRun(visit, run, tools) : goneCard(visit);
}

function showStuck(visit: Visit, guide: FoundGuide, run: Enrollment): Reply[] {
  const step = guide.steps[run.step - 1];
  return showCard(
    guideStuckCard(
      { run: run.id, step: run.step, of: guide.steps.length, heading: step?.heading ?? guide.title, remedies: step?.stuck ?? [], contact: null },
      visit.words,
    ),
  );
}

async function finish(visit: Visit, guide: FoundGuide, run: Enrollment, tools: EnrollTools): Promise<Reply[]> {
  if (run.state === 'arrived') return sayText(visit.words.say.pressDone);
  if (run.state === 'steps' && run.step < guide.steps.length) return showCurrent(visit, run.id, tools);
  await tools.watch({ ...run, conversationId: visit.conversationId, cardId: visit.cardId ?? run.cardId });
  return showCurrent(visit, run.id, tools);
}
