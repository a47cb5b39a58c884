import type { enroll as en } from './enroll.en.ts';

export const enroll: typeof en = {
  step: (step, of) => `Stap ${step} van ${of}`,
  stepSummary: (step, of, heading) => `Stap ${step} van ${of}: ${heading}`,
  minutes: (n) => (n === 1 ? 'Ongeveer 1 minuut' : n < 120 ? `Ongeveer ${n} minuten` : `Ongeveer ${Math.round(n / 60)} uur`),
  prepare: 'Voordat je begint',
  path: 'Waar je moet zijn',
  see: 'Zo hoort het',
  stuckTitle: (step, of) => `Vastgelopen bij stap ${step} van ${of}`,
  stuckIntro: 'Dat overkomt veel mensen. Probeer deze een voor een:',
  stuckNothing: 'Voor deze stap heb ik geen speciale tip. Eén stap teruggaan helpt vaak.',
  stuckContact: (contact) => `Lukt het nog niet? ${contact}`,
  stuckHelpdesk: 'Lukt het nog niet? Je helpdesk helpt je graag. Noem de naam van deze stap.',
  stuckHelpdeskWait: 'Alles in orde? Laat me blijven kijken, of vraag je helpdesk om mee te kijken.',
  stuckSummary: (heading) => `Hulp bij: ${heading}`,
  waitTitle: (platform) => `Ik kijk uit naar je ${platform}`,
  waitText:
    'Zodra je organisatie je apparaat ziet, laat ik het je hier weten. Je kunt deze chat intussen gewoon sluiten.',
  waitSince: (at) => `Ik kijk sinds ${at}`,
  waitSummary: (platform) => `Ik kijk uit naar je ${platform} en laat het je weten als die er is.`,
  arrivedTitle: 'Je apparaat is aangekomen',
  arrived: (device, platform) => `${device} (${platform}) is nu bekend bij je organisatie.`,
  arrivedSummary: (device) => `Je apparaat ${device} is aangekomen.`,
  putRightTitle: 'Je apparaat is in orde',
  putRight: (device) => `${device} voldoet nu aan de regels van je organisatie. Je kunt ermee aan het werk.`,
  arrivedNext: 'En nu?',
  arrivedNextOk: 'Je kunt aan het werk. Apps en instellingen van je organisatie kunnen nog even binnenkomen.',
  arrivedNextAct: 'Klaar? Kies dan “Status controleren” in de Bedrijfsportal-app.',
  arrivedNextWait: 'Laat je apparaat aan en verbonden. Apps en instellingen komen vanzelf binnen.',
  arrivedNextHelpdesk: 'Geef je helpdesk de naam van je apparaat. Je hoeft niets opnieuw in te stellen.',
  meaning: {
    compliant: 'Je apparaat voldoet aan de regels van je organisatie. Je werk-apps kunnen het gebruiken.',
    noncompliant:
      'Er is nog één ding dat je aandacht vraagt. Open de Bedrijfsportal-app, kies dit apparaat en kijk wat er wordt gevraagd.',
    inGracePeriod:
      'Er is nog één ding dat je aandacht vraagt, en je hebt er een paar dagen voor. In de Bedrijfsportal-app zie je wat en tot wanneer.',
    unknown: 'De eerste controle moet nog komen. Dat duurt meestal een paar minuten, soms een uur.',
    configManager: 'Je organisatie controleert dit apparaat met Configuration Manager. Je hoeft niets te doen.',
    conflict: 'Twee instellingen van je organisatie spreken elkaar tegen. Dat lost de helpdesk op; laat het ze even weten.',
    error: 'De controle is niet gelukt. Kies “Status controleren” in de Bedrijfsportal-app, of vraag de helpdesk.',
  },
  notSeenTitle: (platform) => `Ik heb je ${platform} nog niet gezien`,
  notSeen: (hours) =>
    `Ik heb ${hours} gekeken. Het kan even duren, en vaak staat op het apparaat zelf nog één laatste stap open.`,
  turnedAway: (what) => `Hij is geweigerd. ${what}`,
  notSeenTips: [
    'Staat je apparaat aan en is het verbonden met internet?',
    'Vraagt de Bedrijfsportal-app of het instellingenscherm nog iets?',
    'Heb je je aangemeld met je werkaccount?',
  ],
  notSeenSummary: (platform) => `Ik heb je ${platform} nog niet gezien. Zal ik blijven kijken?`,
};
