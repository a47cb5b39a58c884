// What is said around the steps: before them, when somebody is stuck, and by Balie itself.
import { chooseCard } from '../../cards/choose-card.ts';
import { guideStepCard } from '../../cards/guide-step-card.ts';
import { notSeenCard } from '../../cards/not-seen-card.ts';
import { ownDevicesCard } from '../../cards/own-devices-card.ts';
import type { Words } from '../../cards/words.ts';
import { stoppedCard, waitingComputerCard, type Stopped } from '../../dialogs/enroll-before.ts';
import { failureCard } from '../../dialogs/enroll-stuck.ts';
import type { Platform } from '../../guides/guide.ts';
import { builtInGuides, loadGuides } from '../../guides/load-guides.ts';
import type { Enrollment } from '../../store/enrollments.ts';
import { device } from '../helpers/graph-device.ts';
import type { Sample } from './samples.ts';

const guides = loadGuides([builtInGuides]);
const now = new Date('2026-11-21T09:30:00.123Z');
const nasty = '[Approved](https://evil.example) **x** _y_ {{DATE(2020-01-01T00:00:00Z)}}';
const run: Enrollment = {
  id: '7f6c3c1e-6c0a-4f1b-9b1d-0d7a5a3f2b11', tenantId: 't', objectId: 'o', conversationId: 'c', cardId: null, guideId: 'iphone-personal', language: 'nl', platform: 'ios', ownership: 'personal',
  step: 2, state: 'steps', startedAt: now, watchSince: null, deviceId: null, compliance: null, told: {}, touchedAt: now, reported: null, reminders: 0, remindersOff: false,
};

const stopped = (verdict: Stopped['verdict'], platform: Platform = 'ios') => (words: Words) =>
  stoppedCard({ verdict, platform, again: { guide: 'iphone-personal' }, companyPossible: true, administrator: false, now }, words);

const failed = (category: string, reason: string | null = null) => (words: Words) =>
  failureCard(run, 'iPhone', { id: 'f', at: '2026-11-21T07:20:00Z', category, reason, operatingSystem: 'iOS', osVersion: null, correlationId: null }, now, words);

const owned = [
  device({ name: 'IPAD-0031', lastSync: '2026-08-02T10:00:00Z' }),
  device({ name: 'LT-0421', lastSync: '2026-11-20T10:00:00Z' }),
  device({ name: 'iPhone van Sanne de Vries-Hoekstra', lastSync: null }),
];

function firstStep(words: Words) {
  const guide = guides.byId('iphone-personal', words.language);
  const [step] = guide?.steps ?? [];
  if (!guide || !step) throw new Error('The guide is gone.');
  const { title, before, minutes, steps } = guide;
  const { heading, text, path, see } = step;
  const prepare = [...before, words.before.minimumOs(words.before.version('18.0')), words.before.maximumOs(words.before.windows('11', '24H2', '26100.4061')), words.before.registeredOnly];
  return guideStepCard({ run: run.id, title, step: 1, of: steps.length, heading, text, path, see, minutes, prepare, already: 'iPhone van Sanne', last: false, otherLanguage: false, before: {} }, words);
}

const computer = { id: 'i', serialNumber: 'PF4XK2L7', manufacturer: 'LENOVO', model: 'ThinkPad T14 Gen 5', enrollmentState: 'notContacted', managedDeviceId: null };

export const enrollSamples: Sample[] = [
  { name: 'before-blocked', card: stopped({ kind: 'blocked', why: 'platform' }, 'android') },
  { name: 'before-personal', card: stopped({ kind: 'blocked', why: 'personal' }, 'windows') },
  { name: 'before-push-missing', card: stopped({ kind: 'not_ready', why: 'push_missing' }) },
  { name: 'before-push-expired', card: stopped({ kind: 'not_ready', why: 'push_expired' }) },
  { name: 'before-authority-unset', card: stopped({ kind: 'not_ready', why: 'authority_unset' }, 'windows') },
  { name: 'before-authority-other', card: stopped({ kind: 'not_ready', why: 'authority_other' }, 'windows') },
  { name: 'before-subscription-ended', card: stopped({ kind: 'not_ready', why: 'subscription_ended' }, 'macos') },
  { name: 'before-play-missing', card: stopped({ kind: 'not_ready', why: 'play_missing' }, 'android') },
  { name: 'before-limit', card: stopped({ kind: 'limit', limit: 3, devices: owned }) },
  { name: 'before-limit-nasty', card: stopped({ kind: 'limit', limit: 1, devices: [device({ name: nasty })] }), nasty: true },
  { name: 'before-waiting', card: (words) => waitingComputerCard({ computer, guide: 'windows-autopilot-user', other: { platform: 'windows' } }, words) },
  { name: 'before-waiting-nasty', card: (words) => waitingComputerCard({ computer: { ...computer, model: nasty, serialNumber: null }, guide: 'windows-autopilot-user', other: {} }, words), nasty: true },
  { name: 'step-first-told', card: firstStep },
  { name: 'failure-restriction', card: failed('enrollmentRestrictionsEnforced', 'DeviceTypeNotSupported') },
  { name: 'failure-limit', card: failed('enrollmentRestrictionsEnforced', 'DeviceCapReached') },
  { name: 'failure-unknown', card: failed('solarFlare') },
  { name: 'failure-none', card: (words) => failureCard(run, 'iPhone', null, now, words) },
  { name: 'failure-unread', card: (words) => failureCard(run, 'iPhone', 'unread', now, words) },
  { name: 'not-seen-refused', card: (words) => notSeenCard({ run: run.id, platform: 'iPhone', lookedFor: words.minutes(20), failure: words.failure.kinds.authentication }, words) },
  {
    name: 'reminder',
    card: (words) =>
      chooseCard(
        {
          title: words.remind.title(words.platforms.android),
          text: words.remind.text(3, 8, words.language === 'nl' ? 'Meld je aan met je werkaccount' : 'Sign in with your work account'),
          choices: [
            { title: words.button.goOn, verb: 'guide.show', data: { run: run.id } },
            { title: words.choose.askHelpdesk, verb: 'case.ask', data: { run: run.id } },
            { title: words.remind.stop, verb: 'guide.mute', data: { run: run.id } },
          ],
        },
        words,
      ),
  },
  {
    name: 'own-devices-rules',
    card: (words) =>
      ownDevicesCard(
        {
          devices: [{ name: 'LT-0421', platform: words.platforms.windows, model: 'Lenovo ThinkPad', compliance: 'noncompliant', graceUntil: now, lastSync: now, policies: ['Windows - veilige basis', nasty] }],
          more: 0, attention: 1, allGood: false, now,
        },
        words,
      ),
    nasty: true,
  },
];
