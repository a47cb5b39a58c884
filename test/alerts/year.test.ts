import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { checkExpiry, type CheckParts } from '../../alerts/check.ts';
import { appCredentials } from '../../alerts/sources/app-credentials.ts';
import { appleEnrollmentTokens } from '../../alerts/sources/apple-enrollment-tokens.ts';
import { applePush } from '../../alerts/sources/apple-push.ts';
import type { Desk } from '../../bot/desk.ts';
import { deliverAlertsJob } from '../../bot/jobs/deliver-alerts.ts';
import { subscribe } from '../../store/alert-subscriptions.ts';
import { snooze } from '../../store/alerts.ts';
import { rememberConversation } from '../../store/conversations.ts';
import { listChecks } from '../../store/expiry-checks.ts';
import { emptyTables, memoryDatabase, type MemoryDatabase } from '../helpers/memory-store.ts';
import { silentLog } from '../helpers/silent-log.ts';
import { Model } from './year-model.ts';
import { day, World, type Outage } from './year-world.ts';

const tenantId = 'contoso';
const sources = [applePush, appleEnrollmentTokens, appCredentials];
const hour = 3_600_000;
/** The same ones in every run, within four seconds each; YEARS=100 for so many others. */
const years = Number(process.env['YEARS'] ?? 8);
const seed = process.env['YEARS'] === undefined ? 20_261_121 : Date.now();

/** What happens before a check. `pick` chooses among what there is. */
const happening = fc.record({
  what: fc.constantFrom('nothing', 'nothing', 'nothing', 'renew push', 'other push', 'right push', 'lose push', 'renew token', 'add token', 'remove token', 'put back token', 'new secret', 'remove secret', 'silent', 'contact', 'outage', 'mend', 'mend', 'snooze', 'snooze', 'downtime', 'restart', 'killed', 'twice', 'subscribe'),
  pick: fc.nat({ max: 1000 }),
  /** Until the check. */
  hours: fc.constantFrom(6, 6, 12, 24, 24, 24, 48, 96),
});
type Happening = typeof happening extends fc.Arbitrary<infer T> ? T : never;

let opened: MemoryDatabase;
beforeAll(async () => {
  opened = await memoryDatabase();
});
afterAll(() => opened.close());

/** A company and its Balie, in one database, and the machine that knows what should be told. */
class Year {
  readonly world = new World();
  readonly model = new Model(this.world);
  readonly #queued: { conversationId: string; alerts: string[] }[] = [];
  readonly #sent: string[] = [];
  #startedAt = this.world.now;
  #killed = false;
  readonly #desk = {
    db: opened.database, config: { tenantId, defaultLanguage: 'en', publicUrl: null, credential: { secret: 'not one' } }, clock: { now: () => this.world.now }, log: silentLog, newId: randomUUID,
    jobs: { enqueue: async () => undefined },
    notify: { send: async () => { const id = randomUUID(); this.#sent.push(id); return id; } },
  } as unknown as Desk;

  async begin(): Promise<void> {
    await emptyTables(opened.database);
    await this.subscribe('here');
  }

  async subscribe(conversationId: string): Promise<void> {
    const at = new Date(this.world.now);
    await rememberConversation(opened.database, { tenantId, conversationId, kind: 'channel', reference: {}, language: 'en' }, at);
    if (await subscribe(opened.database, { tenantId, conversationId, byObjectId: 'admin', createdAt: at })) this.model.subscribe(conversationId);
  }

  async passes({ what, pick, hours }: Happening): Promise<string[]> {
    const { world } = this;
    world.now += hours * hour;
    if (what === 'downtime') world.now += (pick % 20) * day;
    if (what === 'downtime' || what === 'restart') this.#startedAt = world.now;
    this.#killed = what === 'killed';
    if (what === 'subscribe') await this.subscribe('there');
    if (what === 'snooze') await this.#snooze(pick);
    change(world, what, pick);
    await this.#check(what === 'twice' ? 2 : 1).catch(async (failure: unknown) => {
      if (!(failure instanceof Killed)) throw failure;
      this.#startedAt = world.now;
      await this.#check(1);
    });
    return this.#deliver();
  }

  async #snooze(pick: number): Promise<void> {
    const keys = this.model.keys('here');
    const key = keys[pick % Math.max(1, keys.length)];
    if (key === undefined) return;
    const until = this.world.now + (1 + (pick % 30)) * day;
    const [kind = '', objectId = ''] = key.split(' ');
    this.model.snooze('here', key, until);
    await snooze(opened.database, tenantId, 'here', { kind, objectId, until: new Date(until), byObjectId: 'admin' });
  }

  async #check(instances: number): Promise<void> {
    const parts: CheckParts & Record<string, unknown> = {
      db: opened.database, tenantId, sources, graph: this.world.graph(), appId: 'balie', signsInWith: { kind: 'secret', hint: 'abc' },
      now: new Date(this.world.now), startedAt: new Date(this.#startedAt), newId: randomUUID, signal: new AbortController().signal,
      workingTime: (moment: Date) => moment, workingDayAfter: (moment: Date) => new Date(moment.getTime() + day), lookAgain: async () => undefined,
      redraw: async () => undefined,
      queue: async (delivery) => {
        if (this.#killed) {
          this.#killed = false;
          throw new Killed('the process ended');
        }
        this.#queued.push(delivery);
      },
    };
    await Promise.all(Array.from({ length: instances }, () => checkExpiry(parts)));
  }

  async #deliver(): Promise<string[]> {
    this.#sent.length = 0;
    for (const { conversationId, alerts } of this.#queued.splice(0)) await deliverAlertsJob(this.#desk).run({ tenantId, conversationId, alerts }, { id: 'job', attempt: 1, signal: new AbortController().signal });
    // Somebody reacts to each, so that none goes on to others.
    await opened.database.query(`update alerts set seen_by = 'Marieke', seen_at = delivered_at where seen_at is null and delivered_at is not null`);
    const rows = await opened.database.query<{ conversation: string; kind: string; object: string; expires: Date; content: Record<string, string> }>(
      `select conversation_id as conversation, kind, object_id as object, expires_at as expires, content from alerts where card_id = any($1)`,
      [this.#sent],
    );
    return rows.map(({ conversation, kind, object, expires, content }) => {
      if (kind === 'settled') return `${conversation}: ${content['outcome']} ${content['of']} ${object.split('/')[1]}`;
      if (kind === 'checks_stopped') return `${conversation}: away since ${expires.getTime()}`;
      return kind === 'could_not_check' ? `${conversation}: could not check ${object}` : `${conversation}: ${kind} ${object} of ${expires.getTime()}`;
    }).sort();
  }

  /** A source that cannot be read has a failure on record, and keeps the dates that it knew. */
  async isHonest(): Promise<boolean> {
    const checks = await listChecks(opened.database, tenantId);
    return checks.every(({ source, failure }) => (failure !== null) === this.world.outages.has(source));
  }

  expected(): string[] {
    return this.model.check(this.#startedAt).map((line) => line.replace(/: (renewed|recovered|back|gone) (\S+) ([^/]+).*$/, ': $1 $2 $3')).sort();
  }
}

class Killed extends Error {}

function change(world: World, what: string, pick: number): void {
  const { now, tokens, removed, apps, outages } = world;
  const [id] = [...tokens.keys()].slice(pick % Math.max(1, tokens.size));
  const token = id === undefined ? undefined : tokens.get(id);
  const secrets = apps.get(pick % 2 === 0 ? 'app1' : 'app2') ?? [];
  const source = sources[pick % sources.length]?.id ?? '';
  const year = now + (300 + (pick % 60)) * day;
  const changes: Record<string, () => void> = {
    'renew push': () => void (world.push && (world.push.expires = year)),
    'other push': () => void (world.push &&= { topic: `other ${pick % 2}`, expires: year }),
    'right push': () => void (world.push = { topic: 'right', expires: pick % 3 === 0 ? now + 5 * day : year }),
    'lose push': () => void (pick % 3 === 0 && (world.push = null)),
    'renew token': () => void (token && (token.expires = year)),
    'add token': () => void tokens.set(`t${pick % 5}`, { expires: now + (pick % 70) * day - 3 * day, silentSince: null }),
    'remove token': () => void (id !== undefined && token && (tokens.delete(id), removed.set(id, token))),
    'put back token': () => void (pick % 2 === 0 && removed.forEach((former, key) => (tokens.set(key, former), removed.delete(key)))),
    'new secret': () => void secrets.push({ keyId: world.newKey(), expires: now + (pick % 90) * day }),
    'remove secret': () => void secrets.splice(pick % 3, 1),
    silent: () => void (token && (token.silentSince ??= now)),
    contact: () => tokens.forEach((one) => (one.silentSince = null)),
    outage: () => void outages.set(source, (['down', 'denied', 'throttled', 'half'] satisfies Outage[])[pick % 4] ?? 'down'),
    mend: () => outages.clear(),
  };
  changes[what]?.();
}

test('in a year of renewals, outages, snoozes, restarts and downtime everything is told at each step exactly once, and its end to those who were told', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(happening, { minLength: 150, maxLength: 220, size: 'max' }), async (happenings) => {
      const year = new Year();
      await year.begin();
      for (const [nth, one] of happenings.entries()) {
        const told = await year.passes(one);
        const at = `${nth} ${one.what} (${one.pick}) ${new Date(year.world.now).toISOString()}`;
        expect({ at, told }).toEqual({ at, told: year.expected() });
        expect({ at, honest: await year.isHonest() }).toEqual({ at, honest: true });
      }
    }),
    { seed, numRuns: years, interruptAfterTimeLimit: years * 4000, endOnFailure: true },
  );
}, years * 10_000);
