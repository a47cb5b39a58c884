// What the helpdesk asks about a device without sending anything to it.

/** Where the helpdesk reads what belongs in no chat. */
const keys = {
  title: (device: string) => `Keys and passwords of ${device}`,
  text: 'Looking at a key changes nothing: it goes on working.',
  none: 'Intune keeps no key of this kind of device.',
  another: 'Only make a new one after the present one was used or seen: the old one then no longer works, also where it is printed.',
};

const explain = {
  title: (one: boolean): string => (one ? 'What this does' : 'What these do'),
  text: 'Nothing was started. This is what happens:',
  after: 'When you choose one, I ask which device it is for and whether you are sure.',
};

const stop = {
  sentTitle: (action: string, device: string) => `${action} of ${device} was already sent`,
  sent: (who: string, when: string) => `${who} asked for it ${when}, and Intune has it now. I cannot take it back from there. As long as the device has no network, it does not get it.`,
  inIntune: (who: string, when: string) => `${who} asked for it ${when}. It waits for an administrator in Intune, who can refuse it there: Tenant administration > Multi Admin Approval.`,
  waitingTitle: (action: string, device: string) => `${action} of ${device} is not sent yet`,
  overTitle: (action: string, device: string) => `${action} of ${device} is over`,
  over: (who: string, when: string, stage: string) => `${who} asked for it ${when}. How it ended: ${stage}. There is nothing to stop any more.`,
  noneTitle: (device: string) => `Nothing of that kind was asked of ${device}`,
  none: 'I looked at what was asked through me, by anybody, in the last 30 days. What somebody did in Intune itself I cannot stop.',
  howItStands: 'How it stands',
  noDevice: 'a device',
};

const cannot = {
  app: { title: 'I cannot add or remove one app or setting', text: 'Apps and settings come with what is assigned to the person or the device in Intune (Apps, or Devices > Configuration). Change it there; then a sync fetches it.' },
  user: { title: 'I cannot take a person off a device', text: 'Whose device it is, is changed in Intune: Devices > this device > Properties > Primary user. To take everything of work off it, there is Retire.' },
  service: { title: 'I cannot restart one service or program', text: 'I restart the whole device, or run a remediation that your organisation made for it.' },
  disable: { title: 'I cannot switch a device on or off in Entra ID', text: 'That is done in the Entra admin center: Devices > All devices > Enable or Disable. What I can do is lock it.' },
  password: { title: 'I do not change the passwords of accounts', text: 'A work account gets a new password on aka.ms/sspr, or from an administrator in the Entra admin center: Users > this person > Reset password. I can reset the passcode of a phone, or make a new local administrator password on a computer.' },
};

const ownWish = {
  title: 'The helpdesk does that',
  text: 'So that nobody does it to the wrong device, this is done by the helpdesk and not by me for you. What is going on?',
  lost: 'I lost it, or it was stolen',
  leaving: 'I hand it in, or leave',
};

export const desk = { keys, explain, stop, cannot, ownWish };
