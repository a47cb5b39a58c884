import type { connectorsKinds as kinds, ConnectorsSource } from '../../alerts/kinds/connectors.ts';
import type { KindWords } from './kind-words.ts';

const partnerPage = 'Intune admin center: Tenant administration › Connectors and tokens › Partner device management';

export const connectorsKinds: Record<keyof typeof kinds, KindWords> = {
  threat_defence: {
    name: 'Mobile Threat Defense connector',
    short: 'Threat defense',
    breaks: 'Intune ignores what this partner reports. Rules that ask for its risk score no longer see a device in danger, or no longer let a healthy one in.',
    steps: () => [
      'Intune admin center: Tenant administration › Connectors and tokens › Mobile Threat Defense. Look at Connection status and Last synchronized.',
      'Sign in to the console of the partner and see whether its connection with Intune is still there. Connect again if it asks for it.',
      'Back in Intune: see that the connection is Enabled and that the time of the last synchronization is new.',
    ],
    warning: null,
  },
  exchange_connector: {
    name: 'Exchange connector',
    short: 'Exchange connector',
    breaks: 'Intune no longer lets devices in to mail on your own Exchange servers, and no longer keeps them out.',
    steps: () => [
      'Microsoft ended support for this connector in early 2024. Is mail no longer on your own servers? Then remove the connector.',
      'Intune admin center: Tenant administration › Exchange access › Exchange ActiveSync on-premises connector. Look at the status.',
      'On the server of the connector: see that the service Microsoft Intune Exchange Connector runs.',
      'Choose Full sync, and see that the time of the last synchronization is new. For the longer term: hybrid modern authentication.',
    ],
    warning: null,
  },
  partner_heartbeat: {
    name: 'Device management partner',
    short: 'Management partner',
    breaks: 'Intune no longer hears whether devices of this partner meet the rules. After some time it marks them as not compliant, and later removes them.',
    steps: () => [
      `${partnerPage}. Look at the status and the last contact.`,
      'Sign in to the console of the partner (for Jamf Pro: Global Management) and see whether the connection with Microsoft Intune is on.',
      'Has the client secret of its app registration expired? Make a new one in Entra ID and enter it there.',
      'Back in Intune: see that the time of the last contact is new.',
    ],
    warning: null,
  },
  partner_noncompliance: {
    name: 'Period before partner devices become non-compliant',
    short: 'Partner compliance',
    breaks: 'Intune marks every device of this partner as not compliant. Whoever has one loses access to mail and files where a compliant device is asked for.',
    steps: () => [
      `${partnerPage}. See why the connection ended: terminated by somebody, or not heard from.`,
      'Was that a mistake? Connect again from the console of the partner, and see that the dates are gone.',
      'Was it meant so? Let the people with these devices enroll in Intune before this day.',
    ],
    warning: null,
  },
  partner_removal: {
    name: 'Period before partner devices are removed',
    short: 'Partner removal',
    breaks: 'Intune removes every device of this partner. It cannot be undone: each has to be enrolled again.',
    steps: () => [
      `${partnerPage}. See why the connection ended: terminated by somebody, or not heard from.`,
      'Was that a mistake? Connect again from the console of the partner, and see that the dates are gone.',
      'Was it meant so? Let the people with these devices enroll in Intune before this day.',
    ],
    warning: 'Devices that were removed do not come back by connecting again.',
  },
  remote_assistance: {
    name: 'Remote assistance connection (TeamViewer)',
    short: 'Remote assistance',
    breaks: 'The connection that was begun lapses and has to be started anew. Remote assistance from Intune does not work until it is complete.',
    steps: () => [
      'Intune admin center: Tenant administration › Connectors and tokens › TeamViewer connector.',
      'Choose Log in to TeamViewer to authorize, and sign in with the account that has the TeamViewer licence.',
      'See that the connection is Active.',
    ],
    warning: null,
  },
};

/** What a source is called when it cannot be read. */
export const connectorsSources: Record<ConnectorsSource, string> = {
  threat_defence: 'Mobile Threat Defense connectors',
  exchange_connector: 'Exchange connectors',
  management_partner: 'Device management partners',
  remote_assistance: 'Remote assistance connection',
};
