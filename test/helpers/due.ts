import { expect, test } from '@jest/globals';
import type { ExpiryKind } from '../../alerts/expiring.ts';
import type { Trouble } from '../../alerts/trouble.ts';
import { wordsFor } from '../../cards/words.ts';
import type { Language } from '../../guides/language.ts';
import { notPaused } from '../../sandbox/device-configurations.ts';
import { graphDate } from '../../sandbox/device.ts';
import type { Tenant } from '../../sandbox/tenant.ts';
import { nothingLapses, pushExpires } from './admins.ts';
import type { DeskVisitor } from './desk-visitor.ts';
import { eventually } from './eventually.ts';
import { day, hour, type Flow } from './flow.ts';
import { subscriber } from './subscriber.ts';

/** One thing that is told, from what Graph says of it to the card. */
export interface Due {
  what: string;
  language: Language;
  kind: ExpiryKind;
  /** As people know it. */
  name: string;
  /** In so many days it lapses; absent where there is a trouble instead. */
  days?: number;
  trouble?: Trouble;
  /** What else stands on the card. */
  shows?: readonly string[];
  make: (tenant: Tenant, now: number) => void;
}

/** An hour more than so many days from `now`, as Graph writes it. */
export function inDays(now: number, days: number): string {
  return graphDate(now + days * day + hour);
}

export function ago(now: number, days: number): string {
  return graphDate(now - days * day);
}

/** What Apple, Android and Windows have is in order and far from its end; nothing else is there. */
function nothingDue(flow: Flow): void {
  const { tenant } = flow.services.company;
  const now = flow.services.clock.now();
  const { platforms, deviceConfigurations } = tenant;
  const [enrollmentToken] = tenant.apple.enrollmentTokens;
  const [appToken] = tenant.apple.appTokens;
  nothingLapses(flow);
  pushExpires(flow, 300);
  Object.assign(tenant, { platforms, deviceConfigurations });
  if (enrollmentToken) tenant.apple.enrollmentTokens = [{ ...enrollmentToken, tokenExpirationDateTime: inDays(now, 300) }];
  if (appToken) tenant.apple.appTokens = [{ ...appToken, expirationDateTime: inDays(now, 300) }];
  for (const one of deviceConfigurations) if (one['@odata.type'].endsWith('windowsUpdateForBusinessConfiguration')) Object.assign(one, notPaused);
}

/** Puts the company back after each case, so that every case is the only thing that is due. */
export function keepsCompany(flow: Flow): { reset: () => void } {
  let kept: Pick<Tenant, 'apple' | 'platforms' | 'deviceConfigurations' | 'setup'> | undefined;
  return {
    reset() {
      const { tenant } = flow.services.company;
      if (kept === undefined) {
        nothingDue(flow);
        const { apple, platforms, deviceConfigurations, setup } = tenant;
        kept = structuredClone({ apple, platforms, deviceConfigurations, setup });
      }
      Object.assign(tenant, structuredClone(kept));
      tenant.silent.clear();
    },
  };
}

export async function stops(admin: DeskVisitor, language: Language): Promise<void> {
  await admin.says(language === 'nl' ? 'meldingen uit' : 'alerts off');
  await admin.sees(wordsFor(language).expiry.unsubscribedTitle);
}

/** Every case is told with its name, its date or trouble, and the steps of its kind in the reader's language. */
export function tellsEach(flow: Flow, cases: readonly Due[]): void {
  const company = keepsCompany(flow);
  test.each(cases.map((one) => [one.language, one.what, one] as const))('tells in %s of %s', async (language, _, { kind, name, days, trouble, shows = [], make }) => {
    company.reset();
    make(flow.services.company.tenant, flow.services.clock.now());
    const admin = await subscriber(flow, language);
    const words = wordsFor(language);
    const { troubles, ...usual } = words.expiry.kinds[kind];
    const alert = () => admin.cards().find(({ text }) => text.startsWith(usual.name) && text.includes(name));
    await eventually(`${name} is told`, () => alert() !== undefined).catch((failure: unknown) => {
      throw new Error(`${String(failure)}\nOn the screen: ${JSON.stringify(admin.cards().map(({ text }) => text), null, 1)}`);
    });
    const text = alert()?.text ?? '';
    const remedy = (trouble && troubles?.[trouble]) ?? usual;
    expect(text).toContain(remedy.breaks);
    for (const step of remedy.steps(null).filter((one, index) => one === remedy.steps('x')[index])) expect(text).toContain(step);
    // Which day it is over there depends on the hour at which the test runs.
    if (days !== undefined) expect([days - 1, days, days + 1].some((count) => text.includes(words.inDays(count)))).toBe(true);
    if (trouble) expect(text).toContain(words.expiry.troubles[trouble]);
    for (const part of shows) expect(text).toContain(part);
    await stops(admin, language);
  });
}

/** With everything in order, and again with dates that are none, people hear nothing. */
export function staysSilent(flow: Flow, title: string, make: (tenant: Tenant, now: number) => void): void {
  const company = keepsCompany(flow);
  test(title, async () => {
    company.reset();
    make(flow.services.company.tenant, flow.services.clock.now());
    const admin = await subscriber(flow, 'en');
    await admin.says('check now');
    await admin.sees('Last checked');
    await flow.quiet();
    expect(admin.cards().filter(({ text }) => !text.startsWith('What expires'))).toEqual([]);
    expect(admin.cards().at(-1)?.text).not.toContain('Could not check');
    await stops(admin, 'en');
  });
}

/** A permission that is missing is named, for each path that asks for it. */
export function namesMissing(flow: Flow, paths: Readonly<Record<string, readonly [source: string, permission: string]>>): void {
  const company = keepsCompany(flow);
  test('shows what is not watched with the permission that is missing', async () => {
    company.reset();
    for (const path of Object.keys(paths)) flow.services.company.faults.set(path, { kind: 'status', status: 403, path });
    const admin = await flow.employee('nl');
    admin.person.appRoles = ['Admin'];
    await admin.says('controleer nu');
    const [[, first] = ['', '']] = Object.values(paths);
    const overview = await admin.sees(first);
    for (const [source, permission] of Object.values(paths)) {
      expect(overview.text).toContain(source);
      expect(overview.text).toContain(permission);
    }
  });
}
