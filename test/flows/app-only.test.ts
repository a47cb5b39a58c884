import { beforeAll, describe, expect, test } from '@jest/globals';
import { ahmed, lotte, marieke } from '../../sandbox/personas.ts';
import { asksFor, changes } from '../helpers/agents.ts';
import type { DeskVisitor } from '../helpers/desk-visitor.ts';
import { Doomed } from '../helpers/destroying.ts';
import { Flow, second } from '../helpers/flow.ts';

// An administrator has named two actions: they go as Balie itself, and Balie's own role decides who may ask.

const flow = new Flow({ APP_ONLY_ACTIONS: 'sync, rebootNow' });
const devices = new Doomed(flow);

const said = {
  en: { sync: 'Sync', restart: 'Restart', lock: 'lock', role: 'your Intune role does not allow it', confirm: 'has Balie send this itself', by: 'Sent as Balie itself; asked by', accepted: 'Intune has accepted it.', audit: 'audit', auditBy: 'Ahmed Yildiz, sent as Balie', mayNot: 'it lacks the application permission' },
  nl: { sync: 'Synchroniseren', restart: 'Opnieuw opstarten', lock: 'vergrendel', role: 'je Intune-rol staat het niet toe', confirm: 'laat Balie dit zelf versturen', by: 'Verstuurd als Balie zelf; gevraagd door', accepted: 'Intune heeft het aangenomen.', audit: 'logboek', auditBy: 'Ahmed Yildiz, verstuurd als Balie', mayNot: 'mist het in Entra ID het toepassingsrecht' },
} as const;

let agent: DeskVisitor;
let administrator: DeskVisitor;

beforeAll(async () => {
  // He may read devices in Intune, and nothing else.
  for (const person of flow.services.company.tenant.people) if (person.id === ahmed.id) person.intuneRole = 'readOnlyOperator';
  agent = await flow.visitor(ahmed);
  administrator = await flow.visitor(marieke);
});

describe.each(['en', 'nl'] as const)('in %s, an action that goes as Balie itself', (language) => {
  const words = said[language];

  beforeAll(async () => {
    for (const visitor of [agent, administrator]) {
      await visitor.says(language === 'en' ? 'English' : 'Nederlands');
      await visitor.hears(/From now on I answer in English|Vanaf nu/);
    }
  });

  test('does not ask the agent’s Intune role, says so, and names the agent on the card and in the audit', async () => {
    const device = devices.next('iphone-company');
    const card = await asksFor(agent, `sync ${device.record.deviceName}`, words.sync);
    expect(card.text).toContain(words.confirm);
    await card.presses(/^(Yes|Ja)/);
    await card.becomes(words.accepted);
    expect(card.text).toContain(`${words.by} Ahmed Yildiz`);
    expect(changes(flow, device)).toEqual([`app POST v1.0/deviceManagement/managedDevices/${device.record.id}/syncDevice`]);
    await administrator.says(`${words.audit} ${device.record.deviceName}`);
    await administrator.sees(words.auditBy);
  });

  test('is confirmed only by who asked, and only with the role of the helpdesk', async () => {
    const device = devices.next('windows-entra');
    const card = await asksFor(agent, `restart ${device.record.deviceName}`, words.restart);
    const yes = card.button(/^(Yes|Ja)/)['data'] as object;
    const employee = await flow.employee(language);
    await employee.forges('action.confirm', { ...yes, reason: 'x' });
    const colleague = await flow.visitor(lotte);
    await colleague.forges('action.confirm', { ...yes, reason: 'x' });
    await flow.quiet();
    expect(changes(flow, device)).toEqual([]);
    await card.presses(/^(Yes|Ja)/, { reason: 'INC-3' });
    await card.becomes(words.accepted);
    await card.pressed({ type: 'Action.Execute', verb: 'action.confirm', data: yes });
    await flow.passes(30 * second);
    expect(changes(flow, device)).toEqual([`app POST v1.0/deviceManagement/managedDevices/${device.record.id}/rebootNow`]);
  });

  test('without Balie’s own permission is refused in words that name it', async () => {
    const device = devices.next('iphone-company');
    const card = await asksFor(agent, `sync ${device.record.deviceName}`, words.sync);
    flow.services.company.faults.set('call', { kind: 'status', status: 403, path: `/deviceManagement/managedDevices/${device.record.id}/syncDevice` });
    await card.presses(/^(Yes|Ja)/);
    await card.becomes(words.mayNot);
  });

  test('is no way to what was not named: that still asks the Intune role', async () => {
    const device = devices.next('iphone-company');
    await agent.says(`${words.lock} ${device.record.deviceName}`);
    await agent.sees(words.role);
    expect(changes(flow, device)).toEqual([]);
  });
});
