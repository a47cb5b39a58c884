import type { Stage } from '../views.ts';
import { actionNames, actionResults, actionRights, actionTexts, actionWarnings, refusals } from './action-names.en.ts';

const stages: Record<Stage, string> = {
  waiting: 'Waiting to be sent',
  sent: 'Sent',
  delivered: 'Delivered',
  done: 'Done',
  failed: 'Did not succeed',
  no_answer: 'No answer yet',
  unknown: 'Unclear',
  refused: 'Refused',
  sign_in: 'Sign in needed',
  cancelled: 'Cancelled',
  expired: 'Expired',
};

const stageTexts: Record<Stage, string> = {
  waiting: 'I will send it in a moment.',
  sent: 'Intune has accepted it. The device itself has not answered yet.',
  delivered: 'It has been delivered. The device carries it out at its next contact.',
  done: 'The device has confirmed it.',
  failed: 'The device or its management reported that it did not work.',
  no_answer: 'The device has not answered yet. It may be switched off or offline; it may still do it when it is back.',
  unknown: 'I could not see whether it arrived. Look at the device before you ask again.',
  refused: 'Intune did not allow this, so nothing was sent.',
  sign_in: 'Intune wants you to sign in again before it does this. Nothing was sent yet.',
  cancelled: 'Nothing was sent.',
  expired: 'This question was open for too long, so nothing was sent.',
};

export const actions = {
  actionNames,
  actionTexts,
  actionWarnings,
  actionResults,
  actionRights,
  refusals,
  stages,
  stageTexts,
  confirm: {
    title: (action: string) => `${action}?`,
    device: 'Device',
    owner: 'Owner',
    serial: 'Serial number',
    lastSync: 'Last contact',
    until: (at: string) => `You can answer until ${at}.`,
    audit: 'It runs in your name, and Intune decides whether you may.',
    reason: 'Why? (a few words or a ticket number)',
    reasonMissing: 'Please say why, in a few words.',
    summary: (action: string, device: string) => `${action} on ${device}? Please confirm.`,
  },
  status: {
    asked: 'Asked',
    lastSync: 'Device last seen',
    neverSeen: 'not seen yet',
    nextLook: (at: string) => `I look again at ${at} and update this card.`,
    timeline: 'What happened',
    summary: (action: string, device: string, stage: string) => `${action} on ${device}: ${stage}`,
  },
  allActions: {
    title: (device: string) => `What can be done with ${device}`,
    ask: 'Press what it should do. I ask once more before I send it.',
    none: 'Nothing can be sent to this device.',
    notPossible: 'Not possible here',
    reason: (actions: string, reason: string) => `${actions}: ${reason}`,
    more: 'More actions',
    summary: (device: string) => `Everything that can be sent to ${device}.`,
  },
};
