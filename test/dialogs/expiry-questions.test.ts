import { describe, expect, test } from '@jest/globals';
import { readExpiryQuestion } from '../../dialogs/expiry-questions.ts';
import { interpret, type Meaning } from '../../dialogs/interpret.ts';
import { builtInGuides, loadGuides } from '../../guides/load-guides.ts';
import { loadUnderstanding } from '../../understanding/understand.ts';

const hearing = { understanding: loadUnderstanding(), guides: loadGuides([builtInGuides]), byAgent: true };
const heard = (text: string, byAgent: boolean | undefined = true): Meaning => interpret(text, undefined, { ...hearing, byAgent });

describe('what administrators ask of the watch', () => {
  test.each([
    ['connectors status', {}],
    ['werken alle connectors nog?', {}],
    ['connector health', {}],
    ['doet de NDES-connector het nog', { family: 'certificates' }],
    ['ndes connector werkt niet meer', { family: 'certificates' }],
    ['is the certificate connector alive?', { family: 'certificates' }],
    ['autopilot sync', { family: 'windows' }],
    ['when was the last autopilot sync', { family: 'windows' }],
    ['is google play still connected', { family: 'android' }],
    ['jamf connector', { family: 'connectors' }],
    ['jamf-koppeling', { family: 'connectors' }],
    ['wanneer lopen onze licenties af', { family: 'licences' }],
    ['licenties die verlopen', { family: 'licences' }],
    ['licenses expiring', { family: 'licences' }],
    ['when does our Intune license run out?', { family: 'licences' }],
    ['wanneer verloopt ons abonnement', { family: 'licences' }],
    ['subscription end date', { family: 'licences' }],
    ['multi admin approval requests', { family: 'licences' }],
    ['wat loopt er af in december', {}],
    ['what runs out in december', {}],
    ['verloopt volgende maand', {}],
    ['expiring this week', {}],
    ['verloopt binnen 30 dagen', {}],
    ['wat is er te laat', {}],
    ['overdue', {}],
    ['show overdue', {}],
    ['what do I have to renew', {}],
    ['wat moet ik vernieuwen', {}],
    ['kijk ff naar de certs', {}],
    ['any secrets about to die?', { family: 'identity' }],
    ['show me all expiring secrets', { family: 'identity' }],
    ['laat alle geheimen zien die binnenkort verlopen', { family: 'identity' }],
    ['configmgr tenant attach secret', { family: 'identity' }],
    ['provisioning profiles expiring', { family: 'certificates' }],
    ['code signing cert', { family: 'certificates' }],
    ['provisioning package verloopt', { family: 'windows' }],
    ['bulk enrollment token windows', { family: 'windows' }],
    ['location token', { family: 'apple' }],
    ['download csv of expiring items', { files: true }],
    ['exporteer de vervaldatums', { files: true }],
    ['ics van de vervaldatums', { files: true }],
    ['excel van wat verloopt', { files: true }],
    ['export licenses that expire', { files: true, family: 'licences' }],
  ])('"%s" shows %j of the overview', (text, words) => {
    expect(readExpiryQuestion(text)).toEqual({ command: 'expiry_overview', words });
    expect(heard(text)).toMatchObject({ kind: 'command', command: 'expiry_overview' });
  });

  test.each(['exporteer wat verloopt', 'download verloopt', 'verloopt downloaden'])('"%s" opens the overview, for its files', (text) => {
    expect(heard(text)).toMatchObject({ kind: 'command', command: 'expiry_overview' });
  });

  test.each(['wekelijks overzicht aan', 'weekly summary on', 'zet het weekoverzicht uit', 'turn off the weekly digest', 'stuur elke maandag een overzicht', 'no weekly summary please'])('"%s" is chosen on the card of the settings', (text) => {
    expect(heard(text)).toMatchObject({ kind: 'command', command: 'alert_settings' });
  });

  test.each(['wanneer was de laatste controle', 'when did you last check', 'when was the last check?', 'laatste controle', 'did the last check work'])('"%s" asks how Balie does', (text) => {
    expect(heard(text)).toMatchObject({ kind: 'command', command: 'balie_status' });
  });

  test.each(['alerts on', 'meldingen aan', 'waarschuw me als licenties verlopen', 'warn me when a secret is about to expire'])('"%s" still turns them on', (text) => {
    expect(heard(text)).toMatchObject({ kind: 'command', command: 'subscribe_alerts' });
  });
});

describe('what is not about the watch', () => {
  test.each([
    ...['mijn certificaat is verlopen, ik kan niet inloggen', 'mijn licentie', 'ik heb een licentie nodig', 'mijn wachtwoord is verlopen', 'wachtwoord verlopen', 'wifi certificaat verlopen', 'ik ben te laat', 'sessie verlopen', 'google play doet het niet', 'het doet het niet', 'welke updates verlopen'],
    ...['my certificate expired and I cannot sign in', 'my license expired', 'i need a license', 'my session expired', 'I am late', 'the update is overdue', 'last check-in', 'export devices to csv', 'download company portal', 'what is a license', 'how do I install the ndes connector', 'renew license', 'weekly report of my laptop'],
  ])('"%s"', (text) => {
    expect(readExpiryQuestion(text)).toBeNull();
  });

  test.each(['licenties', 'licenses expiring', 'overdue', 'connectors status', 'weekly summary on', 'mijn licentie', 'mijn certificaat is verlopen, ik kan niet inloggen', 'my license expired'])('an employee who says "%s" opens no card of administrators by it', (text) => {
    expect(readExpiryQuestion(text, {}, false)).toBeNull();
  });

  test.each(['mijn licentie', 'mijn certificaat is verlopen, ik kan niet inloggen', 'my license expired'])('"%s" opens no overview for anybody', (text) => {
    for (const byAgent of [true, false, undefined]) expect(heard(text, byAgent)).not.toMatchObject({ command: 'expiry_overview' });
  });
});
