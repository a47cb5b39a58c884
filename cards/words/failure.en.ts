interface Told {
  /** What happened. */
  what: string;
  /** What to do now. */
  next: string;
}

/** Why Intune turned a device away: one pair for each reason that it gives. */
const kinds = {
  unknown: { what: 'Your device was turned away, but the reason was not given.', next: 'Restart the device and try this step again. If it happens again, ask the helpdesk; they can see more.' },
  authentication: { what: 'Signing in did not work.', next: 'Check that you use your work account, and type the password yourself. Have the phone at hand on which you approve a sign-in. Then try again.' },
  authorization: { what: 'Your account may not add devices.', next: 'Trying again does not help: the helpdesk has to give your account this right.' },
  accountValidation: { what: 'Your account is not ready for this.', next: 'Often it still lacks a licence. The helpdesk can put that right; after that you can go on here.' },
  userValidation: { what: 'Your account is not ready to add devices.', next: 'Often it still lacks a licence, or it is not the account that belongs to you. Check that you use your work account. If you do, ask the helpdesk.' },
  deviceNotSupported: { what: 'This kind of device does not work here.', next: 'Install all updates first and try again. If it stays, the device is too old or of a kind that is not allowed; use another one, or ask the helpdesk.' },
  inMaintenance: { what: 'The service was being worked on at that moment.', next: 'There is nothing wrong with your device. Wait an hour and try this step again.' },
  badRequest: { what: 'Your device sent something that was not understood.', next: 'Restart the device, install all updates and try this step again.' },
  featureNotSupported: { what: 'This way of adding a device does not work for your account.', next: 'Trying again does not help. The helpdesk knows which way does work.' },
  enrollmentRestrictionsEnforced: { what: 'Your organisation does not allow this device.', next: 'That can be the kind of device, its version, or that it is your own. Install all updates. If it stays, use a device from work, or ask the helpdesk.' },
  clientDisconnected: { what: 'The connection was lost halfway.', next: 'Stay close to your wifi, keep the screen on, and try this step again.' },
  userAbandonment: { what: 'It was stopped before the end.', next: 'A screen was closed, or the terms were not accepted. Do this step again and stay with it until the end.' },
  deviceLimit: { what: 'You already have as many devices as you may have.', next: 'Remove a device that you no longer use, wait a quarter of an hour and try again.' },
  notLicensed: { what: 'Your account has no licence for this yet.', next: 'The helpdesk can give you one. After that you can go on here, at the same step.' },
} satisfies Record<string, Told>;

export const failure = {
  kinds: kinds as Record<keyof typeof kinds, Told>,
  title: (platform: string) => `Why your ${platform} was turned away`,
  at: (ago: string) => `This happened ${ago}.`,
  noneTitle: 'I see nothing that went wrong',
  none: (platform: string) => `Your ${platform} has not reached your organisation yet, so nothing was refused either. Then it stops on the device itself. The helpdesk can look along with you.`,
  unreadTitle: 'I cannot look it up right now',
  unread: 'Microsoft does not answer me at the moment. The helpdesk can look along with you, or try again later.',
  didNotHelp: 'That did not help',
  tryAgain: 'Try this step again',
};
