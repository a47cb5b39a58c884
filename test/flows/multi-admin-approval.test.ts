import { beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { Device } from '../../sandbox/device.ts';
import { ahmed, lotte } from '../../sandbox/personas.ts';
import type { DeskVisitor, SeenCard } from '../helpers/desk-visitor.ts';
import { asksToWipe, destroyed, Doomed, opensApproval, type Tongue } from '../helpers/destroying.ts';
import { eventually } from '../helpers/eventually.ts';
import { Flow, day, hour, minute } from '../helpers/flow.ts';

const flow = new Flow();
const doomed = new Doomed(flow);
let agent: DeskVisitor;
let colleague: DeskVisitor;

beforeAll(async () => {
  agent = await flow.visitor(ahmed);
  colleague = await flow.visitor(lotte);
  for (const visitor of [agent, colleague]) {
    await visitor.says('sign in');
    await visitor.sees(/What I can do for you|Wat ik voor je kan doen/);
  }
  flow.services.company.tenant.approvals.protects = new Set(['wipe', 'retire', 'delete']);
}, 120_000);

beforeEach(() => flow.passes(25 * hour), 60_000);

const approvals = () => flow.services.company.tenant.approvals.requests;

async function speak(tongue: Tongue): Promise<void> {
  for (const visitor of [agent, colleague]) {
    await visitor.says(tongue === 'en' ? 'English' : 'Nederlands');
    await visitor.hears(/From now on I answer in English|Vanaf nu/);
  }
}

/** Wiped as far as Balie can bring it: a colleague approved, and Intune wants an administrator as well. */
async function waitsForIntune(tongue: Tongue, waiting: string, reason?: string): Promise<{ card: SeenCard; device: Device }> {
  await speak(tongue);
  const device = doomed.next('windows-entra');
  const card = await asksToWipe(agent, device, tongue, reason);
  await (await opensApproval(colleague, device, tongue)).presses(tongue === 'en' ? 'Approve' : 'Goedkeuren');
  await card.becomes(waiting);
  return { card, device };
}

const justified = ['Ahmed Yildiz POST v1.0/wipe 400', 'Ahmed Yildiz POST v1.0/wipe 412'];

describe.each([
  ['en', 'Waits for approval in Intune', /accepted|delivered/],
  ['nl', 'Wacht op goedkeuring in Intune', /aangenomen|afgeleverd/],
] as const)('in %s, what Intune wants approved', (tongue, waiting, accepted) => {
  test('is asked with the reason, waits, and is carried out once with the code of the approval', async () => {
    const { card, device } = await waitsForIntune(tongue, waiting, 'INC-1 café gestolen');
    expect(approvals().at(-1)?.requestJustification).toBe('INC-1 café gestolen');
    expect(destroyed(flow, device)).toEqual(justified);
    await flow.passes(5 * minute);
    expect(destroyed(flow, device)).toEqual(justified);
    const approval = approvals().at(-1);
    if (approval) approval.status = 'approved';
    await flow.passesUntil(minute, 'it is accepted', () => accepted.test(card.text));
    expect(destroyed(flow, device)).toEqual([...justified, 'Ahmed Yildiz POST v1.0/wipe 204']);
    await agent.sees(accepted);
    await flow.passesUntil(minute, 'it is done', () => /Done|Gedaan/.test(card.text));
    expect(destroyed(flow, device)).toHaveLength(3);
  }, 120_000);
});

test.each([
  ['rejected', 'An administrator refused it in Intune'],
  ['cancelled', 'taken back in Intune'],
  ['expired', 'within three days'],
] as const)('%s in Intune is told to the requester, and nothing is sent', async (status, text) => {
  const { card, device } = await waitsForIntune('en', 'Waits for approval in Intune');
  const approval = approvals().at(-1);
  if (approval) approval.status = status;
  await flow.passesUntil(minute, 'it is told', () => card.text.includes(text));
  await flow.passes(hour);
  expect(destroyed(flow, device)).toEqual(justified);
}, 120_000);

test('nobody answers for three days: it ends, and nothing is sent', async () => {
  const { card, device } = await waitsForIntune('en', 'Waits for approval in Intune');
  await flow.passesUntil(12 * hour, 'it has expired', () => card.text.includes('within three days'), 10);
  expect(destroyed(flow, device)).toEqual(justified);
  await flow.passes(day);
  expect(destroyed(flow, device)).toEqual(justified);
}, 90_000);

test('the requester can take it back while Intune waits', async () => {
  const { card, device } = await waitsForIntune('en', 'Waits for approval in Intune');
  await card.presses('Take it back');
  await card.becomes('Cancelled');
  const approval = approvals().at(-1);
  if (approval) approval.status = 'approved';
  await flow.passes(hour);
  await flow.quiet();
  expect(destroyed(flow, device)).toEqual(justified);
}, 120_000);

test('Graph down while Intune is asked does not end the waiting', async () => {
  const { card, device } = await waitsForIntune('en', 'Waits for approval in Intune');
  flow.services.company.faults.set('poll', { kind: 'down', how: 'unavailable', path: '/deviceManagement/operationApprovalRequests' });
  await flow.passes(30 * minute);
  flow.services.company.faults.clear();
  const approval = approvals().at(-1);
  if (approval) approval.status = 'approved';
  await flow.passesUntil(10 * minute, 'it is accepted', () => /accepted|delivered|Done/.test(card.text));
  expect(destroyed(flow, device).filter((call) => call.endsWith('204'))).toHaveLength(1);
}, 120_000);

test('another owner in the meantime stops it after the approval', async () => {
  const { card, device } = await waitsForIntune('en', 'Waits for approval in Intune');
  device.record.userId = lotte.id;
  const approval = approvals().at(-1);
  if (approval) approval.status = 'approved';
  await flow.passesUntil(minute, 'it is told', () => card.text.includes('The device belongs to'));
  expect(destroyed(flow, device)).toEqual(justified);
}, 120_000);

test('the older answers of Intune, 403 both times, lead the same way', async () => {
  flow.services.company.habits.approvalRefusal = 403;
  flow.services.company.habits.approvalAnswer = 403;
  const { card, device } = await waitsForIntune('en', 'Waits for approval in Intune');
  const approval = approvals().at(-1);
  if (approval) approval.status = 'approved';
  await flow.passesUntil(minute, 'it is accepted', () => /accepted|delivered|Done/.test(card.text));
  expect(destroyed(flow, device).map((call) => call.slice(-3))).toEqual(['403', '403', '204']);
  await eventually('it is completed', () => approval?.status === 'completed');
}, 120_000);
