import type { AlertSettings } from '../store/alert-settings.ts';
import type { ConversationKind } from '../store/conversations.ts';
import type { Expiring } from './expiring.ts';
import { familyOf } from './kinds.ts';
import { isAtLeast, severityOf } from './severity.ts';

// Who hears of what, and when. Pure.

/** A conversation that is told: because somebody switched alerts on there, or because it is the own chat of whoever looks after something. */
export interface Listener {
  conversationId: string;
  kind: ConversationKind;
  settings: AlertSettings;
  /** Somebody wrote here a moment ago. */
  awake: boolean;
  /** Whose working hours count. */
  timeZone: string | null;
  /** Objects that this person looks after, as kind and id; they are told of these whatever the settings say. */
  owns: ReadonlySet<string>;
  /** False for the chat of an owner who did not switch alerts on: nothing but what they own. */
  subscribed: boolean;
}

export function keyOf({ kind, objectId }: { kind: string; objectId: string }): string {
  return `${kind} ${objectId}`;
}

export function wants(listener: Listener, item: Expiring, now: Date): boolean {
  if (listener.owns.has(keyOf(item))) return true;
  if (!listener.subscribed) return false;
  const { families, least } = listener.settings;
  return (families === null || families.includes(familyOf(item.kind) ?? '')) && isAtLeast(severityOf(item, now), least);
}

/** Whether nothing is said outside working hours. */
export function isQuiet({ kind, settings }: Pick<Listener, 'kind' | 'settings'>): boolean {
  return settings.quiet ?? kind === 'personal';
}

/**
 * When this may be said: at once, or when the working day begins.
 * @param item null for what is told but does not lapse, such as a check that failed
 * @param workingTime this moment when it is inside working hours, otherwise when they begin
 */
export function heldUntil(listener: Listener, item: Expiring | null, now: Date, workingTime: (moment: Date, zone: string | null) => Date): Date | null {
  if (listener.awake || !isQuiet(listener)) return null;
  if (item && item.trouble !== 'unreadable' && (item.expires <= now || item.trouble !== null || severityOf(item, now) === 'critical')) return null;
  const at = workingTime(now, listener.settings.timeZone ?? listener.timeZone);
  return at > now ? at : null;
}

export interface Detour {
  /** Where it could not be told. */
  from: string;
  /** The own chat of whoever switched alerts on there, and of the owner; null when there is none. */
  switchedOnBy: string | null;
  owner: string | null;
  /** Every conversation with alerts, the oldest first. */
  subscribed: readonly string[];
}

/** Where it is told instead, the best first. */
export function detours({ from, switchedOnBy, owner, subscribed }: Detour): string[] {
  const all = [switchedOnBy, owner, ...subscribed].filter((one) => one !== null && one !== from);
  return [...new Set(all)] as string[];
}
