import type { Enrollable, FaultName, Job, Language } from './wire.ts';

/** Everything the page itself says; what Balie says comes from Balie. */
export interface Words {
  sandbox: string;
  whoAreYou: string;
  chooseIntro: string;
  jobs: Record<Job, string>;
  jobHint: Record<Job, string>;
  limited: string;
  local: string;
  chats: string;
  chatWith: string;
  /** The name of the list that messages arrive in. */
  messages: string;
  language: string;
  toDark: string;
  toLight: string;
  openPeople: string;
  openPanel: string;
  close: string;
  panel: string;
  panelIntro: string;
  clock: string;
  clockNow: string;
  clockReal: string;
  clockAhead: (days: number, hours: number) => string;
  forward: Record<'hour' | 'day' | 'week' | 'month', string>;
  happen: string;
  enroll: string;
  enrollKind: string;
  kinds: Record<Enrollable, string>;
  enrolled: (kind: string, seconds: number) => string;
  renew: string;
  renewed: string;
  /** An administrator in Intune answers what waits there. */
  approveInIntune: string;
  refuseInIntune: string;
  answered: (count: number) => string;
  faults: string;
  faultNames: Record<FaultName, string>;
  faultHints: Record<FaultName, string>;
  calls: string;
  callsEmpty: string;
  callsClear: string;
  asApp: string;
  whoUnknown: string;
  noAnswer: string;
  noQuery: string;
  write: (to: string) => string;
  mentioned: string;
  send: string;
  tryThis: string;
  suggestions: string;
  typing: string;
  edited: string;
  removed: string;
  you: string;
  reply: string;
  replying: string;
  cancelReply: string;
  newPost: string;
  cardUpdated: string;
  signedIn: string;
  failed: string;
  offline: string;
  cardFrom: string;
  today: string;
  unread: (count: number) => string;
  firstThings: Record<Job, string[]>;
  channelThings: string[];
}

const nl: Words = {
  sandbox: 'Gesimuleerd bedrijf',
  whoAreYou: 'Wie ben je?',
  chooseIntro: 'Kies iemand van dit gesimuleerde bedrijf en praat met Balie zoals in Teams. Er gaat niets naar buiten.',
  jobs: { employee: 'Medewerker', helpdesk: 'Helpdesk', admin: 'Beheerder' },
  jobHint: {
    employee: 'Stelt een telefoon of laptop in',
    helpdesk: 'Helpt collega’s met hun apparaten',
    admin: 'Wil weten wat verloopt',
  },
  limited: 'Mag geen Configuration Manager-acties',
  local: 'Alles draait op deze computer. Mensen, apparaten en tijd zijn verzonnen.',
  chats: 'Gesprekken',
  chatWith: 'Gesprek met',
  messages: 'Berichten',
  language: 'Taal',
  toDark: 'Donkere weergave',
  toLight: 'Lichte weergave',
  openPeople: 'Personen en gesprekken',
  openPanel: 'Achter de balie',
  close: 'Sluiten',
  panel: 'Achter de balie',
  panelIntro: 'Kijk mee met Balie, en verzet de wereld.',
  clock: 'Klok',
  clockNow: 'Het is nu',
  clockReal: 'echte tijd',
  clockAhead: (days, hours) => `${[days > 0 && `${days} ${days === 1 ? 'dag' : 'dagen'}`, hours > 0 && `${hours} uur`].filter(Boolean).join(' en ')} vooruit`,
  forward: { hour: '1 uur', day: '1 dag', week: '1 week', month: '30 dagen' },
  happen: 'Laat iets gebeuren',
  enroll: 'Meld aan',
  enrollKind: 'Nieuw apparaat voor deze persoon',
  kinds: {
    'iphone-personal': 'iPhone, eigen', 'iphone-company': 'iPhone, van de zaak',
    'windows-personal': 'Windows-laptop, eigen', 'windows-company': 'Windows-laptop, van de zaak',
    'android-personal': 'Android, eigen', 'android-company': 'Android, van de zaak',
    'ipad-company': 'iPad, van de zaak', 'mac-company': 'Mac, van de zaak',
  },
  enrolled: (kind, seconds) => `${kind}: over ${seconds} seconden kent Intune dit apparaat.`,
  renew: 'Vernieuw pushcertificaat',
  renewed: 'Het pushcertificaat is een jaar verlengd.',
  approveInIntune: 'Keur goed in Intune',
  refuseInIntune: 'Weiger in Intune',
  answered: (count) => (count === 0 ? 'In Intune wacht niets op goedkeuring.' : `${count === 1 ? 'Eén verzoek is' : `${count} verzoeken zijn`} beantwoord in Intune.`),
  faults: 'Storingen',
  faultNames: {
    graphDown: 'Graph is weg', throttled: 'Graph remt af', slow: 'Graph is traag',
    deviceOffline: 'Apparaten uit', consentMissing: 'Geen akkoord', stepUp: 'Extra controle', ownBlocked: 'Eigen apparaten mogen niet', turnedAway: 'Inschrijven wordt geweigerd', secondAdmin: 'Goedkeuring in Intune',
  },
  faultHints: {
    graphDown: 'Elke aanroep krijgt 503', throttled: '429, over 5 seconden opnieuw', slow: 'Elke aanroep duurt 4 seconden',
    deviceOffline: 'Opdrachten blijven wachten', consentMissing: 'Deze persoon moet eerst toestemmen', stepUp: 'Aanmelden vraagt een tweede factor',
    ownBlocked: 'Alleen apparaten van het werk worden toegelaten', turnedAway: 'Een apparaat dat zich meldt, wordt geweigerd',
    secondAdmin: 'Wissen, buiten gebruik stellen en verwijderen wachten op een beheerder in Intune (Multi Admin Approval)',
  },
  calls: 'Graph-aanroepen',
  callsEmpty: 'Nog niets. Zodra Balie iets opzoekt of uitvoert, staat het hier.',
  callsClear: 'Leegmaken',
  asApp: 'Balie zelf',
  whoUnknown: 'nog onbekend',
  noAnswer: 'geen antwoord',
  noQuery: 'Zonder parameters',
  write: (to) => `Schrijf aan ${to}`,
  mentioned: 'Balie wordt vermeld',
  send: 'Versturen',
  tryThis: 'Probeer eens',
  suggestions: 'Ideeën tonen of verbergen',
  typing: 'Balie typt…',
  edited: 'bewerkt',
  removed: 'Dit bericht is verwijderd.',
  you: 'Jij',
  reply: 'Antwoorden',
  replying: 'Antwoord in dit gesprek',
  cancelReply: 'Toch een nieuw bericht',
  newPost: 'Nieuw bericht',
  cardUpdated: 'Kaart bijgewerkt',
  signedIn: 'Aanmelden is afgerond.',
  failed: 'Dat lukte niet. Probeer het nog eens.',
  offline: 'De verbinding is weg; er wordt opnieuw verbonden…',
  cardFrom: 'Kaart van Balie',
  today: 'Vandaag',
  unread: (count) => `${count} nieuw`,
  firstThings: {
    employee: ['Hoe zet ik mijn iPhone op?', 'Mijn Windows-laptop instellen', 'Help'],
    helpdesk: ['app evaluation LT-0421', 'zoek LT-0421', 'Help'],
    admin: ['meldingen aan', 'wat verloopt', 'status', 'Help'],
  },
  channelThings: ['helpdesk hier', 'vragen', 'meldingen aan', 'wat verloopt'],
};

const en: Words = {
  sandbox: 'Simulated company',
  whoAreYou: 'Who are you?',
  chooseIntro: 'Choose somebody from this simulated company and talk to Balie as you would in Teams. Nothing leaves this machine.',
  jobs: { employee: 'Employee', helpdesk: 'Helpdesk', admin: 'Administrator' },
  jobHint: {
    employee: 'Sets up a phone or laptop',
    helpdesk: 'Helps colleagues with their devices',
    admin: 'Wants to know what expires',
  },
  limited: 'May not use Configuration Manager actions',
  local: 'Everything runs on this computer. People, devices and time are made up.',
  chats: 'Chats',
  chatWith: 'Chat with',
  messages: 'Messages',
  language: 'Language',
  toDark: 'Dark appearance',
  toLight: 'Light appearance',
  openPeople: 'People and chats',
  openPanel: 'Behind the counter',
  close: 'Close',
  panel: 'Behind the counter',
  panelIntro: 'Watch Balie at work, and change its world.',
  clock: 'Clock',
  clockNow: 'The time is',
  clockReal: 'real time',
  clockAhead: (days, hours) => `${[days > 0 && `${days} ${days === 1 ? 'day' : 'days'}`, hours > 0 && `${hours} ${hours === 1 ? 'hour' : 'hours'}`].filter(Boolean).join(' and ')} ahead`,
  forward: { hour: '1 hour', day: '1 day', week: '1 week', month: '30 days' },
  happen: 'Make something happen',
  enroll: 'Enroll',
  enrollKind: 'New device for this person',
  kinds: {
    'iphone-personal': 'iPhone, own', 'iphone-company': 'iPhone, from work',
    'windows-personal': 'Windows laptop, own', 'windows-company': 'Windows laptop, from work',
    'android-personal': 'Android, own', 'android-company': 'Android, from work',
    'ipad-company': 'iPad, from work', 'mac-company': 'Mac, from work',
  },
  enrolled: (kind, seconds) => `${kind}: Intune knows it in ${seconds} seconds.`,
  renew: 'Renew push certificate',
  renewed: 'The push certificate is good for another year.',
  approveInIntune: 'Approve in Intune',
  refuseInIntune: 'Refuse in Intune',
  answered: (count) => (count === 0 ? 'Nothing waits for approval in Intune.' : `${count === 1 ? 'One request was' : `${count} requests were`} answered in Intune.`),
  faults: 'Faults',
  faultNames: {
    graphDown: 'Graph is down', throttled: 'Throttling', slow: 'Graph is slow',
    deviceOffline: 'Devices off', consentMissing: 'No consent', stepUp: 'Extra check', ownBlocked: 'Own devices not allowed', turnedAway: 'Enrolling is refused', secondAdmin: 'Approval in Intune',
  },
  faultHints: {
    graphDown: 'Every call gets 503', throttled: '429, retry after 5 seconds', slow: 'Every call takes 4 seconds',
    deviceOffline: 'Actions stay pending', consentMissing: 'This person must accept first', stepUp: 'Signing in needs a second factor',
    ownBlocked: 'Only devices from work may come in', turnedAway: 'A device that comes is turned away',
    secondAdmin: 'Wipe, retire and delete wait for an administrator in Intune (Multi Admin Approval)',
  },
  calls: 'Graph calls',
  callsEmpty: 'Nothing yet. As soon as Balie looks something up or acts, it shows here.',
  callsClear: 'Clear',
  asApp: 'Balie itself',
  whoUnknown: 'not known yet',
  noAnswer: 'no answer',
  noQuery: 'Without parameters',
  write: (to) => `Write to ${to}`,
  mentioned: 'Balie is mentioned',
  send: 'Send',
  tryThis: 'Try this',
  suggestions: 'Show or hide ideas',
  typing: 'Balie is typing…',
  edited: 'edited',
  removed: 'This message was deleted.',
  you: 'You',
  reply: 'Reply',
  replying: 'Reply in this thread',
  cancelReply: 'Start a new post instead',
  newPost: 'New post',
  cardUpdated: 'Card updated',
  signedIn: 'Signing in is done.',
  failed: 'That did not work. Please try again.',
  offline: 'The connection is gone; reconnecting…',
  cardFrom: 'Card from Balie',
  today: 'Today',
  unread: (count) => `${count} new`,
  firstThings: {
    employee: ['How do I enroll my iPhone?', 'Set up my Windows laptop', 'Help'],
    helpdesk: ['app evaluation LT-0421', 'find LT-0421', 'Help'],
    admin: ['alerts on', 'expiry', 'status', 'Help'],
  },
  channelThings: ['helpdesk here', 'cases', 'alerts on', 'expiry'],
};

export const words: Record<Language, Words> = { nl, en };
