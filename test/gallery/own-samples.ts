// What people see of their own devices: samples beside samples.ts, which lists them with all others.
import { adviceCard } from '../../cards/advice-card.ts';
import { chooseCard } from '../../cards/choose-card.ts';
import { itSeesCard } from '../../cards/it-sees-card.ts';
import { noncompliantCard, type NoncompliantDevice } from '../../cards/noncompliant-card.ts';
import { ownDevicesCard } from '../../cards/own-devices-card.ts';
import { requestsCard, type RequestLine } from '../../cards/requests-card.ts';
import type { OwnDeviceView, Stage } from '../../cards/views.ts';
import type { Words } from '../../cards/words.ts';
import type { Sample } from './samples.ts';

const now = new Date('2026-11-21T09:30:00.123Z');
const hour = 3_600_000;
const day = 24 * hour;
const later = (ms: number) => new Date(now.getTime() + ms);
const run = '7f6c3c1e-6c0a-4f1b-9b1d-0d7a5a3f2b11';
const nasty = '[Approved](https://evil.example) **x** _y_ {{DATE(2020-01-01T00:00:00Z)}}';

const phone = (words: Words): OwnDeviceView => ({
  name: words.language === 'nl' ? 'iPhone van Sanne' : "Sanne's iPhone", platform: words.platforms.ios, model: 'Apple iPhone 16', compliance: 'compliant', graceUntil: null, lastSync: later(-hour),
});
const laptop = (words: Words): OwnDeviceView => ({
  name: 'LT-0421', platform: words.platforms.windows, model: 'Lenovo ThinkPad T14 Gen 4', compliance: 'inGracePeriod', graceUntil: later(3 * day), lastSync: later(-2 * hour),
});
const tablet = (words: Words): OwnDeviceView => ({
  name: 'IPAD-0031', platform: words.platforms.ipados, model: null, compliance: 'noncompliant', graceUntil: later(-9 * day), lastSync: later(-12 * day),
});
const strange = (): OwnDeviceView => ({ name: nasty, platform: nasty, model: nasty, compliance: 'brandNew', graceUntil: null, lastSync: null });

const needs = (device: OwnDeviceView, policies: string[] | null, remedies: string[]): NoncompliantDevice => ({ ...device, policies, remedies });

const line = (deviceName: string, stage: Stage, minutes: number): RequestLine => ({ request: run, action: 'appEvaluation', deviceName, stage, at: later(-minutes * 60_000) });

const guide = {
  en: {
    title: 'Set up your own iPhone for work',
    leadsTo: 'The iPhone stays yours. Your organisation manages the work apps and some settings, and can erase the iPhone if it gets lost.',
    undo: ['Open the app Comp Portal and tap Devices.', 'Choose your iPhone, tap the three dots and then Remove device.', 'Your work e-mail and work apps disappear. Your own things stay.'],
    canSee: ['Model, serial number, name and iOS version of your iPhone.', 'The work apps.'],
    cannotSee: ['Your photos, messages, calls and contacts.', 'Where you are.'],
  },
  nl: {
    title: 'Je eigen iPhone klaarmaken voor je werk',
    leadsTo: 'De iPhone blijft van jou. Je organisatie beheert de werkapps en enkele instellingen, en kan de iPhone wissen als je hem kwijt bent.',
    undo: ['Open de app Bedrijfsportal en tik op Apparaten.', 'Kies je iPhone, tik op de drie puntjes en dan op Apparaat verwijderen.', 'Je werkmail en werkapps verdwijnen. Je eigen spullen blijven staan.'],
    canSee: ['Model, serienummer, naam en iOS-versie van je iPhone.', 'De werkapps.'],
    cannotSee: ["Je foto's, berichten, gesprekken en contacten.", 'Waar je bent.'],
  },
};

const command = (title: string, name: string) => ({ title, verb: 'command.run' as const, data: { command: name } });

export const ownSamples: Sample[] = [
  { name: 'own-devices', card: (words) => ownDevicesCard({ devices: [tablet(words), laptop(words), phone(words)], more: 0, attention: 2, allGood: false, now }, words) },
  { name: 'own-devices-good', card: (words) => ownDevicesCard({ devices: [phone(words)], more: 0, attention: 0, allGood: true, now }, words) },
  { name: 'own-devices-many', card: (words) => ownDevicesCard({ devices: Array.from({ length: 6 }, () => phone(words)), more: 4, attention: 0, allGood: false, now }, words) },
  { name: 'own-devices-nasty', card: (words) => ownDevicesCard({ devices: [strange()], more: 1, attention: 0, allGood: false, now }, words), nasty: true },
  {
    name: 'own-devices-none',
    card: (words) =>
      adviceCard({ title: words.own.noneTitle, text: words.own.none, points: [], inOrder: false, closing: null, buttons: [command(words.button.enroll, 'enroll_device'), command(words.button.checkAgain, 'my_devices')] }, words),
  },
  {
    name: 'noncompliant',
    card: (words) => noncompliantCard({ devices: [needs(laptop(words), ['Windows - veilige basis'], words.own.remedies.windows)], more: 0, now }, words),
  },
  {
    name: 'noncompliant-three',
    card: (words) =>
      noncompliantCard(
        {
          devices: [
            needs(tablet(words), null, words.own.remedies.ipados),
            needs({ ...phone(words), compliance: 'conflict' }, [], []),
            needs({ ...laptop(words), compliance: 'error' }, ['Windows - veilige basis', 'BitLocker'], words.own.remedies.windows),
          ],
          more: 1,
          now,
        },
        words,
      ),
  },
  { name: 'noncompliant-nasty', card: (words) => noncompliantCard({ devices: [needs(strange(), [nasty, nasty], [words.own.remedyUnknown])], more: 0, now }, words), nasty: true },
  { name: 'it-sees', card: (words) => itSeesCard({ ...guide[words.language], back: { title: words.button.backToStep, verb: 'guide.show', data: { run } } }, words) },
  { name: 'requests', card: (words) => requestsCard({ asked: null, requests: [line('LT-0421', 'delivered', 3), line('LT-0421', 'no_answer', 4 * 60), line('LT-0377', 'failed', 9 * 24 * 60)], now }, words) },
  { name: 'requests-nasty', card: (words) => requestsCard({ asked: nasty, requests: [line(nasty, 'sent', 0), line(nasty, 'done', 1)], now }, words), nasty: true },
  {
    name: 'lost',
    card: (words) =>
      adviceCard(
        { title: words.own.lostTitle, text: words.own.lost, points: words.own.lostSteps(words.own.yourHelpdesk), inOrder: true, closing: words.own.lostNote, buttons: [command(words.button.myDevices, 'my_devices'), command(words.button.person, 'human_handoff')] },
        words,
      ),
  },
  {
    name: 'stop-enrolling',
    card: (words) =>
      chooseCard(
        { title: words.own.stopTitle('iPhone'), text: words.own.stopText, choices: [{ title: words.button.goOn, verb: 'guide.show', data: { run } }, { title: words.button.stopHere, verb: 'guide.stop', data: { run } }] },
        words,
      ),
  },
];
