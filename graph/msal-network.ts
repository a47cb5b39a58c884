import type { INetworkModule, NetworkRequestOptions, NetworkResponse } from '@azure/msal-node';
import { retryAfterMs } from './error-body.ts';
import { EntraDidNotAnswer } from './identity-errors.ts';

interface NetworkSettings {
  /** LOGIN_URL, checked. http only when loopback is allowed. */
  login: URL;
  timeoutMs: number;
  fetch: typeof fetch;
}

/**
 * MSAL's way out: a time limit for every request, and one discovery at a time however many ask.
 *
 * MSAL refuses http addresses. When LOGIN_URL is http on loopback, MSAL is told https, and here, for
 * exactly that host, the requests become http and the OpenID configuration that comes back becomes https.
 */
export function createMsalNetwork(settings: NetworkSettings): INetworkModule {
  const { login } = settings;
  const plain = login.protocol === 'http:';
  const discoveries = new Map<string, Promise<NetworkResponse<unknown>>>();

  async function send(method: 'GET' | 'POST', url: string, options: NetworkRequestOptions = {}): Promise<NetworkResponse<unknown>> {
    const target = new URL(url);
    if (plain && target.host === login.host) target.protocol = 'http:';
    const response = await answered(settings, target, { method, headers: options.headers, body: options.body });
    if (!plain || method !== 'GET') return response;
    return { ...response, body: rewritten(response.body, `http://${login.host}/`, `https://${login.host}/`) };
  }

  return {
    async sendGetRequestAsync<T>(url: string, options?: NetworkRequestOptions) {
      const under = discoveries.get(url) ?? send('GET', url, options).finally(() => discoveries.delete(url));
      discoveries.set(url, under);
      return (await under) as NetworkResponse<T>;
    },
    async sendPostRequestAsync<T>(url: string, options?: NetworkRequestOptions) {
      return (await send('POST', url, options)) as NetworkResponse<T>;
    },
  };
}

async function answered(settings: NetworkSettings, url: URL, request: RequestInit): Promise<NetworkResponse<unknown>> {
  const controller = new AbortController();
  const timer = setTimeout(() => controller.abort(), settings.timeoutMs);
  try {
    const response = await settings.fetch(url, { ...request, redirect: 'error', signal: controller.signal });
    // MSAL would remember these and fail every equal request itself for a minute. The caller decides that.
    if (response.status === 429 || response.status >= 500) {
      throw new EntraDidNotAnswer(`Entra ID answered ${response.status}`, retryAfterMs(response.headers));
    }
    const headers = Object.fromEntries([...response.headers].filter(([name]) => name !== 'retry-after'));
    return { status: response.status, headers, body: (await response.json()) as unknown };
  } catch (error) {
    if (error instanceof EntraDidNotAnswer) throw error;
    throw new EntraDidNotAnswer('Entra ID could not be reached, or not understood', null, error);
  } finally {
    clearTimeout(timer);
  }
}

function rewritten(body: unknown, from: string, to: string): unknown {
  if (typeof body !== 'object' || body === null) return body;
  const entries = Object.entries(body).map(([key, value]) => [
    key,
    typeof value === 'string' && value.startsWith(from) ? to + value.slice(from.length) : (value as unknown),
  ]);
  return Object.fromEntries(entries) as unknown;
}
