import { afterEach, beforeEach } from '@jest/globals';
import { startFakeGraph, type FakeGraph } from './fake-graph.ts';

/** A fresh fake for every test of a file; a call that was expected and never came fails the test. */
export function fakeGraphForEach(): Readonly<FakeGraph> {
  let current: FakeGraph | undefined;
  beforeEach(async () => {
    current = await startFakeGraph();
  });
  afterEach(async () => {
    await current?.close();
    current?.verify();
  });
  return new Proxy({} as FakeGraph, {
    get: (_, name) => {
      if (!current) throw new Error('The fake Graph opens with the first test.');
      return Reflect.get(current, name);
    },
  });
}
