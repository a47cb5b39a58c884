/** How something ended that was told about. */
export const settled = {
  title: {
    renewed: (kind: string) => `${kind} is renewed`,
    recovered: (kind: string) => `${kind} works again`,
    readable: (kind: string) => `${kind}: its date can be read again`,
    back: (kind: string) => `${kind} is there again`,
    gone: (kind: string) => `${kind} is no longer there`,
    closed: (kind: string) => `${kind}: no longer open`,
    over: (kind: string) => `${kind}: its time is over`,
  },
  summary: {
    renewed: (kind: string, name: string, when: string | null) => (when === null ? `${kind} ${name} is renewed.` : `${kind} ${name} is renewed. The next date is ${when}.`),
    recovered: (kind: string, name: string, when: string | null) => (when === null ? `${kind} ${name} works again.` : `${kind} ${name} works again. It expires on ${when}.`),
    readable: (kind: string, name: string, when: string | null) => (when === null ? `I can read the date of ${kind} ${name} again.` : `I can read the date of ${kind} ${name} again: ${when}.`),
    back: (kind: string, name: string, when: string | null) => (when === null ? `${kind} ${name} is there again.` : `${kind} ${name} is there again. It expires on ${when}.`),
    gone: (kind: string, name: string) => `${kind} ${name} is no longer there. I tell you no more about it.`,
    closed: (kind: string, name: string) => `${kind} ${name}: no longer open.`,
    over: (kind: string, name: string) => `${kind} ${name}: its time is over.`,
  },
  severalTitle: (n: number) => `${n} alerts are settled`,
  severalSummary: (n: number) => `${n} things that I told you about are settled.`,
  before: 'Former date',
  next: 'Next date',
  nextAlert: 'Next alert',
  nothingAhead: 'None before that date',
  notes: {
    gone: 'Somebody removed it. I tell you no more about it unless it comes back; what happened stays in the overview.',
    closed: 'Its date had not come yet: somebody dealt with it or took it back. I tell you no more about it.',
    over: 'Its date has come and gone, and Microsoft no longer lists it. I tell you no more about it.',
  },
  account: (from: string, to: string) => `It now belongs to ${to} instead of ${from}. Renew it with ${to} from now on.`,
  syncFails: 'The date is new, but its synchronisation has stopped. Start it in Intune and look whether it succeeds.',
  former: (until: string) => `The former one works until ${until} unless somebody removed it. Microsoft does not show me whether software still uses it: put the new one everywhere before that day.`,
  /** Of an alert that still stands. */
  closedTitles: {
    renewed: (kind: string) => `Renewed: ${kind}`,
    recovered: (kind: string) => `Works again: ${kind}`,
    readable: (kind: string) => `Can be read again: ${kind}`,
    back: (kind: string) => `There again: ${kind}`,
    gone: (kind: string) => `No longer there: ${kind}`,
    closed: (kind: string) => `No longer open: ${kind}`,
    over: (kind: string) => `Over: ${kind}`,
    replaced: (kind: string) => `Replaced: ${kind}`,
    off: (kind: string) => `No longer told here: ${kind}`,
  },
  replacedOn: (when: string) => `On ${when} I saw another one in its place. A message of its own says what to do.`,
  offOn: (when: string) => `On ${when} somebody turned alerts off here. How it stands now is in the overview.`,
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
