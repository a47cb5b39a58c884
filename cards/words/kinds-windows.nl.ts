import type { windowsKinds as en, windowsSources as enSources } from './kinds-windows.en.ts';

export const windowsKinds: typeof en = {
  windows_bulk_token: {
    name: 'Token voor bulkinschrijving van Windows',
    short: 'Windows-bulktoken',
    breaks: 'Het inrichtingspakket met dit token koppelt geen Windows-computers meer aan Entra ID en Intune. Computers in gebruik blijven werken.',
    steps: () => [
      'Dit is het langste dat het token geldig kan zijn, 180 dagen nadat het is gemaakt. Wie het pakket maakte, kan een eerdere datum hebben gekozen: dat staat in het pakket zelf.',
      'Zoek uit wie de pakketten maakt. Open Windows Configuration Designer, kies bureaubladapparaten inrichten (Provision desktop devices) en maak het pakket opnieuw.',
      'Bij het accountbeheer (Account management): Enroll in Azure AD, een datum bij Bulk Token Expiry, daarna Get Bulk Token. Meld je aan met een account van de organisatie dat dit mag (Cloudapparaatbeheerder of Intune-beheerder).',
      'Vervang het oude pakket (.ppkg) overal waar het staat: USB-sticks, netwerkmappen, instructies.',
      'Verwijder het account van het oude pakket in Entra ID (Gebruikers › deze naam). Dat trekt ook een kwijtgeraakt pakket in, en ik noem het dan niet meer.',
    ],
    warning: null,
  },
  autopilot_sync: {
    name: 'Synchronisatie met Windows Autopilot',
    short: 'Autopilot-sync',
    breaks: 'Computers die pas zijn geregistreerd of gewijzigd, komen niet in Intune aan: uit de doos stellen ze zichzelf niet in als computer van de organisatie.',
    steps: () => [
      'Intune-beheercentrum: Apparaten › Inschrijving › Windows › Windows Autopilot › Apparaten › Synchroniseren. Het kan enkele minuten duren; het kan eens in de tien minuten.',
      'Kijk of de laatste geslaagde synchronisatie van vandaag is.',
      'Mislukt het weer: kijk bij Tenantbeheer › Tenantstatus of Intune zelf een storing heeft, en vraag anders Microsoft-ondersteuning.',
    ],
    warning: null,
  },
  hybrid_join_connector: {
    name: 'Intune Connector voor Active Directory',
    short: 'Hybride connector',
    breaks: 'Nieuwe computers die via Autopilot lid moeten worden van de eigen Active Directory, lopen halverwege vast, tenzij een andere connector actief is. Computers in gebruik blijven werken.',
    steps: () => [
      'Intune-beheercentrum: Apparaten › Inschrijving › Windows › Intune Connector voor Active Directory. Kijk welke server het is, wat de status is en welke versie.',
      'Op die server: staat hij aan, en draait de service Intune ODJConnector Service? Start de service opnieuw.',
      'Logboeken › Logboeken Toepassingen en Services › Microsoft › Intune › ODJConnectorService zegt waarom het mislukt.',
      'Blijft het stil, of is de versie oud: verwijder de connector, installeer de nieuwste van diezelfde pagina en meld je aan als Intune-beheerder.',
      'Bestaat de server niet meer: verwijder deze connector in de lijst.',
    ],
    warning: null,
  },
  feature_update_pause: {
    name: 'Pauze van Windows-functie-updates',
    short: 'Pauze functie-updates',
    breaks: 'Er gaat niets stuk: als de pauze eindigt, krijgen de computers van deze updatering vanzelf de nieuwste Windows-versie die de ring toelaat.',
    steps: () => [
      'Zoek uit waarom er is gepauzeerd, en of die reden weg is.',
      'Is die weg: doe niets, of laat de updates nu beginnen. Intune-beheercentrum: Apparaten › Windows-updates › Updateringen › deze ring › Hervatten › Functie.',
      'Is die er nog: kies op dezelfde pagina Verlengen › Functie. Een pauze duurt hoogstens 35 dagen, gerekend vanaf dat moment.',
    ],
    warning: null,
  },
  quality_update_pause: {
    name: 'Pauze van Windows-kwaliteitsupdates',
    short: 'Pauze kwaliteitsupd.',
    breaks: 'Er gaat niets stuk: als de pauze eindigt, krijgen de computers van deze updatering vanzelf weer beveiligingsupdates. Tot dan krijgen ze er geen.',
    steps: () => [
      'Zoek uit waarom er is gepauzeerd, en of die reden weg is.',
      'Is die weg: laat de updates nu beginnen, want dit zijn de beveiligingsupdates. Intune-beheercentrum: Apparaten › Windows-updates › Updateringen › deze ring › Hervatten › Kwaliteit.',
      'Is die er nog: kies op dezelfde pagina Verlengen › Kwaliteit. Een pauze duurt hoogstens 35 dagen, gerekend vanaf dat moment.',
    ],
    warning: null,
  },
};

export const windowsSources: typeof enSources = {
  windows_bulk_token: 'Tokens voor bulkinschrijving van Windows',
  autopilot_sync: 'Windows Autopilot-synchronisatie',
  hybrid_join_connector: 'Connectors voor hybride join',
  update_pause: 'Gepauzeerde Windows-updates',
};
