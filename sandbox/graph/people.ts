import type { Person } from '../person.ts';
import { companyName } from '../personas.ts';
import type { PackageAccount } from '../platform-links.ts';
import { findPerson } from '../tenant.ts';
import type { World } from '../world.ts';
import { page, selection, single } from './collection.ts';
import type { Filter } from './filter.ts';
import { parseFilter, passes } from './filter.ts';
import { permission } from './permissions.ts';
import { Refusal, noSuchResource } from './refusal.ts';
import type { GraphAnswer, GraphRequest } from './request.ts';
import type { Route } from './route.ts';
import { get } from './route.ts';

const defaults = [
  'businessPhones', 'displayName', 'givenName', 'jobTitle', 'mail', 'mobilePhone', 'officeLocation', 'preferredLanguage',
  'surname', 'userPrincipalName', 'id',
];
const basic = ['id', 'displayName', 'givenName', 'surname', 'mail', 'userPrincipalName'];
const users = { context: 'users', type: 'user', pageSize: 100, largestPage: 999, count: 'asked', defaults } as const;

const filterable: Record<string, readonly string[]> = {
  id: ['eq'], displayName: ['eq', 'startswith'], givenName: ['eq', 'startswith'], surname: ['eq', 'startswith'],
  mail: ['eq', 'startswith'], userPrincipalName: ['eq', 'startswith'], department: ['eq', 'startswith'], jobTitle: ['eq', 'startswith'],
  accountEnabled: ['eq'], userType: ['eq'],
};

function userEntity(person: Person): object {
  const { id, displayName, givenName, surname, userPrincipalName, jobTitle, department, officeLocation, preferredLanguage, mobilePhone } = person;
  return {
    id, displayName, givenName, surname, userPrincipalName, jobTitle, department, officeLocation, preferredLanguage, mobilePhone,
    mail: userPrincipalName, businessPhones: [], accountEnabled: true, userType: 'Member', usageLocation: 'NL',
    onPremisesSyncEnabled: person.synchronised || null, companyName, employeeId: null, createdDateTime: '2021-03-02T08:00:00Z',
  };
}

/** Windows Configuration Designer makes such an account for every token that it fetches. */
function packageEntity(account: PackageAccount): object {
  return {
    ...account, givenName: null, surname: null, jobTitle: null, department: null, officeLocation: null, preferredLanguage: null, mobilePhone: null, mail: null,
    businessPhones: [], accountEnabled: true, userType: 'Member', usageLocation: null, onPremisesSyncEnabled: null, companyName: null, employeeId: null,
  };
}

/** Basic read shows the six properties of a contact card; to ask for more is refused. */
function checkBasic(request: GraphRequest): void {
  const held = request.caller.appOnly ? request.caller.roles : request.caller.scopes;
  const more = permission.users.some((one) => one !== 'User.ReadBasic.All' && held.includes(one));
  if (more || selection(request)?.every((name) => basic.includes(name)) !== false) return;
  throw new Refusal(403, 'Authorization_RequestDenied', 'Insufficient privileges to complete the operation.');
}

function matcher(filter: Filter): (user: object) => boolean {
  if (filter.kind === 'not') throw advanced();
  if (filter.kind === 'test') {
    if (!(filterable[filter.property]?.includes(filter.operator) ?? false)) throw advanced();
    return (user) => passes(user, filter);
  }
  const tests = filter.parts.map(matcher);
  return filter.kind === 'and' ? (user) => tests.every((test) => test(user)) : (user) => tests.some((test) => test(user));
}

/** Unlike Intune, the directory refuses a filter that it does not support. */
function advanced(): Refusal {
  return new Refusal(400, 'Request_UnsupportedQuery', 'Unsupported or invalid query filter clause specified for property of resource \'User\'.');
}

/** "displayName:san" OR "mail:san": any word of the property begins so. */
function searcher(request: GraphRequest, search: string): (user: object) => boolean {
  if (request.headers['consistencylevel']?.toLowerCase() !== 'eventual') {
    const sentence = "Request with $search query parameter only works through MSGraph with a special request header: 'ConsistencyLevel: eventual'";
    throw new Refusal(400, 'Request_UnsupportedQuery', sentence);
  }
  const clauses = [...search.matchAll(/"(\w+):([^"]*)"/g)].map(([, property = '', text = '']) => ({ property, text: text.toLowerCase() }));
  if (clauses.length === 0) throw new Refusal(400, 'BadRequest', `Syntax error: invalid $search '${search}'.`);
  return (user) =>
    clauses.some(({ property, text }) => {
      const found = String((user as Record<string, string | null>)[property] ?? '').toLowerCase();
      return found.startsWith(text) || found.split(/[\s.@-]+/).some((word) => word.startsWith(text));
    });
}

function list(request: GraphRequest, world: World): GraphAnswer {
  checkBasic(request);
  const filter = request.query.get('$filter');
  const search = request.query.get('$search');
  const keep = filter === null ? () => true : matcher(parseFilter(filter));
  const hits = search === null ? () => true : searcher(request, search);
  const everybody = [...world.tenant.people.map(userEntity), ...world.tenant.platforms.packages.map(packageEntity)];
  const found = everybody.filter((user) => keep(user) && hits(user));
  return page(request, found, users);
}

function one(request: GraphRequest, world: World, idOrAddress: string): GraphAnswer {
  checkBasic(request);
  const person = findPerson(world.tenant, idOrAddress);
  if (!person) throw noSuchResource(idOrAddress);
  return single(request, userEntity(person), users);
}

function me(request: GraphRequest, world: World): GraphAnswer {
  const person = findPerson(world.tenant, request.caller.oid ?? '');
  if (!person) throw new Refusal(400, 'BadRequest', '/me request is only valid with delegated authentication flow.');
  return single(request, userEntity(person), users);
}

const read = { permissions: permission.users };
const readMyself = { permissions: [], delegatedOnly: ['User.Read', 'User.Read.All', 'User.ReadBasic.All'] };

export const peopleRoutes: readonly Route[] = [
  get('/users', read, list),
  get('/users/{id}', read, (request, world, { id = '' }) => one(request, world, id)),
  get('/me', readMyself, me),
];
