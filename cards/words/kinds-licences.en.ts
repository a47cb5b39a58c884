import type { licencesKinds as kinds, LicencesSource } from '../../alerts/kinds/licences.ts';
import type { KindWords } from './kind-words.ts';

const products = 'Microsoft 365 admin center: Billing › Your products › this subscription';

export const licencesKinds: Record<keyof typeof kinds, KindWords> = {
  subscription: {
    name: 'Subscription',
    short: 'Subscription',
    breaks: 'On this day the subscription goes to its next state unless it is renewed: first a period of grace, then people lose what it gives them, in the end the data is deleted.',
    steps: () => [
      `${products}. See whether recurring billing is on: Microsoft does not let me read that.`,
      'Is it on, and is the means of payment valid? Then it renews by itself and nothing has to be done.',
      'Is it off? Turn it on or buy it again; bought through a partner, ask the partner.',
      'Is it no longer needed? Take the licences away from people first, and let it end.',
    ],
    warning: null,
  },
  trial: {
    name: 'Trial subscription',
    short: 'Trial',
    breaks: 'A trial does not renew by itself: after this day whoever uses it loses what it gives them.',
    steps: () => [
      `${products}. See who uses it.`,
      'Is it needed? Buy it before this day, so that the licences stay with the people who have them.',
      'Is it not? Take the licences away from people, and let it end.',
    ],
    warning: null,
  },
  intune_subscription: {
    name: 'Intune subscription',
    short: 'Intune subscription',
    breaks: 'Intune itself stops: no enrollment, no settings, no apps. When it stays unpaid, devices and everything that is set up are deleted.',
    steps: () => [
      'Microsoft 365 admin center: Billing › Your products. Find the subscription that contains Intune, and see what its status says.',
      'Pay the open bill, reactivate it, or buy it again; bought through a partner, ask the partner.',
      'Intune admin center: Tenant administration › Tenant status. See that the licences are there.',
    ],
    warning: null,
  },
  approval_request: {
    name: 'Request for approval in Intune',
    short: 'Approval request',
    breaks: 'The request lapses and what was asked for does not happen. Intune itself sends no message about it.',
    steps: () => [
      'Intune admin center: Tenant administration › Multi Admin Approval › Received requests. Another administrator than the one who asked can answer.',
      'Open the request by its business justification, and choose Approve request or Reject request.',
      'Whoever asked then chooses Complete under My requests: only then is it carried out.',
    ],
    warning: null,
  },
  compliance_grace: {
    name: 'Devices whose period of grace ends',
    short: 'Grace period ends',
    breaks: 'These devices do not meet the rules, and from then on count as not compliant: their people lose access to mail and files where a compliant device is asked for.',
    steps: () => [
      'Intune admin center: Devices › Compliance › Monitor › Noncompliant devices. See which rule most of them do not meet.',
      'Is it one rule that many do not meet? See whether the rule is right, and give it a longer period of grace if it needs that.',
      'Tell the people, or let the helpdesk do it: most rules are met by updating, restarting and synchronizing.',
    ],
    warning: null,
  },
  planned_retirement: {
    name: 'Devices that may be retired',
    short: 'Devices retire',
    breaks: 'These devices have not met the rules for long and come on the list to be retired. That takes the data of the organisation off them and ends their management.',
    steps: () => [
      'Intune admin center: Devices › Compliance › Retire noncompliant devices. Look at the list.',
      'Still in use? Let the device meet the rules, or choose Clear selected devices retire state.',
      'Gone or replaced? Choose Retire selected devices.',
    ],
    warning: null,
  },
};

/** What a source is called when it cannot be read. */
export const licencesSources: Record<LicencesSource, string> = {
  subscription: 'Subscriptions and trials',
  intune_subscription: 'Intune subscription',
  approval_request: 'Requests for approval in Intune',
  device_deadlines: 'Devices with a deadline',
};
