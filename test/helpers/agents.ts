import type { Device } from '../../sandbox/device.ts';
import { ahmed } from '../../sandbox/personas.ts';
import { knownNames } from './known-names.ts';
import type { DeskVisitor, SeenCard } from './desk-visitor.ts';
import type { Flow } from './flow.ts';

/** Computers for tests that change them: co-managed, awake and healthy, each given out once. */
export class Computers {
  readonly #flow: Flow;
  #given = 0;

  constructor(flow: Flow) {
    this.#flow = flow;
  }

  next(): Device {
    const fit = this.#flow.services.company.tenant.devices.filter(
      ({ kind, awake, record }) =>
        kind === 'windows-comanaged' && awake && !knownNames.has(record.deviceName) && record.configurationManagerClientHealthState?.state === 'healthy' && record.userId !== '',
    );
    const device = fit[this.#given++];
    if (!device) throw new Error('The company has not enough healthy computers for these tests.');
    return device;
  }
}

/** Ahmed of the helpdesk, who speaks English here and is signed in. */
export async function helpdeskAgent(flow: Flow): Promise<DeskVisitor> {
  const agent = await flow.visitor(ahmed);
  await agent.says('English');
  await agent.hears('From now on I answer in English.');
  await agent.says('sign in');
  await agent.sees('What I can do for you');
  await flow.quiet();
  return agent;
}

/** Asks in words, and answers with the card that wants a confirmation. */
export async function asksFor(agent: DeskVisitor, words: string, action: string): Promise<SeenCard> {
  await agent.says(words);
  return agent.sees(`${action}?`);
}

/** Everything that changed something, as Graph saw it: who, how, where. */
export function changes(flow: Flow, device: Device): string[] {
  return flow.calls().filter((call) => call.includes(' POST ') && call.includes(device.record.id));
}
