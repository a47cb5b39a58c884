import { openGraph } from '../../graph/client.ts';
import type { GraphSettings } from '../../graph/client.ts';
import type { Graph } from '../../graph/graph.ts';
import { startFakeServer } from './fake-server.ts';
import type { FakeServer } from './fake-server.ts';

export interface FakeGraph extends FakeServer {
  graph: Graph;
  /** What was asked of the token source, in order. */
  asks: { claims?: string; fresh?: boolean }[];
  /** How long the client waited between attempts. No time really passes. */
  waits: number[];
  open(settings?: Partial<GraphSettings>): Graph;
}

/** The real client against a strict fake, with a clock that moves only when the client waits. */
export async function startFakeGraph(): Promise<FakeGraph> {
  const server = await startFakeServer();
  const asks: FakeGraph['asks'] = [];
  const waits: number[] = [];
  let now = 0;

  const open = (settings: Partial<GraphSettings> = {}): Graph =>
    openGraph({
      graphUrl: server.url,
      allowLoopback: true,
      token: async (ask) => {
        asks.push(ask);
        return ask.claims ? 'token-with-claims' : ask.fresh ? 'token-fresh' : 'token';
      },
      effects: {
        elapsed: () => now,
        random: () => 0,
        wait: async (ms) => {
          waits.push(ms);
          now += ms;
        },
      },
      ...settings,
    });
  return { ...server, asks, waits, open, graph: open() };
}
