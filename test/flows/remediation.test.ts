import { beforeAll, describe, expect, test } from '@jest/globals';
import type { Device } from '../../sandbox/device.ts';
import { ahmed, lotte } from '../../sandbox/personas.ts';
import type { DeskVisitor, SeenCard } from '../helpers/desk-visitor.ts';
import { destroyed, Doomed } from '../helpers/destroying.ts';
import { Flow, minute } from '../helpers/flow.ts';

const flow = new Flow();
const devices = new Doomed(flow);
const agents: Partial<Record<'en' | 'nl', DeskVisitor>> = {};

const said = {
  en: { find: 'find', more: 'More actions', title: 'What can be done with', action: 'Run a remediation', accepted: 'Intune has accepted it.', done: 'The remediation has run on the computer.', failed: 'reported that it did not work', refused: 'DeviceManagementScripts.Read.All', none: 'There are no remediations' },
  nl: { find: 'zoek', more: 'Meer acties', title: 'Wat er met', action: 'Herstel uitvoeren', accepted: 'Intune heeft het aangenomen.', done: 'Het herstel is op de computer uitgevoerd.', failed: 'niet gelukt', refused: 'DeviceManagementScripts.Read.All', none: 'Er is geen herstel gemaakt' },
} as const;

beforeAll(async () => {
  for (const [language, person] of [['en', ahmed], ['nl', lotte]] as const) {
    const agent = await flow.visitor(person);
    await agent.says(language === 'en' ? 'English' : 'Nederlands');
    await agent.hears(/From now on I answer in English|Vanaf nu/);
    agents[language] = agent;
  }
}, 120_000);

async function chooses(language: 'en' | 'nl', device: Device): Promise<SeenCard> {
  const agent = agents[language];
  if (!agent) throw new Error('nobody is there');
  const words = said[language];
  await agent.says(`${words.find} ${device.record.serialNumber}`);
  const card = await agent.sees(device.record.serialNumber);
  await card.presses(words.more);
  await card.becomes(words.title);
  await card.presses(words.action);
  return card;
}

const scripts = () => flow.services.company.tenant.remediations;

describe.each(['en', 'nl'] as const)('a remediation, in %s,', (language) => {
  const words = said[language];
  const caller = language === 'en' ? 'Ahmed Yildiz' : 'Lotte Peeters';

  test('is chosen by its name, sent once in the agent’s name, and followed to its end', async () => {
    const device = devices.next('windows-entra');
    const before = flow.services.clock.now();
    const card = await (await chooses(language, device)).becomes(`${words.action}?`);
    const [script] = scripts();
    expect(card.text).toContain('Restart the print spooler');
    await card.presses(/^(Yes|Ja)/, { remediation: script?.id, reason: '' });
    await card.presses(/^(Yes|Ja)/, { remediation: '00000000-0000-0000-0000-000000000000', reason: 'INC-7' });
    expect(destroyed(flow, device)).toEqual([]);
    await card.presses(/^(Yes|Ja)/, { remediation: script?.id, reason: 'INC-7' });
    await card.becomes(words.accepted);
    expect(card.text).toContain('Restart the print spooler');
    expect(card.text).not.toContain(script?.id ?? 'an id');
    expect(destroyed(flow, device)).toEqual([`${caller} POST beta/initiateOnDemandProactiveRemediation 204`]);
    await flow.passesUntil(20_000, 'it has run', () => card.text.includes(words.done));
    expect(card.text).not.toContain('spooler: stopped');
    const lists = flow.calls(before).filter((call) => call.includes('deviceHealthScripts'));
    expect(new Set(lists)).toEqual(new Set([`${caller} GET beta/deviceManagement/deviceHealthScripts`]));
  });

  test('that fails on the computer is told', async () => {
    const device = devices.next('windows-entra');
    flow.services.company.habits.remediationEnds = 'remediationFailed';
    const card = await (await chooses(language, device)).becomes(`${words.action}?`);
    await card.presses(/^(Yes|Ja)/, { remediation: scripts()[1]?.id, reason: 'INC-8' });
    await flow.passesUntil(15_000, 'it has failed', () => /Did not succeed|Niet gelukt/.test(card.text));
    flow.services.company.habits.remediationEnds = 'success';
    expect(destroyed(flow, device)).toHaveLength(1);
  });

  test('cannot be chosen where the list is refused or empty, and everything else goes on', async () => {
    const device = devices.next('windows-entra');
    flow.services.company.faults.set('scripts', { kind: 'status', status: 403, path: '/deviceManagement/deviceHealthScripts' });
    const card = await (await chooses(language, device)).becomes(words.refused);
    flow.services.company.faults.clear();
    const kept = flow.services.company.tenant.remediations;
    flow.services.company.tenant.remediations = [];
    await card.presses(/Show the device|Apparaat tonen|Toon/);
    await card.becomes(device.record.serialNumber);
    await card.presses(words.more);
    await card.becomes(words.title);
    await card.presses(words.action);
    await card.becomes(words.none);
    flow.services.company.tenant.remediations = kept;
    await flow.passes(minute);
    expect(destroyed(flow, device)).toEqual([]);
  });
});
