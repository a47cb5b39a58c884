// What every engine must do with requests for actions, and what sending one does to them. Run by test/store/action-requests.test.ts on each.
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { DeviceAction, Given } from '../../actions/action.ts';
import { answerApproval } from '../../actions/approve.ts';
import { destructiveLimits, limitReached } from '../../actions/limits.ts';
import { confirmRequest } from '../../actions/request.ts';
import { giveUp, sendRequest, type SendParts } from '../../actions/send.ts';
import { wipe } from '../../actions/wipe.ts';
import { GraphUnavailable } from '../../graph/errors.ts';
import type { Graph } from '../../graph/graph.ts';
import { createRequest, findRequest, moveRequest, placeRequestPost, requestsForApproval, type ActionRequest } from '../../store/action-requests.ts';
import { findAudit } from '../../store/audit.ts';
import type { Database } from '../../store/database.ts';
import type { StoreEngine } from '../helpers/on-both-engines.ts';

const start = Date.UTC(2026, 10, 21, 9);
const at = (minutes: number) => new Date(start + minutes * 60_000);
const seen = {
  name: 'LT-1', serialNumber: 'S1', userId: 'u1', userPrincipalName: 'u@x.example', userDisplayName: 'U', operatingSystem: 'Windows', model: null, ownership: 'company',
  isSupervised: false, managementState: 'managed', family: 'windows',
};
const device = { ...seen, joinType: null, id: 'd1' };
const graph = { post: () => Promise.reject(new Error('nothing is posted here')) } as unknown as Graph;

export function requestStoreContract(engine: StoreEngine): void {
  describe(`requests for actions on ${engine.name}`, () => {
    let opened: Awaited<ReturnType<StoreEngine['open']>>;
    let db: Database;
    beforeAll(async () => {
      opened = await engine.open();
      db = opened.database;
    });
    afterAll(() => opened?.close());

    const requester = (tenantId: string) => ({ tenantId, objectId: 'ahmed' });
    const queue = () => Promise.resolve();

    async function asked(tenantId: string, minute = 0, { objectId = 'ahmed', deviceId = 'd1' } = {}): Promise<string> {
      const id = randomUUID();
      await createRequest(db, {
        id, tenantId, objectId, conversationId: 'a:1', cardId: null, action: 'wipe', deviceId, deviceName: 'LT-1', lastSync: null, askedAt: at(minute), expiresAt: at(minute + 10), seen,
      });
      return id;
    }

    async function approved(tenantId: string): Promise<ActionRequest> {
      const id = await asked(tenantId);
      const filled = { reason: 'stolen', typed: ' lt-1 ', inputs: { keep: 'nothing', more: 'left out' } };
      expect(await confirmRequest(requester(tenantId), id, filled, { db, now: at(1), queue })).toMatchObject({ kind: 'confirmed', request: { stage: 'approval', params: { keep: 'nothing' } } });
      const verdict = await answerApproval({ tenantId, objectId: 'lotte', name: 'Lotte' }, id, { approved: true }, { db, now: at(2), queue });
      expect(verdict).toMatchObject({ kind: 'given', request: { stage: 'waiting', approverId: 'lotte', approverName: 'Lotte', approvedAt: at(2), seen } });
      if (verdict.kind !== 'given') throw new Error('not given');
      return verdict.request;
    }

    /** One that an older Balie let through: it did not look what else was asked of the device. */
    async function approvedUnseen(tenantId: string): Promise<ActionRequest> {
      const moved = await moveRequest(db, { id: await asked(tenantId), from: ['asked'], to: 'waiting', at: at(2), expiresAt: at(600) });
      if (!moved) throw new Error('not moved');
      return moved;
    }

    /** Counts what leaves; `how` is what becomes of each call. */
    function sending(how: () => Promise<void>, more: Partial<SendParts> = {}): { action: DeviceAction; parts: SendParts; calls: Given[] } {
      const calls: Given[] = [];
      const action: DeviceAction = { ...wipe, send: (_graph, _id, _signal, { given }) => (calls.push(given), how()) };
      const parts: SendParts = { db, now: () => at(3), graphOf: () => Promise.resolve(graph), readDevice: () => Promise.resolve(device as never), signal: AbortSignal.timeout(10_000), onMove: queue, ...more };
      return { action, parts, calls };
    }

    test('of two workers one calls', async () => {
      const request = await approved(randomUUID());
      const { action, parts, calls } = sending(() => Promise.resolve());
      await Promise.all([sendRequest(request, action, parts), sendRequest(request, action, parts)]);
      expect(calls).toEqual([{ keep: 'nothing' }]);
      expect(await findRequest(db, request.tenantId, request.id)).toMatchObject({ stage: 'sent' });
    });

    const claimedAsKilled = (request: ActionRequest) => moveRequest(db, { id: request.id, from: ['waiting'], to: 'sending', at: at(3), clientRequestId: 'cut' });

    test.each([
      ['is called again', 'repeatable', ['action.sent', 'action.waiting'], sendRequest],
      ['is not called again', 'not repeatable', ['action.unclear'], sendRequest],
      ['is given up', 'repeatable', ['action.unclear'], giveUp],
    ] as const)('what a killed process called and %s stands in the audit with the id that was written down before (%s)', async (_, kind, events, then) => {
      const request = await approved(randomUUID());
      const claimed = await claimedAsKilled(request);
      const { action, parts } = sending(() => Promise.resolve());
      if (!claimed) throw new Error('not claimed');
      await then(claimed, { ...action, repeatable: kind === 'repeatable' }, parts);
      const rows = (await findAudit(db, { tenantId: request.tenantId }, 20)).slice(0, events.length);
      expect(rows.map(({ event }) => event)).toEqual(events);
      expect(rows.at(-1)?.detail).toMatchObject({ clientRequestId: 'cut', problem: kind === 'repeatable' ? 'unclear' : 'unclear_once' });
    });

    test('a process that was killed between its claim and the answer leaves a request that nobody sends again', async () => {
      const request = await approved(randomUUID());
      const claimed = await claimedAsKilled(request);
      const { action, parts, calls } = sending(() => Promise.resolve());
      if (!claimed) throw new Error('not claimed');
      expect(await sendRequest(claimed, action, parts)).toMatchObject({ stage: 'unclear', problem: 'unclear_once' });
      // The job that was given back to the queue still has the older picture.
      expect(await sendRequest(request, action, parts)).toBeNull();
      expect(calls).toEqual([]);
    });

    test('a worker that fails before its claim does not take away the claim of another', async () => {
      const request = await approved(randomUUID());
      let answer: () => void = () => undefined;
      const first = sending(() => new Promise<void>((resolve) => (answer = resolve)));
      const running = sendRequest(request, first.action, first.parts);
      while (first.calls.length === 0) await new Promise((resolve) => setImmediate(resolve));
      const down = new GraphUnavailable({ message: 'down' }, { reason: 'network', maybeExecuted: false });
      const second = sending(() => Promise.resolve(), { readDevice: () => Promise.reject(down) });
      await expect(sendRequest(request, second.action, second.parts)).rejects.toThrow(down);
      expect(await findRequest(db, request.tenantId, request.id)).toMatchObject({ stage: 'sending' });
      answer();
      expect(await running).toMatchObject({ stage: 'sent' });
      expect([...first.calls, ...second.calls]).toHaveLength(1);
    });

    test.each([
      ['answered', 204, 'sent', null],
      ['unanswered', null, 'unclear', 'unclear_once'],
    ] as const)('a call that is %s stands in the audit with its ids, and with who, what, why and from where', async (_, status, stage, problem) => {
      const request = await approved(randomUUID());
      const heard = { method: 'POST', path: '/v1.0/deviceManagement/managedDevices/d1/wipe', status, requestId: status === null ? null : 'graph-1', clientRequestId: '', ms: 3 };
      const speaking = {
        post: async (_path: string, _body: unknown, options: { clientRequestId?: string; heard?: (call: typeof heard) => void }) => {
          heard.clientRequestId = options.clientRequestId ?? '';
          // Written down before it leaves.
          expect(await findRequest(db, request.tenantId, request.id)).toMatchObject({ stage: 'sending', clientRequestId: heard.clientRequestId });
          options.heard?.(heard);
          if (status === null) throw new GraphUnavailable({ message: 'silence' }, { reason: 'timeout', maybeExecuted: true });
        },
      } as unknown as Graph;
      const { parts } = sending(() => Promise.resolve(), { graphOf: () => Promise.resolve(speaking) });
      await sendRequest(request, wipe, parts);
      const call = Object.fromEntries(Object.entries(heard).filter(([name]) => name !== 'ms'));
      const rows = await findAudit(db, { tenantId: request.tenantId }, 20);
      expect(rows.map(({ event }) => event)).toEqual([`action.${stage}`, 'action.approved', 'action.confirmed']);
      expect(rows[0]).toMatchObject({
        at: at(3), objectId: 'ahmed', subject: 'd1',
        detail: { action: 'wipe', device: 'LT-1', conversation: 'a:1', reason: 'stolen', inputs: { keep: 'nothing' }, problem, graphRequestId: heard.requestId, clientRequestId: heard.clientRequestId, calls: [call] },
      });
    });

    test.each([
      ['a second one is not sent while the first may be under way', 'unclear', 10, 'refused'],
      ['after half an hour without a trace somebody may try again', 'unclear', 40, 'sent'],
      ['the same is not asked twice of a device that has not answered yet', 'no_answer', 600, 'refused'],
    ] as const)('of two agents on one device: %s', async (_, stage, minutes, becomes) => {
      const tenantId = randomUUID();
      const first = await approved(tenantId);
      await moveRequest(db, { id: first.id, from: ['waiting'], to: 'sending', at: at(3) });
      await moveRequest(db, { id: first.id, from: ['sending'], to: stage, at: at(3) });
      const second = await approvedUnseen(tenantId);
      const { action, parts, calls } = sending(() => Promise.resolve(), { now: () => at(3 + minutes) });
      expect(await sendRequest(second, action, parts)).toMatchObject({ stage: becomes });
      expect(calls).toHaveLength(becomes === 'sent' ? 1 : 0);
    });

    test('two that are sent in the same moment to one device are one', async () => {
      const tenantId = randomUUID();
      const both = [await approved(tenantId), await approvedUnseen(tenantId)];
      const { action, parts, calls } = sending(() => Promise.resolve());
      const ends = await Promise.all(both.map((request) => sendRequest(request, action, parts)));
      expect(ends.map((ended) => ended?.stage).sort()).toEqual(['refused', 'sent']);
      expect(calls).toHaveLength(1);
    });

    test('of two that are confirmed in the same moment for one device a colleague is asked about one, and the audit has why not about the other', async () => {
      const tenantId = randomUUID();
      const ids = [await asked(tenantId), await asked(tenantId, 0, { objectId: 'marieke' })];
      const filled = { reason: 'x', typed: 'LT-1', inputs: { keep: 'nothing' } };
      const answers = await Promise.all(ids.map((id, index) => confirmRequest({ tenantId, objectId: index === 0 ? 'ahmed' : 'marieke' }, id, filled, { db, now: at(1), queue })));
      expect(answers.map((answer) => ('request' in answer ? answer.request.stage : answer.kind)).sort()).toEqual(['approval', 'refused']);
      expect(await requestsForApproval(db, tenantId, at(2), 50)).toHaveLength(1);
      expect(await findAudit(db, { tenantId, events: 'action.refused' }, 20)).toMatchObject([{ subject: 'd1', detail: { problem: 'already_under_way' } }]);
    });

    test('of an approval and a refusal at once one counts, the requester’s own never, and the audit has just that one', async () => {
      const tenantId = randomUUID();
      const id = await asked(tenantId);
      await confirmRequest(requester(tenantId), id, { reason: 'x', typed: 'LT-1', inputs: { keep: 'nothing' } }, { db, now: at(1), queue });
      const parts = { db, now: at(2), queue };
      const verdicts = await Promise.all([
        answerApproval({ tenantId, objectId: 'lotte', name: 'Lotte' }, id, { approved: true }, parts),
        answerApproval({ tenantId, objectId: 'marieke', name: 'Marieke' }, id, { approved: false, note: 'no' }, parts),
        answerApproval({ tenantId, objectId: 'ahmed', name: 'Ahmed' }, id, { approved: true }, parts),
      ]);
      expect(verdicts.filter(({ kind }) => kind === 'given')).toHaveLength(1);
      expect(verdicts[2]).toEqual({ kind: 'own' });
      const events = (await findAudit(db, { tenantId }, 20)).map(({ event }) => event);
      expect(events.filter((event) => /approved|turned_down/.test(event))).toHaveLength(1);
    });

    test('of many confirmations at once no more go through than the limit of an hour', async () => {
      const tenantId = randomUUID();
      const ids = await Promise.all(Array.from({ length: destructiveLimits.agent.most + 3 }, (_, nth) => asked(tenantId, 0, { deviceId: `d${nth}` })));
      const filled = { reason: 'x', typed: 'LT-1', inputs: { keep: 'nothing' } };
      const answers = await Promise.all(ids.map((id) => confirmRequest(requester(tenantId), id, filled, { db, now: at(1), queue })));
      expect(answers.filter(({ kind }) => kind === 'confirmed')).toHaveLength(destructiveLimits.agent.most);
      expect(answers.filter(({ kind }) => kind === 'limited')).toHaveLength(3);
      const reached = (minute: number, objectId = 'ahmed') => db.transaction((tx) => limitReached(tx, { tenantId, objectId }, at(minute)));
      expect(await reached(2)).toEqual({ of: 'agent', most: destructiveLimits.agent.most, until: at(61) });
      expect(await reached(62)).toBeNull();
      expect(await reached(2, 'lotte')).toBeNull();
      expect(await requestsForApproval(db, tenantId, at(2), 50)).toHaveLength(destructiveLimits.agent.most);
      expect(await requestsForApproval(db, tenantId, at(60 * 9), 50)).toEqual([]);
    });

    test('keeps where the channel shows it', async () => {
      const tenantId = randomUUID();
      const id = await asked(tenantId);
      await placeRequestPost(db, id, 'c:1', 'p:1');
      expect(await findRequest(db, tenantId, id)).toMatchObject({ postConversationId: 'c:1', postId: 'p:1', params: {}, intuneCode: null, approverId: null });
      expect(await findRequest(db, 'another', id)).toBeNull();
    });
  });
}
