import { z } from 'zod';
import type { Visit } from '../dialogs/visit.ts';
import { hasRole } from '../dialogs/visit.ts';
import type { AboutDevice } from '../guides/find-passages.ts';
import { latestEnrollment } from '../store/enrollments.ts';
import { readScreen, rememberScreen } from '../store/screens.ts';
import type { Context } from '../understanding/prior.ts';
import { nowOf, type Desk } from './desk.ts';

// What is known before a word is read: who asks, what was last on the screen, which guide is open.

const onScreenFor = 30 * 60 * 1000;
const inGuideFor = 24 * 60 * 60 * 1000;
const missesFor = 30 * 60 * 1000;

const shape = z.discriminatedUnion('kind', [z.object({ kind: z.literal('device'), id: z.string(), name: z.string() }), z.object({ kind: z.literal('alert'), alerts: z.array(z.string()).default([]) })]);
export type Screen = z.infer<typeof shape>;

export interface Situation {
  context: Context;
  /** The device whose card was last shown: "it". */
  device: { id: string; name: string } | null;
  /** The alerts that came last. */
  alerts: readonly string[];
  /** What is being set up. */
  setUp: AboutDevice;
  /** How often in a row this conversation was not understood, lately. */
  misses: number;
}

export async function readSituation(visit: Visit, desk: Desk): Promise<Situation> {
  const now = nowOf(desk).getTime();
  const [kept, run] = await Promise.all([readScreen(desk.db, visit), latestEnrollment(desk.db, visit, new Date(now - inGuideFor))]);
  const screen = kept?.shownAt && now - kept.shownAt.getTime() < onScreenFor ? shape.safeParse(kept.screen).data : undefined;
  const inGuide = run !== null && (run.state === 'steps' || run.state === 'watching');
  return {
    context: {
      ...roleOf(visit),
      deviceOnScreen: screen?.kind === 'device',
      alertOnScreen: screen?.kind === 'alert',
      inGuide,
    },
    device: screen?.kind === 'device' ? screen : null,
    alerts: screen?.kind === 'alert' ? screen.alerts : [],
    setUp: inGuide ? { platform: run.platform, ownership: run.ownership, guide: run.guideId } : {},
    misses: kept?.missedAt && now - kept.missedAt.getTime() < missesFor ? kept.misses : 0,
  };
}

/** Nothing while nobody is signed in: that is not the same as being an employee. */
function roleOf(visit: Visit): Pick<Context, 'role'> {
  if (visit.roles === null) return {};
  return { role: hasRole(visit, ['Admin']) ? 'admin' : hasRole(visit, ['Helpdesk']) ? 'helpdesk' : 'employee' };
}

/** For what is said next; that it could not be remembered must not cost an answer. */
export async function putOnScreen(place: { tenantId: string; conversationId: string }, screen: Screen, desk: Desk): Promise<void> {
  await rememberScreen(desk.db, place, screen, nowOf(desk)).catch((err: unknown) => desk.log.warn({ err }, 'what is on the screen could not be remembered'));
}
