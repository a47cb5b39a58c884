// Every card with ordinary and with nasty data: for people to look at (npm run cards) and for the tests to lint.
import { actionStatusCard } from '../../cards/action-status-card.ts';
import type { Card } from '../../cards/card.ts';
import { chooseCard } from '../../cards/choose-card.ts';
import { auditCard } from '../../cards/audit-card.ts';
import { confirmActionCard } from '../../cards/confirm-action-card.ts';
import { couldNotCheckCard } from '../../cards/could-not-check-card.ts';
import { deviceActionsCard } from '../../cards/device-actions-card.ts';
import { deviceCard } from '../../cards/device-card.ts';
import { devicesCard } from '../../cards/devices-card.ts';
import { enrollWaitCard } from '../../cards/enroll-wait-card.ts';
import { enrolledCard, putRightCard } from '../../cards/enrolled-card.ts';
import { expiryAlertCard } from '../../cards/expiry-alert-card.ts';
import { expiryOverviewCard } from '../../cards/expiry-overview-card.ts';
import { guideStepCard, type GuideStepView } from '../../cards/guide-step-card.ts';
import { guideStuckCard } from '../../cards/guide-stuck-card.ts';
import { helpCard } from '../../cards/help-card.ts';
import { notSeenCard } from '../../cards/not-seen-card.ts';
import { problemCard } from '../../cards/problem-card.ts';
import { subscribedCard } from '../../cards/subscribed-card.ts';
import { unsureCard } from '../../cards/unsure-card.ts';
import type { ActionChoice, DeviceView, ExpiryItem, ExpiryKind, FailedCheck, Stage } from '../../cards/views.ts';
import { welcomeCard } from '../../cards/welcome-card.ts';
import type { Words } from '../../cards/words.ts';
import { workingCard } from '../../cards/working-card.ts';
import { adviceSamples } from './advice-samples.ts';
import { alertSamples } from './alert-samples.ts';
import { caseSamples } from './case-samples.ts';
import { chooseSamples } from './choose-samples.ts';
import { deviceSamples } from './device-samples.ts';
import { enrollSamples } from './enroll-samples.ts';
import { lookingSamples } from './looking-samples.ts';
import { settledSamples } from './settled-samples.ts';
import { leavingSamples } from './leaving-samples.ts';
import { ownSamples } from './own-samples.ts';
import { bulkSamples } from './bulk-samples.ts';
import { removingSamples } from './removing-samples.ts';
import { questionSamples } from './question-samples.ts';
import { readinessSamples } from './readiness-samples.ts';

export interface Sample {
  name: string;
  card: (words: Words) => Card;
  /** Holds text that an attacker chose; nothing of it may become formatting. */
  nasty?: true;
}

const now = new Date('2026-11-21T09:30:00.123Z');
const hour = 3_600_000;
const day = 24 * hour;
const later = (ms: number) => new Date(now.getTime() + ms);
const run = '7f6c3c1e-6c0a-4f1b-9b1d-0d7a5a3f2b11';

const nasty = {
  markdown: '[Approved](https://evil.example) **x** _y_ {{DATE(2020-01-01T00:00:00Z)}}',
  html: '<img src=x onerror=alert(1)> <at>Boss</at> ${name}',
  bidi: 'LT-\u202E1240\u202C\u200Bx',
  long: 'VERYLONGDEVICENAMEWITHOUTANYBREAK0123456',
  list: '1. first\n# head\n- item\n```code```',
};

const laptop: DeviceView = {
  id: '3f1de9a4-19c1-4c0b-9a3e-0b1f6b1f0421',
  name: 'LT-0421',
  owner: 'Sanne de Wit',
  ownerUpn: 'sanne.dewit@linde.example',
  serial: 'PF3K9X21',
  platform: 'Windows',
  osVersion: '10.0.22631.4460',
  model: 'ThinkPad T14 Gen 4',
  ownership: 'company',
  joinType: 'hybridAzureADJoined',
  managementAgent: 'configurationManagerClientMdm',
  compliance: 'compliant',
  graceUntil: null,
  lastSync: later(-2 * hour),
  enrolled: later(-420 * day),
  certificateUntil: later(190 * day),
};
const twin: DeviceView = { ...laptop, id: 'b', owner: 'Youssef El Amrani', serial: 'PF1A7C03', lastSync: later(-41 * day) };
const bare: DeviceView = {
  ...laptop,
  id: 'c',
  owner: null,
  ownerUpn: null,
  serial: null,
  model: null,
  osVersion: null,
  joinType: null,
  lastSync: null,
  enrolled: null,
  certificateUntil: null,
  compliance: 'somethingNew',
  ownership: 'unknown',
};
const evil: DeviceView = {
  ...laptop,
  name: nasty.markdown,
  owner: nasty.html,
  ownerUpn: null,
  serial: nasty.bidi,
  model: nasty.list,
  joinType: nasty.markdown,
  managementAgent: nasty.html,
};
const longest: DeviceView = { ...laptop, name: nasty.long, owner: 'Wilhelmina Antonia van Oldenbarneveldt-Schimmelpenninck' };

const all: ActionChoice[] = [
  { action: 'refreshMachinePolicy', risk: 'harmless', allowed: true },
  { action: 'refreshUserPolicy', risk: 'harmless', allowed: true },
  { action: 'appEvaluation', risk: 'harmless', allowed: true },
  { action: 'syncDevice', risk: 'harmless', allowed: true },
];
const manyActions: ActionChoice[] = [
  ...all,
  { action: 'rebootNow', risk: 'disruptive', allowed: true },
  { action: 'locateDevice', risk: 'disruptive', allowed: true },
  { action: 'quickScan', risk: 'harmless', allowed: true },
  { action: 'fullScan', risk: 'harmless', allowed: true },
  { action: 'updateSignatures', risk: 'harmless', allowed: true },
  { action: 'rotateBitLockerKeys', risk: 'harmless', allowed: true },
  { action: 'rotateLocalAdminPassword', allowed: false, reason: 'role_missing' },
  { action: 'remoteLock', allowed: false, reason: 'not_this_platform' },
  { action: 'shutDown', allowed: false, reason: 'not_this_platform' },
  { action: 'rotateFileVaultKey', allowed: false, reason: 'not_this_platform' },
];
const auditEntries = [
  { at: now, who: 'Ahmed Yildiz', event: 'action.done', detail: { device: 'LT-0421', action: 'rebootNow', reason: 'INC-1042 hangs' } },
  { at: now, who: 'Ahmed Yildiz', event: 'action.confirmed', detail: { device: 'LT-0421', action: 'rebootNow', reason: 'INC-1042 hangs' } },
  { at: now, who: nasty.markdown, event: 'alerts.subscribed', detail: {} },
  { at: now, who: null, event: 'something.new', detail: { device: nasty.html } },
];
const phoneActions: ActionChoice[] = [
  { action: 'refreshMachinePolicy', allowed: false, reason: 'not_windows' },
  { action: 'refreshUserPolicy', allowed: false, reason: 'not_windows' },
  { action: 'appEvaluation', allowed: false, reason: 'not_windows' },
  { action: 'syncDevice', risk: 'harmless', allowed: true },
];
const phone: DeviceView = {
  ...laptop,
  name: 'iPhone van Sanne',
  platform: 'iOS',
  osVersion: '26.1',
  model: 'iPhone 16',
  compliance: 'inGracePeriod',
  graceUntil: later(3 * day),
  managementAgent: 'mdm',
  ownership: 'personal',
  joinType: 'azureADRegistered',
};

function step(words: Words, change: Partial<GuideStepView>): Card {
  const dutch = words.language === 'nl';
  return guideStepCard(
    {
      run,
      title: dutch ? 'Je eigen iPhone' : 'Your own iPhone',
      step: 3,
      of: 7,
      heading: dutch ? 'Installeer het beheerprofiel' : 'Install the management profile',
      text: dutch
        ? 'Ga naar Instellingen en tik op het gedownloade profiel. Je telefoon vraagt om je toegangscode.'
        : 'Go to Settings and tap the downloaded profile. Your phone asks for its passcode.',
      path: dutch ? ['Instellingen', 'Algemeen', 'VPN en apparaatbeheer'] : ['Settings', 'General', 'VPN & Device Management'],
      see: dutch ? 'Het profiel staat in de lijst, met “Geverifieerd”.' : 'The profile is listed, marked “Verified”.',
      minutes: 2,
      prepare: [],
      last: false,
      otherLanguage: false,
      before: null,
      ...change,
    },
    words,
  );
}

const prepare = {
  nl: ['Je iPhone is voor minstens de helft opgeladen.', 'Je hebt wifi.', 'Je weet de toegangscode van je iPhone en het wachtwoord van je Apple ID.'],
  en: ['Your iPhone is at least half charged.', 'You have Wi-Fi.', 'You know the passcode of your iPhone and the password of your Apple ID.'],
};
const remedies = {
  nl: ['Zie je het profiel niet? Open Bedrijfsportal en tik opnieuw op “Downloaden”.', 'Vraagt je telefoon een code? Dat is de code waarmee je hem ontgrendelt.'],
  en: ['Is the profile not there? Open Company Portal and tap “Download” again.', 'Does your phone ask for a code? It is the one you unlock it with.'],
};

const item = (kind: ExpiryKind, name: string, days: number, devices: number | null = null): ExpiryItem => ({
  kind,
  name,
  expires: later(days * day),
  affected: devices === null ? null : { of: 'devices', count: devices },
  snoozedUntil: null,
});
const items: ExpiryItem[] = [
  item('app_secret', 'HR-koppeling', -3),
  item('apple_push', 'Linde Techniek', 6, 87),
  { ...item('apple_vpp_token', 'Utrecht', 24, 112), snoozedUntil: later(7 * day) },
  item('apple_enrollment_token', 'Apple Business Manager', 75, 64),
  item('app_certificate', 'Balie', 320),
  item('app_secret', 'ServiceNow', 700),
];
const failed: FailedCheck[] = [
  { source: 'apple_push', since: later(-5 * day), reason: 'denied', permission: 'DeviceManagementManagedDevices.Read.All' },
  { source: 'app_credentials', since: null, reason: 'unavailable', permission: null },
];

function alert(words: Words, kind: ExpiryKind, days: number, change: object = {}): Card {
  return expiryAlertCard(
    {
      zone: 'Europe/Amsterdam',
      alert: run,
      kind,
      name: 'Linde Techniek',
      expires: later(days * day),
      now,
      affected: { of: 'devices', count: 87 },
      renewWith: 'apple@linde.example',
      nature: 'date',
      severity: 'high',
      trouble: null,
      lastKnown: null,
      owner: null,
      deputy: null,
      insteadOf: null,
      mine: false,
      notice: null,
      excused: null,
      mention: null,
      picker: 'organisation',
      calendar: { offer: true, url: null },
      seenBy: null,
      snoozedUntil: null,
      portalUrl: 'https://intune.microsoft.com/#view/Microsoft_Intune_DeviceSettings/DevicesEnrollmentMenu',
      ...change,
    },
    words,
  );
}

function status(words: Words, stage: Stage, change: object = {}): Card {
  return actionStatusCard(
    {
      request: run,
      action: 'appEvaluation',
      deviceName: 'LT-0421',
      deviceId: laptop.id,
      stage,
      asked: later(-8 * 60_000),
      lines: untilThen(stage),
      lastSync: later(-2 * hour),
      problem: null,
      nextLook: null,
      now,
      ...change,
    },
    words,
  );
}

/** What comes before each stage: what was not sent has no line that it was. */
function untilThen(stage: Stage): { stage: Stage; at: Date }[] {
  const sent: Stage[] = stage === 'delivered' || stage === 'done' ? ['sent', 'delivered'] : stage === 'no_answer' || stage === 'unknown' || stage === 'sent' ? ['sent'] : [];
  return [...new Set([...sent, stage])].map((one, index) => ({ stage: one, at: later((index - 8) * 60_000) }));
}

const stages: Stage[] = ['waiting', 'sent', 'delivered', 'done', 'no_answer', 'unknown', 'refused', 'sign_in', 'cancelled', 'expired'];
const kinds: ExpiryKind[] = ['apple_push', 'apple_enrollment_token', 'apple_vpp_token', 'app_secret', 'app_certificate'];

export const samples: Sample[] = [
  ...adviceSamples,
  ...deviceSamples,
  ...ownSamples,
  ...questionSamples,
  ...readinessSamples,
  ...alertSamples,
  ...caseSamples,
  ...chooseSamples,
  ...lookingSamples,
  ...settledSamples,
  ...leavingSamples,
  ...removingSamples,
  ...bulkSamples,
  ...enrollSamples,
  { name: 'welcome', card: (words) => welcomeCard({ firstName: 'Sanne' }, words) },
  { name: 'welcome-nasty', card: (words) => welcomeCard({ firstName: nasty.markdown }, words), nasty: true },
  { name: 'help-everyone', card: (words) => helpCard({ shown: 'everyone', others: [], signedIn: false }, words) },
  { name: 'help-helpdesk', card: (words) => helpCard({ shown: 'helpdesk', others: ['everyone'], signedIn: true }, words) },
  { name: 'help-admin', card: (words) => helpCard({ shown: 'admin', others: ['helpdesk', 'everyone'], signedIn: true }, words) },
  {
    name: 'choose-platform',
    card: (words) =>
      chooseCard(
        {
          title: words.say.whichPlatform,
          text: null,
          choices: [
            { title: words.platforms.ios, verb: 'guide.choose', data: { platform: 'ios' } },
            { title: words.platforms.ipados, verb: 'guide.choose', data: { platform: 'ipados' } },
            { title: words.platforms.android, verb: 'guide.choose', data: { platform: 'android' } },
            { title: words.platforms.windows, verb: 'guide.choose', data: { platform: 'windows' } },
            { title: words.platforms.macos, verb: 'guide.choose', data: { platform: 'macos' } },
            { title: words.button.somethingElse, verb: 'command.run', data: { command: 'help' } },
          ],
        },
        words,
      ),
  },
  {
    name: 'choose-ownership',
    card: (words) =>
      chooseCard(
        {
          title: words.say.whichOwnership(words.platforms.ios),
          text: words.say.ownershipHint,
          choices: [
            { title: words.say.ownershipPersonal, verb: 'guide.choose', data: { platform: 'ios', ownership: 'personal' } },
            { title: words.say.ownershipCorporate, verb: 'guide.choose', data: { platform: 'ios', ownership: 'corporate' } },
          ],
        },
        words,
      ),
  },
  { name: 'guide-step-first', card: (words) => step(words, { step: 1, minutes: 15, prepare: prepare[words.language], path: [] }) },
  { name: 'guide-step', card: (words) => step(words, {}) },
  { name: 'guide-step-last', card: (words) => step(words, { step: 7, last: true, see: null, minutes: null }) },
  {
    name: 'guide-stuck',
    card: (words) =>
      guideStuckCard(
        {
          run,
          step: 3,
          of: 7,
          heading: words.language === 'nl' ? 'Installeer het beheerprofiel' : 'Install the management profile',
          remedies: remedies[words.language],
          contact: null,
        },
        words,
      ),
  },
  {
    name: 'guide-stuck-last',
    card: (words) => guideStuckCard({ run, step: 7, of: 7, heading: 'Balie', remedies: [], contact: '030-1234567' }, words),
  },
  { name: 'enroll-wait', card: (words) => enrollWaitCard({ run, platform: 'iPhone', since: now }, words) },
  ...(['compliant', 'noncompliant', 'unknown', 'conflict', 'brandNew'] as const).map((compliance) => ({
    name: `enrolled-${compliance}`,
    card: (words: Words) => enrolledCard({ deviceName: 'iPhone van Sanne', platform: 'iPhone', compliance, graceUntil: compliance === 'noncompliant' ? new Date(now.getTime() + 86_400_000) : null, policies: compliance === 'noncompliant' ? ['iOS - veilige basis'] : null, now }, words),
  })),
  {
    name: 'enrolled-nasty',
    card: (words) => enrolledCard({ deviceName: nasty.markdown, platform: nasty.html, compliance: 'noncompliant', graceUntil: null, policies: [nasty.markdown], now }, words),
    nasty: true,
  },
  { name: 'put-right', card: (words) => putRightCard('iPhone van Sanne', words) },
  { name: 'not-seen', card: (words) => notSeenCard({ run, platform: 'iPhone', lookedFor: words.minutes(20), failure: null }, words) },
  { name: 'device', card: (words) => deviceCard({ device: laptop, actions: all, more: true, sameName: 0, now }, words) },
  { name: 'device-actions', card: (words) => deviceActionsCard({ device: laptop, actions: manyActions, part: 'use' }, words) },
  { name: 'device-phone', card: (words) => deviceCard({ device: phone, actions: phoneActions, sameName: 1, now }, words) },
  {
    name: 'device-under-way',
    card: (words) =>
      deviceCard({ device: laptop, actions: [...all, { action: 'retire', allowed: false, reason: 'already_under_way' }], more: true, sameName: 0, running: { action: 'wipe', who: 'Ahmed Yildiz', at: now, stage: 'approval' }, now }, words),
  },
  {
    name: 'device-bare',
    card: (words) =>
      deviceCard(
        {
          device: bare,
          actions: all.map(({ action }, index) => ({
            action,
            allowed: false,
            reason: (['no_configmgr_client', 'configmgr_unhealthy', 'being_removed', 'role_missing'] as const)[index] ?? 'role_missing',
          })),
          sameName: 0,
        },
        words,
      ),
  },
  { name: 'device-long', card: (words) => deviceCard({ device: longest, actions: all, sameName: 0, now }, words) },
  { name: 'device-nasty', card: (words) => deviceCard({ device: evil, actions: all, sameName: 0, now }, words), nasty: true },
  {
    name: 'audit',
    card: (words) => auditCard({ about: 'LT-0421', since: null, later: false, older: 12, entries: auditEntries }, words),
    nasty: true,
  },
  { name: 'audit-everything', card: (words) => auditCard({ about: null, since: later(-86_400_000), later: true, older: null, entries: auditEntries }, words), nasty: true },
  { name: 'audit-nothing', card: (words) => auditCard({ about: 'LT-9999', since: null, later: false, older: null, entries: [] }, words) },
  { name: 'devices-two', card: (words) => devicesCard({ asked: 'LT-0421', devices: [laptop, twin], more: 0, now }, words) },
  {
    name: 'devices-six',
    card: (words) => devicesCard({ asked: 'lt', devices: [laptop, twin, bare, { ...bare, id: 'd' }, longest, phone], more: 12, now }, words),
  },
  { name: 'devices-nasty', card: (words) => devicesCard({ asked: nasty.markdown, devices: [evil, laptop], more: 1 }, words), nasty: true },
  {
    name: 'confirm-action',
    card: (words) => confirmActionCard({ request: run, action: 'appEvaluation', device: laptop, needsReason: false, expires: later(10 * 60_000), now }, words),
  },
  {
    name: 'confirm-action-disruptive',
    card: (words) => confirmActionCard({ request: run, action: 'rebootNow', device: laptop, needsReason: true, expires: later(10 * 60_000), now }, words),
  },
  {
    name: 'confirm-action-nasty',
    card: (words) => confirmActionCard({ request: run, action: 'rebootNow', device: evil, needsReason: true, expires: now }, words),
    nasty: true,
  },
  ...stages.map((stage) => ({
    name: `action-status-${stage}`,
    card: (words: Words) => status(words, stage, { nextLook: stage === 'delivered' || stage === 'sent' ? later(2 * 60_000) : null }),
  })),
  {
    name: 'action-status-failed',
    card: (words) =>
      status(words, 'failed', {
        problem: words.problem.connectorFailed().text,
        lines: [
          { stage: 'sent', at: later(-8 * 60_000) },
          { stage: 'delivered', at: later(-6 * 60_000) },
          { stage: 'failed', at: later(-60_000) },
        ],
        lastSync: null,
      }),
  },
  {
    name: 'action-status-nasty',
    card: (words) => status(words, 'failed', { deviceName: nasty.markdown, problem: nasty.list }),
    nasty: true,
  },
  ...kinds.map((kind, index) => ({
    name: `expiry-alert-${kind}`,
    card: (words: Words) =>
      alert(words, kind, 30 - index * 9, kind.startsWith('app_') ? { affected: null, renewWith: null, portalUrl: 'https://entra.microsoft.com/' } : {}),
  })),
  { name: 'expiry-alert-expired', card: (words) => alert(words, 'apple_push', -2, { affected: { of: 'devices', count: null }, renewWith: null, seenBy: 'Ruben Bakker', snoozedUntil: later(day) }) },
  {
    name: 'expiry-alert-nasty',
    card: (words) => alert(words, 'apple_push', 1, { name: nasty.markdown, renewWith: nasty.html, seenBy: nasty.bidi, portalUrl: 'https://evil.example/' }),
    nasty: true,
  },
  { name: 'expiry-overview', card: (words) => expiryOverviewCard({ now, zone: 'Europe/Amsterdam', checkedAt: later(-hour), items, failed: [] }, words) },
  {
    name: 'expiry-overview-otherwise',
    card: (words) => expiryOverviewCard({
      now, zone: 'Europe/Amsterdam', checkedAt: later(-hour), items: items.slice(0, 2), failed: [],
      disagreements: [
        { kind: 'apple_push', name: 'apple-mdm@noordkade.example', intune: { health: 'warning', at: later(5 * day).toISOString() }, balie: { expires: later(40 * day).toISOString(), isWell: true } },
        { kind: 'partner_heartbeat', name: null, intune: { health: 'unhealthy', at: null }, balie: null },
      ],
    }, words),
  },
  { name: 'expiry-overview-failed', card: (words) => expiryOverviewCard({ now, zone: 'Europe/Amsterdam', checkedAt: later(-hour), items: items.slice(0, 2), failed }, words) },
  { name: 'expiry-overview-empty', card: (words) => expiryOverviewCard({ now, zone: 'Europe/Amsterdam', checkedAt: later(-hour), items: [], failed: [] }, words) },
  { name: 'expiry-overview-only-failed', card: (words) => expiryOverviewCard({ now, zone: 'Europe/Amsterdam', checkedAt: later(-hour), items: [], failed }, words) },
  { name: 'expiry-overview-never', card: (words) => expiryOverviewCard({ now, zone: 'Europe/Amsterdam', checkedAt: null, items: [], failed: [] }, words) },
  {
    name: 'expiry-overview-many',
    card: (words) =>
      expiryOverviewCard(
        { now, zone: 'Europe/Amsterdam', checkedAt: now, items: Array.from({ length: 60 }, (_, index) => item('app_secret', `${nasty.markdown} ${index}`, index * 5 - 4, 3)), failed },
        words,
      ),
    nasty: true,
  },
  { name: 'could-not-check', card: (words) => couldNotCheckCard({ failed, now }, words) },
  { name: 'subscribed', card: (words) => subscribedCard({ on: true, place: 'channel', nextCheck: later(20 * hour) }, words) },
  { name: 'subscribed-group', card: (words) => subscribedCard({ on: true, place: 'group', nextCheck: later(20 * hour) }, words) },
  { name: 'unsubscribed', card: (words) => subscribedCard({ on: false, place: 'here', nextCheck: null }, words) },
  {
    name: 'problem-graph-down',
    card: (words) => problemCard({ title: words.say.graphDownTitle, text: words.say.graphDown, reference: null, kept: run, buttons: [] }, words),
  },
  {
    name: 'problem-device-not-found',
    card: (words) =>
      problemCard(
        {
          title: words.say.deviceNotFoundTitle(nasty.markdown),
          text: words.say.deviceNotFound,
          reference: 'a1b2c3d4',
          kept: null,
          buttons: [{ title: words.button.findDevice, verb: 'command.run', data: { command: 'find_device' } }],
        },
        words,
      ),
    nasty: true,
  },
  {
    name: 'problem-no-permission',
    card: (words) => problemCard({ ...words.problem.noPermission(words.actionRights.appEvaluation), reference: null, kept: null, buttons: [] }, words),
  },
  { name: 'working', card: (words) => workingCard({ text: words.say.lookingFor('LT-0421') }, words) },
  { name: 'working-nasty', card: (words) => workingCard({ text: words.say.lookingFor(nasty.markdown) }, words), nasty: true },
  {
    name: 'unsure',
    card: (words) =>
      unsureCard(
        {
          options: [
            { title: words.button.enroll, command: 'enroll_device' },
            { title: words.button.findDevice, command: 'find_device' },
            { title: words.button.expiry, command: 'expiry_overview' },
          ],
        },
        words,
      ),
  },
];
