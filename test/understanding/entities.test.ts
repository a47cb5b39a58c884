import { describe, expect, test } from '@jest/globals';
import { findMentions, readEntities } from '../../understanding/entities.ts';
import type { Entities } from '../../understanding/entities.ts';
import type { IntentName } from '../../understanding/intents.ts';
import { tidyText } from '../../understanding/tidy-text.ts';

function entitiesOf(text: string, intent: IntentName = 'find_device', patterns: RegExp[] = []): Entities {
  const tidied = tidyText(text);
  return readEntities(tidied, intent, findMentions(tidied, patterns));
}

describe('device names', () => {
  test.each([
    ['sync LT-0421', 'LT-0421'],
    ['sync lt0421', 'lt0421'],
    ['LT 0421 wissen', 'LT 0421'],
    ['desktop-ab12cd3 herstarten', 'desktop-ab12cd3'],
    ['is AMS-LT-0044 er al', 'AMS-LT-0044'],
    ["lt-0421's owner", 'lt-0421'],
    ['waar is IPAD-RECEPTIE-03?', 'IPAD-RECEPTIE-03'],
    ['TAB-0042', 'TAB-0042'],
  ])('in "%s"', (text, device) => {
    expect(entitiesOf(text).device).toBe(device);
  });

  test.each([
    'hoe zet ik mijn iphone 13 op met ios 17',
    'windows 11 24H2 update KB5034441',
    'fout 0x80180014 bij ticket INC0012345',
    'office365, m365 en wi-fi6 doen het niet',
    'covid-19 test in zaal B2.14',
    'laptop telefoon tablet desktop macbook',
    'herstart de printer op de tweede',
    'a4-papier, usb-c en 3-daags',
    'welkom2024 is geen wachtwoord',
    'e-mail me on https://portal.contoso.com/LT-0421',
  ])('are not seen in "%s"', (text) => {
    expect(entitiesOf(text).device).toBeUndefined();
  });

  test('are all kept, once each, when several are named', () => {
    const { device, devices } = entitiesOf('sync LT-0421, lt-0421 en LT-0422', 'bulk_action');
    expect({ device, devices }).toEqual({ device: 'LT-0421', devices: ['LT-0421', 'LT-0422'] });
  });

  test('follow the patterns of the tenant first', () => {
    expect(entitiesOf('sync zaagmachine7', 'sync_device', [/zaagmachine\d/]).device).toBe('zaagmachine7');
  });
});

describe('other entities', () => {
  test.each<[string, IntentName, Entities]>([
    ['zoek serienummer C02XK1ABJG5H', 'find_device', { serial: 'C02XK1ABJG5H' }],
    ['whose is 5CG2103KLM', 'find_device', { serial: '5CG2103KLM' }],
    ['de laptop van Ahmed', 'find_device', { user: 'Ahmed' }],
    ['laptop van piet de vries', 'find_device', { user: 'piet de vries' }],
    ["Ahmed's laptop", 'find_device', { user: 'Ahmed' }],
    ['devices of jan.smit@contoso.com', 'find_device', { user: 'jan.smit@contoso.com' }],
    ['wipe iPhone van Ahmed', 'wipe_device', { platform: 'ios', user: 'Ahmed' }],
    ['mijn eigen samsung aanmelden', 'enroll_device', { platform: 'android', ownership: 'personal' }],
    ['werktelefoon instellen', 'enroll_device', { ownership: 'corporate' }],
    ['een surface van de zaak', 'enroll_device', { platform: 'windows', ownership: 'corporate' }],
    ['is het van de zaak of mijn eigen telefoon', 'enroll_device', {}],
    ['laptop aanmelden', 'enroll_device', {}],
    ['work profile on my mac address', 'enroll_device', {}],
    ['snooze 3 dagen', 'snooze_alert', { duration: '3 dagen' }],
    ['quiet until monday', 'snooze_alert', { duration: 'until monday' }],
    ['rename LT-0421 to LT-0500', 'rename_device', { device: 'LT-0421', new_name: 'LT-0500' }],
    ['LT-0421 moet voortaan AMS-LT-9 heten', 'rename_device', { device: 'LT-0421', new_name: 'AMS-LT-9' }],
    ['herstart alle ipads van groep Magazijn nu', 'bulk_action', { platform: 'ipados', group: 'Magazijn', action: 'restart' }],
    ['noem LT0421 maar LT0999', 'rename_device', { device: 'LT0421', new_name: 'LT0999' }],
    ['rename IPHONE-0042 naar IPHONE-RECEPTIE', 'rename_device', { device: 'IPHONE-0042', new_name: 'IPHONE-RECEPTIE' }],
    ['de iPad van Fatima El Idrissi', 'find_device', { platform: 'ipados', user: 'Fatima El Idrissi' }],
    ['femke has left', 'find_device', { user: 'femke' }],
    ['herstelsleutel van Noors laptop', 'rotate_keys', { user: 'Noor' }],
    ['is de wipe van LT-0421 klaar', 'action_status', { device: 'LT-0421', action: 'wipe' }],
    ['wipe LT-0421', 'wipe_device', { device: 'LT-0421' }],
  ])('of "%s"', (text, intent, expected) => {
    expect(entitiesOf(text, intent)).toEqual(expected);
  });

  test.each(['laptop van mij', 'sync van intune', 'de telefoon van de zaak', 'certificaat van Apple', 'hoi Sanne, waar is mijn laptop', 'alvast bedankt, groeten Piet'])('name nobody in "%s"', (text) => {
    expect(entitiesOf(text).user).toBeUndefined();
  });
});
