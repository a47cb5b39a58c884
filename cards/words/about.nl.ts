import type { about as enAbout, extension as enExtension, pick as enPick } from './about.en.ts';

const workloads: Record<string, string> = {
  inventory: 'Inventaris',
  modernApps: 'Apps',
  resourceAccess: 'Toegang tot bronnen',
  deviceConfiguration: 'Apparaatconfiguratie',
  compliancePolicy: 'Naleving',
  windowsUpdateForBusiness: 'Windows-updates',
  endpointProtection: 'Beveiliging',
  officeApps: 'Microsoft 365-apps',
};

const resultStates: Record<string, string> = {
  none: 'Nog geen antwoord',
  pending: 'Wacht op het apparaat',
  active: 'Bezig',
  done: 'Gedaan',
  failed: 'Mislukt',
  canceled: 'Geannuleerd',
  notSupported: 'Niet ondersteund',
};

const clientStates: Record<string, string> = {
  healthy: 'gezond',
  installed: 'geïnstalleerd',
  installFailed: 'installatie mislukt',
  updateFailed: 'bijwerken mislukt',
  communicationError: 'maakt geen verbinding',
};

export const about: typeof enAbout = {
  button: 'Over dit apparaat',
  title: (device) => `Meer over ${device}`,
  summary: (device) => `Meer over ${device}.`,
  rules: (names) => `Regels waaraan het niet voldoet: ${names}`,
  deadline: (exact, relative) => `Moet in orde zijn vóór ${exact} (${relative}).`,
  deadlinePassed: (exact, relative) => `De tijd om het op te lossen liep af op ${exact} (${relative}).`,
  unread: (parts) => `Nu niet te lezen: ${parts}.`,
  parts: { rules: 'aan welke regels het niet voldoet', rights: 'wat jouw Intune-rol toestaat', sameName: 'wie nog meer deze naam heeft', results: 'wat Intune over acties meldt', failures: 'wat de eigenaar geweigerd werd' },
  encrypted: 'Versleuteling',
  isEncrypted: 'aan',
  notEncrypted: 'uit',
  supervised: 'Onder toezicht',
  yes: 'ja',
  no: 'nee',
  storage: 'Opslag',
  storageFree: (free, total) => `${free} van ${total} GB vrij`,
  management: 'Gezamenlijk beheer',
  byIntune: (names) => `Intune heeft: ${names}`,
  byConfigMgr: (names) => `Configuration Manager heeft: ${names}`,
  nothing: 'niets',
  client: (state, contact) => `Client: ${state}, laatste contact ${contact}`,
  workloads,
  actions: 'Acties',
  noActions: 'Er is de laatste tijd niets aan dit apparaat gevraagd.',
  asked: (action, state, who, when) => `${action}: ${state}, gevraagd door ${who} (${when})`,
  somebody: 'iemand',
  resultStates,
  clientStates,
  beingRemoved: 'Dit apparaat wordt uit Intune verwijderd.',
  failures: 'Geweigerde inschrijvingen van de eigenaar, 30 dagen',
  noFailures: 'Geen.',
  sameName: 'Andere met dezelfde naam',
  noSameName: 'Geen ander apparaat heeft deze naam.',
  twin: (owner, serial, contact) => `${owner}, ${serial}, laatste contact ${contact}`,
  secrets: 'Sleutels en wachtwoorden',
  secretsNote: 'Die staan nooit in een chat. In Intune, onder Apparaten > dit apparaat:',
  bitLocker: 'BitLocker: Herstelsleutels',
  laps: 'Lokale beheerder (LAPS): Lokaal beheerderswachtwoord',
  fileVault: 'FileVault: Herstelsleutels',
  passcode: 'Een toegangscode kan niemand lezen; die kan alleen worden verwijderd.',
};

export const extension: typeof enExtension = {
  tooShort: 'Typ ten minste twee tekens: een apparaatnaam, serienummer, IMEI, of een naam van de eigenaar.',
  nothing: (asked) => `Geen apparaat past bij “${asked}”. Probeer het serienummer, of de naam van de eigenaar.`,
  needsRole: 'Dit zoeken is voor de helpdesk. Over je eigen apparaten kun je me vragen in onze eigen chat: “mijn apparaten”.',
  signInTitle: 'Aanmelden bij Balie',
  signInSoon: 'Je wordt aangemeld. Zoek zo meteen nog een keer.',
  signInBlocked: 'Je organisatie staat deze aanmelding niet toe. Vraag het je beheerder.',
  openFirst: 'Open eerst een eigen chat met mij en typ daar “inloggen”. Daarna kun je hier zoeken.',
  busy: 'Microsoft Graph heeft het druk. Zoek over een minuut nog een keer.',
  down: 'Microsoft Graph geeft nu geen antwoord. Zoek over een minuut nog een keer.',
  denied: 'Van Intune mag je geen apparaten opzoeken. Vraag je Intune-beheerder om een rol die apparaten leest.',
  personal: (platform) => `Een eigen apparaat: ${platform}`,
  open: 'Openen met Balie',
  openNote: 'Alleen de helpdesk kan het openen, in de eigen chat met Balie.',
  summary: (device) => `Apparaat ${device}`,
};

export const pick: typeof enPick = {
  title: 'Welk apparaat?',
  text: 'Begin een naam, serienummer of de eigenaar te typen en kies. Of stuur me gewoon de naam als bericht.',
  label: 'Apparaat',
  placeholder: 'Typ om te zoeken',
  error: 'Kies een apparaat uit de lijst, of stuur me de naam als bericht.',
  open: 'Dit apparaat openen',
};
