import type { actions as en } from './actions.en.ts';

export const actions: typeof en = {
  actionNames: {
    refreshMachinePolicy: 'Computerbeleid synchroniseren',
    refreshUserPolicy: 'Gebruikersbeleid synchroniseren',
    appEvaluation: 'Evaluatiecyclus voor apps',
    syncDevice: 'Synchroniseren',
  },
  actionTexts: {
    refreshMachinePolicy: 'Configuration Manager op deze computer haalt het nieuwste beleid voor de computer op.',
    refreshUserPolicy:
      'Configuration Manager op deze computer haalt het nieuwste beleid op voor de persoon die is aangemeld.',
    appEvaluation:
      'Configuration Manager op deze computer kijkt opnieuw welke apps erop horen, en installeert wat ontbreekt.',
    syncDevice: 'Het apparaat neemt contact op met Intune en haalt de nieuwste instellingen, apps en beleidsregels op.',
  },
  refusals: {
    not_windows: 'dit bestaat alleen voor Windows-computers met Configuration Manager.',
    no_configmgr_client: 'Configuration Manager beheert deze computer niet.',
    configmgr_unhealthy: 'de Configuration Manager-client op deze computer is niet in orde. Herstel die eerst.',
    being_removed: 'dit apparaat wordt verwijderd uit Intune.',
    role_missing: 'je Intune-rol staat het niet toe. Vraag het een Intune-beheerder.',
  },
  stages: {
    waiting: 'Wacht op verzending',
    sent: 'Verstuurd',
    delivered: 'Afgeleverd',
    done: 'Gedaan',
    failed: 'Niet gelukt',
    no_answer: 'Nog geen antwoord',
    unknown: 'Onduidelijk',
    refused: 'Geweigerd',
    sign_in: 'Aanmelden nodig',
    cancelled: 'Geannuleerd',
    expired: 'Verlopen',
  },
  stageTexts: {
    waiting: 'Ik verstuur het zo meteen.',
    sent: 'Intune heeft het aangenomen. Het apparaat zelf heeft nog niet geantwoord.',
    delivered: 'Het is afgeleverd. Het apparaat voert het uit bij het volgende contact.',
    done: 'Het apparaat heeft het bevestigd.',
    failed: 'Het apparaat of het beheer ervan meldt dat het niet is gelukt.',
    no_answer: 'Het apparaat heeft nog niet geantwoord. Misschien staat het uit of is het offline; zodra het terug is, kan het alsnog gebeuren.',
    unknown: 'Ik kon niet zien of het is aangekomen. Opnieuw vragen kan geen kwaad.',
    refused: 'Intune stond dit niet toe; er is dus niets verstuurd.',
    sign_in: 'Intune wil dat je je opnieuw aanmeldt voordat het dit doet. Er is nog niets verstuurd.',
    cancelled: 'Er is niets verstuurd.',
    expired: 'Deze vraag stond te lang open; er is dus niets verstuurd.',
  },
  confirm: {
    title: (action) => `${action}?`,
    device: 'Apparaat',
    owner: 'Eigenaar',
    serial: 'Serienummer',
    lastSync: 'Laatste contact',
    until: (at) => `Je kunt antwoorden tot ${at}.`,
    audit: 'Het gebeurt op jouw naam, en Intune bepaalt of je het mag.',
    summary: (action, device) => `${action} op ${device}? Graag bevestigen.`,
  },
  status: {
    asked: 'Gevraagd',
    lastSync: 'Apparaat laatst gezien',
    neverSeen: 'nog niet gezien',
    nextLook: (at) => `Ik kijk om ${at} opnieuw en werk deze kaart bij.`,
    timeline: 'Wat er gebeurde',
    summary: (action, device, stage) => `${action} op ${device}: ${stage}`,
  },
};
