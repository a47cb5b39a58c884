import { expect, test } from '@jest/globals';
import { ahmed, marieke, sanne } from '../../sandbox/personas.ts';
import { Flow } from '../helpers/flow.ts';

const flow = new Flow();
const registered = () => {
  const found = flow.services.company.tenant.devices.find(({ kind }) => kind === 'windows-autopilot')?.record;
  if (!found) throw new Error('The company has no Autopilot device.');
  return found;
};

test('an administrator reads in English what it is, looks a serial number up, and opens the guide of a way', async () => {
  const admin = await flow.visitor(marieke);
  const { serialNumber, model } = registered();
  await admin.says('autopilot', 'en-GB');
  const card = await admin.sees('Is it about your own computer?');
  await card.presses('I manage devices');
  await admin.sees('How a device gets registered');
  expect(card.text).toContain('Get-WindowsAutopilotInfo');
  await card.presses('Look it up', { serial: ` ${serialNumber.toLowerCase()} ` });
  await card.becomes('is registered for Autopilot');
  expect(card.text).toContain(model);
  expect(card.text).toContain('enrolled');
  await card.presses('Look it up', { serial: serialNumber.slice(0, 4) });
  await card.becomes('No device has exactly');
  await card.presses('Look it up', { serial: 'NOTTHERE99' });
  await card.becomes('NOTTHERE99 is not registered for Autopilot');
  await card.presses('Back to Autopilot');
  await card.presses('Self-deploying: nobody signs in');
  await card.becomes('Step 1');
});

test('the helpdesk asks in Dutch for one serial number at once', async () => {
  const agent = await flow.visitor(ahmed);
  const { serialNumber } = registered();
  flow.services.company.faults.set('denied', { kind: 'status', status: 403, path: '/deviceManagement/windowsAutopilot' });
  await agent.says(`is serienummer ${serialNumber} geregistreerd voor autopilot?`, 'nl-NL');
  await agent.sees('Ik kon niet kijken.');
  flow.services.company.faults.clear();
  await agent.says('windows autopilot', 'nl-NL');
  const card = await agent.sees('Zo wordt een apparaat geregistreerd');
  await card.presses('Welke methode past?');
  await card.becomes('Van wie zijn de apparaten?');
});

test('an employee who says Autopilot is taken to the steps, and the rest is not for them', async () => {
  const employee = await flow.visitor(sanne);
  await employee.says('autopilot', 'nl-NL');
  const card = await employee.sees('Gaat het om je eigen computer?');
  const manage = card.button('Ik beheer apparaten');
  await card.presses('Mijn eigen computer');
  await card.becomes('Wat past bij jouw Windows-computer?');
  await card.pressed(manage);
  await employee.hears('Dit is voor mensen met de rol Helpdesk.');
});
