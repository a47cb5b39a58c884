import type { ActionId, RefusalReason, Stage } from '../views.ts';

const actionNames: Record<ActionId, string> = {
  refreshMachinePolicy: 'Sync computer policy',
  refreshUserPolicy: 'Sync user policy',
  appEvaluation: 'App evaluation cycle',
  syncDevice: 'Sync',
};

const actionTexts: Record<ActionId, string> = {
  refreshMachinePolicy: 'Configuration Manager on this computer fetches the newest policy for the computer.',
  refreshUserPolicy: 'Configuration Manager on this computer fetches the newest policy for the person who is signed in.',
  appEvaluation:
    'Configuration Manager on this computer checks again which apps belong on it, and installs what is missing.',
  syncDevice: 'The device contacts Intune and fetches the newest settings, apps and policies.',
};

const refusals: Record<RefusalReason, string> = {
  not_windows: 'this only exists for Windows computers with Configuration Manager.',
  no_configmgr_client: 'Configuration Manager does not manage this computer.',
  configmgr_unhealthy: 'the Configuration Manager client on this computer is not healthy. Repair it first.',
  being_removed: 'this device is being removed from Intune.',
  role_missing: 'your Intune role does not allow it. Ask an Intune administrator.',
};

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
  unknown: 'I could not see whether it arrived. It does no harm to ask again.',
  refused: 'Intune did not allow this, so nothing was sent.',
  sign_in: 'Intune wants you to sign in again before it does this. Nothing was sent yet.',
  cancelled: 'Nothing was sent.',
  expired: 'This question was open for too long, so nothing was sent.',
};

export const actions = {
  actionNames,
  actionTexts,
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
};
