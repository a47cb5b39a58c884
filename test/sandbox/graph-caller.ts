import type { Caller } from '../../sandbox/caller.ts';
import { SandboxClock } from '../../sandbox/clock.ts';
import type { Company } from '../../sandbox/company.ts';
import { openCompany } from '../../sandbox/company.ts';
import type { Device } from '../../sandbox/device.ts';
import type { Person } from '../../sandbox/person.ts';
import { tenantId } from '../../sandbox/personas.ts';

export interface Reply {
  status: number;
  headers: Headers;
  // Tests look inside whatever Graph answers.
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  body: any;
}

const everyPermission = [
  'DeviceManagementManagedDevices.Read.All', 'DeviceManagementManagedDevices.PrivilegedOperations.All',
  'DeviceManagementServiceConfig.Read.All', 'DeviceManagementRBAC.Read.All', 'Application.Read.All', 'User.Read',
  'User.ReadBasic.All',
];

/** Tokens of these tests are the caller itself as JSON: who signs them is not what they are about. */
function verify(token: string): Caller | null {
  try {
    return JSON.parse(Buffer.from(token, 'base64url').toString()) as Caller;
  } catch {
    return null;
  }
}

export function appToken(roles: string[] = everyPermission): string {
  return token({ appOnly: true, scopes: [], roles, tid: tenantId });
}

export function personToken(person: Person, scopes: string[] = everyPermission): string {
  return token({ appOnly: false, scopes, roles: [], oid: person.id, tid: tenantId });
}

function token(caller: Caller): string {
  return Buffer.from(JSON.stringify(caller)).toString('base64url');
}

/** A company that listens, and the few ways in which these tests talk to it. */
export class GraphCaller {
  readonly clock: SandboxClock;
  readonly company: Company;

  private constructor(clock: SandboxClock, company: Company) {
    this.clock = clock;
    this.company = company;
  }

  static async open(pageSize?: number): Promise<GraphCaller> {
    const clock = new SandboxClock();
    return new GraphCaller(clock, await openCompany({ clock, verify, ...(pageSize === undefined ? {} : { pageSize }) }));
  }

  async call(method: string, path: string, options: { token?: string; body?: unknown; headers?: Record<string, string> } = {}): Promise<Reply> {
    const response = await fetch(path.startsWith('http') ? path : this.company.url + path, {
      method,
      headers: {
        authorization: `Bearer ${options.token ?? appToken()}`,
        ...(options.body === undefined ? {} : { 'content-type': 'application/json' }),
        ...options.headers,
      },
      ...(options.body === undefined ? {} : { body: JSON.stringify(options.body) }),
    });
    const text = await response.text();
    return { status: response.status, headers: response.headers, body: text === '' ? undefined : JSON.parse(text) };
  }

  get(path: string, token?: string): Promise<Reply> {
    return this.call('GET', path, token === undefined ? {} : { token });
  }

  device(name: string): Device {
    const [found] = this.company.tenant.devices.filter((device) => device.record.deviceName === name);
    if (!found) throw new Error(`no device ${name}`);
    return found;
  }

  configMgr(device: Device, token: string, action = 'appEvaluation', version = 'beta'): Promise<Reply> {
    return this.call('POST', `/${version}/deviceManagement/managedDevices/${device.record.id}/triggerConfigurationManagerAction`, {
      token,
      body: { configurationManagerAction: { '@odata.type': 'microsoft.graph.configurationManagerAction', action } },
    });
  }

  async results(device: Device): Promise<Record<string, unknown>[]> {
    const reply = await this.get(`/beta/deviceManagement/managedDevices/${device.record.id}?$select=id,deviceActionResults`);
    return reply.body.deviceActionResults as Record<string, unknown>[];
  }
}
