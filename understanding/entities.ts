// The things a text names. Rules, not statistics: a wrong device is worse than none, and rules can be read.
import { findAction } from './actions.ts';
import type { ActionName } from './actions.ts';
import { findDeviceNames, findSerials } from './device-names.ts';
import type { Span } from './device-names.ts';
import { findDuration } from './durations.ts';
import { findGroup } from './groups.ts';
import type { IntentName } from './intents.ts';
import { findUsers } from './people.ts';
import { findOwnership, findPlatform } from './platforms.ts';
import type { OwnershipName, PlatformName } from './platforms.ts';

/** Names stand as typed; platform, ownership and action are words of Balie's own. */
export interface Entities {
  platform?: PlatformName;
  ownership?: OwnershipName;
  /** The first device named; `devices` has all of them when there are several. */
  device?: string;
  devices?: string[];
  serial?: string;
  user?: string;
  group?: string;
  new_name?: string;
  duration?: string;
  action?: ActionName;
}

export interface Mentions {
  readonly devices: readonly Span[];
  readonly serials: readonly Span[];
  readonly users: readonly Span[];
}

const withAction: ReadonlySet<IntentName> = new Set(['bulk_action', 'action_status', 'audit_log', 'cancel']);
const withDuration: ReadonlySet<IntentName> = new Set(['snooze_alert', 'expiry_overview', 'subscribe_alerts', 'audit_log', 'bulk_action', 'find_device']);
const withGroup: ReadonlySet<IntentName> = new Set(['bulk_action', 'audit_log', 'action_status', 'cancel', 'find_device']);

/** Names that stand in the text whatever is meant by it; the classifier sees a placeholder in their place. */
export function findMentions(text: string, devicePatterns: readonly RegExp[] = []): Mentions {
  const named = findDeviceNames(text, devicePatterns);
  const serials = findSerials(text, named);
  const devices = named.filter((device) => !serials.some((serial) => device.start < serial.end && serial.start < device.end));
  const users = findUsers(text, [...devices, ...serials]);
  return { devices, serials, users };
}

export function readEntities(text: string, intent: IntentName, mentions: Mentions): Entities {
  const entities: Entities = {};
  // "noem LT0421 maar LT0999": of two names in a renaming the second is the new one.
  const newName = intent === 'rename_device' ? findNewName(text) ?? mentions.devices[1] : undefined;
  const rest = blank(text, [...mentions.devices, ...mentions.serials, ...(newName ? [newName] : [])]);
  const platform = findPlatform(rest);
  if (platform) entities.platform = platform;
  const ownership = findOwnership(rest);
  if (ownership) entities.ownership = ownership;
  const devices = mentions.devices.filter((device) => !(newName && device.start === newName.start));
  const [device] = devices;
  if (device) entities.device = device.text;
  const names = different(devices.map((each) => each.text));
  if (names.length > 1) entities.devices = names;
  const [serial] = mentions.serials;
  if (serial) entities.serial = serial.text;
  const user = mentions.users.find((each) => !newName || each.start < newName.start || each.start >= newName.end);
  if (user) entities.user = user.text;
  if (newName) entities.new_name = newName.text;
  return { ...entities, ...readByIntent(rest, intent) };
}

function readByIntent(text: string, intent: IntentName): Entities {
  const entities: Entities = {};
  const group = withGroup.has(intent) ? findGroup(text) : undefined;
  if (group) entities.group = group;
  const duration = withDuration.has(intent) ? findDuration(text) : undefined;
  if (duration) entities.duration = duration;
  const action = withAction.has(intent) ? findAction(text) : undefined;
  if (action) entities.action = action;
  return entities;
}

const renamedTo =
  /(?:(?<![\p{L}])(?:naar|to|into|as|als|in|moet(?: voortaan)? (?:gaan )?heten:?|heet voortaan|should be(?: called| named)?|called|named|call it|wordt|becomes?|be|genaamd|noem (?:hem|het|'m|m)(?: voortaan| maar)?|nieuwe naam(?: is| wordt|:)?|new name(?: is|:| should be)?|new hostname(?: is|:)?|->|=>|>)|->|=>)[ :]+["']?(?!the\b|be\b|de\b|het\b|een\b|a\b|our\b|something\b|iets\b|named\b|called\b|heten\b)([\p{L}\p{N}][\p{L}\p{N}_-]{2,30})["']?/giu;

// The last "to …" that has the look of a name; what precedes it is the device's present name.
function findNewName(text: string): Span | undefined {
  let best: Span | undefined;
  for (const match of text.matchAll(renamedTo)) {
    const name = match[1] ?? '';
    if (!/[\d_-]|^\p{Lu}{2,}/u.test(name)) continue;
    const start = match.index + match[0].lastIndexOf(name);
    best = { start, end: start + name.length, text: name };
  }
  const named = /(?<![\p{L}\p{N}_-])([\p{L}\p{N}][\p{L}\p{N}_-]{2,30})(?= (?:gaan )?(?:heten|genoemd|noemen))/iu.exec(text);
  if (!best && named?.[1] && /\d/.test(named[1])) best = { start: named.index, end: named.index + named[1].length, text: named[1] };
  return best;
}

function blank(text: string, spans: readonly Span[]): string {
  let result = text;
  for (const span of spans) result = result.slice(0, span.start) + ' '.repeat(span.end - span.start) + result.slice(span.end);
  return result;
}

/** The same name typed twice, in whatever case, is one device. */
function different(names: readonly string[]): string[] {
  return names.filter((name, at) => names.findIndex((other) => other.toLowerCase() === name.toLowerCase()) === at);
}
