// To an employee who asked for nothing: what is about to happen to their own device.
export const deadlines = {
  title: 'Your device needs something from you',
  titleMany: 'Your devices need something from you',
  summary: (device: string, when: string) => `${device} needs something from you ${when}.`,
  grace: (date: string, when: string) => `Put it right before ${date} (${when}). After that you may no longer be able to work with it.`,
  retire: (date: string, when: string) => `It is taken off your work on ${date} (${when}) if nothing changes. Your own photos and files stay.`,
  removal: (date: string, when: string) => `It was not in contact with work for a long time, and is taken off your work on ${date} (${when}).`,
  mute: 'Don’t remind me again',
  muteOne: (device: string) => `Don’t remind me of ${device} again`,
  mutedTitle: 'I won’t remind you of it again',
  muted: (device: string, date: string) => `That holds for ${device} until ${date}. The date itself stays.`,
  help: 'Ask the helpdesk',
  setUp: 'Set up a device',
  nowOn: 'People hear from me again when a deadline of their own device comes near.',
  nowOff: 'People no longer hear from me when a deadline of their own device comes near.',
  alreadyOn: 'People already heard from me about deadlines of their own devices.',
  alreadyOff: 'People already heard nothing from me about deadlines of their own devices.',
};
