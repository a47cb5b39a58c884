import { describe, expect, test } from '@jest/globals';
import { actions } from '../../actions/registry.ts';
import { actionNames as english } from '../../cards/words/action-names.en.ts';
import { actionNames as dutch } from '../../cards/words/action-names.nl.ts';
import { interpret, type Meaning } from '../../dialogs/interpret.ts';
import { wantedActions } from '../../dialogs/wanted-actions.ts';
import { builtInGuides, loadGuides } from '../../guides/load-guides.ts';
import { loadUnderstanding } from '../../understanding/understand.ts';

const hearing = { understanding: loadUnderstanding(), guides: loadGuides([builtInGuides]) };
const read = (text: string): Meaning => interpret(text, undefined, { ...hearing, byAgent: true });
const opens = (text: string): unknown => {
  const meaning = read(text);
  return meaning.kind === 'command' ? { actions: wantedActions(meaning.command, text), about: meaning.about } : meaning.kind;
};

const devices = ['LT-0421', 'IPAD-3', 'MAC-CAROL', 'DV-2', 'TX-8'];
const named = actions.flatMap(({ id }) => [english[id], dutch[id]].map((name) => [id, name] as const));

describe.each(named)('%s', (id, name) => {
  const bare = name.replace(/[()]/g, '');
  test.each([...devices.flatMap((device) => [`${name} ${device}`, `${device} ${name}`, `${bare.toLowerCase()} ${device}?`]).map((text) => [text] as const)])('is what "%s" opens, and nothing else', (text) => {
    expect(opens(text)).toEqual({ actions: [id], about: devices.find((device) => text.includes(device)) });
  });
});

test.each([
  ['configmgr quick scan LT-0421', 'clientQuickScan'],
  ['configmgr full scan LT-0421', 'clientFullScan'],
  ['update signatures configmgr LT-0421', 'clientSignatures'],
  ['bypass the activation lock of IPAD-3', 'bypassActivationLock'],
  ['omzeil het activeringsslot van IPAD-3', 'bypassActivationLock'],
  ['can you shut down MAC-CAROL please', 'shutDown'],
  ['zet MAC-CAROL uit', 'shutDown'],
  ['delete LT-0500', 'deleteRecord'],
  ['delete the record of LT-0500', 'deleteRecord'],
  ["delete LT-0500's record", 'deleteRecord'],
  ['delete the LT-0500 record', 'deleteRecord'],
  ['remove the record for LT-0500', 'deleteRecord'],
  ['I want to delete the device record of LT-0500', 'deleteRecord'],
  ['delete the record of serial PF3K9X21', 'deleteRecord'],
  ['clean up the stale record of LT-0500', 'deleteRecord'],
  ['delete the registration of LT-0500', 'deleteRecord'],
  ['wis de registratie van LT-0500', 'deleteRecord'],
  ['kun je de registratie van LT-0500 verwijderen', 'deleteRecord'],
  ['ik wil het oude record van LT-0500 wissen', 'deleteRecord'],
  ['verwijder LT-0500 uit intune', 'deleteRecord'],
  ['verwijder de registratie van DV-3', 'deleteRecord'],
  ['run a remediation on DV-4', 'runRemediation'],
  ['voer herstel uit op DV-4', 'runRemediation'],
  ['lost mode on on IPAD-3', 'enableLostMode'],
  ['zet IPAD-3 in de verliesmodus', 'enableLostMode'],
  ['turn off lost mode on IPAD-3', 'disableLostMode'],
  ['lost mode IPAD-3 off', 'disableLostMode'],
  ['zet de verliesmodus uit op IPAD-3', 'disableLostMode'],
  ['play a sound on IPAD-3', 'playLostModeSound'],
  ['message to the owner of IPAD-3', 'notifyOwner'],
  ['stuur de eigenaar van IPAD-3 een bericht', 'notifyOwner'],
  ['wake up LT-0421', 'wakeUpClient'],
  ['collect diagnostics from LT-0421', 'collectDiagnostics'],
  ["fresh start Anna's laptop", 'freshStart'],
  ['doe een schone start op de laptop van Anna', 'freshStart'],
  ['wipe TX-8', 'wipe'],
] as const)('"%s" opens that action', (text, id) => {
  expect(opens(text)).toMatchObject({ actions: [id] });
});

test.each(["don't shut down LT-0421", 'fresh start LT-0421 niet'])('"%s" starts nothing', (text) => {
  expect(read(text).kind).toBe('refused');
});

test.each(['which devices did you wipe', 'wipe LT-0421 of LT-0422', 'audit LT-0421 wipe', 'turn off alerts', 'lost mode', 'wake up'])('"%s" is not read as one action on one device by its name', (text) => {
  const meaning = read(text);
  const free = interpret(text, undefined, { ...hearing, byAgent: false });
  if (text !== 'lost mode') expect(meaning).toEqual(free);
});

test("an employee's words stay what they are", () => {
  for (const byAgent of [false, undefined]) {
    for (const text of ['lost mode on IPAD-3', 'verliesmodus aan', 'lost mode my iPhone', 'shut down my laptop', 'lock my phone', 'my phone is lost']) expect(interpret(text, undefined, { ...hearing, byAgent })).toEqual(interpret(text, undefined, { ...hearing, byAgent: false }));
  }
});

test.each(['shut it down', 'shut down', 'more actions', 'meer acties'])('"%s" means what is on the screen', (text) => {
  expect(read(text)).toMatchObject({ kind: 'command', about: null, command: text.startsWith('shut') ? 'shut_down' : 'more_actions' });
});

test.each(['more actions IPAD-3', 'meer acties voor LT-0421'])('"%s" shows everything that can be sent', (text) => {
  expect(read(text)).toMatchObject({ kind: 'command', command: 'more_actions', about: text.split(' ').at(-1) });
});
