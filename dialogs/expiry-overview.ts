import type { Card } from '../cards/card.ts';
import { expiryChangesCard, type Change } from '../cards/expiry-changes-card.ts';
import type { ExcusedItem } from '../cards/expiry-excused.ts';
import { expiryFilesCard } from '../cards/expiry-files-card.ts';
import { everything } from '../cards/expiry-filter.ts';
import { expiryOverviewCard, type OverviewFilter } from '../cards/expiry-overview-card.ts';
import type { ExpiryItem, ExpiryKind, Trouble } from '../cards/views.ts';
import { workingCard } from '../cards/working-card.ts';
import type { Words } from '../cards/words.ts';
import type { Disagreement } from '../alerts/cross-check.ts';
import type { StoredExpiring } from '../alerts/expiring.ts';
import type { AlertObject } from '../store/alert-objects.ts';
import type { Snooze } from '../store/alerts.ts';
import type { ExpiryEvent } from '../store/expiry-events.ts';
import { failedChecks, type Check } from './expiry.ts';
import type { OverviewWords } from './expiry-words.ts';
import { sayText, showCard, showHere, type Reply } from './reply.ts';
import type { Visit } from './visit.ts';

// The administrator's other half: looking at everything that can lapse.

/** Everything that is known, as one conversation and one reader see it. */
export interface Overview {
  checks: readonly Check[];
  snoozes: readonly Snooze[];
  objects: readonly AlertObject[];
  /** Where Intune itself says something else. */
  disagreements?: readonly Disagreement[];
  familyOf(kind: string): string | null;
  /** Who looks, for "mine"; null where nobody does. */
  me: string | null;
  now: Date;
  /** Where they are who look. */
  zone: string;
}

export interface OverviewTools {
  now(): Date;
  read(): Promise<Overview>;
  /** Queues a check; the overview then replaces the card with this id. */
  checkThenShow(cardId: string): Promise<void>;
  eventsSince(since: Date): Promise<ExpiryEvent[]>;
  /** Null without a public address. */
  links(): Promise<{ csv: string; ics: string } | null>;
  /** @returns false when it was not excused */
  watchAgain(object: { kind: string; objectId: string }): Promise<boolean>;
}

/** A check this fresh is "now". */
const fresh = 5 * 60 * 1000;
const week = 7 * 24 * 60 * 60 * 1000;

export async function showExpiry(visit: Visit, asked: OverviewWords, tools: OverviewTools): Promise<Reply[]> {
  if (asked.changes) return showChanges(visit, {}, tools);
  if (asked.files) return showFiles(visit, asked, tools);
  const overview = await tools.read();
  const oldest = Math.min(...overview.checks.map((check) => check.checkedAt.getTime()));
  const filtered = asked.family !== undefined || asked.owner !== undefined || asked.named !== undefined;
  // Who asks for a part of it asks for what is known; the card says since when, and checks on demand.
  if (overview.checks.length === 0 || (!filtered && tools.now().getTime() - oldest > fresh)) return checkNow(visit, tools);
  const called = asked.named === undefined ? null : keyCalled(asked.named, overview);
  const owner = called ?? asked.owner;
  const filter = { ...(asked.family === undefined ? {} : { family: asked.family }), ...(owner === undefined ? {} : { owner }) };
  const nobodyCalled = asked.named !== undefined && called === null ? asked.named : null;
  return showCard(overviewCard(overview, visit.words, { filter, nobodyCalled }));
}

export async function checkNow(visit: Visit, tools: Pick<OverviewTools, 'checkThenShow'>): Promise<Reply[]> {
  return showCard(workingCard({ text: visit.words.say.checking }, visit.words), (cardId) => tools.checkThenShow(cardId));
}

/** What a press asks for: the same card, drawn again. */
export async function redrawOverview(visit: Visit, asked: OverviewFilter & { from?: number | undefined }, tools: OverviewTools): Promise<Reply[]> {
  return showCard(overviewCard(await tools.read(), visit.words, { filter: chosen(asked), from: asked.from ?? 0 }));
}

export async function showChanges(visit: Visit, asked: OverviewFilter, tools: OverviewTools): Promise<Reply[]> {
  const filter = chosen(asked);
  const since = new Date(tools.now().getTime() - week);
  const [overview, events] = await Promise.all([tools.read(), tools.eventsSince(since)]);
  const fits = fitsIn(filter, overview);
  return showCard(expiryChangesCard({ since, changes: changesOf(events.filter(fits), visit.words), filter }, visit.words));
}

/** Newest first, without what only an earlier version knew. */
export function changesOf(events: readonly ExpiryEvent[], words: Words): Change[] {
  return events
    .filter(({ kind }) => isKind(kind, words))
    .map((event) => ({ at: event.at, kind: event.kind as ExpiryKind, name: event.name, event: event.event, until: event.after, trouble: troubleIn(event, words), ended: endingIn(event) }))
    .reverse();
}

/** Null also for one that only another version knows. */
function troubleIn({ detail }: ExpiryEvent, words: Words): Trouble | null {
  const { trouble } = detail;
  return typeof trouble === 'string' && Object.hasOwn(words.expiry.troubles, trouble) ? (trouble as Trouble) : null;
}

function endingIn({ detail: { ended } }: ExpiryEvent): Change['ended'] {
  return ended === 'closed' || ended === 'over' ? ended : null;
}

/** Only for who pressed: a link is worth as much as the file behind it. */
export async function showFiles(visit: Visit, asked: OverviewFilter, tools: OverviewTools): Promise<Reply[]> {
  return showHere(expiryFilesCard({ links: await tools.links(), filter: chosen(asked) }, visit.words), 'same');
}

export async function watchAgain(visit: Visit, object: { kind: string; objectId: string }, tools: OverviewTools): Promise<Reply[]> {
  const changed = await tools.watchAgain(object);
  const card = showCard(overviewCard(await tools.read(), visit.words, {}));
  return changed ? card : [...card, ...sayText(visit.words.looking.overview.watchedAlready)];
}

interface Shown {
  filter?: OverviewFilter;
  from?: number;
  nobodyCalled?: string | null;
}

/** Everything that is known, soonest first, and everything that could not be read. */
export function overviewCard(overview: Overview, words: Words, { filter = {}, from = 0, nobodyCalled = null }: Shown): Card {
  const { checks, now, zone } = overview;
  const excused = knownTo(overview, words).flatMap((item): ExcusedItem[] => {
    const why = objectOf(item, overview)?.excused;
    return why ? [{ kind: item.kind, objectId: item.objectId, name: item.name, by: why.by, reason: why.reason }] : [];
  });
  const watched = watchedIn(overview, words);
  const items = soonestFirst(watched.filter(fitsIn(filter, overview)), overview);
  const checkedAt = checks.length === 0 ? null : new Date(Math.min(...checks.map((check) => check.checkedAt.getTime())));
  const nothingChecked = checks.every((check) => check.failure !== null);
  // Part of the whole: who looks at one family or one owner looks for something else.
  const disagreements = from === 0 && filter.family === undefined && filter.owner === undefined ? (overview.disagreements ?? []).filter(({ kind }) => isKind(kind, words)) : [];
  const choices = { families: familiesOf(watched, overview, words), owners: ownersOf(overview) };
  return expiryOverviewCard({ now, zone, checkedAt, items, failed: failedChecks(checks), nothingChecked, filter, choices, from, excused, disagreements, nobodyCalled }, words);
}

/** Everything that is watched, soonest first: not what is excused. */
export function itemsWatched(overview: Overview, words: Words): ExpiryItem[] {
  return soonestFirst(watchedIn(overview, words), overview);
}

function knownTo({ checks }: Overview, words: Words): StoredExpiring[] {
  return checks.flatMap((check) => check.items).filter(({ kind }) => isKind(kind, words));
}

function watchedIn(overview: Overview, words: Words): StoredExpiring[] {
  return knownTo(overview, words).filter((item) => !objectOf(item, overview)?.excused);
}

function soonestFirst(items: readonly StoredExpiring[], overview: Overview): ExpiryItem[] {
  return items.map((item) => itemOf(item, overview)).sort((a, b) => a.expires.getTime() - b.expires.getTime());
}

function itemOf(item: StoredExpiring, overview: Overview): ExpiryItem {
  const { kind, name, affected, nature, severity, trouble } = item;
  const snoozed = overview.snoozes.find((entry) => entry.kind === kind && entry.objectId === item.objectId && entry.until > overview.now);
  return { kind, name, expires: new Date(item.expires), affected, snoozedUntil: snoozed?.until ?? null, nature, severity, trouble, owner: objectOf(item, overview)?.owner?.name ?? null };
}

function objectOf(item: { kind: string; objectId: string }, { objects }: Pick<Overview, 'objects'>): AlertObject | null {
  const index = indexes.get(objects) ?? new Map(objects.map((object) => [keyOf(object), object]));
  indexes.set(objects, index);
  return index.get(keyOf(item)) ?? null;
}

/** Of tens of thousands of app registrations each is looked up several times for one card. */
const indexes = new WeakMap<readonly AlertObject[], Map<string, AlertObject>>();

function keyOf({ kind, objectId }: { kind: string; objectId: string }): string {
  return `${kind}/${objectId}`;
}

/** Words outlive kinds: what an earlier version stored may have none. */
function isKind(kind: string, words: Words): boolean {
  return Object.hasOwn(words.expiry.kinds, kind);
}

function fitsIn(filter: OverviewFilter, overview: Overview): (item: { kind: string; objectId: string }) => boolean {
  return (item) => {
    if (filter.family !== undefined && overview.familyOf(item.kind) !== filter.family) return false;
    if (filter.owner === undefined) return true;
    const object = objectOf(item, overview);
    const people = [object?.owner, object?.deputy].filter((one) => one !== null && one !== undefined);
    if (filter.owner === 'nobody') return (object?.owner ?? null) === null;
    const wanted = filter.owner === 'mine' ? overview.me : filter.owner;
    return people.some((one) => (one.id ?? one.name) === wanted);
  };
}

function chosen({ family, owner }: { family?: string | undefined; owner?: string | undefined }): OverviewFilter {
  return { ...(family === undefined || family === everything ? {} : { family }), ...(owner === undefined || owner === everything ? {} : { owner }) };
}

function familiesOf(items: readonly StoredExpiring[], overview: Overview, words: Words): string[] {
  const present = new Set(items.map(({ kind }) => overview.familyOf(kind)));
  return Object.keys(words.expiry.families).filter((family) => present.has(family));
}

function ownersOf({ objects, me }: Overview): { key: string; name: string }[] {
  const people = objects.flatMap(({ owner, deputy }) => [owner, deputy]).filter((one) => one !== null);
  const named = new Map(people.map((one) => [one.id ?? one.name, one.name]));
  return [...named].filter(([key]) => key !== me).map(([key, name]) => ({ key, name })).sort((a, b) => a.name.localeCompare(b.name));
}

function keyCalled(name: string, overview: Overview): string | null {
  const people = overview.objects.flatMap(({ owner, deputy }) => [owner, deputy]).filter((one) => one !== null);
  const found = people.find((one) => one.name.toLowerCase() === name) ?? people.find((one) => one.name.toLowerCase().includes(name));
  return found ? (found.id ?? found.name) : null;
}
