import type { own as enOwn, requests as enRequests } from './own.en.ts';

export const own: typeof enOwn = {
  title: 'Je apparaten',
  summary: (devices) => `Je hebt ${devices}.`,
  summaryAttention: (devices) => `Er is iets te doen aan ${devices}.`,
  allGood: 'Ik zie niets mis met je apparaten.',
  noneTitle: 'Ik zie geen apparaten van jou',
  none: 'Als je een telefoon, tablet of computer instelt voor je werk, zie je die hier. Dat kan een paar minuten duren.',
  more: (n) => (n === 1 ? 'En nog één apparaat.' : `En nog ${n} apparaten.`),
  state: {
    compliant: 'Voldoet aan de regels van je organisatie.',
    noncompliant: 'Voldoet niet aan de regels van je organisatie.',
    inGracePeriod: 'Voldoet nog niet aan de regels.',
    unknown: 'Nog niet gecontroleerd. Dat duurt meestal een paar minuten.',
    configManager: 'Gecontroleerd door Configuration Manager. Je hoeft niets te doen.',
    conflict: 'Twee regels spreken elkaar tegen. Dat lost de helpdesk op.',
    error: 'De controle is niet gelukt.',
  },
  solveBefore: (exact, relative) => `Los het op vóór ${exact} (${relative}).`,
  solvedBefore: (exact, relative) => `De tijd om het op te lossen liep af op ${exact} (${relative}).`,

  whyTitle: 'Wat je apparaat nog nodig heeft',
  rules: (names) => `Regels waaraan het niet voldoet: ${names}`,
  remedies: {
    windows: [
      'Open Bedrijfsportal vanuit Start en kies deze computer.',
      'Lees wat er wordt gevraagd en doe dat. Vaak is het een update (Instellingen > Windows Update) of opnieuw opstarten.',
      'Kies Toegang controleren in Bedrijfsportal.',
    ],
    ios: [
      'Open de app Bedrijfsportal, tik op Apparaten en kies deze iPhone.',
      'Lees wat er wordt gevraagd en doe dat. Vaak is het een langere toegangscode of een update (Instellingen > Algemeen > Software-update).',
      'Tik op Status controleren in de app.',
    ],
    ipados: [
      'Open de app Bedrijfsportal, tik op Apparaten en kies deze iPad.',
      'Lees wat er wordt gevraagd en doe dat. Vaak is het een langere toegangscode of een update (Instellingen > Algemeen > Software-update).',
      'Tik op Status controleren in de app.',
    ],
    macos: [
      'Open Bedrijfsportal en kies deze Mac.',
      'Lees wat er wordt gevraagd en doe dat. Vaak is het een update (Systeeminstellingen > Algemeen > Software-update) of FileVault.',
      'Kies Status controleren in Bedrijfsportal.',
    ],
    android: [
      'Open de app Bedrijfsportal en kies dit apparaat. Op een telefoon van je werk heet de app Microsoft Intune.',
      'Lees wat er wordt gevraagd en doe dat. Vaak is het een sterkere schermvergrendeling of een update.',
      'Laat de app nog een keer controleren en wacht vijf minuten.',
    ],
    hololens: [
      'Open Instellingen > Bijwerken en beveiliging, en installeer wat klaarstaat.',
      'Open Instellingen > Accounts > Toegang tot werk of school, en kies je werkaccount.',
      'Kies Info en daarna Synchroniseren.',
    ],
    linux: [
      'Open de app Microsoft Intune en kies View Issues.',
      'Doe wat de lijst vraagt. Vaak is het een update, een sterker wachtwoord of een versleutelde schijf.',
      'Kies Refresh in de app.',
    ],
  },
  remedyUnknown: 'Open de Bedrijfsportal-app, kies dit apparaat en doe wat er wordt gevraagd.',
  remedyHelpdesk: 'Aan het apparaat zelf hoef je niets te doen. Geef de helpdesk de naam ervan.',
  whyAgain: 'Klaar? Druk op “Opnieuw bekijken”, dan kijk ik nog een keer. Het kan een paar minuten duren voordat Intune het weet.',

  leaveWhich: 'Wat wil je losmaken van je werk?',
  leaveTitle: (platform) => `Losmaken van je werk: ${platform}`,
  leaveNow: 'Zo is het nu',
  leaveLost: 'Wat er dan gebeurt',
  leaveHow: 'Zo maak je het los',
  leaveNotAlone: 'Zelf kan dit niet',
  leaveAfter: 'Klaar? Het kan een paar uur duren voordat het niet meer bij “Mijn apparaten” staat.',
  leaveNotCovered: (platform) => `Ik weet niet hoe je deze ${platform} losmaakt van je werk. Je helpdesk wel; vertel wat je hebt en of het van jezelf is.`,

  seesTitle: 'Wat kan IT zien?',
  seesWhich: 'Welk apparaat?',
  seesCan: 'Dit kan je organisatie zien',
  seesCannot: 'Dit kan je organisatie niet zien',

  notEnrollingTitle: 'Je bent nu geen apparaat aan het instellen',
  notEnrolling: 'Zullen we beginnen? We doen het stap voor stap, en je kunt altijd stoppen.',
  arrivedGone: 'Het apparaat dat je het laatst instelde, staat niet meer in Intune. Zullen we het opnieuw instellen?',
  stopTitle: (platform) => `Stoppen met het instellen van je ${platform}?`,
  stopText: 'Ik weet nog waar we waren. Ga je verder, of stoppen we hier?',

  yourHelpdesk: 'je helpdesk',
  askSupport: (support) => `Vraag ${support} om hulp, en noem de naam van deze stap.`,

  lostTitle: 'Kwijt of gestolen? Doe dit nu',
  lost: 'Hoe eerder het bekend is, hoe minder ermee kan gebeuren.',
  lostSteps: (support) => [
    `Neem nu contact op met ${support}, het liefst telefonisch. Daar kunnen ze het apparaat vergrendelen of wissen. Wacht niet tot het weer opduikt.`,
    'Verander het wachtwoord van je werkaccount, op een ander apparaat.',
    'Is het je eigen telefoon of tablet? Vergrendel die ook zelf, met Zoek mijn (Apple) of Find Hub (Google).',
    'Is het gestolen? Doe dan ook aangifte bij de politie.',
  ],
  lostNote: 'Vergrendelen of wissen doet hier de helpdesk; dat mag ik niet voor je doen.',
};

export const requests: typeof enRequests = {
  title: 'Wat je het laatst vroeg',
  titleOf: (device) => `Wat je vroeg aan ${device}`,
  show: (what) => `Toon ${what}`,
  noneTitle: 'Je hebt nog niets aan een apparaat gevraagd',
  noneOfTitle: (device) => `Je hebt niets aan ${device} gevraagd`,
  none: 'Als je een actie hebt bevestigd, kun je me hier vragen of het gelukt is.',
};
