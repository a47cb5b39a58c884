import type { GraphCall } from './call-log.ts';
import type { Fault } from './faults.ts';
import type { PageDesk } from './page-server/desk.ts';
import type { CallView, FaultName } from './page/wire.ts';
import { answerApprovals, protectedActions } from './approvals.ts';
import { personas } from './personas.ts';
import type { Services } from './services.ts';
import { blockOwnDevices, ownDevicesBlocked } from './setup.ts';

const graphFaults = {
  graphDown: { kind: 'down', how: 'unavailable' },
  throttled: { kind: 'throttled', retryAfter: 5 },
  slow: { kind: 'slow', ms: 4000 },
} as const satisfies Partial<Record<FaultName, Fault>>;

/** Joins the page to the simulated services. */
export function pageDesk(services: Services): PageDesk {
  const { company, connector, client, channel, helpdesk, clock, entra } = services;
  const { rules } = entra;
  const listeners = new Set<() => void>();
  const isGraphFault = (name: FaultName): name is keyof typeof graphFaults => name in graphFaults;
  let turnedAway = false;
  entra.onSignedIn(() => listeners.forEach((listener) => listener()));

  return {
    company: company.tenant.displayName,
    people: personas,
    connector,
    client,
    channels: [helpdesk.id, channel.id],
    clock: {
      view: () => ({ now: clock.now(), offset: clock.offset }),
      forward: (ms) => clock.forward(ms),
      onForward: (listener) => clock.onForward(listener),
    },
    calls: {
      recent: () => company.calls.all().slice(-100).map(callView),
      onCall: (listener) => company.calls.onCall((call) => listener(callView(call))),
    },
    faults: {
      view: (person) => ({
        graphDown: 'graphDown' in company.faults.list(),
        throttled: 'throttled' in company.faults.list(),
        slow: 'slow' in company.faults.list(),
        deviceOffline: company.faults.isOffline('all'),
        consentMissing: rules.consentMissing.has(person),
        stepUp: rules.stepUpNeeded.has(person),
        ownBlocked: ownDevicesBlocked(company.tenant.setup),
        turnedAway,
        secondAdmin: company.tenant.approvals.protects.size > 0,
      }),
      set(person, name, on) {
        if (isGraphFault(name)) company.faults.set(name, on ? graphFaults[name] : null);
        else if (name === 'deviceOffline') company.faults.setOffline('all', on);
        else if (name === 'ownBlocked') blockOwnDevices(company.tenant.setup, on);
        else if (name === 'turnedAway') turnedAway = on;
        else if (name === 'secondAdmin') company.tenant.approvals.protects = new Set(on ? protectedActions : []);
        else {
          const people = name === 'stepUp' ? rules.stepUpNeeded : rules.consentMissing;
          if (on) people.add(person);
          else people.delete(person);
        }
        for (const listener of listeners) listener();
      },
      onChange(listener) {
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
    },
    onSignedIn: (listener) => entra.onSignedIn(listener),
    enroll: (person, kind) => Math.round((company.enroll(person, kind, turnedAway ? 'blocked' : 'compliant').appearsAt - clock.now()) / 1000),
    answerApprovals: (approve) => answerApprovals(company.tenant.approvals, approve),
    renewPushCertificate: () => company.renewPushCertificate(),
  };
}

function callView({ requestId, at, method, version, path, status, caller, ms }: GraphCall): CallView {
  return { id: requestId, at, method, path: `/${version ?? ''}${path}`, status, ms, who: caller };
}
