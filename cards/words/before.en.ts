/** What Balie says before the first step, when it has looked whether the path can work. */
export const before = {
  blockedTitle: (platform: string) => `Not possible here: ${platform}`,
  blocked: (platform: string) => `Your organisation does not allow this for work: ${platform}. The administrators chose that, so trying would not help. Use another device, or ask the helpdesk what is possible.`,
  personalTitle: (platform: string) => `Your own ${platform} is not allowed here`,
  personal: (platform: string) => `Your organisation only accepts a ${platform} that it gave out itself. Is it from work after all? Then choose “From my organisation”.`,
  notReadyTitle: (platform: string) => `Not ready yet: ${platform}`,
  notReady: {
    authority_unset: 'Your organisation has not turned on the management of devices yet. Until it does, no device can be set up.',
    authority_other: 'Your organisation manages devices in another way than with Intune now. Until the administrators change that, no device can be set up here.',
    subscription_ended: 'The Intune subscription of your organisation no longer runs. Until it runs again, no device can be set up.',
    push_missing: 'Your organisation has not arranged the connection with Apple yet. Without it no iPhone, iPad or Mac can be set up.',
    push_expired: 'The connection of your organisation with Apple has expired. Until it is renewed, no iPhone, iPad or Mac can be set up.',
    play_missing: 'Your organisation has not arranged the connection with Google yet. Without it no Android device can be set up.',
  },
  notReadyWho: 'There is nothing that you can do about it yourself: your administrators have to act. Ask the helpdesk to tell them, and try again later.',
  limitTitle: (limit: string) => `You already have ${limit}`,
  /** @param one this person has a single device */
  limit: (limit: string, one: boolean) =>
    `Your organisation accepts at most ${limit} per person, so a new one would be refused. ${one ? 'This is yours.' : 'These are yours. The first one was not seen for the longest time.'}`,
  limitNext: (one: boolean) => `Do you no longer use ${one ? 'it' : 'one of them'}? Remove it from work, wait a quarter of an hour and check again.`,
  waitingTitle: 'A computer is waiting for you',
  waiting: (computer: string) => `Your organisation registered this computer in your name: ${computer}. You just turn it on and sign in; the rest goes by itself.`,
  waitingSerial: (serial: string) => `serial number ${serial}`,
  waitingUnnamed: 'a Windows computer',
  already: (device: string) => `You already have “${device}” here. Another one? Then go on.`,
  version: (version: string) => `version ${version}`,
  windows: (windows: string, version: string, build: string | null) => `Windows ${windows}, version ${version}${build === null ? '' : ` (build ${build})`}`,
  minimumOs: (version: string) => `It needs ${version} or later. Older? Install the updates first.`,
  maximumOs: (version: string) => `Newer than ${version} is refused. Is yours newer? Ask the helpdesk first.`,
  registeredOnly: 'Your organisation only accepts computers that it has registered. Not sure about this one? Ask the helpdesk first.',
  button: {
    thisComputer: 'Yes, that computer',
    otherComputer: 'It is another computer',
    otherDevice: 'Another device',
    readiness: 'Are we ready?',
    removeDevice: 'Remove a device',
  },
};
