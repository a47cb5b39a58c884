import { describe, expect, test } from '@jest/globals';
import { ahmed, lotte, marieke, personas, sanne } from '../../sandbox/personas.ts';
import { findPerson } from '../../sandbox/tenant.ts';
import { Flow } from '../helpers/flow.ts';

const flow = new Flow();

describe('an administrator', () => {
  test('sees in English what could be checked in her own name, and finds both ways of turning the upload on', async () => {
    const admin = await flow.visitor(marieke);
    const from = flow.services.clock.now();
    await admin.says('tenant attach', 'en-GB');
    const card = await admin.sees('What I could check');
    expect(card.text).toMatch(/Devices with the Configuration Manager client are in Intune: \d+\./);
    expect(card.text).toContain('Your Intune role lets you start Configuration Manager actions.');
    expect(card.text).toContain('Your account comes from your own Active Directory');
    expect(card.text).toContain('0 of 11 done');
    expect(flow.calls(from)).toContain('Marieke Bakker GET v1.0/me');
    await card.presses('Steps: co-management on');
    expect(card.text).toContain('In the ribbon, choose Properties of your production policy for co-management.');
    await card.presses('Back to tenant attach');
    await card.presses('Steps: co-management off');
    expect(card.text).toContain('“Configure Cloud Attach” (up to version 2103: Configure co-management)');
    expect(card.text).toContain('Choose AzurePublicCloud.');
    await card.presses('Back to tenant attach');
    await card.presses('Internet addresses');
    for (const address of ['aka.ms/configmgrgateway', '*.manage.microsoft.com', 'dc.services.visualstudio.com']) expect(card.text).toContain(address);
  });

  test('ticks in Dutch what is done; a colleague sees by whom, takes it away, and an old card moves nothing', async () => {
    const admin = await flow.visitor(marieke);
    await admin.says('tenantkoppeling', 'nl-NL');
    const card = await admin.sees('Wat ik kon nagaan');
    await card.presses('Checklist tonen');
    expect(card.text).toContain('0 van 11 gedaan');
    await card.presses('☐ Configuration Manager is actueel');
    await card.becomes('1 van 11 gedaan');
    expect(card.text).toContain('Marieke Bakker op {{DATE(');
    const old = card.button('☑ Configuration Manager is actueel');
    // Another administrator of the same organisation.
    const colleague = flow.services.company.people.find((person) => !personas.includes(person) && person.language === 'nl');
    if (!colleague) throw new Error('Nobody is left to be an administrator.');
    colleague.appRoles = ['Admin'];
    const second = await flow.visitor(colleague);
    await second.says('tenantkoppeling', 'nl-NL');
    const theirs = await second.sees('1 van 11 gedaan');
    await theirs.presses('Checklist tonen');
    expect(theirs.text).toContain('Marieke Bakker');
    await theirs.presses('☑ Configuration Manager is actueel');
    await theirs.becomes('0 van 11 gedaan');
    await flow.passes(60_000);
    await theirs.presses('☐ Configuration Manager is actueel');
    await theirs.becomes('1 van 11 gedaan');
    // The card that shows her own tick does not take away the one that came after it.
    await card.pressed(old);
    await card.becomes(colleague.displayName);
    await flow.balie.restart();
    await admin.says('tenantkoppeling', 'nl-NL');
    await admin.sees('1 van 11 gedaan');
    colleague.appRoles = [];
  });

  test('has the registration that exists compared, and hears that its secret is watched', async () => {
    const admin = await flow.visitor(marieke);
    await admin.says('tenant attach', 'en-GB');
    const card = await admin.sees('What I could check');
    await card.presses('Use an app I have');
    await card.presses('Compare', { app: 'ConfigMgr' });
    await card.becomes('Which of these do you mean?');
    await card.presses(/ConfigMgrSvc_/);
    await card.becomes('It has what tenant attach needs, as far as I can see.');
    expect(card.text).toContain('A secret, valid until {{DATE(');
    expect(card.text).toContain('my alerts watch every app registration');
    expect(card.text).toContain('Nobody gets my alerts here yet.');
    await card.presses('Another app');
    await card.presses('Compare', { app: '9b2d7f40-1c6e-4f3a-b5d8-7e90a1c2d322' });
    await card.becomes('To do before you import it: 5');
    for (const missing of ['CmCollectionData.Write', 'Directory.Read.All (application)', 'Accounts in this organisation only', 'A valid application ID URI', 'A secret that is still valid']) {
      expect(card.text).toContain(`Missing\n${missing.startsWith('Cm') ? 'Configuration Manager Microservice: ' : missing.startsWith('Dir') ? 'Microsoft Graph: ' : ''}${missing}`);
    }
    await card.presses('Alerts on');
    await card.becomes('Alerts are on');
    await admin.says('tenantkoppeling', 'nl-NL');
    const dutch = await admin.sees(/Wat ik kon nagaan|What I could check/);
    await dutch.presses(/Een app die ik al heb|Use an app I have/);
    await dutch.presses(/Vergelijken|Compare/, { app: 'bestaat niet' });
    await dutch.becomes(/bestaat niet/);
  });

  test('is told what could not be checked and which permission it takes, while the rest goes on', async () => {
    flow.services.company.faults.set('denied', { kind: 'status', status: 403, path: '/me' });
    flow.services.company.faults.set('down', { kind: 'status', status: 503, path: '/deviceManagement/managedDevices' });
    const admin = await flow.visitor(marieke);
    await admin.says('tenant attach', 'en-GB');
    const card = await admin.sees('Balie needs the permission User.Read for this.');
    expect(card.text).toContain('Could not check');
    expect(card.text).toContain('Microsoft Graph did not answer. Try again later.');
    expect(card.text).toContain('Your Intune role lets you start Configuration Manager actions.');
  });

  test('has the checklist while Graph is down', async () => {
    flow.services.company.faults.set('down', { kind: 'down', how: 'hangs' });
    const admin = await flow.visitor(marieke);
    await admin.says('tenant attach', 'en-GB');
    const card = await admin.sees('Microsoft Graph did not answer.');
    await card.presses('Checklist');
    await card.becomes('of 11 done');
  });

  test('whose account is in the cloud only hears that Configuration Manager refuses it', async () => {
    const person = findPerson(flow.services.company.tenant, marieke.id);
    if (!person) throw new Error('She works here.');
    person.synchronised = false;
    const admin = await flow.visitor(marieke);
    await admin.says('tenant attach', 'en-GB');
    await admin.sees('Your account exists in the cloud only.');
    person.synchronised = true;
  });
});

test.each([['an employee', sanne], ['a helpdesk agent', ahmed], ['a helpdesk agent without the right', lotte]])('%s is told whose this is', async (_, person) => {
  const visitor = await flow.visitor(person);
  await visitor.says('tenantkoppeling', 'nl-NL');
  await visitor.hears('Dit is voor mensen met de rol Admin.');
});
