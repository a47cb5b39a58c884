import type { BulkStage } from '../../store/bulk-runs.ts';
import type { BulkState } from '../../store/bulk-items.ts';

const states: Record<BulkState, string> = {
  out: 'Left out', waiting: 'Waiting', sending: 'Being sent', sent: 'Sent, no answer yet', done: 'Done', failed: 'Did not succeed', unknown: 'Unclear', stopped: 'Not sent any more',
};

const stages: Record<BulkStage, string> = {
  draft: 'Being asked', reading: 'Looking for devices', ready: 'Waits for you', running: 'Sending', paused: 'Paused', sign_in: 'Waits for your sign-in', following: 'Sent; waiting for answers',
  done: 'Finished', stopped: 'Stopped', cancelled: 'Cancelled', failed: 'Not possible', expired: 'Too old',
};

/** Why a device is left out, or what went wrong; the reasons of one device (`refusals`) go on from here. */
const reasons: Record<string, string> = {
  not_found: 'No device with this name or serial number, or not one that you may see',
  not_in_intune: 'In the group, but not in Intune, or not a device that you may see',
  group_device_hidden: 'In the group, but I may not read which device it is (permission Device.Read.All)',
  several_with_name: 'Several devices have this name; give the serial number',
  approval_needed: 'Intune wants a second administrator for this; do it one device at a time',
  no_permission: 'Intune did not allow it for this device',
  device_gone: 'The device is no longer in Intune',
  refused: 'Intune did not accept it',
  excepted: 'You said except',
  excepted_not_found: 'You said except, but I find no such device; check the name',
  may_have_happened: 'Never answered, so it may have happened there already',
  unclear: 'I got no clear answer, so I do not know whether it arrived',
  never_answered: 'No answer within a day',
  connector_failed: 'Did not reach Configuration Manager',
  client_failed: 'The Configuration Manager client reported a failure',
  device_failed: 'The device reported a failure',
  not_supported: 'The device does not support it',
  cancelled_in_intune: 'Cancelled in Intune',
};

const problems: Record<string, string> = {
  canary_failed: 'I paused: it failed on one of the first devices. Look at that device, then go on or stop.',
  canary_silent: 'I paused: none of the first devices has answered yet. Perhaps they are switched off. Look, then go on or stop.',
  failures_in_a_row: 'I paused: it failed on three devices in a row. Look at them, then go on or stop.',
  many_failures: 'I paused: it failed on more than one in ten devices. Look at them, then go on or stop.',
  graph_unavailable: 'I paused: Microsoft keeps refusing for now. Go on later; nothing is lost.',
  gave_up: 'I paused: something went wrong here. Nothing is lost; go on when you like.',
  sign_in: 'Your sign-in has ended. Sign in, and it goes on by itself.',
  sign_in_first: 'Microsoft wants you to sign in again. Type “sign out”, then “sign in”, and press Look again. Nothing was sent.',
  too_many: 'These are more than 10,000 devices. Ask for fewer: a department, a platform, a list.',
  denied: 'Intune does not let you read devices.',
  department_denied: 'I may not read departments (permission User.Read.All). Paste a list of names instead.',
  group_denied: 'I may not read groups (permission GroupMember.Read.All). Paste a list of names instead.',
  group_gone: 'That group is not there any more.',
  unreadable: 'Microsoft did not answer, so I could not read the devices. Nothing was sent.',
};

export const bulk = {
  states, stages, reasons, problems,
  title: (action: string) => `${action} on many devices`,
  summary: (action: string, stage: string) => `${action} on many devices: ${stage}`,
  askAction: 'What should these devices do?',
  askWhich: 'Which devices?',
  askWhichText: 'Paste names or serial numbers, or a table from a spreadsheet. Or describe them: “in Sales”, “in the group Pilot”, “all Windows devices not seen for 30 days”, “not compliant”. Or send me a CSV file in this chat.',
  whichLabel: 'Devices',
  whichMissing: 'Name the devices, or describe them.',
  whichUnclear: 'I read no devices in that. Try it as in the examples.',
  exceptUnclear: (what: string) => `I can leave out devices that you name, but not “${what}”. Name the devices after “except”, or say which do take part.`,
  oneAtATime: 'That is done one device at a time: it cannot be undone, locks somebody out or shows where they are. For many devices at once I do: sync, restart, Defender scan and signatures, policy sync, app evaluation and new BitLocker keys.',
  reading: 'I am reading all devices. Nothing is sent.',
  groupDenied: 'I may not read groups (permission GroupMember.Read.All). Paste a list of names instead.',
  noPlace: (name: string) => `I find no department and no group called ${name}, or none that you may see.`,
  nothingToRetry: 'There is nothing left to try again.',
  group: {
    ask: 'Which group?', several: (name: string) => `Which one do you mean by “${name}”?`, noDepartment: (name: string) => `Nobody is in a department ${name}. Is it one of these groups?`,
    more: 'There are more. Cancel, and give the whole name.',
    kinds: { dynamic: 'fills itself by a rule', microsoft365: 'Microsoft 365 group', security: 'security group' },
  },
  file: {
    name: 'many-devices', columns: ['Device', 'Intune id', 'Owner', 'State', 'Reason', 'Tries', 'Sent (UTC)', 'Last contact (UTC)', 'Graph request'],
    title: 'The list as a file', what: 'Every device that takes part or is left out, with the reason, what came of it and when. It opens in Excel.', open: 'Download the file',
    forAnHour: 'The link works for an hour. Whoever has it can read the file.',
    byAdministrator: (run: string) => `Balie has no address for browsers. An administrator gets it with: npm run bulk -- csv ${run}`,
  },
  attached: {
    kind: 'I read lists of devices as CSV or text. Save the sheet as CSV, and send me that.', channel: 'I cannot read a file that is in a channel or a group chat. Send it to me in our own chat.',
    several: 'Send me one file at a time, please.', tooLarge: 'That file is too large: at most 5 MB, and 10,000 devices.', expired: 'Teams does not give me that file any more. Send it once more.',
    empty: 'I find no names, serial numbers or ids of devices in that file.',
  },
  which: {
    label: 'Which', everything: 'All devices', group: (name: string) => `Group ${name}`, file: (name: string, n: string) => `${n} lines of ${name}`, failedBefore: (n: string) => `${n} on which it did not succeed`, unansweredBefore: (n: string) => `${n} that never answered`, except: (names: string) => `Except ${names}`,
    computer: 'Computers', phone: 'Phones', tablet: 'Tablets', seen: (days: string) => `Contact within ${days} days`, names: (n: string) => `A list of ${n}`, department: (name: string) => `Department ${name}`,
    compliant: 'Compliant', noncompliant: 'Not compliant', unseen: (days: string) => `No contact for ${days} days`,
  },
  dryRun: 'Nothing has been sent yet.',
  counts: (inside: string, out: string) => `Take part: ${inside}. Left out: ${out}.`,
  nobody: 'No device takes part.',
  leftOut: 'Left out, and why',
  trouble: 'What went wrong',
  overlap: (devices: string, action: string, who: string | null, when: string) => `${devices} of these: ${action} is not over there yet, begun ${who === null ? '' : `by ${who} `}on ${when}.`,
  mayHaveHappened: (devices: string) => `${devices} never answered, so it may have happened there already.`,
  keptApart: 'So what failed is tried again without these.',
  waves: (first: string) => `It begins with ${first}, and goes on when those answered. It pauses by itself when it fails.`,
  reason: 'Why? (a few words or a ticket number)',
  reasonMissing: 'Please say why, in a few words.',
  typed: (n: string) => `These are many devices. Type the number: ${n}`,
  typedMissing: 'Type the number of devices that take part.',
  typedWrong: (n: string) => `That is another number. Type exactly: ${n}. Nothing was sent.`,
  limit: {
    reached: (most: string, left: string, when: string) => `You can disturb ${most} devices in an hour with this; ${left} are left now, more ${when}. Nothing was sent.`,
    tooMany: (most: string) => `One agent can disturb at most ${most} devices in an hour with this. Ask for fewer. Nothing was sent.`,
  },
  until: (at: string) => `You can answer until ${at}. It runs in your name.`,
  tooOld: 'This list is too old: devices come and go. Nothing was sent.',
  cancelled: 'Nothing was sent.',
  gone: 'I do not know this any more. Ask again.',
  notYours: 'A colleague asked for this. Only they can decide about it.',
  progress: (ended: string, all: string) => `${ended} of ${all} answered`,
  confirmedBy: 'Confirmed by',
  confirmedAt: (who: string, at: string) => `${who}, ${at}`,
  why: 'Why',
  stageLabel: 'Stage',
  you: 'you',
  offline: 'A device that is switched off may still do it when it is back. I look for a day.',
  list: { in: 'Devices that take part', out: 'Devices left out', trouble: 'Where it went wrong', page: (page: string, pages: string) => `Page ${page} of ${pages}`, none: 'There are none.', lastSync: (at: string) => `last contact ${at}` },
  button: {
    confirm: 'Yes, begin', cancel: 'Cancel', pause: 'Pause', resume: 'Go on', stop: 'Stop', in: 'Who takes part', out: 'Who is left out', trouble: 'What went wrong', file: 'As a file', retry: 'Try the failed again', retryUnanswered: 'Try the unanswered again', next: 'Next page', previous: 'Previous page',
    again: 'Look again', search: 'Look for them',
  },
};
