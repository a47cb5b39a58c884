import type { Platform } from '../../guides/guide.ts';
import type { KnownCompliance } from '../views.ts';

const state: Record<KnownCompliance, string> = {
  compliant: 'Meets the rules of your organisation.',
  noncompliant: 'Does not meet the rules of your organisation.',
  inGracePeriod: 'Does not meet the rules yet.',
  unknown: 'Not checked yet. That usually takes a few minutes.',
  configManager: 'Checked by Configuration Manager. You need not do anything.',
  conflict: 'Two rules contradict each other. That is for the helpdesk to solve.',
  error: 'The check did not succeed.',
};

/** What to do on the device itself, with the names that it shows. */
const remedies: Record<Platform, string[]> = {
  windows: [
    'Open Company Portal from Start, and choose this computer.',
    'Read what it asks, and do that. Often it is an update (Settings > Windows Update) or a restart.',
    'Choose Check access in Company Portal.',
  ],
  ios: [
    'Open the app Comp Portal, tap Devices and choose this iPhone.',
    'Read what it asks, and do that. Often it is a longer passcode or an update (Settings > General > Software Update).',
    'Tap Check Status in the app.',
  ],
  ipados: [
    'Open the app Comp Portal, tap Devices and choose this iPad.',
    'Read what it asks, and do that. Often it is a longer passcode or an update (Settings > General > Software Update).',
    'Tap Check Status in the app.',
  ],
  macos: [
    'Open Company Portal, and choose this Mac.',
    'Read what it asks, and do that. Often it is an update (System Settings > General > Software Update) or FileVault.',
    'Choose Check Status in Company Portal.',
  ],
  android: [
    'Open the app Company Portal, and choose this device. On a phone from work the app is called Microsoft Intune.',
    'Read what it asks, and do that. Often it is a stronger screen lock or an update.',
    'Let the app check once more, and wait five minutes.',
  ],
  hololens: [
    'Open Settings > Update & Security, and install what is waiting.',
    'Open Settings > Accounts > Access work or school, and choose your work account.',
    'Choose Info, and then Sync.',
  ],
  linux: [
    'Open the app Microsoft Intune and choose View Issues.',
    'Do what the list asks. Often it is an update, a stronger password or an encrypted disk.',
    'Choose Refresh in the app.',
  ],
};

export const own = {
  title: 'Your devices',
  summary: (devices: string) => `Your devices: ${devices}.`,
  summaryAttention: (devices: string) => `Your attention is needed for ${devices}.`,
  allGood: 'I see nothing wrong with your devices.',
  noneTitle: 'I see no devices of yours',
  none: 'When you set up a phone, tablet or computer for work, it appears here. That can take some minutes.',
  more: (n: number) => (n === 1 ? 'And one more device.' : `And ${n} more devices.`),
  state,
  solveBefore: (exact: string, relative: string) => `Put it right before ${exact} (${relative}).`,
  solvedBefore: (exact: string, relative: string) => `The time to put it right ended on ${exact} (${relative}).`,

  whyTitle: 'What your device still needs',
  rules: (names: string) => `Rules that it does not meet: ${names}`,
  remedies,
  remedyUnknown: 'Open the Company Portal app, choose this device and do what it asks.',
  remedyHelpdesk: 'There is nothing for you to do on the device. Give the helpdesk its name.',
  whyAgain: 'Done? Press “Check again”, and I look once more. It can take some minutes before Intune knows.',

  leaveWhich: 'What would you like to remove from work?',
  leaveTitle: (platform: string) => `Remove from work: ${platform}`,
  leaveNow: 'How it is now',
  leaveLost: 'What happens then',
  leaveHow: 'How to leave',
  leaveNotAlone: 'You cannot do this yourself',
  leaveAfter: 'Done? It can take a few hours before it is no longer under “My devices”.',
  leaveNotCovered: (platform: string) => `I do not know how to remove this ${platform} from work. Your helpdesk does; tell them what you have and whether it is your own.`,

  seesTitle: 'What can IT see?',
  seesWhich: 'Which device?',
  seesCan: 'Your organisation can see',
  seesCannot: 'Your organisation cannot see',

  notEnrollingTitle: 'You are not setting up a device now',
  notEnrolling: 'Shall we start? We go step by step, and you can stop at any time.',
  arrivedGone: 'The device that you set up last is not in Intune any more. Shall we set it up again?',
  stopTitle: (platform: string) => `Stop setting up your ${platform}?`,
  stopText: 'I still know where we were. Go on, or stop here?',

  yourHelpdesk: 'your helpdesk',
  askSupport: (support: string) => `Ask ${support}, and mention the name of this step.`,

  lostTitle: 'Lost or stolen? Do this now',
  lost: 'The sooner it is known, the less can happen with it.',
  lostSteps: (support: string) => [
    `Contact ${support} now, by phone if you can. They can lock or erase the device. Do not wait until it turns up.`,
    'Change the password of your work account, on another device.',
    'Is it your own phone or tablet? Lock it yourself too, with Find My (Apple) or Find Hub (Google).',
    'Was it stolen? Report that to the police as well.',
  ],
  lostNote: 'Locking or erasing is done by the helpdesk here; I may not do it for you.',
};

export const requests = {
  title: 'What you asked lately',
  titleOf: (device: string) => `What you asked of ${device}`,
  show: (what: string) => `Show ${what}`,
  noneTitle: 'You have not asked anything of a device yet',
  noneOfTitle: (device: string) => `You have not asked anything of ${device}`,
  none: 'When you have confirmed an action, you can ask me here whether it worked.',
};
