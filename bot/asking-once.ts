import type { ConnectorFactory } from 'botframework-connector';

/** What the SDK's client hides: the steps that a request goes through. */
interface Inside {
  client: { pipeline: { removePolicy(which: { phase: 'Retry' }): unknown } };
}

/**
 * Clients for Teams that ask once. The SDK repeats a post after a 502, which may have arrived, and waits for that
 * within the turn; its option `noRetryPolicy` does nothing. Our jobs repeat instead, and know what arrived.
 */
export function askingOnce(factory: ConnectorFactory): ConnectorFactory {
  return {
    async create(serviceUrl, audience) {
      const connector = await factory.create(serviceUrl, audience);
      (connector as unknown as Inside).client.pipeline.removePolicy({ phase: 'Retry' });
      return connector;
    },
  };
}
