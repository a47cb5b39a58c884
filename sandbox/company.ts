import { CallLog } from './call-log.ts';
import type { VerifyToken } from './caller.ts';
import type { SandboxClock } from './clock.ts';
import { graphDate } from './device.ts';
import type { Enrollment, EnrollmentOutcome, EnrollmentPlan } from './enrollment.ts';
import { enroll } from './enrollment.ts';
import { Faults } from './faults.ts';
import type { Habits } from './habits.ts';
import { likelyHabits } from './habits.ts';
import { listenGraph } from './graph-api.ts';
import type { UnexpectedCall } from './graph/service.ts';
import { GraphService } from './graph/service.ts';
import type { Person } from './person.ts';
import type { Tenant } from './tenant.ts';
import { findPerson, newTenant } from './tenant.ts';
import { Timeline } from './timeline.ts';
import type { World } from './world.ts';

export interface CompanyOptions {
  clock: SandboxClock;
  verify: VerifyToken;
  /** Default 1: the company that the documentation describes. */
  seed?: number;
  /** Devices on a page; default 100, so that reading all four hundred takes paging. */
  pageSize?: number;
  /** Default 0: any free port. */
  port?: number;
}

/** The simulated company with its Microsoft Graph, listening. */
export interface Company {
  /** What GRAPH_URL has to be. */
  url: string;
  tenant: Tenant;
  people: readonly Person[];
  faults: Faults;
  /** Where Intune's behaviour is not documented; may be changed at any time. */
  habits: Habits;
  calls: CallLog;
  /** Calls that this Graph does not know; a test asserts that there are none. */
  unexpected: UnexpectedCall[];
  /** Lets everything happen that is due; Graph does so by itself before each answer. */
  settle(): void;
  /** Throws NobodyByThatId. */
  enroll(personId: string, what: Enrollment, outcome?: EnrollmentOutcome): EnrollmentPlan;
  /** Somebody renews the push certificate at Apple: the same topic for another year. */
  renewPushCertificate(): void;
  stop(): Promise<void>;
}

export class NobodyByThatId extends Error {
  readonly code = 'sandbox_nobody_by_that_id';
  constructor(id: string) {
    super(`Nobody in the simulated company has the id ${id}. Use an id from sandbox/personas.ts.`);
  }
}

const year = 365 * 24 * 60 * 60 * 1000;

/** Throws PortTaken. */
export async function openCompany(options: CompanyOptions): Promise<Company> {
  const { clock, verify, seed = 1, pageSize = 100, port = 0 } = options;
  const tenant = newTenant(seed, clock.now());
  const world: World = { tenant, clock, timeline: new Timeline(clock), faults: new Faults(), habits: { ...likelyHabits }, pageSize };
  const calls = new CallLog();
  const service = new GraphService(world, verify, calls);
  const server = await listenGraph(service, port);
  return {
    url: server.url,
    tenant,
    people: tenant.people,
    faults: world.faults,
    habits: world.habits,
    calls,
    unexpected: service.unexpected,
    settle: () => world.timeline.settle(),
    enroll(personId, what, outcome) {
      const person = findPerson(tenant, personId);
      if (!person) throw new NobodyByThatId(personId);
      return enroll(world, person, what, outcome);
    },
    renewPushCertificate() {
      const { pushCertificate } = tenant.apple;
      if (pushCertificate === null) return;
      pushCertificate.lastModifiedDateTime = graphDate(clock.now());
      pushCertificate.expirationDateTime = graphDate(clock.now() + year);
      pushCertificate.certificateSerialNumber = tenant.draw.text(16, '0123456789ABCDEF');
    },
    stop: () => server.stop(),
  };
}
