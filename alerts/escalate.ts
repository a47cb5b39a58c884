import type { AlertObject } from '../store/alert-objects.ts';
import type { Expiring } from './expiring.ts';
import { keyOf } from './route.ts';
import { isAtLeast, severityOf } from './severity.ts';

// When nobody reacts, others are told. Pure: what was done before is part of the input, so each step comes once.

const hour = 60 * 60 * 1000;
const day = 24 * hour;

export type EscalationStep = 'deputy' | 'channels';

/** One alert that was told, wherever that was. */
export interface ToldAnywhere {
  kind: string;
  objectId: string;
  expires: Date;
  round: string;
  /** When people could read it: quiet hours may have held it back. */
  at: Date;
  seenAt: Date | null;
}

export interface EscalationInput {
  items: readonly Expiring[];
  told: readonly ToldAnywhere[];
  objects: readonly AlertObject[];
  /** Snoozes that last. */
  snoozed: ReadonlySet<string>;
  steps: readonly { kind: string; objectId: string; expires: Date; step: EscalationStep; at: Date }[];
  /** The same time on the next working day. */
  workingDayAfter: (moment: Date) => Date;
  now: Date;
}

export interface Escalation {
  item: Expiring;
  step: EscalationStep;
  /** Who did not react, for whoever is told now. */
  object: AlertObject | null;
}

/** Steps that are due now. */
export function planEscalations(input: EscalationInput): Escalation[] {
  return input.items.flatMap((item) => {
    const next = nextStep(item, input);
    return next && next.at <= input.now ? [{ item, step: next.step, object: next.object }] : [];
  });
}

/** The next moment at which a step may be due, for whoever plans to look again; null when there is none. */
export function nextEscalation(input: EscalationInput): Date | null {
  const ahead = input.items.map((item) => nextStep(item, input)?.at.getTime() ?? Infinity).filter((at) => at > input.now.getTime());
  const first = Math.min(...ahead);
  return Number.isFinite(first) ? new Date(first) : null;
}

function nextStep(item: Expiring, input: EscalationInput): { step: EscalationStep; at: Date; object: AlertObject | null } | null {
  const { objects, snoozed, steps, workingDayAfter, now } = input;
  const object = objects.find((one) => keyOf(one) === keyOf(item)) ?? null;
  if (object?.excused || snoozed.has(keyOf(item)) || !isAtLeast(severityOf(item, now), 'high')) return null;
  const taken = steps.filter((one) => isAbout(one, item));
  const { reacted, since } = reactions(item, object, input);
  if (!since || taken.some(({ step }) => step === 'channels')) return null;
  const urgent = item.expires <= now || item.trouble !== null || severityOf(item, now) === 'critical';
  const patience = (from: Date) => (urgent ? new Date(from.getTime() + 4 * hour) : workingDayAfter(from));
  const toDeputy = taken.find(({ step }) => step === 'deputy');
  if (!toDeputy && object?.deputy?.id) return { step: 'deputy', at: patience(since), object };
  // Without a deputy, the channels are the first step.
  if (!toDeputy || toDeputy.at.getTime() < reacted) return { step: 'channels', at: patience(since), object };
  return { step: 'channels', at: urgent ? new Date(toDeputy.at.getTime() + day) : workingDayAfter(toDeputy.at), object };
}

function isAbout(one: { kind: string; objectId: string; expires: Date }, item: Expiring): boolean {
  return keyOf(one) === keyOf(item) && one.expires.getTime() === item.expires.getTime();
}

/** When somebody last did something about it, and since when nobody has; null when all that was told has been seen. */
function reactions(item: Expiring, object: AlertObject | null, { told }: EscalationInput): { reacted: number; since: Date | null } {
  const alerts = told.filter((one) => isAbout(one, item));
  const reacted = Math.max(-Infinity, object?.takenAt?.getTime() ?? -Infinity, ...alerts.map(({ seenAt }) => seenAt?.getTime() ?? -Infinity));
  // What was told while it mattered less is not what nobody reacted to.
  const open = alerts.filter(({ round, at }) => !round.startsWith('escalated:') && at.getTime() > reacted && isAtLeast(severityOf(item, at), 'high')).map(({ at }) => at.getTime());
  return { reacted, since: open.length === 0 ? null : new Date(Math.min(...open)) };
}
