import type { RemedyWords } from './kind-words.ts';
import { androidKinds, androidSources } from './kinds-android.en.ts';
import { appleKinds, appleSources } from './kinds-apple.en.ts';
import { certificatesKinds, certificatesSources } from './kinds-certificates.en.ts';
import { connectorsKinds, connectorsSources } from './kinds-connectors.en.ts';
import { identityKinds, identitySources } from './kinds-identity.en.ts';
import { licencesKinds, licencesSources } from './kinds-licences.en.ts';
import { windowsKinds, windowsSources } from './kinds-windows.en.ts';

export const expiry = {
  kinds: { ...appleKinds, ...androidKinds, ...windowsKinds, ...identityKinds, ...certificatesKinds, ...connectorsKinds, ...licencesKinds },
  sources: { ...appleSources, ...androidSources, ...windowsSources, ...identitySources, ...certificatesSources, ...connectorsSources, ...licencesSources },
  /** As people choose what they want to hear of. */
  families: {
    apple: 'Apple',
    android: 'Android and ChromeOS',
    windows: 'Windows enrollment',
    identity: 'Apps and sign-in',
    certificates: 'Certificates and apps',
    connectors: 'Connectors and partners',
    licences: 'Licences and approvals',
  },
  /** What is wrong whatever the date says: the title of its alert, after the kind. */
  troubles: {
    not_accepted: 'is no longer accepted',
    silent: 'has not been heard from',
    failing: 'fails',
    gone: 'is gone',
    unreadable: 'is there, but its date cannot be read',
    successor_unused: 'is still in use although a newer one is there',
    other_topic: 'was replaced by another one',
    terms: 'waits until Apple’s new terms are accepted',
    other_mdm: 'is in use by another MDM',
    duplicate: 'was uploaded twice',
    lapsed: 'has ended and is in its period of grace',
    suspended: 'is suspended',
    disconnected: 'is no longer connected',
  },
  /** What is done about a date that cannot be read, of any kind that does not say more. */
  unreadable: {
    breaks: 'Nothing has to be wrong with it. I do not know when it ends, so it may lapse without a word from me.',
    steps: () => [
      'Open its page with the button below and look until when it is valid.',
      'Is the date there? Then say “check now”. If I still cannot read it, put the day in your own calendar.',
      'Is no date there either? Then renew it, or ask Microsoft’s support.',
    ],
    warning: null,
  } as RemedyWords,
  alertTitle: (kind: string, when: string) => `${kind} expires ${when}`,
  alertTitlePast: (kind: string, when: string) => `${kind} expired ${when}`,
  alertSummary: (kind: string, name: string, when: string) => `${kind} ${name} expires ${when}.`,
  alertSummaryPast: (kind: string, name: string, when: string) => `${kind} ${name} expired ${when}.`,
  name: 'What',
  expires: 'Expires',
  expired: 'Expired',
  affected: 'Affects',
  notCounted: 'could not count the devices',
  appleId: 'Renew with',
  breaksTitle: 'What stops working',
  stepsTitle: 'How to renew',
  seenBy: (who: string) => `Seen by ${who}`,
  snoozedUntil: (when: string) => `I remind you again on ${when}`,
  snoozeLabel: 'Remind me in',
  snoozeError: 'Choose when I should remind you.',
  overviewTitle: 'What expires in the next 12 months',
  restTitle: 'This expires as well',
  overviewSummary: (n: number, next: string | null) =>
    next === null ? 'Nothing that I could check expires in the next 12 months.' : `${countOf(n)} in view. First: ${next}.`,
  overviewFailedSummary: (n: number) => (n === 1 ? 'One thing could not be checked.' : `${n} things could not be checked.`),
  checkedAt: (at: string) => `Last checked: ${at}`,
  notChecked: 'Not checked yet.',
  nothing: 'Nothing expires in the next 12 months.',
  nothingChecked: 'I could check nothing, so I do not know what expires.',
  nothingThatIsKnown: 'Of what I could check, nothing expires in the next 12 months.',
  overdue: 'Expired',
  soon: 'Within 30 days',
  later: 'In the rest of the 12 months',
  beyond: (n: number) => (n === 1 ? 'One more expires after that.' : `${n} more expire after that.`),
  hidden: (n: number) => (n === 1 ? 'One more is not shown here.' : `${n} more are not shown here.`),
  row: (name: string, when: string) => `${name} – ${when}`,
  snoozed: (when: string) => `reminder on ${when}`,
  failedTitle: 'Could not check',
  failedNote: 'These may be fine or may be expired: I do not know.',
  notWatchedTitle: 'Not watched',
  notWatchedNote: 'I cannot say anything about these until I may read them.',
  notWatchedSummary: (n: number) => (n === 1 ? 'One thing is not watched: I lack a permission.' : `${n} things are not watched: I lack permissions.`),
  notWatchedCardTitle: 'I may not look at everything',
  failedSince: (kind: string, since: string) => `${kind}, since ${since}`,
  denied: (permission: string | null) =>
    permission === null
      ? 'Microsoft Graph does not let me read it. An Entra administrator can give Balie the permission.'
      : `I lack the permission ${permission}. An Entra administrator can give it to Balie.`,
  misconfigured: 'Entra ID does not accept my own credentials. Has the secret or certificate of Balie expired?',
  unavailable: 'Microsoft Graph did not answer. I try again at the next check.',
  failedCardTitle: 'I could not check everything',
  subscribedTitle: 'Alerts are on',
  unsubscribedTitle: 'Alerts are off',
  subscribedIn: {
    here: 'I tell you in this chat when something is about to expire, or when I cannot check it.',
    group: 'I tell this group chat when something is about to expire, or when I cannot check it.',
    channel: 'I tell this channel when something is about to expire, or when I cannot check it.',
  },
  unsubscribedIn: {
    here: 'I no longer send alerts to this chat. You can turn them on again at any time.',
    group: 'I no longer send alerts to this group chat. You can turn them on again at any time.',
    channel: 'I no longer send alerts to this channel. You can turn them on again at any time.',
  },
  nextCheck: (when: string) => `Next check: ${when}`,
};

function countOf(n: number): string {
  return n === 1 ? 'One expiry date' : `${n} expiry dates`;
}
