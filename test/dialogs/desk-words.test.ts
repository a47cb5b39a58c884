import { describe, expect, test } from '@jest/globals';
import { actionsAskedAbout } from '../../dialogs/action-questions.ts';
import type { CommandName } from '../../dialogs/commands.ts';
import { interpret, type Meaning } from '../../dialogs/interpret.ts';
import { readNotPossible } from '../../dialogs/not-possible.ts';
import { pointsAtScreen } from '../../dialogs/points-at-screen.ts';
import { splitCommands } from '../../dialogs/split-commands.ts';
import { wantedActions } from '../../dialogs/wanted-actions.ts';
import { builtInGuides, loadGuides } from '../../guides/load-guides.ts';
import { loadUnderstanding } from '../../understanding/understand.ts';

const hearing = { understanding: loadUnderstanding(), guides: loadGuides([builtInGuides]), byAgent: true, context: { role: 'helpdesk' as const, deviceOnScreen: true } };
const read = (text: string): Meaning => interpret(text, undefined, hearing);

const commandOf = (text: string): CommandName => {
  const meaning = read(text);
  return meaning.kind === 'command' ? meaning.command : 'none';
};

describe('the key that there is', () => {
  test.each([
    ["what's the bitlocker key of LT-0779?", 'LT-0779'],
    ['wat is de laps van LT-0779', 'LT-0779'],
    ['user staat in bitlocker recovery scherm LT-0777', 'LT-0777'],
    ['lees de bitlocker sleutel uit van LT-0777', 'LT-0777'],
    ['show me the filevault key of MAC-CAROL', 'MAC-CAROL'],
    ['bitlocker LT-0777', 'LT-0777'],
    ['LT-0777 vraagt na een reset om de herstelsleutel', 'LT-0777'],
    ['zoek de bitlocker sleutel van LT-0777', 'LT-0777'],
    ['geef het lokale beheerderswachtwoord van LT-0777', 'LT-0777'],
    ['what is the passcode of PHONE-J', 'PHONE-J'],
    ['show the bitlocker keys of all laptops', null],
    ['waar kan ik de bitlocker key vinden', null],
  ])('"%s" is about where it is read', (text, about) => {
    expect(read(text)).toMatchObject({ kind: 'command', command: 'read_key', about });
  });

  test.each([
    ['rotate the bitlocker key of LT-0777', 'rotateBitLockerKeys'],
    ['roteer bitlocker LT-0777', 'rotateBitLockerKeys'],
    ['nieuwe bitlocker sleutel voor LT-0777', 'rotateBitLockerKeys'],
    ['the bitlocker key of LT-0777 leaked, replace it', 'rotateBitLockerKeys'],
    ['herstelsleutel van LT-0777 vervangen', 'rotateBitLockerKeys'],
    ['vernieuw laps wachtwoord LT-0777', 'rotateLocalAdminPassword'],
    ['we need a new filevault key for MAC-CAROL', 'rotateFileVaultKey'],
  ])('"%s" makes another one', (text, action) => {
    const meaning = read(text);
    expect(meaning.kind === 'command' ? wantedActions(meaning.command, text) : []).toContain(action);
  });

  test.each(['who rotated the bitlocker key of LT-0777', 'is de bitlocker key nou veranderd', 'what is laps'])('"%s" is neither', (text) => {
    expect(read(text)).not.toMatchObject({ command: 'read_key' });
    expect(read(text)).not.toMatchObject({ command: 'rotate_keys' });
  });

  test('of an employee is a question for the guides', () => {
    expect(interpret('what is the bitlocker key of my laptop', undefined, { ...hearing, byAgent: false }).kind).not.toBe('command');
  });
});

test.each(['restart everything', 'restart the server', 'wis alles', 'waar kan ik de bitlocker key vinden', 'herstart de printer', 'lock the door of kantoor', 'restart the reception ipad', 'sync both', 'reboot the print server'])('"%s" does not mean what is on the screen', (text) => {
  expect(pointsAtScreen(text, commandOf(text))).toBe(false);
});

test.each(['restart it', 'herstart', 'sync now please', 'lock the phone', 'herstart deze laptop nu even', 'vernieuw de bitlocker-sleutel', 'run a full defender scan', 'start hem opnieuw op', 'zet m uit', 'rotate the recovery key', "what's its bitlocker key", 'stuur de eigenaar een bericht', 'wake up client', 'more actions'])('"%s" may mean what is on the screen', (text) => {
  expect(pointsAtScreen(text, commandOf(text))).toBe(true);
});

describe('what Balie cannot do', () => {
  test.each([
    ['remove Teams from LT-0777', 'app'],
    ['verwijder office van LT-0777', 'app'],
    ['kun je zoom van LT-0777 verwijderen', 'app'],
    ['uninstall chrome from LT-0777', 'app'],
    ['installeer office op LT-0777', 'app'],
    ['verwijder anna van LT-0421', 'user'],
    ['remove the user from LT-0421', 'user'],
    ['restart the spooler on LT-0779', 'service'],
    ['start de spooler opnieuw op LT-0779', 'service'],
    ['restart outlook on LT-0779', 'service'],
    ['stop the print service on LT-0779', 'service'],
    ['disable LT-0779', 'disable'],
    ["reset anna's password", 'password'],
    ['reset my password', 'password'],
  ])('"%s" is said to be so', (text, what) => {
    const meaning = read(text);
    expect(meaning).toMatchObject({ kind: 'command', command: 'cannot_do' });
    expect(meaning.kind === 'command' ? readNotPossible(text, meaning.entities)?.what : null).toBe(what);
  });

  test.each([
    ['verwijder de registratie van DV-3', 'delete_record'],
    ['remove the activation lock from IPAD-3', 'bypass_activation_lock'],
    ['remove the passcode from IPAD-3', 'reset_passcode'],
    ['restart windows on LT-0779', 'restart_device'],
    ['start a scan on LT-0779', 'defender_scan'],
    ['restart LT-0779', 'restart_device'],
    ['herstart de laptop van Anna', 'restart_device'],
    ['take LT-0779 out of management', 'retire_device'],
    ['wipe en opnieuw beginnen op NB0912', 'wipe_device'],
  ])('"%s" is none of it', (text, command) => {
    expect(read(text)).toMatchObject({ kind: 'command', command });
  });
});

test.each([
  ["delete OLD-2 from intune, it's a ghost", 'delete_record', 'OLD-2'],
  ['ruim OLD-2 op in intune', 'delete_record', 'OLD-2'],
  ["stuur een berichtje naar Anna's iPhone", 'notify_owner', 'Anna'],
  ['send a push to LT-0421', 'notify_owner', 'LT-0421'],
  ['laat PHONE-J piepen', 'play_sound', 'PHONE-J'],
  ['ring PHONE-J', 'play_sound', 'PHONE-J'],
  ['gpupdate LT-0421', 'sync_machine_policy', 'LT-0421'],
  ['wek de sccm client op', 'wake_client', null],
  ['reinstall windows on LT-0779', 'fresh_start', 'LT-0779'],
  ['windows opnieuw installeren LT-0779', 'fresh_start', 'LT-0779'],
  ['unenroll BYOD-J', 'retire_device', 'BYOD-J'],
  ['meld BYOD-J af', 'retire_device', 'BYOD-J'],
  ['wipe pc LT-0500, bram de wit is leaving the company', 'wipe_device', 'LT-0500'],
  ["laptop van o'brien", 'find_device', "o'brien"],
  ["de laptop van D'Arcy", 'find_device', "D'Arcy"],
  ["de ipad van Fleur O'Brien", 'find_device', "Fleur O'Brien"],
  ['fleur obrien laptop', 'find_device', 'fleur obrien'],
  ['Bram zijn laptop doet het niet', 'find_device', 'Bram'],
  ['sync emre yilmaz his laptop', 'sync_device', 'emre yilmaz'],
  ['sync anna laptop', 'sync_device', 'anna'],
  ['locate the phone of joke jansen', 'locate_device', 'joke jansen'],
])('"%s" is %s of %s', (text, command, about) => {
  expect(read(text)).toMatchObject({ kind: 'command', command, about });
});

describe('a question about an action', () => {
  test.each([
    ['should I wipe or retire LT-0500?', ['retire', 'wipe']],
    ['moet ik LT-0500 wissen?', ['wipe', 'retire']],
    ['lt-0500 kan gewist worden denk ik?', ['wipe', 'retire']],
    ['what happens if I wipe LT-0500?', ['wipe', 'retire']],
    ['wat gebeurt er als ik LT-0500 wis?', ['wipe', 'retire']],
    ['how do I wipe a laptop?', ['wipe', 'retire']],
    ['hoe herstart ik LT-0500', ['rebootNow']],
    ['can I restart LT-0500 safely?', ['rebootNow']],
    ['wat is het verschil tussen fresh start en wissen', ['wipe', 'freshStart']],
  ])('"%s" is answered with what they do', (text, actions) => {
    expect(read(text)).toMatchObject({ kind: 'command', command: 'explain_actions' });
    expect(actionsAskedAbout(text)).toEqual(actions);
  });

  test.each(['wipe LT-0500', 'can you wipe LT-0500', 'kun je LT-0500 wissen?', 'kan LT-0421 gesynct worden', 'how long does the wipe take', 'hoe staat het met de wipe van LT-0500', 'who wiped LT-0500', 'how do i remove my phone from intune'])('"%s" is none', (text) => {
    expect(read(text)).not.toMatchObject({ command: 'explain_actions' });
  });
});

test.each(['cancel the wipe of LT-0500', 'annuleer de wipe van LT-0500', 'trek de wipe van LT-0500 in', 'stop the wipe of LT-0500', 'ik wil de wipe van LT-0500 intrekken'])('"%s" looks at that device', (text) => {
  expect(read(text)).toMatchObject({ kind: 'command', command: 'stop_action', about: 'LT-0500' });
});

test.each(['cancel', 'stop the alerts', 'haal de wipe logs van LT-0500 op', 'stop lost mode on IPAD-3', 'haal LT-0500 op'])('"%s" takes nothing back', (text) => {
  expect(read(text)).not.toMatchObject({ command: 'stop_action' });
});

test.each(['restart LT-0779 then sync it', 'herstart LT-0779 en synchroniseer hem daarna', 'restart LT-0779, sync'])('"%s" is two things, one after the other', (text) => {
  expect(splitCommands(text, read(text), hearing)).toMatchObject([{ command: 'restart_device', about: 'LT-0779' }, { command: 'sync_device', about: 'LT-0779' }]);
});

test.each(['sync LT-0421, it is slow', 'find LT-0421 and thanks', 'herstart LT-0421, de gebruiker zit vast'])('"%s" is one thing', (text) => {
  expect(splitCommands(text, read(text), hearing)).toEqual([]);
});

test.each(['zou je frontbalieutrecht even kunnen synchroniseren', 'kun je frontbalieutrecht laten synchroniseren', 'could you make deskfrontleiden sync for me'])('"%s" is an order, for somebody else\'s device', (text) => {
  expect(read(text)).toMatchObject({ kind: 'command', command: 'sync_device' });
});
