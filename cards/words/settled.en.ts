/** How something ended that was told about. */
export const settled = {
  title: {
    renewed: (kind: string) => `${kind} is renewed`,
    recovered: (kind: string) => `${kind} works again`,
    gone: (kind: string) => `${kind} is no longer there`,
    closed: (kind: string) => `${kind}: no longer open`,
  },
  summary: {
    renewed: (kind: string, name: string, when: string | null) => (when === null ? `${kind} ${name} is renewed.` : `${kind} ${name} is renewed. The next date is ${when}.`),
    recovered: (kind: string, name: string, when: string | null) => (when === null ? `${kind} ${name} works again.` : `${kind} ${name} works again. The next date is ${when}.`),
    gone: (kind: string, name: string) => `${kind} ${name} is no longer there. I tell you no more about it.`,
    closed: (kind: string, name: string) => `${kind} ${name}: no longer open.`,
  },
  severalTitle: (n: number) => `${n} alerts are settled`,
  severalSummary: (n: number) => `${n} things that I told you about are settled.`,
  before: 'Former date',
  next: 'Next date',
  nextAlert: 'Next alert',
  nothingAhead: 'None before that date',
  goneNote: 'Somebody removed it. I tell you no more about it; what happened stays in the overview.',
  closedNote: 'It was dealt with, or its time is over: Microsoft does not tell me which. I tell you no more about it.',
  account: (from: string, to: string) => `It now belongs to ${to} instead of ${from}. Renew it with ${to} from now on.`,
  syncFails: 'The date is new, but its synchronisation has stopped. Start it in Intune and look whether it succeeds.',
  former: (until: string) => `The former one works until ${until} unless somebody removed it. Microsoft does not show me whether software still uses it: put the new one everywhere before that day.`,
  closedTitle: (kind: string) => `No longer open: ${kind}`,
  replacedTitle: (kind: string) => `Replaced: ${kind}`,
  replacedOn: (when: string) => `On ${when} I saw another one in its place. A message of its own says what to do.`,
  closedOn: (when: string) => `Closed on ${when}. What happened since stands in the overview.`,
};

/** When nobody looked. */
export const stopped = {
  nowTitle: 'I cannot look at what expires',
  nowText: (since: string) => `My checks have not ended since ${since}. What I showed before may be out of date.`,
  nowAdvice: 'Ask whoever runs Balie to look at its log. I try again every hour, and remind you once a day.',
  backTitle: 'I was away',
  backText: (from: string, to: string) => `From ${from} to ${to} I did not look at what expires.`,
  backAdvice: 'I check everything now. What became urgent in that time follows here.',
};
