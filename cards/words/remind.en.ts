/** What Balie says by itself about something that was left in the middle. */
export const remind = {
  title: (platform: string) => `Shall we go on with your ${platform}?`,
  text: (step: number, of: number, heading: string) => `You stopped at step ${step} of ${of}: “${heading}”. Go on whenever it suits you; I know where we were.`,
  stop: 'Stop reminding',
  stoppedTitle: 'I will not remind you again',
  stopped: 'You can go on at any time: press the button, or say “how far am I”.',
};
