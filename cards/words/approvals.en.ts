import type { ActionInput, InputId } from '../../actions/action.ts';
import type { DeviceFamily } from '../../actions/device-kind.ts';
import type { ActionId } from '../views.ts';

type Option = Extract<ActionInput, { kind: 'choice' }>['options'][number];

const inputLabels: Record<InputId, string> = {
  newName: 'New name',
  title: 'Title (at most 50 characters)',
  text: 'Message (at most 500 characters)',
  message: 'Message on the lock screen',
  phone: 'Phone number to call',
  footer: 'Last line (may stay empty)',
  keep: 'What stays on it?',
  remediation: 'Which remediation?',
};

const inputErrors: Record<InputId, string> = {
  newName: 'Give another name of at most 63 characters. For Windows: letters, digits and hyphens, and not digits only.',
  title: 'Give a title of at most 50 characters.',
  text: 'Write a message of at most 500 characters.',
  message: 'Write a message of at most 250 characters.',
  phone: 'Give a phone number, with digits only and perhaps a plus.',
  footer: 'At most 100 characters.',
  keep: 'Choose what stays.',
  remediation: 'Choose a remediation from the list.',
};

const inputOptions: Record<Option, string> = {
  nothing: 'Nothing',
  user_data: 'The person’s own files',
  enrollment: 'The account and its management',
  protected: 'Nothing, and go on even if it is switched off (it may not start again)',
};

/** What it costs, for each kind of device. */
const consequences: Partial<Record<ActionId, Partial<Record<DeviceFamily | 'every' | 'personal', string[]>>>> = {
  wipe: {
    personal: ['This is somebody’s OWN device. Retire takes only what is from work; wipe it only when its owner asks for that.'],
    every: ['Everything on the device is gone, private files too.', 'What else was sent to it and has not happened yet is lost.'],
    windows: ['Only what was chosen to stay is still on it.', 'The person cannot work on it until it is set up again.'],
    apple: ['What is not in a backup is gone. Afterwards it may ask for the Apple Account of its owner.'],
    mac: ['A Mac from before 2018 has to be installed anew.'],
    android: ['The Google account that was on it may be asked for afterwards.'],
  },
  retire: {
    every: ['Mail, apps and settings from work go. Private files stay.', 'It no longer counts as compliant, so access to work may stop at once.', 'What else was sent to it and has not happened yet is lost.'],
    windows: ['Files that were encrypted for work can no longer be opened.', 'A computer that was joined to Entra ID may have nobody left who can sign in. Have a local administrator first.'],
  },
  deleteRecord: {
    every: ['Its history and its keys in Intune can no longer be looked up. Note a recovery key first if you need one.', 'What else was sent to it and has not happened yet is lost.'],
    windows: ['The computer is also retired: mail, apps and settings from work go at its next contact.'],
    apple: ['The device is also retired: mail, apps and settings from work go at its next contact.'],
    mac: ['The Mac is also retired: apps and settings from work go at its next contact.'],
    android: ['An Android of the organisation is WIPED by this. Of somebody’s own Android the work profile goes.'],
  },
  freshStart: {
    every: ['All apps go, those from work and from the manufacturer too. Intune installs what is assigned again.', 'Whoever works on it is interrupted for an hour or more.'],
  },
  bypassActivationLock: {
    every: ['A stolen device could then be used by whoever has it.', 'It only helps on a device that is set up anew afterwards.'],
  },
};

export const approvals = {
  inputLabels,
  inputErrors,
  inputOptions,
  consequences,
  remediationHint: 'Choose one',
  remediationsMissing: {
    refused: { title: 'I may not see which remediations there are', text: 'For that, Balie needs the permission DeviceManagementScripts.Read.All in Entra ID, and your Intune role has to allow reading remediations. Ask your Intune administrator. Everything else works without it.' },
    none: { title: 'There are no remediations', text: 'Your organisation has made none that you may see. An Intune administrator makes them under Devices > Scripts and remediations.' },
  },
  consequencesTitle: 'What this means',
  second: 'A second person has to approve it. You cannot do that yourself.',
  typeName: (device: string) => `Type the name of the device: ${device}`,
  typeNameError: 'Type the name exactly as it stands there.',
  otherName: (device: string) => `That is not the name of this device, so I did nothing. Type ${device}.`,
  limited: {
    agent: (most: number, when: string) => `You have asked for ${most} of these within an hour, which is the limit. You can ask again ${when}.`,
    tenant: (most: number, when: string) => `Your organisation has asked for ${most} of these within a day, which is the limit. It is possible again ${when}.`,
  },
  title: (action: string) => `Approve: ${action}?`,
  titleAnswered: (action: string) => `Approval: ${action}`,
  summary: (action: string, device: string, stage: string) => `${action} on ${device}: ${stage}`,
  by: 'Asked by',
  reason: 'Why',
  device: 'Device',
  owner: 'Owner',
  serial: 'Serial number',
  nobody: 'Nobody',
  somebody: 'A colleague',
  until: (at: string) => `Without an answer it ends on ${at}, and nothing is sent.`,
  own: 'You asked for this yourself. Somebody else has to approve it.',
  approve: 'Approve',
  refuse: 'Refuse',
  note: 'Why not? (only when you refuse)',
  noteMissing: 'Please say why you refuse; the person who asked reads it.',
  approvedBy: (name: string) => `Approved by ${name}.`,
  refusedBy: (name: string) => `Refused by ${name}.`,
  others: 'Other approvals',
  listTitle: 'Waiting for a second person',
  listAsk: 'Press one to read it and to answer.',
  listNone: 'Nothing waits for approval.',
  row: (action: string, device: string, name: string) => `${action} · ${device} · ${name}`,
  problem: {
    approval_refused: (name: string, note: string) => `${name} refused it: ${note}`,
    approval_expired: 'Nobody approved it within 8 hours, so nothing was sent.',
    intune_rejected: 'An administrator refused it in Intune, so nothing was sent.',
    intune_cancelled: 'The request was taken back in Intune, so nothing was sent.',
    intune_expired: 'Nobody approved it in Intune within three days, so nothing was sent.',
    intune_refused: 'Intune wants an approval and does not take the one it has. Nothing was sent; ask your Intune administrator.',
    changed_name: (name: string) => `The device has another name now: ${name}. I did not send it, so that nothing happens to the wrong one.`,
    changed_owner: (name: string) => `The device belongs to ${name} now. I did not send it, so that nothing happens to the wrong one.`,
    changed_serial: 'Another device stands under this record now, so I did not send it.',
    no_longer_possible: 'In the meantime this is no longer possible on this device. Look at the device for the reason.',
    cancelled_in_intune: 'Somebody called it off in Intune.',
    already_under_way: (action: string) => `Something that cannot be undone was asked of this device already and is not over: ${action}. So I did not send this. Look what comes of it first, or have it taken back.`,
    never_arrived: 'For seven days nothing in Intune has shown that it arrived, so I stopped looking. It has most likely not happened.',
    never_answered: 'The device has not answered for seven days, so I stopped looking. It may still do it when it is back.',
  },
};
