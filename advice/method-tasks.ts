import type { Variant } from './advise.ts';
import type { Text } from './text.ts';

// What an administrator does for each recommendation, in order. Today's names of portals and menus.

const scope: Text = {
  en: 'Intune admin center › Devices › Enrollment › Windows › Automatic Enrollment: set “MDM user scope” to Some or All.',
  nl: 'Intune-beheercentrum › Apparaten › Inschrijving › Windows › Automatische inschrijving: zet “MDM-gebruikersbereik” op Sommige of Alle.',
};
const companyScope: Text = {
  en: 'A second scope on that page (MAM, today “Windows Information Protection”) is for personal devices. Leave it at None if you do not use it.',
  nl: 'Het tweede bereik op die pagina (MAM, nu “Windows Information Protection”) is voor eigen apparaten. Laat het op Geen als je het niet gebruikt.',
};
const personalTrap: Text = {
  en: 'On that page, keep the MAM scope (today “Windows Information Protection”) at None for these users. On a personal device, MAM wins: it would only be registered, not managed.',
  nl: 'Houd op die pagina het MAM-bereik (nu “Windows Information Protection”) op Geen voor deze gebruikers. Op een eigen apparaat wint MAM: dan wordt het alleen geregistreerd, niet beheerd.',
};
const windows: Text = {
  en: 'Check that the devices run Windows 11, or Windows 10 until you replace it.',
  nl: 'Controleer dat de apparaten Windows 11 draaien, of Windows 10 tot je dat vervangt.',
};
const licences: Text = {
  en: 'Microsoft 365 admin center: give the users a licence with Intune and Entra ID P1.',
  nl: 'Microsoft 365-beheercentrum: geef de gebruikers een licentie met Intune en Entra ID P1.',
};
const cname: Text = {
  en: 'Optional, in DNS: make a CNAME record “EnterpriseEnrollment.<your domain>” to “EnterpriseEnrollment-s.manage.microsoft.com”. Then nobody types a server name.',
  nl: 'Mag ook, in DNS: maak een CNAME-record “EnterpriseEnrollment.<je domein>” naar “EnterpriseEnrollment-s.manage.microsoft.com”. Dan hoeft niemand een servernaam te typen.',
};
const cnameTest: Text = {
  en: 'Test it in the Intune admin center › Devices › Enrollment › Windows › CNAME Validation.',
  nl: 'Test het in het Intune-beheercentrum › Apparaten › Inschrijving › Windows › CNAME-validatie.',
};
const restriction: Text = {
  en: 'Intune admin center › Devices › Enrollment › Device platform restriction: allow personal Windows devices.',
  nl: 'Intune-beheercentrum › Apparaten › Inschrijving › Beperking van apparaatplatform: sta eigen Windows-apparaten toe.',
};
const tellUsers: Text = {
  en: 'Send the text for users, and tell the helpdesk when it starts.',
  nl: 'Stuur de tekst voor gebruikers, en vertel de helpdesk wanneer het begint.',
};
const kiosk: Text = {
  en: 'For a kiosk or shared device: make a configuration profile in Intune and assign it to these devices.',
  nl: 'Voor een kiosk of gedeeld apparaat: maak een configuratieprofiel in Intune en wijs het toe aan deze apparaten.',
};
const register: Text = {
  en: 'Register the devices: the vendor does it at the sale, or you import a CSV with serial number and hardware hash (Devices › Enrollment › Windows › Devices › Import).',
  nl: 'Registreer de apparaten: de leverancier doet het bij de verkoop, of je importeert een CSV met serienummer en hardware-hash (Apparaten › Inschrijving › Windows › Apparaten › Importeren).',
};
const group: Text = {
  en: 'Microsoft Entra ID: make a dynamic group of the registered devices, with the rule device.devicePhysicalIDs -any (_ -startsWith "[ZTDid]").',
  nl: 'Microsoft Entra ID: maak een dynamische groep van de geregistreerde apparaten, met de regel device.devicePhysicalIDs -any (_ -startsWith "[ZTDid]").',
};
const seeThem: Text = {
  en: 'Once the profile is assigned, the devices stand in Devices › Windows. Try one before you hand out the rest.',
  nl: 'Als het profiel is toegewezen, staan de apparaten in Apparaten › Windows. Probeer er één voordat je de rest uitgeeft.',
};

function profile(mode: Text): Text {
  return {
    en: `Intune admin center › Devices › Enrollment › Windows › Deployment profiles: make a profile with deployment mode ${mode.en}, and assign it to that group.`,
    nl: `Intune-beheercentrum › Apparaten › Inschrijving › Windows › Implementatieprofielen: maak een profiel met de modus ${mode.nl}, en wijs het toe aan die groep.`,
  };
}

const userDriven = profile({ en: '“User-driven”', nl: '“Gebruikersgestuurd”' });
const adminTask = (en: string, nl: string): Text => ({ en, nl });

const autopilot = (mode: Text, ...more: Text[]): Text[] => [licences, scope, companyScope, register, group, mode, ...more, seeThem, tellUsers];

export const methodTasks: Record<Variant, readonly Text[]> = {
  firstRun: [licences, scope, companyScope, windows, tellUsers],
  settingsJoin: [licences, scope, companyScope, windows, cname, tellUsers],
  package: [
    licences,
    scope,
    companyScope,
    windows,
    adminTask(
      'Microsoft Store: install Windows Configuration Designer and choose “Provision desktop devices”.',
      'Microsoft Store: installeer Windows Configuration Designer en kies “Desktopapparaten inrichten”.',
    ),
    adminTask(
      'In “Account Management”, choose “Enroll in Azure AD” (today Microsoft Entra ID) and get a bulk token. It ends after 180 days at most: note the date, and make a new package before it.',
      'Kies bij “Accountbeheer” voor “Inschrijven in Azure AD” (nu Microsoft Entra ID) en haal een bulktoken op. Dat verloopt na hooguit 180 dagen: noteer de datum, en maak daarvoor een nieuw pakket.',
    ),
    adminTask('Export the package, and put it on a USB stick or a network share.', 'Exporteer het pakket, en zet het op een usb-stick of een netwerkshare.'),
    adminTask(
      'Let somebody of IT open it where people are not used to running files.',
      'Laat iemand van IT het openen waar mensen niet gewend zijn bestanden uit te voeren.',
    ),
    kiosk,
    tellUsers,
  ],
  dem: [
    adminTask(
      'Intune admin center › Devices › Enrollment › Device enrollment managers: add the account. It may enroll up to 1,000 devices.',
      'Intune-beheercentrum › Apparaten › Inschrijving › Apparaatinschrijvingsmanagers: voeg het account toe. Het mag tot 1.000 apparaten inschrijven.',
    ),
    adminTask('Give that account a licence with Intune.', 'Geef dat account een licentie met Intune.'),
    windows,
    adminTask(
      'On each device: Settings › Accounts › Access work or school › Connect, and sign in with the DEM account.',
      'Op elk apparaat: Instellingen › Accounts › Toegang tot werk of school › Verbinding maken, en meld je aan met het DEM-account.',
    ),
    kiosk,
    tellUsers,
  ],
  personalDevice: [licences, scope, personalTrap, restriction, windows, cname, tellUsers],
  personalAccount: [
    licences,
    adminTask(
      'Intune admin center › Devices › Enrollment › Windows › Automatic Enrollment: set “MDM user scope” to None for these users.',
      'Intune-beheercentrum › Apparaten › Inschrijving › Windows › Automatische inschrijving: zet “MDM-gebruikersbereik” op Geen voor deze gebruikers.',
    ),
    adminTask(
      'Set the MAM scope on that page (today “Windows Information Protection”) to Some or All. On a personal device this is the one that counts.',
      'Zet het MAM-bereik op die pagina (nu “Windows Information Protection”) op Sommige of Alle. Op een eigen apparaat telt dit bereik.',
    ),
    adminTask(
      'Intune admin center › Apps › Protection: make an app protection policy for Windows (Microsoft Edge).',
      'Intune-beheercentrum › Apps › Beveiliging: maak een beleid voor app-beveiliging voor Windows (Microsoft Edge).',
    ),
    cname,
    windows,
    tellUsers,
  ],
  byHand: [
    adminTask('Give the users a licence with Intune.', 'Geef de gebruikers een licentie met Intune.'),
    cname,
    cnameTest,
    restriction,
    windows,
    tellUsers,
  ],
  userDriven: autopilot(userDriven),
  preProvisioned: autopilot(
    userDriven,
    adminTask('Allow pre-provisioning in that profile.', 'Sta vooraf inrichten toe in dat profiel.'),
    adminTask(
      'On the device: press the Windows key five times in the first screen, and choose pre-provisioning. Reseal it when it is green.',
      'Op het apparaat: druk in het eerste scherm vijf keer op de Windows-toets, en kies vooraf inrichten. Sluit het weer af als het groen is.',
    ),
  ),
  selfDeploying: autopilot(
    profile({ en: '“Self-deploying”', nl: '“Zelf-implementerend”' }),
    adminTask('The device needs TPM 2.0: a virtual machine will not do.', 'Het apparaat heeft TPM 2.0 nodig: een virtuele machine voldoet niet.'),
    kiosk,
  ),
  existing: [
    licences,
    scope,
    companyScope,
    group,
    userDriven,
    adminTask(
      'Configuration Manager: make the task sequence “Windows Autopilot for existing devices”, with the profile saved as a JSON file.',
      'Configuration Manager: maak de takenreeks “Windows Autopilot voor bestaande apparaten”, met het profiel als JSON-bestand.',
    ),
    adminTask('Deploy it to a collection, as available in Software Center.', 'Zet hem klaar voor een verzameling, als beschikbaar in Software Center.'),
    adminTask('Tell people to save their files first: everything on the device is erased.', 'Vertel mensen dat ze eerst hun bestanden bewaren: alles op het apparaat wordt gewist.'),
    tellUsers,
  ],
  groupPolicy: [
    licences,
    scope,
    companyScope,
    adminTask('Check that your Active Directory is connected to Microsoft Entra ID (Microsoft Entra Connect).', 'Controleer dat je Active Directory gekoppeld is aan Microsoft Entra ID (Microsoft Entra Connect).'),
    adminTask('Check on a device with dsregcmd /status that it is hybrid joined.', 'Controleer op een apparaat met dsregcmd /status dat het hybride is toegevoegd.'),
    adminTask(
      'In Active Directory: turn on the policy “Enable automatic MDM enrollment using default Azure AD credentials” (Computer Configuration › Administrative Templates › Windows Components › MDM).',
      'In Active Directory: zet het beleid “Automatische MDM-inschrijving inschakelen met Azure AD-standaardreferenties” aan (Computerconfiguratie › Beheersjablonen › Windows-onderdelen › MDM).',
    ),
    adminTask('Choose “User Credential” in it, and link it to the right computers.', 'Kies daarin “Gebruikersreferentie”, en koppel het aan de juiste computers.'),
    tellUsers,
  ],
  existingClients: [
    licences,
    scope,
    companyScope,
    adminTask('Check that the devices are joined to Microsoft Entra ID, hybrid or not.', 'Controleer dat de apparaten zijn toegevoegd aan Microsoft Entra ID, hybride of niet.'),
    adminTask(
      'Configuration Manager console › Administration › Cloud Services › Cloud Attach (before version 2111: Co-management): choose “Configure Cloud Attach”.',
      'Configuration Manager-console › Beheer › Cloudservices › Cloudkoppeling (vóór versie 2111: Co-beheer): kies “Cloudkoppeling configureren”.',
    ),
    adminTask('Set “Automatic enrollment in Intune” to Pilot, with a small collection.', 'Zet “Automatische inschrijving in Intune” op Pilot, met een kleine verzameling.'),
    adminTask('Move one workload to Intune, compliance policies for example, and look at the pilot.', 'Zet één workload over naar Intune, bijvoorbeeld nalevingsbeleid, en bekijk de pilot.'),
    adminTask(
      'Then set it to All. Clients enroll at random times within a day, not all at once.',
      'Zet het daarna op Alle. Clients schrijven zich verspreid over een dag in, niet allemaal tegelijk.',
    ),
    tellUsers,
  ],
  newDevices: [
    licences,
    scope,
    companyScope,
    adminTask('Set up a cloud management gateway, so that devices outside reach Configuration Manager.', 'Richt een cloudbeheergateway in, zodat apparaten buiten Configuration Manager bereiken.'),
    adminTask(
      'Configuration Manager console › Administration › Cloud Services › Cloud Attach: turn co-management on, and copy the command line for the client.',
      'Configuration Manager-console › Beheer › Cloudservices › Cloudkoppeling: zet co-beheer aan, en kopieer de opdrachtregel voor de client.',
    ),
    adminTask(
      'Intune admin center › Devices › Enrollment › Windows › Co-management Settings: let Intune install the client with that command line.',
      'Intune-beheercentrum › Apparaten › Inschrijving › Windows › Instellingen voor co-beheer: laat Intune de client installeren met die opdrachtregel.',
    ),
    register,
    adminTask('Choose per workload whether Intune or Configuration Manager manages it.', 'Kies per workload of Intune of Configuration Manager die beheert.'),
    tellUsers,
  ],
};
