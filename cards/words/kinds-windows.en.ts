import type { windowsKinds as kinds, WindowsSource } from '../../alerts/kinds/windows.ts';
import type { KindWords } from './kind-words.ts';

export const windowsKinds: Record<keyof typeof kinds, KindWords> = {
  windows_bulk_token: {
    name: 'Token for bulk enrollment of Windows',
    short: 'Windows bulk token',
    breaks: 'The provisioning package with this token no longer joins Windows computers to Entra ID and Intune. Computers in use keep working.',
    steps: () => [
      'This is the longest that the token can be valid, 180 days after it was made. Whoever made the package may have chosen an earlier date: the package itself tells.',
      'Find out who makes the packages. Open Windows Configuration Designer › Provision desktop devices and make the package anew.',
      'At Account management: Enroll in Azure AD, a date at Bulk Token Expiry, then Get Bulk Token. Sign in with an account of the organisation that may do so (Cloud Device Administrator or Intune Administrator).',
      'Replace the old package (.ppkg) wherever it is: USB sticks, network folders, instructions.',
      'Delete the account of the old package in Entra ID (Users › this name). That also revokes a package that was lost, and I then no longer mention it.',
    ],
    warning: null,
  },
  autopilot_sync: {
    name: 'Windows Autopilot sync',
    short: 'Autopilot sync',
    breaks: 'Computers that were registered or changed lately do not reach Intune: out of the box they do not set themselves up as company computers.',
    steps: () => [
      'Intune admin center: Devices › Enrollment › Windows › Windows Autopilot › Devices › Sync. It may take some minutes; it can be asked for once in ten minutes.',
      'Look whether the last successful sync is of today.',
      'Does it fail again: see in Tenant administration › Tenant status whether Intune itself has a problem, and otherwise ask Microsoft support.',
    ],
    warning: null,
  },
  hybrid_join_connector: {
    name: 'Intune Connector for Active Directory',
    short: 'Hybrid join connector',
    breaks: 'New computers that should join the own Active Directory through Autopilot stop halfway, unless another connector is active. Computers in use keep working.',
    steps: () => [
      'Intune admin center: Devices › Enrollment › Windows › Intune Connector for Active Directory. See which server it is, its state and its version.',
      'On that server: is it on, and does the service Intune ODJConnector Service run? Restart the service.',
      'Event Viewer › Applications and Services Logs › Microsoft › Intune › ODJConnectorService says why it fails.',
      'Does it stay silent, or is the version old: uninstall the connector, install the newest one from that same page, and sign in as an Intune administrator.',
      'Does the server no longer exist: delete this connector in the list.',
    ],
    warning: null,
  },
  feature_update_pause: {
    name: 'Pause of Windows feature updates',
    short: 'Feature update pause',
    breaks: 'Nothing breaks: when the pause ends, the computers of this update ring get the newest Windows version that the ring allows, by themselves.',
    steps: () => [
      'Find out why it was paused, and whether that reason is gone.',
      'Is it gone: do nothing, or let updates start now. Intune admin center: Devices › Windows updates › Update rings › this ring › Resume › Feature.',
      'Is it not: choose Extend › Feature on the same page. A pause lasts 35 days at most, counted from then.',
    ],
    warning: null,
  },
  quality_update_pause: {
    name: 'Pause of Windows quality updates',
    short: 'Quality update pause',
    breaks: 'Nothing breaks: when the pause ends, the computers of this update ring get security updates again, by themselves. Until then they get none.',
    steps: () => [
      'Find out why it was paused, and whether that reason is gone.',
      'Is it gone: let updates start now, because these are the security updates. Intune admin center: Devices › Windows updates › Update rings › this ring › Resume › Quality.',
      'Is it not: choose Extend › Quality on the same page. A pause lasts 35 days at most, counted from then.',
    ],
    warning: null,
  },
};

/** What a source is called when it cannot be read. */
export const windowsSources: Record<WindowsSource, string> = {
  windows_bulk_token: 'Tokens for bulk enrollment of Windows',
  autopilot_sync: 'Windows Autopilot sync',
  hybrid_join_connector: 'Connectors for hybrid join',
  update_pause: 'Paused Windows updates',
};
