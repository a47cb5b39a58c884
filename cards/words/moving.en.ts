import type { Platform } from '../../guides/guide.ts';

const setUp: Record<Platform, string> = {
  windows: 'Set up Windows 11',
  ios: 'Set up an iPhone',
  ipados: 'Set up an iPad',
  macos: 'Set up a Mac',
  android: 'Set up Android',
  hololens: 'Set up a HoloLens 2',
  linux: 'Set up Linux',
};

/** Moving from other management, and what no longer exists. */
export const moving = {
  title: (from: string | null) => (from === null ? 'Moving to Intune' : `From ${from} to Intune`),
  which: 'Which device do you start with?',
  titleOf: (platform: string) => `Moving: ${platform}`,
  mail: 'What happens to your e-mail',
  first: 'First: the old management off',
  oldApp: (name: string, app: string) => `You named ${name}. Its app is called ${app}.`,
  then: 'Then: set up Intune',
  thenText: 'Is the old management off? Press the button. I lead you through Intune step by step.',
  off: 'The old one is off',
  whichOne: 'Which one do I have?',
  gotMail: 'I got an e-mail',
  fromWork: 'It is from work',
  erased: 'It was erased: set it up',
  itIsMine: 'It is my own',
  setUp,
  leaveFirst: 'Remove it first',
};
