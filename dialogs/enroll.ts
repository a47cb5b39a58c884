import { chooseCard } from '../cards/choose-card.ts';
import { enrollWaitCard } from '../cards/enroll-wait-card.ts';
import { guideStepCard } from '../cards/guide-step-card.ts';
import type { Words } from '../cards/words.ts';
import type { AutopilotIdentity } from '../graph/autopilot-identities.ts';
import type { FoundGuide, Guide, Platform } from '../guides/guide.ts';
import type { GuideBook } from '../guides/guide-book.ts';
import type { Bound } from '../store/bound.ts';
import type * as enrollments from '../store/enrollments.ts';
import type { Enrollment, NewEnrollment, ToldAtStart } from '../store/enrollments.ts';
import type { PersonKey } from '../store/people.ts';
import { chooseGuide, questionBefore, type GuideWish } from './choose-guide.ts';
import { stoppedCard, waitingComputerCard } from './enroll-before.ts';
import type { EnrollFacts, FactsWanted } from './enroll-facts.ts';
import type { LatestFailure } from './enrollment-failure.ts';
import { mayEnroll, stopsAll, waitingComputer } from './may-enroll.ts';
import { showCard, type Reply } from './reply.ts';
import { hasRole, type Visit } from './visit.ts';
import { windowsRelease } from './windows-release.ts';

// An employee sets up a device: platform → whose it is → may it work → the steps, one card replaced in place → watch.
// What Graph does not tell in time is unknown and stops nothing: all of it works while Graph is down.

export interface EnrollTools {
  guides: GuideBook;
  enrollments: Bound<Pick<typeof enrollments, 'findEnrollment' | 'findUnfinished' | 'latestEnrollment' | 'moveStep' | 'placeCard' | 'reopenSteps' | 'resumeEnrollment' | 'stopEnrollment' | 'stopReminding'>>;
  now(): Date;
  newId: () => string;
  /** Keeps the run, and queues the one reminder in case it is left in the middle. */
  begin(run: NewEnrollment): Promise<void>;
  /** What Graph says of this person, within about a second; never throws. */
  facts(person: PersonKey, wanted: FactsWanted): Promise<EnrollFacts>;
  /** The latest enrollment of this person that Intune turned away; never throws. */
  latestFailure(person: PersonKey, platform: Platform, since: Date): Promise<LatestFailure>;
  /** Marks the run as watching and queues the watcher, both or neither. */
  watch(run: Enrollment): Promise<void>;
}

/** A run this old is begun again: the steps or the device have changed. */
const resumableFor = 30 * 24 * 60 * 60 * 1000;

/** @param sure the computer that waits for this person is not meant */
export async function enroll(visit: Visit, wish: GuideWish, tools: EnrollTools, sure = false): Promise<Reply[]> {
  const { words } = visit;
  const chosen = chooseGuide(wish, 'guide.choose', tools.guides, words);
  const watched = chosen.kind === 'guide' ? await unfinished(visit, chosen.guide, tools) : null;
  if (watched?.state === 'watching') return showRun(visit, watched, tools);
  const open = chosen.kind === 'guide' ? [chosen.guide] : stillOpen(wish, visit, tools.guides);
  const platform = open[0]?.for.platform;
  if (platform === undefined) return chosen.kind === 'ask' ? showCard(chosen.card) : [];

  const facts = await tools.facts(visit, wanted(platform, open, visit));
  const again = chosen.kind === 'guide' ? { guide: chosen.guide.id } : { platform, ...(wish.ownership ? { ownership: wish.ownership } : {}) };
  const verdict = stopsAll(open, facts);
  if (verdict) {
    const companyPossible = tools.guides.find({ platform, ownership: 'corporate', language: words.language }) !== null;
    return showCard(stoppedCard({ verdict, platform, again, companyPossible, administrator: hasRole(visit, ['Admin']), now: tools.now() }, words));
  }
  const waiting = sure || wish.guide !== undefined ? null : waitingFor(open, facts, visit, tools.guides);
  if (waiting) return showCard(waitingComputerCard({ ...waiting, other: again }, words));
  return chosen.kind === 'ask' ? showCard(chosen.card) : begin(visit, { guide: chosen.guide, run: watched }, facts, tools);
}

/** The ways in that the question to come still leaves open; none where it is not about a way in. */
function stillOpen({ platform, ownership, none }: GuideWish, { words: { language } }: Visit, guides: GuideBook): FoundGuide[] {
  if (!platform || none) return [];
  const owners = ownership ? [ownership] : (['personal', 'corporate'] as const);
  return owners.flatMap((one) => guides.fitting({ platform, ownership: one, language }));
}

function wanted(platform: Platform, open: readonly Guide[], { conversationKind }: Visit): FactsWanted {
  const personal = conversationKind === 'personal';
  return { platform, personal, autopilot: personal && open.every(isCompanyComputer) };
}

function isCompanyComputer({ for: { platform, ownership } }: Guide): boolean {
  return platform === 'windows' && ownership === 'corporate';
}

/** A computer that is registered in this person's name, and the steps for it: they turn it on and sign in. */
function waitingFor(open: readonly Guide[], facts: EnrollFacts, { words }: Visit, guides: GuideBook): { computer: AutopilotIdentity; guide: string } | null {
  const [only, ...others] = open;
  const chosen = others.length === 0 && only?.for.method.startsWith('autopilot');
  const computer = open.every(isCompanyComputer) && !chosen ? waitingComputer(facts) : null;
  const fitting = guides.fitting({ platform: 'windows', ownership: 'corporate', language: words.language });
  const guide = fitting.find(({ for: { method } }) => method === 'autopilot-user-driven');
  return computer && guide ? { computer, guide: guide.id } : null;
}

/** The run that this person began last and may still mean. */
export function latestRun(visit: Visit, tools: EnrollTools): Promise<Enrollment | null> {
  return tools.enrollments.latestEnrollment(visit, resumableSince(tools));
}

function resumableSince(tools: EnrollTools): Date {
  return new Date(tools.now().getTime() - resumableFor);
}

function unfinished(visit: Visit, guide: FoundGuide, tools: EnrollTools): Promise<Enrollment | null> {
  return tools.enrollments.findUnfinished(visit, guide.id, resumableSince(tools));
}

async function begin(visit: Visit, { guide, run: earlier }: { guide: FoundGuide; run: Enrollment | null }, facts: EnrollFacts, tools: EnrollTools): Promise<Reply[]> {
  const verdict = mayEnroll(guide, facts);
  const told: ToldAtStart = verdict.kind === 'go' ? verdict.told : {};
  if (earlier) {
    await tools.enrollments.resumeEnrollment(earlier.id, told, tools.now());
    return showRun(visit, { ...earlier, told }, tools);
  }
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
    told,
    touchedAt: tools.now(),
    reported: null,
    reminders: 0,
    remindersOff: false,
  };
  await tools.begin(run);
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
      prepare: number === 1 ? [...guide.before, ...toldLines(run.told, guide.for.platform, visit.words)] : [],
      already: number === 1 ? (run.told.already ?? null) : null,
      last: number === guide.steps.length,
      otherLanguage: guide.fellBack,
      before: questionBefore(guide, guides, visit.words),
    },
    visit.words,
  );
}

function toldLines({ minimumOs, maximumOs, registeredOnly }: ToldAtStart, platform: Platform, { before }: Words): string[] {
  // A HoloLens shares build numbers with Windows, and not the names of its versions.
  const named = (version: string) => {
    const release = platform === 'windows' ? windowsRelease(version) : null;
    return release === null ? before.version(version) : before.windows(release.windows, release.version, release.build);
  };
  return [
    ...(minimumOs === undefined ? [] : [before.minimumOs(named(minimumOs))]),
    ...(maximumOs === undefined ? [] : [before.maximumOs(named(maximumOs))]),
    ...(registeredOnly ? [before.registeredOnly] : []),
  ];
}

export function goneCard(visit: Visit): Reply[] {
  return startAgain(visit, visit.words.say.guideGone);
}

function startAgain(visit: Visit, title: string): Reply[] {
  const { words } = visit;
  return showCard(chooseCard({ title, text: null, choices: [{ title: words.button.enroll, verb: 'command.run', data: { command: 'enroll_device' } }] }, words));
}
