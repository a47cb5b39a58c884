import type { Graph, GraphOptions } from '../../graph/graph.ts';
import { GraphForbidden, GraphNotFound, GraphThrottled, GraphUnavailable } from '../../graph/errors.ts';

export const day = 86_400_000;
export type Outage = 'down' | 'denied' | 'throttled' | 'half';

/** A tenant in memory with a push certificate, enrollment tokens and app registrations, behind Graph's own answers. */
export class World {
  now = Date.UTC(2026, 10, 21, 6);
  push: { topic: string; expires: number } | null = { topic: 'right', expires: this.now + 75 * day };
  readonly tokens = new Map<string, { expires: number; silentSince: number | null }>([['t1', { expires: this.now + 40 * day, silentSince: null }], ['t2', { expires: this.now + 8 * day, silentSince: null }]]);
  /** What somebody may upload once more. */
  readonly removed = new Map<string, { expires: number; silentSince: number | null }>();
  readonly apps = new Map<string, { keyId: string; expires: number }[]>([['app1', [{ keyId: 'k1', expires: this.now + 31 * day }]], ['app2', [{ keyId: 'k2', expires: this.now - 400 * day }]]]);
  readonly outages = new Map<string, Outage>();
  #keys = 10;

  newKey(): string {
    this.#keys += 1;
    return `k${this.#keys}`;
  }

  graph(): Graph {
    const unexpected = (path: string) => new Error(`The test's Graph does not know ${path}.`);
    const get = (path: string): unknown => {
      if (path === '/deviceManagement/managedDeviceOverview') return { deviceOperatingSystemSummary: { iosCount: 40, macOSCount: 2 } };
      if (path !== '/deviceManagement/applePushNotificationCertificate') throw unexpected(path);
      this.#fail('apple_push');
      if (!this.push) throw notFound();
      return { id: 'x', appleIdentifier: 'apple@contoso.com', topicIdentifier: this.push.topic, expirationDateTime: iso(this.push.expires), certificateSerialNumber: '1' };
    };
    const list = (path: string): unknown[] => {
      if (path === '/deviceManagement/depOnboardingSettings') {
        return [...this.tokens].map(([id, { expires, silentSince }]) => ({ id, tokenName: id, appleIdentifier: 'apple@contoso.com', tokenExpirationDateTime: iso(expires), lastSuccessfulSyncDateTime: iso(silentSince ?? this.now), lastSyncErrorCode: 0 }));
      }
      if (path !== '/applications') throw unexpected(path);
      return [...this.apps].map(([appId, secrets]) => ({ id: appId, appId, displayName: appId, passwordCredentials: secrets.map(({ keyId, expires }) => ({ keyId, endDateTime: iso(expires) })), keyCredentials: [] }));
    };
    const source = (path: string) => (path === '/applications' ? 'app_credentials' : 'apple_enrollment_token');
    // One object a page, so that an outage can come in the middle.
    const page = (path: string, next?: string | null): { items: unknown[]; next: string | null } => {
      const at = Number(next ?? 0);
      if (at > 0 || this.outages.get(source(path)) !== 'half') this.#fail(source(path));
      const items = list(path);
      if (this.outages.get(source(path)) === 'half' && items.length < 2) this.#fail(source(path));
      return { items: items.slice(at, at + 1), next: at + 1 < items.length ? String(at + 1) : null };
    };
    return {
      get: async <T>(path: string) => get(path) as T,
      page: async <T>(path: string, _options?: GraphOptions, next?: string | null) => page(path, next) as { items: T[]; next: string | null },
      pages: () => { throw unexpected('pages'); },
      post: async (path: string) => { throw unexpected(path); },
      delete: async (path: string) => { throw unexpected(path); },
    };
  }

  #fail(source: string): void {
    const outage = this.outages.get(source);
    if (outage === 'denied') throw new GraphForbidden({ message: 'no', status: 403 });
    if (outage === 'throttled') throw new GraphThrottled({ message: 'busy', status: 429 }, null);
    if (outage) throw new GraphUnavailable({ message: 'down', status: 503 }, { reason: 'server', maybeExecuted: false });
  }
}

function iso(at: number): string {
  return new Date(at).toISOString();
}

function notFound(): Error {
  return new GraphNotFound({ message: 'none', status: 404 });
}
