import { expect, test } from '@jest/globals';
import { GraphForbidden, GraphThrottled, GraphUnavailable } from '../../graph/errors.ts';
import { IdentityMisconfigured, IdentityUnavailable, SignInBlocked, SignInNeeded } from '../../graph/identity-errors.ts';
import type { ReadinessCheck } from '../../readiness/check.ts';
import { readinessChecks } from '../../readiness/checks.ts';
import { examine } from '../../readiness/examine.ts';
import { fine, type Finding } from '../../readiness/finding.ts';
import { openReads, type Reads } from '../../readiness/reads.ts';

const now = new Date('2026-11-21T09:00:00Z');
const never = {} as Reads;

const check = (answer: () => Promise<ReturnType<typeof fine>>, id: ReadinessCheck['id'] = 'cname'): ReadinessCheck => ({ id, part: 'windows', permission: 'Some.Read.All', examine: answer });

async function one(cause: unknown, previous: Finding[] = []): Promise<Finding> {
  const failing = check(async () => {
    throw cause;
  });
  const findings = await examine({ checks: [failing, check(async () => fine('cname_no_domain'), 'autopilot')], reads: never, now, previous, onFailure: () => undefined });
  expect(findings[1]).toMatchObject({ check: 'autopilot', status: 'ok' });
  return findings[0] as Finding;
}

test.each([
  ['denied', 'Some.Read.All', new GraphForbidden({ message: '' })],
  ['denied', null, new SignInBlocked(null)],
  ['throttled', null, new GraphThrottled({ message: '' }, null)],
  ['timeout', null, new GraphUnavailable({ message: '' }, { reason: 'timeout', maybeExecuted: false })],
  ['unavailable', null, new GraphUnavailable({ message: '' }, { reason: 'network', maybeExecuted: false })],
  ['unavailable', null, new IdentityUnavailable(null)],
  ['misconfigured', null, new IdentityMisconfigured('x')],
  ['refused', null, new TypeError('a defect of ours')],
])('%s (%s) is no finding, and spoils no other', async (reason, permission, cause) => {
  expect(await one(cause)).toEqual({ check: 'cname', part: 'windows', status: 'unknown', failure: { reason, permission, asked: 'as_application' }, since: now.toISOString() });
});

test('says since when, from the first failure in a row', async () => {
  const before = '2026-11-01T00:00:00.000Z';
  const failed: Finding = { check: 'cname', part: 'windows', status: 'unknown', failure: { reason: 'denied', permission: 'x', asked: 'as_application' }, since: before };
  expect(await one(new TypeError(), [failed])).toMatchObject({ since: before });
  expect(await one(new TypeError(), [{ check: 'cname', part: 'windows', ...fine('cname_no_domain') }])).toMatchObject({ since: now.toISOString() });
});

test('a sign-in that only the person can give is asked for', async () => {
  await expect(one(new SignInNeeded('step_up', '{}', null))).rejects.toMatchObject({ code: 'sign_in_needed' });
});

test('a domain that lacks its CNAME is said, though another one has no answer; that all is well is not', async () => {
  const [cname] = readinessChecks.filter(({ id }) => id === 'cname');
  const reads = (answers: Record<string, boolean>): Reads => ({
    ...never,
    domains: async () => ['a.example', 'b.example'].map((name) => ({ name, isDefault: name === 'a.example' })),
    findsServer: async (domain) => {
      if (!(domain in answers)) throw new GraphThrottled({ message: '' }, null);
      return answers[domain] === true;
    },
  });
  await expect(cname?.examine(reads({ 'a.example': true }), now)).rejects.toBeInstanceOf(GraphThrottled);
  expect(await cname?.examine(reads({ 'a.example': false }), now)).toMatchObject({ code: 'cname_missing', facts: ['a.example'] });
});

test('reads each thing once, though two checks look at it', async () => {
  let calls = 0;
  const graph = { get: () => Promise.reject(new Error()), post: () => Promise.reject(new Error()), page: () => Promise.reject(new Error()), async *pages() { calls += 1; } };
  const reads = openReads({ tenantId: 't', app: graph as never, mine: () => Promise.reject(new Error()), signal: new AbortController().signal });
  await Promise.all([reads.licences(), reads.licences()]);
  expect(calls).toBe(1);
});

test('every check has an id and a place of its own, and names the permission that it needs', () => {
  expect(new Set(readinessChecks.map(({ id }) => id)).size).toBe(readinessChecks.length);
  for (const { permission } of readinessChecks) expect(permission).toMatch(/^[A-Za-z]+\.Read(Write)?\.All$/);
});
