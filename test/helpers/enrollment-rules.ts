import { afterEach, beforeEach } from '@jest/globals';
import { registration } from '../../sandbox/enrollment-rules.ts';
import type { Setup } from '../../sandbox/setup.ts';
import type { Tenant } from '../../sandbox/tenant.ts';
import type { DeskVisitor } from './desk-visitor.ts';
import type { Flow } from './flow.ts';

interface Rule {
  platformBlocked?: boolean;
  personalDeviceEnrollmentBlocked?: boolean;
  osMinimumVersion?: string;
  osMaximumVersion?: string;
}

type DefaultRule = 'iosRestriction' | 'windowsRestriction' | 'macOSRestriction' | 'androidRestriction' | 'androidForWorkRestriction';

/** What the company's administrators set up about enrollment; as it was again after each test. */
export class EnrollmentRules {
  readonly #flow: Flow;

  constructor(flow: Flow) {
    this.#flow = flow;
    let before: { configurations: Record<string, unknown>[]; push: Tenant['apple']['pushCertificate']; android: Record<string, unknown>; authority: Setup['authority']; subscription: string };
    beforeEach(() => {
      const { setup, apple } = this.#tenant;
      before = structuredClone({ configurations: setup.enrollmentConfigurations, push: apple.pushCertificate, android: setup.android, authority: setup.authority, subscription: setup.subscriptionState });
    });
    afterEach(() => {
      const { setup, apple, rules } = this.#tenant;
      setup.enrollmentConfigurations = before.configurations;
      setup.android = before.android;
      setup.authority = before.authority;
      setup.subscriptionState = before.subscription;
      apple.pushCertificate = before.push;
      for (const some of [rules.assignments, rules.groups]) some.clear();
      rules.registered = [];
    });
  }

  get #tenant(): Tenant {
    return this.#flow.services.company.tenant;
  }

  /** The default, for everybody whom no other restriction reaches. */
  byDefault(rule: DefaultRule, change: Rule): void {
    const all = this.#configuration('deviceEnrollmentPlatformRestrictionsConfiguration');
    all[rule] = { ...(all[rule] as object), ...change };
  }

  limit(limit: number): void {
    this.#configuration('deviceEnrollmentLimitConfiguration')['limit'] = limit;
  }

  /** A restriction for one platform, assigned to a group with these members. */
  assigned(priority: number, platformType: string, change: Rule, members: readonly DeskVisitor[]): void {
    const id = `assigned-${priority}`;
    const platformRestriction = { platformBlocked: false, personalDeviceEnrollmentBlocked: false, osMinimumVersion: '', osMaximumVersion: '', ...change };
    this.#tenant.setup.enrollmentConfigurations.push({
      '@odata.type': '#microsoft.graph.deviceEnrollmentPlatformRestrictionConfiguration', id, displayName: id, priority, version: 1, platformType, platformRestriction,
    });
    const groupId = `group-${priority}`;
    this.#tenant.rules.assignments.set(id, [{ '@odata.type': '#microsoft.graph.groupAssignmentTarget', groupId }]);
    this.#tenant.rules.groups.set(groupId, new Set(members.map(({ person }) => person.id)));
  }

  pushCertificate(ends: string | null): void {
    const { apple } = this.#tenant;
    if (ends === null) apple.pushCertificate = null;
    else if (apple.pushCertificate) apple.pushCertificate.expirationDateTime = ends;
  }

  authority(who: Setup['authority']): void {
    this.#tenant.setup.authority = who;
  }

  subscription(state: string): void {
    this.#tenant.setup.subscriptionState = state;
  }

  play(bindStatus: string): void {
    this.#tenant.setup.android['bindStatus'] = bindStatus;
  }

  /** A computer in its box, registered in somebody's name. */
  registered(visitor: DeskVisitor, serialNumber: string): void {
    this.#tenant.rules.registered.push(registration(`autopilot-${serialNumber}`, serialNumber, visitor.person.userPrincipalName));
  }

  #configuration(type: string): Record<string, unknown> {
    const found = this.#tenant.setup.enrollmentConfigurations.find((one) => one['@odata.type'] === `#microsoft.graph.${type}`);
    if (!found) throw new Error(`The company has no ${type}.`);
    return found;
  }
}
