type Role = 'helpdesk' | 'admin';

const roleNames: Record<Role, string> = { helpdesk: 'Helpdesk', admin: 'Admin' };

/** Plain sentences for messages without a card, and titles for cards that a dialog fills. Sent as plain text. */
export const say = {
  notText: 'I can only read text. Tell me in a few words what you need, or type “help”.',
  tooLong: 'That is a lot at once. Tell me in one sentence what you need.',
  languageSwitched: 'From now on I answer in English.',
  greeting: (firstName: string | null) => (firstName === null ? 'Hello! What can I do for you?' : `Hello ${firstName}! What can I do for you?`),
  thanks: 'You are welcome! If there is anything else, just ask.',
  goodbye: 'Bye! I am here when you need me.',

  needsRole: (role: Role) =>
    `This is for people with the role ${roleNames[role]}. An Entra administrator can give it to you, on the enterprise application “Balie”. Type “help” to see what I can do for you now.`,
  roleUnknown: 'I do not know your role yet. Sign in once, and I show what is meant for you.',
  signInNeeded: 'To do this in your name, I need you to sign in once.',
  signInExplain:
    'Then Intune sees that it is you who asks, and your own rights decide. I keep no password, and “sign out” ends it.',
  signInAgain: 'Your sign-in has ended. Please sign in again; I kept what you asked.',
  signInSent: 'Sign in first: the button for it is in our private chat. Then I do this.',
  signInInChat: 'Sign in first: open the chat with Balie, type “sign in” there, and try again here.',
  signInCancelled: 'You are not signed in, so I did nothing. Ask again whenever you like.',
  signInBlocked: 'Your organisation does not allow this sign-in, so I did nothing. Ask your helpdesk which device or place you may sign in from.',
  signInMisconfigured: 'I cannot sign anyone in at the moment, because my own credentials are not accepted. Please tell the administrator of Balie.',
  signInFailed: 'Signing in did not work this time. Try again, or ask the helpdesk if it stays like this.',
  signedIn: (name: string | null) => (name === null ? 'You are signed in.' : `You are signed in as ${name}.`),
  signedOut: 'You are signed out. I ask you to sign in again when it is needed.',
  wereNotSignedIn: 'You were not signed in. I ask you when it is needed.',
  privateChat: 'I do this with you alone: open a chat with Balie and ask me there. In a channel everyone would see it.',
  answeredPrivately: 'I answer you in our private chat. In a channel everyone would see it.',
  wrongTenant: 'I only work for people of this organisation. Ask your own helpdesk.',

  lookingUp: 'I am looking it up…',
  lookingFor: (what: string) => `I am looking for ${what}…`,
  checking: 'I am checking all certificates, tokens and secrets…',
  sending: 'I am sending it…',
  graphDownTitle: 'Microsoft Graph does not answer',
  graphDown: 'The cause is not with you. I kept what you asked; try again in a few minutes.',
  graphBusyTitle: 'Microsoft Graph is very busy',
  graphBusy: 'I kept what you asked; try again in a minute.',
  graphDeniedTitle: 'I am not allowed to read this',
  graphDenied: 'Balie lacks a permission in Microsoft Graph. An Entra administrator can give it; I kept what you asked.',

  pressExpired: 'That card is from a while ago, so I did nothing. Ask again and you get a fresh one.',
  pressDone: 'That has already been done. You need not press again.',
  pressNotYours: 'That card is for somebody else, so I did nothing. Ask me yourself and you get your own.',
  pressUnknown: 'I do not know that button any more. Type “help” to see what I can do.',
  retryGone: 'I no longer have what you asked before. Please ask it once more.',

  cancelled: 'All right, I stopped. What would you like to do?',
  nothingToCancel: 'There is nothing to stop at the moment. What would you like to do?',

  whichPlatform: 'What would you like to set up?',
  whichOwnership: (platform: string) => `Whose ${platform} is it?`,
  ownershipPersonal: 'My own',
  ownershipCorporate: 'From my organisation',
  ownershipHint: 'Did your organisation give it to you? Then choose “From my organisation”.',
  notCoveredTitle: (platform: string) => `${platform}: I do not know the steps yet`,
  notCovered: (platform: string) =>
    `I cannot guide you through setting up ${platform} yet. Your helpdesk can; tell them what you have and whether it is your own.`,
  guideGone: 'I lost the place where we were. Shall we start again?',
  guideStopped: 'All right, we stop here. You can start again whenever you like.',

  whichDevice: 'Which device? Type its name, its serial number or the name of its owner.',
  whichAction: 'What should I send?',
  deviceNotFoundTitle: (asked: string) => `I found no device for “${asked}”`,
  deviceNotFound:
    'Try the full name or the serial number, or the e-mail address of the owner. A device that was enrolled just now can take some minutes to appear.',
  deviceGone: 'This device is no longer in Intune. It may have been removed or enrolled again. Search for it once more.',

  notYetTitle: (what: string) => `${what}: I cannot do that yet`,
  notYet: 'I understood you, but this is still being built. Your helpdesk can do it for you.',

  alertsAlreadyOn: 'Alerts were already on here.',
  alertsAlreadyOff: 'Alerts were already off here.',
  checkStarted: 'I am checking now and show the result here in a moment.',
  checkBusy: 'A check is already running. The result follows in a moment.',
  alertGone: 'This alert no longer exists: it was renewed or removed. Type “what expires” for the current state.',

  somethingWrongTitle: 'Something went wrong on my side',
  somethingWrong: 'The cause is not with you. Try again, and if it stays, give this reference to the helpdesk.',
  somethingWrongPlain: (reference: string) =>
    `Something went wrong on my side. Try again, and if it stays, give the helpdesk this reference: ${reference}`,
};
