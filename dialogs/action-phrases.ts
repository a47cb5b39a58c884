import type { ActionId } from '../actions/action.ts';

// What people type for an action besides the name on its button, in both languages; "…" is where the device stands
// when it stands in between. What any of several actions may be meant by ("scan LT-0421") is left to the trained model.

const manager = ['configmgr', 'sccm', 'configuration manager'];
const byManager = (...names: string[]) => names.flatMap((name) => manager.flatMap((tool) => [`${name} ${tool}`, `${tool} ${name}`, `${name} with ${tool}`, `${name} met ${tool}`]));

const records = ['record', 'old record', 'stale record', 'device record', 'intune record', 'device object', 'object', 'registration', 'entry'];
const deleteRecords = ['delete', 'remove', 'clean up'].flatMap((verb) => records.flatMap((record) => [`${verb} ${record}`, `${verb} the ${record}`, `${verb} … ${record}`]));
const recordsInDutch = ['de registratie', 'registratie', 'het record', 'record', 'het oude record', 'het object', 'de oude registratie'];
const deleteRecordsInDutch = recordsInDutch.flatMap((record) => [`verwijder ${record}`, `wis ${record}`, `haal ${record} van … weg`, `${record} van … verwijderen`, `${record} van … wissen`]);

export const actionPhrases: Record<ActionId, readonly string[]> = {
  refreshMachinePolicy: ['sync machine policy', 'synchroniseer computerbeleid', 'computerbeleid'],
  refreshUserPolicy: ['synchroniseer gebruikersbeleid', 'gebruikersbeleid'],
  appEvaluation: ['app evaluation', 'app-evaluatiecyclus', 'app-evaluatie'],
  syncDevice: ['synchroniseer'],
  wakeUpClient: ['wake up client', 'wake the client', 'wake up', 'wake … up', 'client wekken', 'wek de client', 'wek', 'maak … wakker'],
  clientQuickScan: byManager('quick scan', 'snelle scan'),
  clientFullScan: byManager('full scan', 'volledige scan'),
  clientSignatures: byManager('update signatures', 'signatures', 'definities bijwerken', 'definities'),
  rebootNow: ['reboot', 'herstart', 'herstarten', 'start … opnieuw op', 'start … opnieuw'],
  shutDown: ['shutdown', 'shut … down', 'power off', 'power … off', 'turn off', 'turn … off', 'switch off', 'switch … off', 'schakel … uit', 'zet … uit', 'uitzetten', 'sluit … af', 'afsluiten'],
  remoteLock: ['lock', 'lock … remotely', 'vergrendel', 'vergrendelen', 'vergrendel … op afstand'],
  locateDevice: ['locate', 'find the location', 'find the whereabouts', 'get the location', 'show the location', 'zoek de locatie', 'vind de locatie', 'toon de locatie', 'zoek … op de kaart', 'lokaliseer', 'lokaliseren'],
  setDeviceName: ['hernoem', 'hernoemen', 'give … another name', 'geef … een andere naam'],
  notifyOwner: [
    'message to owner', 'message the owner', 'message owner', 'send a message to the owner', 'send message to owner', 'send the owner of … a message', 'notify the owner',
    'bericht naar de eigenaar', 'bericht aan eigenaar', 'stuur een bericht aan de eigenaar', 'stuur een bericht naar de eigenaar', 'stuur de eigenaar van … een bericht',
  ],
  resetPasscode: ['reset the passcode', 'reset toegangscode', 'reset de toegangscode', 'toegangscode resetten'],
  enableLostMode: [
    'lost mode', 'enable lost mode', 'turn on lost mode', 'turn lost mode on', 'switch on lost mode', 'put … in lost mode', 'put … into lost mode',
    'verliesmodus', 'verliesmodus aanzetten', 'verliesmodus inschakelen', 'zet verliesmodus aan', 'zet de verliesmodus aan', 'zet verliesmodus op … aan', 'zet … in verliesmodus', 'zet … in de verliesmodus', 'schakel verliesmodus in', 'schakel de verliesmodus in',
  ],
  disableLostMode: [
    'lost mode … off', 'disable lost mode', 'turn off lost mode', 'turn lost mode off', 'switch off lost mode', 'take … out of lost mode',
    'verliesmodus … uit', 'verliesmodus uitzetten', 'verliesmodus uitschakelen', 'zet verliesmodus uit', 'zet de verliesmodus uit', 'zet verliesmodus op … uit', 'haal … uit verliesmodus', 'haal … uit de verliesmodus', 'schakel verliesmodus uit', 'schakel de verliesmodus uit',
  ],
  playLostModeSound: ['play sound', 'play the sound', 'make a sound', 'speel geluid af', 'speel een geluid af', 'speel op … een geluid af', 'laat … een geluid afspelen'],
  quickScan: ['quick defender scan', 'quick scan with defender', 'snelle defender-scan'],
  fullScan: ['full defender scan', 'full scan with defender', 'volledige defender-scan'],
  updateSignatures: ['update the defender signatures', 'werk de defender-definities bij', 'defender-definities van … bijwerken'],
  rotateBitLockerKeys: ['rotate bitlocker key', 'rotate the bitlocker key', 'rotate the bitlocker keys', 'vernieuw bitlocker-sleutel', 'vernieuw bitlocker-sleutels', 'vernieuw de bitlocker-sleutel', 'vernieuw de bitlocker-sleutels'],
  rotateFileVaultKey: ['rotate the filevault key', 'vernieuw filevault-sleutel', 'vernieuw de filevault-sleutel'],
  rotateLocalAdminPassword: ['rotate the local admin password', 'rotate laps', 'rotate laps password', 'vernieuw lokaal beheerwachtwoord', 'vernieuw het lokale beheerwachtwoord'],
  collectDiagnostics: ['diagnostics', 'collect the diagnostics', 'collect logs', 'collect the logs', 'verzamel diagnose', 'verzamel diagnostische gegevens', 'verzamel logs', 'logs verzamelen'],
  runRemediation: ['remediation', 'run remediation', 'run the remediation', 'remediate', 'voer herstel uit', 'voer een herstel uit', 'voer op … een herstel uit'],
  freshStart: ['doe een schone start'],
  bypassActivationLock: ['bypass the activation lock', 'activation lock bypass', 'omzeil activeringsslot', 'omzeil het activeringsslot'],
  retire: ['stel … buiten gebruik'],
  wipe: ['wis'],
  deleteRecord: ['delete', ...deleteRecords, 'delete … from intune', 'delete the record of … from intune', ...deleteRecordsInDutch, 'verwijder … uit intune', 'verwijder de registratie van … uit intune'],
};
