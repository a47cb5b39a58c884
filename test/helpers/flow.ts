import { afterAll, afterEach, beforeAll, expect } from '@jest/globals';
import type { Conversation } from '../../sandbox/connector/conversation-store.ts';
import type { Device } from '../../sandbox/device.ts';
import type { Person } from '../../sandbox/person.ts';
import { personas } from '../../sandbox/personas.ts';
import type { Services } from '../../sandbox/services.ts';
import { DeskVisitor } from './desk-visitor.ts';
import { eventually } from './eventually.ts';
import { openBalie, type OpenBalie } from './open-balie.ts';

export const second = 1000;
export const minute = 60 * second;
export const hour = 60 * minute;
export const day = 24 * hour;

/** A look at the queue is a query, and the database shares this process. Milliseconds. */
const lookEvery = 20;

/**
 * One Balie and one company for a file of tests: one only, because the Bot Framework keeps the keys and tokens
 * of the first for as long as the process lives. After each test the faults are gone, and a call that Graph
 * does not know fails it.
 */
export class Flow {
  #balie: OpenBalie | undefined;
  #employees = 0;
  #graphCalls = 0;

  constructor(more: Record<string, string> = {}) {
    beforeAll(async () => {
      this.#balie = await openBalie(more);
      this.services.company.calls.onCall(() => (this.#graphCalls += 1));
    });
    afterEach(() => {
      this.services.company.faults.clear();
      this.services.connector.fault = null;
      expect(this.services.company.unexpected.splice(0)).toEqual([]);
    });
    afterAll(() => this.#balie?.close());
  }

  get services(): Services {
    return this.balie.services;
  }

  get balie(): OpenBalie {
    if (!this.#balie) throw new Error('Balie is not open yet.');
    return this.#balie;
  }

  /** Somebody whom no other test has met, in their own chat with Balie. */
  async employee(language: 'nl' | 'en'): Promise<DeskVisitor> {
    const people = this.services.company.people.filter((person) => person.language === language && !personas.includes(person));
    const person = people[this.#employees++];
    if (!person) throw new Error('The company has not enough people for these tests.');
    return this.visitor(person);
  }

  async visitor(person: Person, conversation?: Conversation): Promise<DeskVisitor> {
    const visitor = await new DeskVisitor(this.services, person, conversation).comesIn();
    visitor.looksAway();
    return visitor;
  }

  device(name: string): Device {
    const found = this.services.company.tenant.devices.find(({ record }) => record.deviceName === name);
    if (!found) throw new Error(`The company has no device ${name}.`);
    return found;
  }

  passes(ms: number): Promise<void> {
    return this.services.clock.forward(ms);
  }

  /**
   * Moves time on by steps until it has happened: background work queues its next round when one has ended. A step lasts
   * as long as Balie works, so that a busy machine takes no more steps than an idle one.
   */
  async passesUntil(step: number, what: string, happened: () => boolean, steps = 20): Promise<void> {
    for (let taken = 0; taken < steps; taken += 1) {
      await this.passes(step);
      const rests = this.#watch(400);
      const ended = async () => happened() || (await rests());
      // What hangs does not end by itself; more time has to pass.
      await eventually(what, ended, 3000, lookEvery).catch(() => undefined);
      if (happened()) return;
    }
    throw new Error(`Not within ${steps} steps of ${step} ms: ${what}`);
  }

  /** Waits until no job runs or is due, and Balie has called nobody for a moment: what it was doing is done. */
  async quiet(): Promise<void> {
    await eventually('Balie is at rest', this.#watch(250), 60_000, lookEvery);
  }

  /** @returns whether Balie has had nothing to do for so long, looked at again with each call */
  #watch(ms: number): () => Promise<boolean> {
    const soFar = () => this.#graphCalls + this.services.connector.calls.length;
    let [seen, since] = [soFar(), performance.now()];
    return async () => {
      if (soFar() !== seen || (await this.balie.clock.dueJobs()) > 0) [seen, since] = [soFar(), performance.now()];
      return performance.now() - since > ms;
    };
  }

  /** The calls of Graph since `from`, as "caller METHOD version/path" without the query. */
  calls(from = 0): string[] {
    return this.services.company.calls
      .all()
      .filter(({ at }) => at >= from)
      .map(({ caller, method, version, path }) => `${caller} ${method} ${version}${path.split('?')[0]}`);
  }
}
