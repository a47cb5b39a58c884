import type { Group, GroupMember } from '../groups.ts';
import type { World } from '../world.ts';
import { page, single } from './collection.ts';
import type { Filter } from './filter.ts';
import { parseFilter, passes } from './filter.ts';
import { Refusal, noSuchResource } from './refusal.ts';
import type { GraphAnswer, GraphRequest } from './request.ts';
import type { Route } from './route.ts';
import { get } from './route.ts';

// The directory's groups: found by name, and read with everybody in them.

const groups = {
  context: 'groups', type: 'group', pageSize: 100, largestPage: 999, count: 'asked',
  defaults: ['id', 'displayName', 'description', 'groupTypes', 'mail', 'mailEnabled', 'securityEnabled'],
} as const;
const members = { context: 'directoryObjects', type: 'directoryObject', pageSize: 100, largestPage: 999, count: 'asked' } as const;
const read = { permissions: ['GroupMember.Read.All', 'Group.Read.All', 'Directory.Read.All', 'Group.ReadWrite.All', 'GroupMember.ReadWrite.All', 'Directory.ReadWrite.All'] };
const readsDevices = ['Device.Read.All', 'Directory.Read.All'];
const readsUsers = ['User.ReadBasic.All', 'User.Read.All', 'Directory.Read.All'];

function entity({ id, displayName, description, groupTypes }: Group): object {
  const unified = groupTypes.includes('Unified');
  return { id, displayName, description, groupTypes, mail: null, mailEnabled: unified, securityEnabled: !unified };
}

function unsupported(): Refusal {
  return new Refusal(400, 'Request_UnsupportedQuery', "Unsupported or invalid query filter clause specified for property of resource 'Group'.");
}

function matcher(filter: Filter): (group: object) => boolean {
  if (filter.kind === 'test') {
    if (filter.property !== 'displayName' || !['eq', 'startswith'].includes(filter.operator)) throw unsupported();
    return (group) => passes(group, filter);
  }
  if (filter.kind !== 'or') throw unsupported();
  const tests = filter.parts.map(matcher);
  return (group) => tests.some((test) => test(group));
}

function searcher(request: GraphRequest, search: string): (group: Group) => boolean {
  if (request.headers['consistencylevel']?.toLowerCase() !== 'eventual') {
    throw new Refusal(400, 'Request_UnsupportedQuery', "Request with $search query parameter only works through MSGraph with a special request header: 'ConsistencyLevel: eventual'");
  }
  const words = [...search.matchAll(/"displayName:([^"]*)"/g)].map(([, word = '']) => word.toLowerCase());
  if (words.length === 0) throw new Refusal(400, 'BadRequest', `Syntax error: invalid $search '${search}'.`);
  return ({ displayName }) => words.every((word) => displayName.toLowerCase().split(/[^\p{L}\p{N}]+/u).some((part) => part.startsWith(word)));
}

function list(request: GraphRequest, { tenant }: World): GraphAnswer {
  const filter = request.query.get('$filter');
  const search = request.query.get('$search');
  const keep = filter === null ? () => true : matcher(parseFilter(filter));
  const hits = search === null ? () => true : searcher(request, search);
  return page(request, tenant.groups.filter((group) => hits(group)).map(entity).filter((group) => keep(group)), groups);
}

function found({ tenant }: World, id: string): Group {
  const group = tenant.groups.find((one) => one.id === id.toLowerCase());
  if (!group) throw noSuchResource(id);
  return group;
}

/** Of a kind that the caller may not read only the type and the id are told. */
function memberEntity(member: GroupMember, world: World, held: readonly string[]): object {
  const nothing = { id: member.id, displayName: null, deviceId: null, userPrincipalName: null };
  const type = { '@odata.type': `#microsoft.graph.${member.kind}` };
  if (member.kind === 'device') return readsDevices.some((one) => held.includes(one)) ? { ...type, ...nothing, displayName: member.displayName, deviceId: member.deviceId } : { ...type, ...nothing };
  if (member.kind === 'group') return { ...type, ...nothing, displayName: found(world, member.id).displayName };
  const person = world.tenant.people.find(({ id }) => id === member.id);
  return readsUsers.some((one) => held.includes(one)) ? { ...type, ...nothing, displayName: person?.displayName ?? null, userPrincipalName: person?.userPrincipalName ?? null } : { ...type, ...nothing };
}

function allMembers(world: World, group: Group, seen: Map<string, GroupMember>): Map<string, GroupMember> {
  for (const member of group.members) {
    if (seen.has(member.id)) continue;
    seen.set(member.id, member);
    if (member.kind === 'group') allMembers(world, found(world, member.id), seen);
  }
  return seen;
}

function transitiveMembers(request: GraphRequest, world: World, id: string): GraphAnswer {
  const held = request.caller.appOnly ? request.caller.roles : request.caller.scopes;
  const all = [...allMembers(world, found(world, id), new Map()).values()];
  return page(request, all.map((member) => memberEntity(member, world, held)), members);
}

export const groupRoutes: readonly Route[] = [
  get('/groups', read, list),
  get('/groups/{id}', read, (request, world, { id = '' }) => single(request, entity(found(world, id)), groups)),
  get('/groups/{id}/transitiveMembers', read, (request, world, { id = '' }) => transitiveMembers(request, world, id)),
];
