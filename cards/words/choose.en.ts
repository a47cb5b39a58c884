import type { Ownership } from '../../guides/guide.ts';

const things = {
  watch: {
    title: 'A watch comes along with its phone',
    text: 'You need not set up a watch for work. Set up the phone that it belongs to. Your mail and calendar then appear on the watch as well.',
  },
  other: {
    title: 'I have no steps for that',
    text: 'I set up phones, tablets, computers and HoloLens. For anything else the helpdesk is the right place.',
  },
};

/** The questions that lead to a guide. */
export const choose = {
  whichWay: (platform: string) => `Which of these is your ${platform}?`,
  whichHint: 'Not sure? The first one is right for most people.',
  whichWayOut: (platform: string) => `How was your ${platform} set up?`,
  whichOutHint: 'The way out depends on the way in. The first one is the most common.',
  listLabel: 'Choose what fits',
  listMissing: 'Choose one of these, or press “None of these”.',
  show: 'Show the steps',
  noneOfThese: 'None of these',
  noneTitle: 'Then let somebody look along',
  none: (usual: string) => `The helpdesk knows how your device is set up. Would you rather start already? These are the steps for most people: “${usual}”.`,
  askHelpdesk: 'Ask the helpdesk',
  usualSteps: 'The usual steps',
  notListed: 'Mine is not listed',
  bothOwners: 'You call it your own and also from work. What counts is who bought it. Did your organisation pay for it? Then choose “From my organisation”.',
  workOnly: 'You say that it is your own, but this way is only for devices from work. Whose is it?',
  otherOwnerOnly: (platform: string, other: Ownership): string =>
    other === 'corporate'
      ? `I only know the steps for a ${platform} from your organisation. Is it really your own? Then ask the helpdesk what is possible.`
      : `I only know the steps for your own ${platform}. Is it from work? Then ask the helpdesk to set it up with you.`,
  atStart: 'This is where it begins, so we cannot go further back. Choose a device, or say in your own words what you need.',
  firstStepTitle: 'You are at the first step',
  firstStep: 'We cannot go further back in these steps. Go on, or choose another device.',
  unwatchedTitle: 'Well done',
  unwatched: 'This device belongs to nobody in particular, so I cannot see it arrive. The helpdesk can. Does the last step work? Then it is ready.',
  unknown: things,
  /** On a guide that exists in the other language only. */
  otherLanguage: 'These steps are not in English yet. You see them in Dutch.',
};
