import type { ConnectorFactory } from 'botframework-connector';
import type { ConnectorRequest, ConnectorResponse, Pace } from './pace.ts';

interface Policy {
  name: string;
  sendRequest<R extends ConnectorRequest, A extends ConnectorResponse>(request: R, next: (request: R) => Promise<A>): Promise<A>;
}

/** What the SDK's client hides: the steps that a request goes through. */
interface Inside {
  client: {
    pipeline: {
      removePolicy(which: { phase: 'Retry' }): unknown;
      addPolicy(policy: Policy, where: { phase: 'Retry' }): unknown;
    };
  };
}

/**
 * Clients for Teams that ask once, and not while Teams said to wait. The SDK repeats a post after a 502, which may
 * have arrived, and waits for that within the turn; its option `noRetryPolicy` does nothing. Our jobs repeat instead,
 * and know what arrived.
 */
export function askingOnce(factory: ConnectorFactory, pace: Pace): ConnectorFactory {
  return {
    async create(serviceUrl, audience) {
      const connector = await factory.create(serviceUrl, audience);
      const { pipeline } = (connector as unknown as Inside).client;
      pipeline.removePolicy({ phase: 'Retry' });
      pipeline.addPolicy({ name: 'baliePace', sendRequest: (request, next) => pace.call(request, () => next(request)) }, { phase: 'Retry' });
      return connector;
    },
  };
}
