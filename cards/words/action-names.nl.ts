import type * as en from './action-names.en.ts';

export const actionNames: typeof en.actionNames = {
  refreshMachinePolicy: 'Computerbeleid synchroniseren',
  refreshUserPolicy: 'Gebruikersbeleid synchroniseren',
  appEvaluation: 'Evaluatiecyclus voor apps',
  syncDevice: 'Synchroniseren',
  wakeUpClient: 'De client wekken',
  clientQuickScan: 'Snelle scan (ConfigMgr)',
  clientFullScan: 'Volledige scan (ConfigMgr)',
  clientSignatures: 'Definities bijwerken (ConfigMgr)',
  rebootNow: 'Opnieuw opstarten',
  shutDown: 'Uitschakelen',
  remoteLock: 'Op afstand vergrendelen',
  locateDevice: 'Apparaat zoeken op de kaart',
  quickScan: 'Snelle scan met Defender',
  fullScan: 'Volledige scan met Defender',
  updateSignatures: 'Defender-definities bijwerken',
  rotateBitLockerKeys: 'BitLocker-sleutels vernieuwen',
  rotateFileVaultKey: 'FileVault-sleutel vernieuwen',
  rotateLocalAdminPassword: 'Lokaal beheerwachtwoord vernieuwen',
};

export const actionTexts: typeof en.actionTexts = {
  refreshMachinePolicy: 'Configuration Manager op deze computer haalt het nieuwste beleid voor de computer op.',
  refreshUserPolicy:
    'Configuration Manager op deze computer haalt het nieuwste beleid op voor de persoon die is aangemeld.',
  appEvaluation:
    'Configuration Manager op deze computer kijkt opnieuw welke apps erop horen, en installeert wat ontbreekt.',
  syncDevice: 'Het apparaat neemt contact op met Intune en haalt de nieuwste instellingen, apps en beleidsregels op.',
  wakeUpClient: 'Configuration Manager vraagt de client op deze computer om nu te kijken of er werk is.',
  clientQuickScan: 'De virusscanner die Configuration Manager beheert, kijkt op de plekken waar malware meestal zit.',
  clientFullScan: 'De virusscanner die Configuration Manager beheert, bekijkt alle bestanden. Dat kan uren duren.',
  clientSignatures: 'De virusscanner die Configuration Manager beheert, haalt de nieuwste definities op.',
  rebootNow: 'Het apparaat start opnieuw op zodra het bericht aankomt.',
  shutDown: 'Het apparaat gaat uit zodra het bericht aankomt.',
  remoteLock: 'Het scherm gaat op slot. De persoon ontgrendelt het met de eigen code.',
  locateDevice: 'Het apparaat meldt waar het is.',
  quickScan: 'Microsoft Defender kijkt op de plekken waar malware meestal zit.',
  fullScan: 'Microsoft Defender bekijkt alle bestanden. Dat kan uren duren en de computer kan trager zijn.',
  updateSignatures: 'Microsoft Defender haalt de nieuwste definities op.',
  rotateBitLockerKeys: 'De computer maakt een nieuwe BitLocker-herstelsleutel. De oude werkt dan niet meer.',
  rotateFileVaultKey: 'De Mac maakt een nieuwe FileVault-herstelsleutel. De oude werkt dan niet meer.',
  rotateLocalAdminPassword: 'De computer maakt een nieuw wachtwoord voor de lokale beheerder. Het oude werkt dan niet meer.',
};

export const actionWarnings: typeof en.actionWarnings = {
  rebootNow: 'Wie eraan werkt, verliest wat niet is opgeslagen. Bel eerst even als dat kan.',
  shutDown: 'Wie eraan werkt, verliest wat niet is opgeslagen, en iemand moet het met de hand weer aanzetten.',
  remoteLock: 'Een Mac vraagt daarna om een pincode. Intune toont die op de pagina van het apparaat.',
  locateDevice: 'Waar iemand is, is privé. Alleen voor een kwijtgeraakt of gestolen apparaat; de reden die je geeft wordt vastgelegd.',
};

export const actionResults: typeof en.actionResults = {
  remoteLock: 'Bij een Mac staat de pincode in Intune: Apparaten > dit apparaat > Overzicht.',
  locateDevice: 'De plaats staat 24 uur in Intune: Apparaten > dit apparaat > Apparaat zoeken.',
  rotateBitLockerKeys: 'De nieuwe sleutel staat in Intune: Apparaten > dit apparaat > Herstelsleutels.',
  rotateFileVaultKey: 'De nieuwe sleutel staat in Intune: Apparaten > dit apparaat > Herstelsleutels.',
  rotateLocalAdminPassword: 'Het nieuwe wachtwoord staat in Intune: Apparaten > dit apparaat > Lokaal beheerderswachtwoord.',
};

// The portal's English names stand beside the Dutch ones: many administrators run it in English.
const configurationManager = 'Externe taken › Configuration Manager-actie initiëren (Initiate Configuration Manager action)';
const defender = 'Externe taken › Windows Defender';

export const actionRights: typeof en.actionRights = {
  refreshMachinePolicy: configurationManager,
  refreshUserPolicy: configurationManager,
  appEvaluation: configurationManager,
  wakeUpClient: configurationManager,
  clientQuickScan: configurationManager,
  clientFullScan: configurationManager,
  clientSignatures: configurationManager,
  syncDevice: 'Externe taken › Apparaten synchroniseren (Sync devices)',
  rebootNow: 'Externe taken › Nu opnieuw opstarten (Reboot now)',
  shutDown: 'Externe taken › Afsluiten (Shut down)',
  remoteLock: 'Externe taken › Externe vergrendeling (Remote lock)',
  locateDevice: 'Externe taken › Apparaat zoeken (Locate device)',
  quickScan: defender,
  fullScan: defender,
  updateSignatures: defender,
  rotateBitLockerKeys: 'Externe taken › BitLocker-sleutels rouleren (Rotate BitLocker keys)',
  rotateFileVaultKey: 'Externe taken › FileVault-sleutel rouleren (Rotate FileVault key)',
  rotateLocalAdminPassword: 'Externe taken › Lokaal beheerderswachtwoord rouleren (Rotate local admin password)',
};

export const refusals: typeof en.refusals = {
  not_windows: 'dit bestaat alleen voor Windows-computers met Configuration Manager.',
  no_configmgr_client: 'Configuration Manager beheert deze computer niet.',
  configmgr_unhealthy: 'de Configuration Manager-client op deze computer is niet in orde. Herstel die eerst.',
  being_removed: 'dit apparaat wordt verwijderd uit Intune.',
  role_missing: 'je Intune-rol staat het niet toe. Vraag het een Intune-beheerder.',
  not_this_platform: 'dit bestaat niet voor dit soort apparaat.',
  not_supervised: 'dit werkt alleen op een iPhone of iPad die onder supervisie staat (supervised).',
  personal_device: 'dit gebeurt nooit met iemands eigen apparaat.',
  not_in_lost_mode: 'een iPhone of iPad zegt pas waar hij is als Intune hem in de verliesmodus heeft gezet.',
  not_encrypted: 'dit apparaat is niet versleuteld, dus er is geen sleutel.',
};
