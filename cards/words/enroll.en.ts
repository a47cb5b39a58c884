import type { KnownCompliance } from '../views.ts';

const meaning: Record<KnownCompliance, string> = {
  compliant: 'Your device meets the rules of your organisation. Your work apps can use it.',
  noncompliant:
    'One thing still needs your attention. Open the Company Portal app, choose this device and see what it asks for.',
  inGracePeriod:
    'One thing still needs your attention, and you have some days for it. Open the Company Portal app to see what and until when.',
  unknown: 'The first check is still to come. That usually takes a few minutes, sometimes an hour.',
  configManager: 'Your organisation checks this device with Configuration Manager. You need not do anything.',
  conflict: 'Two settings of your organisation contradict each other. That is for the helpdesk to solve; please tell them.',
  error: 'The check did not succeed. Choose “Check status” in the Company Portal app, or ask the helpdesk.',
};

export const enroll = {
  step: (step: number, of: number) => `Step ${step} of ${of}`,
  stepSummary: (step: number, of: number, heading: string) => `Step ${step} of ${of}: ${heading}`,
  minutes: (n: number) => (n === 1 ? 'About 1 minute' : n < 120 ? `About ${n} minutes` : `About ${Math.round(n / 60)} hours`),
  prepare: 'Before you start',
  path: 'Where to go',
  see: 'As it should be',
  stuckTitle: (step: number, of: number) => `Stuck at step ${step} of ${of}`,
  stuckIntro: 'That happens to many people. Try these one by one:',
  stuckNothing: 'I know no special tip for this step. Going back one step often helps.',
  stuckContact: (contact: string) => `Still stuck? ${contact}`,
  stuckHelpdesk: 'Still stuck? Your helpdesk will gladly help. Mention the name of this step.',
  stuckHelpdeskWait: 'All in order? Let me keep looking, or ask your helpdesk to look along.',
  stuckSummary: (heading: string) => `Help with: ${heading}`,
  waitTitle: (platform: string) => `I'm watching for your ${platform}`,
  waitText:
    'As soon as your organisation sees your device, I tell you here. You can close this chat in the meantime.',
  waitSince: (at: string) => `Watching since ${at}`,
  waitSummary: (platform: string) => `I'm watching for your ${platform} and will tell you when it arrives.`,
  arrivedTitle: 'Your device has arrived',
  arrived: (device: string, platform: string) => `${device} (${platform}) is now known to your organisation.`,
  arrivedSummary: (device: string) => `Your device ${device} has arrived.`,
  putRightTitle: 'Your device is in order',
  putRight: (device: string) => `${device} meets the rules of your organisation now. You can work with it.`,
  arrivedNext: 'What now?',
  arrivedNextOk: 'You can start working. Apps and settings of your organisation may still come in for a while.',
  arrivedNextAct: 'When you have done it, choose “Check status” in the Company Portal app.',
  arrivedNextWait: 'Keep your device on and connected. Apps and settings come in by themselves.',
  arrivedNextHelpdesk: 'Tell your helpdesk the name of your device. You need not set anything up again.',
  meaning,
  notSeenTitle: (platform: string) => `I have not seen your ${platform} yet`,
  notSeen: (hours: string) =>
    `I looked for ${hours}. It can take a while, and often one last step is still open on the device itself.`,
  turnedAway: (what: string) => `It was turned away. ${what}`,
  notSeenTips: [
    'Is your device on and connected to the internet?',
    'Does the Company Portal app or the settings screen still ask for something?',
    'Did you sign in with your work account?',
  ],
  notSeenSummary: (platform: string) => `I have not seen your ${platform} yet. Shall I keep looking?`,
};
