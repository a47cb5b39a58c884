import { describe, expect, test } from '@jest/globals';
import { namesInFile } from '../../dialogs/bulk-table.ts';
import { asksForMany, readBulkAsked } from '../../dialogs/bulk-asked.ts';

const except = (...names: string[]) => ({ names, reason: 'excepted' });

describe('what is asked for many devices', () => {
  test.each([
    ['sync every device in Sales', { action: 'sync', which: { department: 'Sales' } }],
    ['synchroniseer alle apparaten van Sales', { action: 'sync', which: { department: 'Sales' } }],
    ['restart LT-0421 and LT-0422', { action: 'restart', which: { names: ['LT-0421', 'LT-0422'] } }],
    ['herstart LT-0421, LT-0422', { action: 'restart', which: { names: ['LT-0421', 'LT-0422'] } }],
    ['sync al die iPads', { action: 'sync', which: { platform: 'ipados' } }],
    ['restart everything', { action: 'restart', which: { everything: true } }],
    ['wis alles', { action: 'wipe', which: null }],
    ['sync LT-0421, LT-0422, LT-0423', { action: 'sync', which: { names: ['LT-0421', 'LT-0422', 'LT-0423'] } }],
    // What is no name by its looks stands in a list of names.
    ['herstart LT-0920, LT-0921, NOPE-1, LT-DUP, MAC-CAROL', { action: 'restart', which: { names: ['LT-0920', 'LT-0921', 'NOPE-1', 'LT-DUP', 'MAC-CAROL'] } }],
    ['sync LT-0920, LT-0921 and MAC-CAROL please', { action: 'sync', which: { names: ['LT-0920', 'LT-0921', 'MAC-CAROL'] } }],
    ['herstart LT-0421 LT-0422 en lt-0421 en LT-0423', { action: 'restart', which: { names: ['lt-0421', 'LT-0422', 'LT-0423'] } }],
    ['sync alle Windows-apparaten die 30 dagen niet gezien zijn', { action: 'sync', which: { platform: 'windows', unseenDays: 30 } }],
    ['sync all windows devices not seen for 2 weeks', { action: 'sync', which: { platform: 'windows', unseenDays: 14 } }],
    ['restart all macs that are not compliant', { action: 'restart', which: { platform: 'macos', compliance: 'noncompliant' } }],
    ['sync alle apparaten die niet voldoen', { action: 'sync', which: { compliance: 'noncompliant' } }],
    ['sync all devices', { action: 'sync', which: { everything: true } }],
    ['sync\nLT-0421\nLT-0422\nWS9', { action: 'sync', which: { names: ['LT-0421', 'LT-0422', 'WS9'] } }],
    ['sync these:\nDevice name;Owner;Serial\nLT-0421;Sanne;PF3\n"LT-0422";Piet;PF4\n;;\nBALIE;;PF5', { action: 'sync', which: { names: ['LT-0421', 'LT-0422', 'BALIE'] } }],
    ['synchroniseer:\nEigenaar,Serienummer\nSanne,PF3K9X21\nPiet,PF3K9X22', { action: 'sync', which: { names: ['PF3K9X21', 'PF3K9X22'] } }],
    ['wis alle ipads van groep Magazijn', { action: 'wipe', which: { group: 'Magazijn', platform: 'ipados' } }],
    ['sync every device in the group Sales laptops', { action: 'sync', which: { group: 'Sales laptops' } }],
    ['synchroniseer alle apparaten in de groep Sales laptops die niet voldoen', { action: 'sync', which: { group: 'Sales laptops', compliance: 'noncompliant' } }],
    ['sync all devices in the Sales laptops group not seen for a month', { action: 'sync', which: { group: 'Sales laptops', unseenDays: 30 } }],
    ['herstart de groep "Pilot Windows 11"', { action: 'restart', which: { group: 'Pilot Windows 11' } }],
    ['sync all devices in SG-Sales-01', { action: 'sync', which: { group: 'SG-Sales-01' } }],
    ['sync alle windows laptops die al 7 dagen niets lieten horen', { action: 'sync', which: { platform: 'windows', unseenDays: 7 } }],
    ['restart every noncompliant iPad', { action: 'restart', which: { platform: 'ipados', compliance: 'noncompliant' } }],
    ['herstart elke niet-compliante Windows-laptop van Finance', { action: 'restart', which: { department: 'Finance', platform: 'windows', compliance: 'noncompliant' } }],
    ["restart all macs that haven't checked in for three weeks", { action: 'restart', which: { platform: 'macos', unseenDays: 21 } }],
    ['sync all windows devices seen in the last 7 days', { action: 'sync', which: { platform: 'windows', seenDays: 7 } }],
    ['herstart alle laptops', { action: 'restart', which: { kind: 'computer' } }],
    // A place that nobody listed is a place all the same, and not all devices.
    ['sync every device in Customs', { action: 'sync', which: { department: 'Customs' } }],
    // What is not understood is asked for, and never left out.
    ['sync alle apparaten behalve die van Sales', { action: 'sync', which: null }],
    ['sync all devices except Sales', { action: 'sync', which: null }],
    ['restart all laptops except LT-0421 that are not compliant', { action: 'restart', which: null }],
    ['restart all laptops except IT', { action: 'restart', which: null }],
    // Devices that are named are left out.
    ['restart all laptops except LT-0421', { action: 'restart', which: { kind: 'computer', leftOut: except('LT-0421') } }],
    ['herstart LT-0920, LT-0921, LT-0922, maar niet LT-0421', { action: 'restart', which: { names: ['LT-0920', 'LT-0921', 'LT-0922'], leftOut: except('LT-0421') } }],
    ['sync alle apparaten van Sales behalve LT-0421, LT-0422 en MAC-CAROL', { action: 'sync', which: { department: 'Sales', leftOut: except('LT-0421', 'LT-0422', 'MAC-CAROL') } }],
    ['sync alle apparaten op LT-0421 na', { action: 'sync', which: { everything: true, leftOut: except('LT-0421') } }],
    ['sync alle laptops zonder LT-0421', { action: 'sync', which: { kind: 'computer', leftOut: except('LT-0421') } }],
    ['sync every device in the group Sales laptops except the laptop LT-0421 please', { action: 'sync', which: { group: 'Sales laptops', leftOut: except('LT-0421') } }],
    ['sync all windows devices without contact for 30 days', { action: 'sync', which: { platform: 'windows', unseenDays: 30 } }],
    ['sync all kiosk devices', { action: 'sync', which: null }],
    ['sync all ipads and iphones', { action: 'sync', which: null }],
  ])('is read from %j', (text, asked) => {
    expect(readBulkAsked(text)).toEqual(asked);
    expect(asksForMany(text)).toBe(true);
  });

  test.each(['sync LT-0421', 'wipe LT-0421 en LT-0422', 'did the restart of LT-0421 and LT-0422 work', 'sync LT-0421 then LT-0422', 'sync LT-0421 and LT-0422 and tell piet', 'sync all my devices', 'synchroniseer al mijn apparaten', 'restart the laptop of Ahmed', 'what happens when I wipe all devices?', 'find all devices in Sales', 'hello'])(
    'is not heard in %j',
    (text) => expect(asksForMany(text)).toBe(false),
  );

  test('what is missing stays open', () => {
    expect(readBulkAsked('many devices')).toEqual({ action: null, which: null });
    expect(readBulkAsked('sync a lot')).toEqual({ action: 'sync', which: null });
  });
});

describe('a file with devices', () => {
  test.each([
    ['the exported list of the admin center, by its ids', '\uFEFF"Device ID","Device name"\r\n"5f6c1a52-9d0e-4c53-8b7a-2e4f0c9a7d10","LT-1"\r\n', ['5f6c1a52-9d0e-4c53-8b7a-2e4f0c9a7d10']],
    ['Dutch headings and semicolons', 'Eigenaar;Apparaatnaam\n"de Wit; Sanne";LT-0421\nPiet;"LT-0422"\n', ['LT-0421', 'LT-0422']],
    ['tabs, serial numbers', 'Serial\tOwner\nPF3K9X21\tSanne\n\nPF3K9X22\tPiet', ['PF3K9X21', 'PF3K9X22']],
    ['a name that stands twice, by the serial number', 'name,serial\nA-1,S1\nA-1,S2', ['S1', 'S2']],
    ['no headings, names in the second column', 'Sanne,LT-0421,2026-01-01\nPiet,LT-0422,2026-01-02\nPiet,LT-0422,2026-01-03', ['LT-0421', 'LT-0422']],
    ['one name on each line', 'LT-0421\r\nBALIE\r\n', ['LT-0421', 'BALIE']],
    ['a line break inside quotation marks', 'Name;Note\nLT-0421;"broken\nscreen"\nLT-0422;', ['LT-0421', 'LT-0422']],
    ['prose', 'Dear all,\nplease restart your laptops, thanks', []],
  ])('is read: %s', (_what, content, names) => expect(namesInFile(content)).toEqual(names));
});
