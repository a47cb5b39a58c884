import type { Platform } from '../../guides/guide.ts';
import type { Stage } from '../views.ts';

/** How a device contacts Intune by itself, with the names that it shows. */
const syncSteps: Record<Platform, string[]> = {
  windows: ['Open Settings > Accounts > Access work or school.', 'Choose your work account, and then Info.', 'Choose Sync, and wait a few minutes.'],
  ios: ['Open the app Comp Portal, tap Devices and choose this iPhone.', 'Tap Check Status, and keep the app open until it is done.'],
  ipados: ['Open the app Comp Portal, tap Devices and choose this iPad.', 'Tap Check Status, and keep the app open until it is done.'],
  macos: ['Open Company Portal, and choose this Mac.', 'Choose Check Status, and wait a few minutes.'],
  android: ['Open the app Company Portal, and choose this device. On a phone from work the app is called Microsoft Intune.', 'Tap Check device settings, or Sync under Settings.'],
  hololens: ['Open Settings > Accounts > Access work or school, and choose your work account.', 'Choose Info, and then Sync.'],
  linux: ['Open the app Microsoft Intune.', 'Choose Refresh, and wait a few minutes.'],
};

const stages: Partial<Record<Stage, string>> = {
  waiting: 'I send it in a moment.',
  sent: 'It is on its way. The device does it as soon as it is switched on and online.',
  delivered: 'The device has received it.',
  done: 'Done: the device has answered.',
  failed: 'It did not work. The helpdesk can look along with you.',
  unknown: 'I could not see whether it arrived. Look at the device, or ask the helpdesk.',
  refused: 'It was refused, so nothing was sent.',
  cancelled: 'All right, nothing was sent.',
  expired: 'This question was open for too long, so nothing was sent.',
};

/** What people may have done to their own devices. */
export const ownActions = {
  which: { sync: 'Which device shall I sync?', lock: 'Which device shall I lock?', locate: 'Which device are you looking for?' },
  title: { sync: 'Sync', lock: 'Lock', locate: 'Locate' },
  yes: { sync: 'Yes, sync', lock: 'Yes, lock it', locate: 'Yes, locate it' },
  confirm: { sync: (device: string) => `Sync ${device}?`, lock: (device: string) => `Lock ${device}?`, locate: (device: string) => `Locate ${device}?` },
  meaning: {
    sync: 'The device contacts your organisation and fetches what is new.',
    lock: 'The screen locks at once. It can be opened again with its own code.',
    locate: 'The device reports where it is. Only the helpdesk can see the place; it is not shown here.',
  },
  instead: { sync: 'Sync it on the device itself', lock: 'Locking is done by the helpdesk', locate: 'Locating is done by the helpdesk' },
  cannot: { sync: 'That device I cannot sync', lock: 'That device cannot be locked from here', locate: 'That device cannot be located from here' },
  lostAnyway: 'Is it lost or stolen, or is it urgent? Ask the helpdesk what else can be done.',
  noneOfKind: 'I see no such device of yours. Is the one you mean not here? Then it is not set up for work, or it is in somebody else’s name.',
  notAmong: (name: string) => `${name} is not one of your devices.`,
  lost: { lock: 'Lock my device', locate: 'Locate my device' },
  asBalie: 'It is recorded that you asked for this.',
  off: 'I may not do that for you here.',
  helpdeskCan: 'Is it urgent? Call the helpdesk; they can do it straight away.',
  notYours: 'I can only do that with a device of your own, and this one is not (any more).',
  notAllowed: 'I am not allowed to do that here, so nothing was sent.',
  noAnswer: (seen: string) => `No answer; last seen ${seen}. It happens as soon as the device is back online.`,
  updates: 'I keep looking, and update this card.',
  helpdeskSees: 'The helpdesk can see the place for 24 hours. Ask them.',
  howTo: 'How do I sync myself?',
  syncSteps,
  syncAnywhere: ['Windows: Settings > Accounts > Access work or school > your work account > Info > Sync.', 'iPhone, iPad or Mac: open Company Portal, choose the device, and choose Check Status.', 'Android: open Company Portal, choose the device, and let it check.'],
  stages,
};
