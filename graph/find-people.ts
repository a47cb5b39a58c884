import type { Graph } from './graph.ts';
import { quoted } from './odata.ts';

const mostPeople = 5;
/** Rows read of a search by words: it also finds people whose mail address begins so. */
const mostSearched = 25;

export interface Person {
  id: string;
}

interface WireUser {
  id: string;
  displayName?: string | null;
  givenName?: string | null;
  surname?: string | null;
  userPrincipalName?: string | null;
  mail?: string | null;
}

const select = 'id,displayName,givenName,surname,userPrincipalName,mail';

/**
 * The people who may be meant: by sign-in name or mail address; by the beginning of a name; and where nobody's name
 * begins so, by any word of it ("Wit" for Sanne de Wit). At most 5, each checked again here.
 */
export async function findPeople(graph: Graph, wanted: string, signal?: AbortSignal): Promise<Person[]> {
  const value = quoted(wanted);
  const filter = wanted.includes('@')
    ? `userPrincipalName eq ${value} or mail eq ${value}`
    : `startswith(displayName,${value}) or startswith(surname,${value}) or startswith(userPrincipalName,${value})`;
  const found = await read(graph, { filter, select, top: String(mostPeople) }, { fits: (user) => isMeant(user, wanted.toLowerCase()), most: mostPeople }, signal);
  const words = wordsOf(wanted);
  if (found.length > 0 || words.length === 0) return found;
  const search = words.map((word) => `"displayName:${word}"`).join(' AND ');
  // $search is an advanced query: the directory answers it only with this header.
  const headers = { consistencylevel: 'eventual' };
  return read(graph, { search, select, top: String(mostSearched) }, { fits: (user) => hasWords(user, words), most: mostSearched }, signal, headers);
}

async function read(
  graph: Graph, query: Record<string, string>, { fits, most }: { fits: (user: WireUser) => boolean; most: number }, signal: AbortSignal | undefined, headers?: Record<string, string>,
): Promise<Person[]> {
  const people: Person[] = [];
  let seen = 0;
  for await (const user of graph.pages<WireUser>('/users', { query, signal, ...(headers ? { headers } : {}) })) {
    if (fits(user)) people.push({ id: user.id });
    if (++seen >= most || people.length >= mostPeople) break;
  }
  return people;
}

function isMeant(user: WireUser, wanted: string): boolean {
  if (wanted.includes('@')) return [user.userPrincipalName, user.mail].some((value) => value?.toLowerCase() === wanted);
  return [user.displayName, user.surname, user.userPrincipalName].some((value) => value?.toLowerCase().startsWith(wanted));
}

/** Only letters: quotes and signs would end the search text, and a name with a digit is a device's. */
function wordsOf(wanted: string): string[] {
  return /^[\p{L}\p{M}' .-]{2,60}$/u.test(wanted) ? (wanted.toLowerCase().match(/[\p{L}\p{M}]{2,}/gu) ?? []) : [];
}

function hasWords(user: WireUser, words: readonly string[]): boolean {
  const own = (user.displayName ?? '').toLowerCase().match(/[\p{L}\p{M}]+/gu) ?? [];
  return words.every((word) => own.some((part) => part.startsWith(word)));
}
