import type { Graph } from './graph.ts';
import { quoted, segment, text } from './odata.ts';

/** A group of Entra ID, with what tells it from another of the same name. */
export interface EntraGroup {
  id: string;
  name: string;
  description: string | null;
  kind: 'dynamic' | 'microsoft365' | 'security';
}

/** Everybody and everything in a group, also through other groups. */
export interface GroupMembers {
  /** Object ids, in small letters. */
  people: ReadonlySet<string>;
  /** What each device is called, by its device id in small letters. */
  devices: ReadonlyMap<string, string>;
  /** Object ids of devices of which Graph tells nothing more without Device.Read.All. */
  hidden: readonly string[];
}

interface WireGroup {
  id: string;
  displayName?: string | null;
  description?: string | null;
  groupTypes?: string[] | null;
}

interface WireMember {
  '@odata.type'?: string;
  id: string;
  displayName?: string | null;
  deviceId?: string | null;
}

const select = 'id,displayName,description,groupTypes';
/** Groups read of one question; a name that fits more says too little. */
const mostRead = 2_000;
const mostFound = 25;

/**
 * The groups that may be meant by these words: called so, beginning so, or a name with which the words begin; where there is
 * none, those that have the words in their name. Each is checked again here; whoever is called exactly so comes first.
 */
export async function findGroups(graph: Graph, wanted: string, signal?: AbortSignal): Promise<EntraGroup[]> {
  const said = fold(wanted);
  const [first = ''] = wanted.trim().split(/\s+/);
  if (said === '') return [];
  const begins = await read(graph, { filter: `startswith(displayName,${quoted(first)})`, select, top: '999' }, (name) => name.startsWith(said) || `${said} `.startsWith(`${name} `), signal);
  if (begins.length > 0) return [...begins].sort((a, b) => closeness(b, said) - closeness(a, said)).slice(0, mostFound);
  // $search splits at spaces and signs; only letters and digits, so that nothing ends the search text.
  const words = said.match(/[\p{L}\p{N}]{2,}/gu) ?? [];
  if (words.length === 0) return [];
  const search = words.map((word) => `"displayName:${word}"`).join(' AND ');
  const holds = (name: string): boolean => words.every((word) => name.includes(word));
  return (await read(graph, { search, select, top: '100' }, holds, signal, { consistencylevel: 'eventual' })).slice(0, mostFound);
}

export async function getGroup(graph: Graph, id: string, signal?: AbortSignal): Promise<EntraGroup> {
  return toGroup(await graph.get<WireGroup>(`/groups/${segment(id)}`, { query: { select }, signal }));
}

export async function membersOfGroup(graph: Graph, id: string, signal?: AbortSignal): Promise<GroupMembers> {
  const people = new Set<string>();
  const devices = new Map<string, string>();
  const hidden: string[] = [];
  const query = { select: 'id,displayName,deviceId', top: '999' };
  for await (const member of graph.pages<WireMember>(`/groups/${segment(id)}/transitiveMembers`, { query, signal })) {
    const type = member['@odata.type'];
    if (type === '#microsoft.graph.user') people.add(member.id.toLowerCase());
    if (type !== '#microsoft.graph.device') continue;
    const deviceId = text(member.deviceId);
    if (deviceId === null) hidden.push(member.id);
    else devices.set(deviceId.toLowerCase(), text(member.displayName) ?? deviceId);
  }
  return { people, devices, hidden };
}

async function read(graph: Graph, query: Record<string, string>, fits: (name: string) => boolean, signal: AbortSignal | undefined, headers?: Record<string, string>): Promise<EntraGroup[]> {
  const groups: EntraGroup[] = [];
  let seen = 0;
  for await (const wire of graph.pages<WireGroup>('/groups', { query, signal, ...(headers ? { headers } : {}) })) {
    if (fits(fold(wire.displayName ?? ''))) groups.push(toGroup(wire));
    if (++seen >= mostRead) break;
  }
  return groups;
}

function toGroup({ id, displayName, description, groupTypes }: WireGroup): EntraGroup {
  const types = groupTypes ?? [];
  return { id, name: text(displayName) ?? id, description: text(description), kind: types.includes('DynamicMembership') ? 'dynamic' : types.includes('Unified') ? 'microsoft365' : 'security' };
}

function closeness({ name }: EntraGroup, said: string): number {
  const own = fold(name);
  if (own === said) return 1_000;
  return own.startsWith(said) ? 500 - own.length : own.length;
}

function fold(name: string): string {
  return name.normalize('NFC').trim().toLowerCase().replace(/\s+/g, ' ');
}
