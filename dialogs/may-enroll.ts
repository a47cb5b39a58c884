import type { AutopilotIdentity } from '../graph/autopilot-identities.ts';
import type { Device } from '../graph/devices.ts';
import type { PlatformRule } from '../graph/enrollment-restrictions.ts';
import type { Guide, Ownership, Platform } from '../guides/guide.ts';
import type { ToldAtStart } from '../store/enrollments.ts';
import { platformOf } from './device-platform.ts';
import type { EnrollFacts, ReachingRestriction } from './enroll-facts.ts';

// May this person set this up, as far as is known? Pure: facts in, what to say out. Unknown blocks nothing.

export type Setup = Pick<Guide, 'for'>;

export type NotReady = 'authority_unset' | 'authority_other' | 'subscription_ended' | 'push_missing' | 'push_expired' | 'play_missing';

export type Verdict =
  /** Nobody may bring this platform in, or only with a device that the organisation gave out. */
  | { kind: 'blocked'; why: 'platform' | 'personal' }
  /** The administrators have something to finish first. */
  | { kind: 'not_ready'; why: NotReady }
  /** As many devices as one person may have; the one that was not seen for longest comes first. */
  | { kind: 'limit'; limit: number; devices: Device[] }
  | { kind: 'go'; told: ToldAtStart };

const rules: Partial<Record<Platform, PlatformRule['platform']>> = { windows: 'windows', hololens: 'windows', ios: 'ios', ipados: 'ios', macos: 'macos', android: 'android' };
const apple: readonly Platform[] = ['ios', 'ipados', 'macos'];

/** Nobody signs in during these, so no restriction of a person counts. */
const userless: readonly string[] = ['dedicated', 'autopilot-self-deploying'];
/** Where Windows joins by itself, Intune does not count the devices of a person. */
const countedOnWindows: readonly string[] = ['company-portal', 'work-account'];
/** These make a company computer only if it was registered beforehand; otherwise Intune takes it for a personal one. */
const takenForPersonal: readonly string[] = ['entra-join', 'entra-join-settings'];

export function mayEnroll({ for: setup }: Setup, facts: EnrollFacts): Verdict {
  const known = restrictionsInForce(setup, facts.restrictions ?? []);
  if (everyRule(known, (rule) => rule.blocked)) return { kind: 'blocked', why: 'platform' };
  const personalBlocked = everyRule(known, (rule) => rule.personalBlocked);
  if (personalBlocked && setup.ownership === 'personal') return { kind: 'blocked', why: 'personal' };
  const notReady = whyNotReady(setup, facts);
  if (notReady) return { kind: 'not_ready', why: notReady };
  return atLimit(setup, facts) ?? { kind: 'go', told: toldAtStart(setup, facts, known, personalBlocked) };
}

/** What stops every way in that is still open to this person; null while one of them may work. */
export function stopsAll(setups: readonly Setup[], facts: EnrollFacts): Exclude<Verdict, { kind: 'go' }> | null {
  const verdicts = setups.map((setup) => mayEnroll(setup, facts));
  const [first] = verdicts;
  if (!first || first.kind === 'go') return null;
  return verdicts.every(({ kind }) => kind === first.kind) ? first : null;
}

/** A computer that waits for this person: registered in their name, and not in Intune yet. */
export function waitingComputer({ registered, devices }: EnrollFacts): AutopilotIdentity | null {
  const here = new Set((devices ?? []).flatMap(({ id, serialNumber }) => [id, ...(serialNumber === null ? [] : [serialNumber.toLowerCase()])]));
  const isHere = ({ managedDeviceId, serialNumber }: AutopilotIdentity) =>
    (managedDeviceId !== null && here.has(managedDeviceId)) || (serialNumber !== null && here.has(serialNumber.toLowerCase()));
  const enrolled = (one: AutopilotIdentity) => one.enrollmentState === 'enrolled' && one.managedDeviceId !== null;
  return (registered ?? []).find((one) => !enrolled(one) && !isHere(one)) ?? null;
}

function restrictionsInForce({ platform, method }: Guide['for'], restrictions: readonly ReachingRestriction[]): PlatformRule[] {
  const rule = rules[platform];
  if (rule === undefined || userless.includes(method)) return [];
  const about = restrictions.flatMap((one) => one.rules.filter((each) => each.platform === rule).map((each) => ({ ...one, each })));
  return inForce(about).map(({ each }) => each);
}

/**
 * The restriction that counts is the first that reaches the person, in order of priority; the default comes last. Where
 * it is not known whether one reaches them, each of several may count: these, and none when not even the last is sure.
 */
function inForce<T extends ReachingRestriction>(restrictions: readonly T[]): T[] {
  const order = (one: T) => (one.priority === 0 ? Number.POSITIVE_INFINITY : one.priority);
  const possible = [...restrictions].sort((a, b) => order(a) - order(b)).filter(({ reaches }) => reaches !== false);
  const sure = possible.findIndex(({ reaches }) => reaches === true);
  return sure < 0 ? [] : possible.slice(0, sure + 1);
}

function everyRule(known: readonly PlatformRule[], holds: (rule: PlatformRule) => boolean): boolean {
  return known.length > 0 && known.every(holds);
}

function whyNotReady({ platform, method }: Guide['for'], { authority, subscription, push, play }: EnrollFacts): NotReady | null {
  if (subscription === 'ended') return 'subscription_ended';
  if (authority === 'unset' || authority === 'other') return `authority_${authority}`;
  if (apple.includes(platform) && (push === 'missing' || push === 'expired')) return `push_${push}`;
  return platform === 'android' && method !== 'device-administrator' && play === 'missing' ? 'play_missing' : null;
}

function atLimit({ platform, method }: Guide['for'], { restrictions, devices }: EnrollFacts): Verdict | null {
  const uncounted = userless.includes(method) || (rules[platform] === 'windows' && !countedOnWindows.includes(method));
  if (devices === null || restrictions === null || uncounted) return null;
  const limits = inForce(restrictions.filter(({ deviceLimit }) => deviceLimit !== null)).map(({ deviceLimit }) => deviceLimit ?? 0);
  if (limits.length === 0) return null;
  const limit = Math.max(...limits);
  return devices.length < limit ? null : { kind: 'limit', limit, devices: longestUnseenFirst(devices) };
}

function longestUnseenFirst(devices: readonly Device[]): Device[] {
  return [...devices].sort((a, b) => (a.lastSync ?? '').localeCompare(b.lastSync ?? ''));
}

function toldAtStart(setup: Guide['for'], facts: EnrollFacts, known: readonly PlatformRule[], personalBlocked: boolean): ToldAtStart {
  const [only] = known;
  const sure = known.length === 1;
  const minimumOs = sure && only?.minimumVersion ? { minimumOs: only.minimumVersion } : {};
  const maximumOs = sure && only?.maximumVersion ? { maximumOs: only.maximumVersion } : {};
  const same = newestOf(setup.platform, facts.devices ?? []);
  const already = same ? { already: same.name } : {};
  const mustBeRegistered = personalBlocked && setup.ownership === ('corporate' satisfies Ownership) && setup.platform === 'windows' && takenForPersonal.includes(setup.method);
  const registeredOnly = mustBeRegistered && waitingComputer(facts) === null ? { registeredOnly: true as const } : {};
  return { ...minimumOs, ...maximumOs, ...already, ...registeredOnly };
}

function newestOf(platform: Platform, devices: readonly Device[]): Device | null {
  const same = devices.filter((device) => platformOf(device) === platform);
  return same.sort((a, b) => (b.lastSync ?? '').localeCompare(a.lastSync ?? ''))[0] ?? null;
}
