import { expect, test } from '@jest/globals';
import { readFixedCommand } from '../../dialogs/commands.ts';

const asked = (text: string) => readFixedCommand(text)?.command ?? null;

test.each([
  'welke apparaten worden binnenkort verwijderd',
  'Welke apparaten worden er binnenkort uit Intune verwijderd?',
  'welke apparaten gaan verwijderd worden',
  'welke apparaten dreigen verwijderd te worden',
  'welke toestellen verdwijnen binnenkort uit intune',
  '180 dagen lijst',
  'de 180-dagenlijst graag',
  'toon de lijst van 180 dagen',
  'apparaten die verwijderd gaan worden',
  'apparaten die binnenkort worden verwijderd',
  'apparaten met verlopen certificaat',
  'welke apparaten hebben een verlopen certificaat',
  'apparaten waarvan het beheercertificaat verloopt',
  'certificaat verlopen apparaten',
  'hoeveel apparaten worden verwijderd',
  'devices that will be removed',
  'show me the devices that are about to be deleted',
  '180 days list',
  '180-day report',
  'which devices get deleted soon',
  'which devices are going to be removed from Intune?',
  'how many devices will be removed',
  'devices with an expired certificate',
  'which devices have a certificate that expires',
])('"%s" asks for the list of devices about to be removed', (text) => {
  expect(asked(text)).toBe('removal_list');
});

test.each([
  'wat verloopt er binnenkort',
  'welke certificaten verlopen binnenkort',
  'welke app secrets verlopen',
  'wanneer verloopt het apple push certificaat voor apparaten',
  'what expires this month',
  'which certificates expire soon',
  'waarom worden apparaten na 180 dagen verwijderd',
  'why are devices removed after 180 days',
  'wat is de 180 dagen regel',
  'wordt mijn apparaat verwijderd',
  'mijn apparaten verwijderen',
  'will my devices be removed',
  'verwijder deze apparaten',
  'delete devices LT-0421 and LT-0422',
  'welke apparaten zijn gisteren verwijderd',
  'which devices were removed yesterday',
  'wie heeft apparaten verwijderd',
  'what happens to devices that are deleted',
])('"%s" asks for something else', (text) => {
  expect(asked(text)).not.toBe('removal_list');
});
