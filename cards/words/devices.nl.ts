import type { devices as en } from './devices.en.ts';

export const devices: typeof en = {
  compliance: {
    compliant: 'Voldoet aan de regels',
    noncompliant: 'Voldoet niet aan de regels',
    inGracePeriod: 'Voldoet nog niet, uitstel loopt',
    unknown: 'Onbekend',
    configManager: 'Gecontroleerd door Configuration Manager',
    conflict: 'Tegenstrijdig beleid',
    error: 'Fout bij de controle',
  },
  joinTypes: {
    azureADJoined: 'Gekoppeld aan Entra',
    hybridAzureADJoined: 'Hybride gekoppeld aan Entra',
    azureADRegistered: 'Geregistreerd bij Entra',
  },
  managementAgents: {
    mdm: 'Intune',
    easMdm: 'Intune en Exchange ActiveSync',
    intuneClient: 'Intune-client',
    configurationManagerClient: 'Configuration Manager',
    configurationManagerClientMdm: 'Co-beheer: Intune en Configuration Manager',
    configurationManagerClientMdmEas: 'Co-beheer: Intune en Configuration Manager',
    jamf: 'Jamf',
    googleCloudDevicePolicyController: 'Android-apparaatbeleid (Google)',
    msSense: 'Defender voor Eindpunt',
    intuneAosp: 'Intune (AOSP)',
  },
  platforms: {
    windows: 'Windows-computer',
    ios: 'iPhone',
    ipados: 'iPad',
    macos: 'Mac',
    android: 'Android-telefoon of -tablet',
    hololens: 'HoloLens',
    linux: 'Linux-computer',
  },
  ownership: { company: 'Organisatie', personal: 'Persoonlijk', unknown: 'Onbekend' },
  device: {
    owner: 'Eigenaar',
    nobody: 'Geen eigenaar',
    serial: 'Serienummer',
    model: 'Model',
    system: 'Systeem',
    ownership: 'Is van',
    joinType: 'Koppeling',
    managedBy: 'Beheerd door',
    compliance: 'Naleving',
    graceUntil: 'Uitstel tot',
    lastSync: 'Laatste contact',
    enrolled: 'Ingeschreven',
    certificateUntil: 'Certificaat geldig tot',
    never: 'nooit',
    unknown: 'onbekend',
    sameName: (n) =>
      n === 1
        ? 'Nog één apparaat heeft dezelfde naam. Vergelijk eigenaar en serienummer.'
        : `Nog ${n} apparaten hebben dezelfde naam. Vergelijk eigenaar en serienummer.`,
    summary: (name, owner) => `Apparaat ${name} van ${owner}`,
    summaryNoOwner: (name) => `Apparaat ${name}`,
    notPossible: (action, reason) => `Niet mogelijk: ${action} – ${reason}`,
    noActions: 'Er is nu geen actie die ik naar dit apparaat kan sturen.',
    ask: 'Wat zal ik naar dit apparaat sturen?',
  },
  devicesFound: {
    title: (asked) => `Meer apparaten passen bij “${asked}”`,
    ask: 'Welk apparaat bedoel je?',
    more: (n) =>
      n === 1
        ? 'Er past nog één apparaat. Met een serienummer of de volledige naam vind je het.'
        : `Er passen nog ${n} apparaten. Met een serienummer of de volledige naam vind je het juiste.`,
    open: (what) => `Open ${what}`,
    nth: (n) => `apparaat ${n}`,
    lastSync: (when) => `Laatste contact: ${when}`,
    serial: (serial) => `Serienummer ${serial}`,
    summary: (n, asked) => `${n} apparaten passen bij ${asked}. Welk bedoel je?`,
  },
};
