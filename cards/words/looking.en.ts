// Looking at what can lapse: files to take along, the overview's filters, the weekly summary, "status".
export const looking = {
  file: {
    /** Of the file that is saved, without its ending. */
    name: 'balie-expiry',
    columns: ['kind', 'name', 'expires', 'days left', 'affected', 'severity', 'owner', 'state', 'portal'],
    calendarName: 'Balie: what expires',
    event: (kind: string, name: string) => `Renew: ${kind} (${name})`,
    steps: 'How to renew it:',
    breaks: 'What stops working otherwise:',
    gone: 'This link has expired or is not complete. Ask Balie for a new one: type "expiry" in Teams and choose Download.',
    severities: { normal: 'normal', high: 'high', critical: 'critical' },
    states: { overdue: 'overdue', soon: 'within 30 days', later: 'later', healthy: 'well', silent: 'silent', notOurs: 'not ours' },
  },
};
