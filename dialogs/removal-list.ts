import type { Card } from '../cards/card.ts';
import { problemCard } from '../cards/problem-card.ts';
import { removalListCard } from '../cards/removal-list-card.ts';
import { removalSentCard, removalWriteCard, type RemovalPeople } from '../cards/removal-write-card.ts';
import type { Words } from '../cards/words.ts';
import { workingCard } from '../cards/working-card.ts';
import type { RemovalRow } from '../readiness/removal.ts';
import type { RemovalList } from '../store/removal-lists.ts';
import { sayText, showCard, type Reply } from './reply.ts';
import type { Visit } from './visit.ts';

// Devices that Intune will remove, because their management certificate ended: who looks sees what the own scope
// tags allow. All devices are read in the background; from then on the list is turned page by page without a call.

export type Devices = RemovalList<RemovalRow>;

/** Somebody who owns devices on a page, and whether Balie may write to them now. */
export interface Owner {
  id: string;
  name: string;
  /** `words`: the reader's own language. */
  state: { kind: 'reachable'; words: Words } | { kind: 'not_reachable' } | { kind: 'recently' };
  /** All of their devices on the list, soonest first. */
  devices: RemovalRow[];
}

export interface RemovalTools {
  now(): Date;
  newest(): Promise<Devices | null>;
  /** Starts reading; the list takes the place of the card with this id. */
  start(cardId: string): Promise<void>;
  owners(list: Devices, page: number): Promise<Owner[]>;
  /** Queues the messages; what came of them takes the place of the card with this id. */
  send(list: Devices, page: number, cardId: string): Promise<void>;
}

const perPage = 10;
/** A list this fresh is shown again; reading all devices is work for Intune too. */
const fresh = 10 * 60 * 1000;

export async function showRemovals(visit: Visit, tools: RemovalTools): Promise<Reply[]> {
  const list = await tools.newest();
  if (list?.stage === 'ready' && isFresh(list, tools)) return showCard(removalCard(list, 1, tools.now(), visit.words));
  return readAgain(visit, tools);
}

function isFresh(list: Devices, tools: RemovalTools): boolean {
  return tools.now().getTime() - list.startedAt.getTime() < fresh;
}

/** While all devices are being read already, a second reading would only take longer. */
export async function readAgain(visit: Visit, tools: RemovalTools): Promise<Reply[]> {
  const list = await tools.newest();
  if (list?.stage === 'reading' && isFresh(list, tools)) return sayText(visit.words.removal.reading);
  return showCard(workingCard({ text: visit.words.removal.reading }, visit.words), (cardId) => tools.start(cardId));
}

interface Place {
  list: string;
  page: number;
}

export async function showPage(visit: Visit, { list: id, page }: Place, tools: RemovalTools): Promise<Reply[]> {
  const list = await tools.newest();
  if (list?.stage !== 'ready') return list?.stage === 'reading' ? sayText(visit.words.removal.reading) : readAgain(visit, tools);
  const same = list.id === id;
  return showCard(removalCard(list, same ? page : 1, tools.now(), visit.words, !same));
}

export async function askToWrite(visit: Visit, place: Place, tools: RemovalTools): Promise<Reply[]> {
  const list = await tools.newest();
  if (list?.stage !== 'ready' || list.id !== place.list) return showPage(visit, place, tools);
  const owners = await tools.owners(list, place.page);
  const people = peopleOf(owners, ownerlessOn(list, place.page));
  return showCard(removalWriteCard({ ...place, people, messages: previews(owners, tools.now()) }, visit.words));
}

/** What was agreed to is that list: another one has other people on it, so it is shown instead. */
export async function write(visit: Visit, place: Place, tools: RemovalTools): Promise<Reply[]> {
  const list = await tools.newest();
  if (list?.stage !== 'ready' || list.id !== place.list) return showPage(visit, place, tools);
  return showCard(workingCard({ text: visit.words.removal.sending }, visit.words), (cardId) => tools.send(list, place.page, cardId));
}

export function removalCard(list: Devices, page: number, now: Date, words: Words, newer = false): Card {
  const pages = Math.max(1, Math.ceil(list.devices.length / perPage));
  const shown = Math.min(page, pages);
  const { id, total, expired, lookedAt, withoutDate, startedAt } = list;
  return removalListCard(
    { list: id, page: shown, pages, rows: rowsOn(list, shown), total, expired, kept: list.devices.length, lookedAt, withoutDate, madeAt: startedAt, now, newer },
    words,
  );
}

export function rowsOn(list: Devices, page: number): RemovalRow[] {
  return list.devices.slice((page - 1) * perPage, page * perPage);
}

export function ownerlessOn(list: Devices, page: number): number {
  return rowsOn(list, page).filter(({ ownerId }) => ownerId === null).length;
}

/** @param denied Intune or Entra ID does not allow this person to read devices */
export function removalFailedCard(words: Words, denied: boolean): Card {
  const { removal } = words;
  return problemCard(
    { title: removal.failedTitle, text: denied ? removal.denied : removal.failed, reference: null, kept: null, buttons: [{ title: words.button.tryAgain, verb: 'removal.again', data: {} }] },
    words,
  );
}

export function sentCard(place: Place, people: RemovalPeople, words: Words): Card {
  return removalSentCard({ ...place, people }, words);
}

function peopleOf(owners: readonly Owner[], ownerless: number): RemovalPeople {
  const named = (kind: Owner['state']['kind']) => owners.filter(({ state }) => state.kind === kind).map(({ name }) => name);
  return { reachable: named('reachable'), notReachable: named('not_reachable'), recently: named('recently'), ownerless };
}

/** The certificate of one of them has ended: contact alone does not bring that device back. */
export function hasExpired(devices: readonly RemovalRow[], now: Date): boolean {
  return devices.some(({ certificateUntil }) => new Date(certificateUntil) <= now);
}

/** The text as the first of each language gets it. */
function previews(owners: readonly Owner[], now: Date): { title: string; lines: string[] }[] {
  const seen = new Set<string>();
  return owners.flatMap(({ state, devices }) => {
    if (state.kind !== 'reachable' || seen.has(state.words.language)) return [];
    seen.add(state.words.language);
    const { date, removal } = state.words;
    const { notice } = removal;
    const named = devices.map(({ name, removedOn }) => (new Date(removedOn) <= now ? notice.linePast(name) : notice.line(name, date(new Date(removedOn)))));
    const expired = hasExpired(devices, now);
    return [{ title: expired ? notice.titlePast : notice.title, lines: [notice.text, ...named, notice.consequence, ...(expired ? notice.stepsPast : notice.steps)] }];
  });
}
