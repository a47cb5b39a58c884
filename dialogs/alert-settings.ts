import { alertSettingsCard, leadDaysCard, leadTimesCard } from '../cards/alert-settings-card.ts';
import type { ExpiryKind, Family } from '../alerts/kinds.ts';
import type { AlertSettings } from '../store/alert-settings.ts';
import { placeOf } from './expiry.ts';
import { sayText, showCard, type Reply } from './reply.ts';
import type { Visit } from './visit.ts';

// What a conversation wants to hear of, and how long before: on one card, and the lead times on a second.

export interface AlertSettingsTools {
  families: readonly Family[];
  /** The kinds that have lead times. */
  kinds: readonly ExpiryKind[];
  usualLeadDays(kind: ExpiryKind): readonly number[];
  subscribed(): Promise<boolean>;
  settings(): Promise<AlertSettings>;
  /** Where this conversation is, as the client of whoever asks says. */
  zone(): Promise<string>;
  save(settings: AlertSettings): Promise<void>;
  /** Whether people are told of deadlines of their own devices. */
  deadlines(): Promise<boolean>;
  switchDeadlines(on: boolean): Promise<unknown>;
  leadDays(): Promise<Map<string, number[]>>;
  saveLeadDays(kind: ExpiryKind, days: readonly number[] | null): Promise<void>;
}

export async function showSettings(visit: Visit, tools: AlertSettingsTools): Promise<Reply[]> {
  return showCard(await settingsCard(visit, tools, null));
}

async function settingsCard(visit: Visit, tools: AlertSettingsTools, notice: string | null) {
  const personal = visit.conversationKind === 'personal';
  const [settings, subscribed, zone, deadlines] = await Promise.all([tools.settings(), tools.subscribed(), tools.zone(), tools.deadlines()]);
  return alertSettingsCard(
    {
      place: placeOf(visit),
      families: tools.families,
      chosen: settings.families === null ? tools.families : tools.families.filter((family) => settings.families?.includes(family)),
      least: settings.least,
      quiet: settings.quiet ?? personal,
      weekly: settings.weekly,
      deadlines,
      zone: settings.timeZone ?? zone,
      subscribed,
      notice,
    },
    visit.words,
  );
}

export interface SettingsPress {
  families?: string | undefined;
  least: AlertSettings['least'];
  quiet: 'true' | 'false';
  weekly: 'true' | 'false';
  /** Absent on a card from before there was this choice. */
  deadlines?: 'true' | 'false' | undefined;
}

export async function saveSettings(visit: Visit, press: SettingsPress, tools: AlertSettingsTools): Promise<Reply[]> {
  const { settings } = visit.words.alerts;
  const sent = (press.families ?? '').split(',').map((family) => family.trim());
  const chosen = tools.families.filter((family) => sent.includes(family));
  if (chosen.length === 0) return showCard(await settingsCard(visit, tools, settings.familiesError));
  await tools.save({
    // All of them is also what is added later.
    families: chosen.length === tools.families.length ? null : chosen,
    least: press.least,
    quiet: press.quiet === 'true',
    weekly: press.weekly === 'true',
    timeZone: await tools.zone(),
  });
  if (press.deadlines !== undefined) await tools.switchDeadlines(press.deadlines === 'true');
  return showCard(await settingsCard(visit, tools, settings.saved));
}

export async function showLeadTimes(visit: Visit, tools: AlertSettingsTools): Promise<Reply[]> {
  return showCard(await leadTimes(visit, tools, null));
}

async function leadTimes(visit: Visit, tools: AlertSettingsTools, notice: string | null) {
  const changed = await tools.leadDays();
  const kinds = [...tools.kinds].sort((a, b) => nameOf(visit, a).localeCompare(nameOf(visit, b), visit.words.language));
  return leadTimesCard({ kinds, changed: kinds.flatMap((kind) => (changed.has(kind) ? [{ kind, days: changed.get(kind) ?? [] }] : [])), notice }, visit.words);
}

export async function askLeadDays(visit: Visit, { kind: asked }: { kind: string }, tools: AlertSettingsTools): Promise<Reply[]> {
  const kind = tools.kinds.find((one) => one === asked);
  if (!kind) return sayText(visit.words.say.pressExpired);
  return showCard(await leadDays(visit, kind, tools, null));
}

async function leadDays(visit: Visit, kind: ExpiryKind, tools: AlertSettingsTools, wrong: string | null) {
  const days = (await tools.leadDays()).get(kind) ?? tools.usualLeadDays(kind);
  return leadDaysCard({ kind, days: wrong ?? days.join(', '), usual: tools.usualLeadDays(kind), isUsual: !(await tools.leadDays()).has(kind), wrong: wrong !== null }, visit.words);
}

export async function saveLead(visit: Visit, press: { kind: string; days?: string | undefined; usual?: true | undefined }, tools: AlertSettingsTools): Promise<Reply[]> {
  const kind = tools.kinds.find((one) => one === press.kind);
  if (!kind) return sayText(visit.words.say.pressExpired);
  const days = press.usual ? null : readDays(press.days ?? '');
  if (days === undefined) return showCard(await leadDays(visit, kind, tools, (press.days ?? '').slice(0, 100)));
  await tools.saveLeadDays(kind, days);
  const said = (days ?? tools.usualLeadDays(kind)).join(', ');
  return showCard(await leadTimes(visit, tools, visit.words.alerts.settings.leadSaved(nameOf(visit, kind), said)));
}

const mostDays = 8;

/** "60, 30; 14 en 7 days": whole days, each once, the longest first. Undefined for anything else. */
export function readDays(text: string): number[] | undefined {
  const parts = text.toLowerCase().split(/[\s,;.]+|\b(?:en|and|dagen|dag|days?)\b/).filter((part) => part !== '');
  const days = [...new Set(parts.map((part) => (/^\d{1,3}$/.test(part) ? Number(part) : Number.NaN)))];
  const good = days.length > 0 && days.length <= mostDays && days.every((one) => one >= 1 && one <= 365);
  return good ? days.sort((a, b) => b - a) : undefined;
}

function nameOf(visit: Visit, kind: ExpiryKind): string {
  return visit.words.expiry.kinds[kind].name;
}
