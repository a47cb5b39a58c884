import type { androidKinds as kinds, AndroidSource } from '../../alerts/kinds/android.ts';
import type { KindWords } from './kind-words.ts';

export const androidKinds: Record<keyof typeof kinds, KindWords> = {
  android_enrollment_token: {
    name: 'Android enrollment token',
    short: 'Android token',
    breaks: 'New and reset Android devices of the organisation can no longer enroll with this profile. Devices in use keep working.',
    steps: () => [
      'Intune admin center: Devices › Enrollment › Android › Enrollment Profiles. COSU: Corporate-owned dedicated devices. COBO: Corporate-owned, fully managed user devices. COPE: Corporate-owned devices with work profile. AOSP has a list of its own.',
      'Not in the list, because it has lapsed: choose Filter and tick Inactive.',
      'Open the profile › Token › Replace token, and choose a later date.',
      'Put the new token or QR code wherever the old one is used: instructions on paper, Google Zero Touch, Knox Mobile Enrollment.',
      'Is nothing enrolled with it any more: Revoke token. I then no longer mention it.',
    ],
    warning: null,
  },
  android_work_token: {
    name: 'Android work profile token',
    short: 'Work profile token',
    breaks: 'New Android devices can no longer enroll with this profile. Devices in use keep working.',
    steps: () => [
      'This is an enrollment profile as it was made formerly. Find out whether anything is still enrolled with it; people with an own phone enroll through Company Portal, without a token.',
      'Is it still used: Intune admin center: Devices › Enrollment › Android. Make an enrollment profile there that fits these devices.',
      'Put the new token or QR code wherever the old one is used.',
    ],
    warning: null,
  },
  google_play: {
    name: 'Managed Google Play sync',
    short: 'Google Play sync',
    breaks: 'Apps that are approved or changed in managed Google Play do not reach Intune. If the connection is lost altogether, no Android device can be enrolled or get apps.',
    steps: (account) => [
      'Intune admin center: Tenant administration › Connectors and tokens › Managed Google Play › Sync. Look again after fifteen minutes.',
      `Does it fail again: sign in to play.google.com/work with ${account ?? 'the account that is connected'}, and accept new terms if Google asks for it.`,
      'Is that in order: see in Tenant administration › Tenant status whether Intune itself has a problem, and otherwise ask Microsoft support.',
    ],
    warning: 'Never choose Disconnect to try it again: that unenrolls every Android Enterprise device.',
    troubles: {
      disconnected: {
        breaks: 'No Android device can be enrolled any more, and those that are there get no apps from managed Google Play.',
        steps: (account) => [
          `Find out whether somebody disconnected it on purpose, and who: Intune admin center, Tenant administration › Audit logs. Was it meant so? Choose “Not ours” here.`,
          `Was it a mistake: Devices › Enrollment › Android › Managed Google Play › Launch Google to connect now, with ${account ?? 'the account that was connected before'}: with another account Android devices have to be enrolled again.`,
          'See that the status is “Set up”, and that an app can be approved.',
        ],
        warning: 'Connect the same Google account again and no other.',
      },
      not_accepted: {
        breaks: 'Google no longer accepts the account with which Intune is connected: apps do not come in, and in the end no Android device can be enrolled or get apps.',
        steps: (account) => [
          `Sign in to play.google.com/work with ${account ?? 'the account that is connected'}. Does that fail: restore the account or its password first.`,
          'Accept new terms if Google asks for it, and see under Admin settings that the organisation is still there.',
          'Add a second owner there, so that one account is never the only one.',
          'Intune admin center: Tenant administration › Connectors and tokens › Managed Google Play › Sync.',
        ],
        warning: 'Never choose Disconnect to try it again: that unenrolls every Android Enterprise device.',
      },
    },
  },
  chromeos_sync: {
    name: 'Sync with Chrome Enterprise',
    short: 'ChromeOS sync',
    breaks: 'Intune shows ChromeOS devices as they were, and actions on them do not arrive. The devices themselves keep working.',
    steps: (account) => [
      'Intune admin center: Tenant administration › Connectors and tokens › Chrome Enterprise. See the status, the last check-in and the connected account.',
      `Sign in to admin.google.com with ${account ?? 'the connected account'}: it must exist and may manage ChromeOS devices.`,
      'There: Security › Access and data control › API controls › Manage domain wide delegation. The client ID of Intune must be there with its scopes.',
      'Is all that in order and does nothing come: Delete the connection in Intune, and connect again. Devices then disappear from Intune until they have synced.',
    ],
    warning: null,
  },
};

/** What a source is called when it cannot be read. */
export const androidSources: Record<AndroidSource, string> = {
  android_enrollment_token: 'Android enrollment tokens',
  android_work_token: 'Android work profile tokens',
  google_play: 'Managed Google Play',
  chromeos_sync: 'Chrome Enterprise connector',
};
