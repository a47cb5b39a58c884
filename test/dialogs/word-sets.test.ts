import { describe, expect, test } from '@jest/globals';
import { interpret } from '../../dialogs/interpret.ts';
import { builtInGuides, loadGuides } from '../../guides/load-guides.ts';
import { loadUnderstanding } from '../../understanding/understand.ts';

const hearing = { understanding: loadUnderstanding(), guides: loadGuides([builtInGuides]) };
const read = (text: string, byAgent: boolean) => interpret(text, undefined, { ...hearing, byAgent });

describe('an action without a trained intent', () => {
  test.each([
    ['kan je de logs van LT-0777 even ophalen', 'collect_diagnostics', 'LT-0777'],
    ["pull the log files off Lisa Bakker's laptop", 'collect_diagnostics', 'Lisa Bakker'],
    ['iPad IPAD-9 is terecht, dus verliesmodus mag eraf', 'lost_mode_off', 'IPAD-9'],
    ['IPAD-9 graag in de verloren modus zetten', 'lost_mode_on', 'IPAD-9'],
    ['would you let IPAD-9 make some noise', 'play_sound', 'IPAD-9'],
    ['trap een remediation script af? nee: start de remediation op LT-0777', 'run_remediation', 'LT-0777'],
    ['we need a new filevault key for MAC-0009', 'rotate_filevault', 'MAC-0009'],
    ['user of PH-0777 should know: send the user a note please', 'notify_owner', 'PH-0777'],
    ['activation lock op IPAD-9 moet weg', 'bypass_activation_lock', 'IPAD-9'],
  ])('"%s" opens it', (text, command, about) => {
    expect(read(text, true)).toMatchObject({ kind: 'command', command, about });
  });

  test.each(['who collected the logs of LT-0777', 'is the fresh start of LT-0777 done', 'LT-0777 makes no sound', 'doe geen fresh start op LT-0777'])('"%s" opens none', (text) => {
    const meaning = read(text, true);
    expect(meaning.kind === 'command' && ['collect_diagnostics', 'fresh_start', 'play_sound'].includes(meaning.command)).toBe(false);
  });

  test('is not opened by the words of an employee', () => {
    expect(read('let my ipad IPAD-9 play a sound', false)).not.toMatchObject({ command: 'play_sound' });
  });

  test('leaves what one person wants of one device to that device', () => {
    expect(read("erase everything from Lisa Bakker's phone", true)).toMatchObject({ command: 'wipe_device', about: 'Lisa Bakker' });
  });
});

describe("a screen of Balie's own", () => {
  test.each([
    ['zijn er nog dingen die op mijn goedkeuring wachten', 'approvals'],
    ['which requests must still be approved', 'approvals'],
    ['hoe vroeg vooraf krijg ik een waarschuwing', 'alert_settings'],
    ['do not disturb at night, quiet hours please', 'alert_settings'],
    ['to whom are the alerts sent', 'alert_settings'],
    ['doe de controle nu nogmaals', 'check_now'],
    ['how long ago was your last check', 'balie_status'],
    ['are the nightly checks still working', 'balie_status'],
    ['laat de vragen voor de helpdesk hier binnenkomen', 'cases_here'],
    ['which questions are waiting for us', 'cases'],
    ['no more deadline reminders to the staff please, stop them', 'deadlines_off'],
    ['i have to sign in again', 'sign_in'],
    ['silence the warnings', 'unsubscribe_alerts'],
    ['download verloopt', 'expiry_overview'],
    ['exporteer wat verloopt', 'expiry_overview'],
  ])('"%s" opens it', (text, command) => {
    expect(read(text, true)).toMatchObject({ kind: 'command', command });
  });

  test.each(['when did my laptop last check in', 'controleer LT-0777 nu nog een keer', 'is mijn telefoon al goedgekeurd', 'put me in the queue for an agent'])('"%s" is about something else', (text) => {
    const meaning = read(text, false);
    expect(meaning.kind === 'command' ? meaning.command : '').not.toMatch(/^(?:approvals|cases|check_now|balie_status)$/);
  });
});
