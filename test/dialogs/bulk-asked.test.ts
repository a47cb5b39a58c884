import { describe, expect, test } from '@jest/globals';
import { asksForMany, readBulkAsked } from '../../dialogs/bulk-asked.ts';

describe('what is asked for many devices', () => {
  test.each([
    ['sync every device in Sales', { action: 'sync', which: { department: 'Sales' } }],
    ['synchroniseer alle apparaten van Sales', { action: 'sync', which: { department: 'Sales' } }],
    ['sync LT-0421, LT-0422, LT-0423', { action: 'sync', which: { names: ['LT-0421', 'LT-0422', 'LT-0423'] } }],
    ['herstart LT-0421 LT-0422 en lt-0421 en LT-0423', { action: 'restart', which: { names: ['lt-0421', 'LT-0422', 'LT-0423'] } }],
    ['sync alle Windows-apparaten die 30 dagen niet gezien zijn', { action: 'sync', which: { platform: 'windows', unseenDays: 30 } }],
    ['sync all windows devices not seen for 2 weeks', { action: 'sync', which: { platform: 'windows', unseenDays: 14 } }],
    ['restart all macs that are not compliant', { action: 'restart', which: { platform: 'macos', compliance: 'noncompliant' } }],
    ['sync alle apparaten die niet voldoen', { action: 'sync', which: { compliance: 'noncompliant' } }],
    ['sync all devices', { action: 'sync', which: { everything: true } }],
    ['sync\nLT-0421\nLT-0422\nWS9', { action: 'sync', which: { names: ['LT-0421', 'LT-0422', 'WS9'] } }],
    ['sync these:\nDevice name;Owner;Serial\nLT-0421;Sanne;PF3\n"LT-0422";Piet;PF4\n;;\nBALIE;;PF5', { action: 'sync', which: { names: ['LT-0421', 'LT-0422', 'BALIE'] } }],
    ['synchroniseer:\nEigenaar,Serienummer\nSanne,PF3K9X21\nPiet,PF3K9X22', { action: 'sync', which: { names: ['PF3K9X21', 'PF3K9X22'] } }],
    ['wis alle ipads van groep Magazijn', { action: 'wipe', which: { department: 'Magazijn', platform: 'ipados' } }],
  ])('is read from %j', (text, asked) => {
    expect(readBulkAsked(text)).toEqual(asked);
    expect(asksForMany(text)).toBe(true);
  });

  test.each(['sync LT-0421', 'sync LT-0421 en LT-0422', 'sync all my devices', 'synchroniseer al mijn apparaten', 'restart the laptop of Ahmed', 'what happens when I wipe all devices?', 'find all devices in Sales', 'hello'])(
    'is not heard in %j',
    (text) => expect(asksForMany(text)).toBe(false),
  );

  test('what is missing stays open', () => {
    expect(readBulkAsked('many devices')).toEqual({ action: null, which: null });
    expect(readBulkAsked('sync a lot')).toEqual({ action: 'sync', which: null });
  });
});
