import type { connectorsKinds as en, connectorsSources as enSources } from './kinds-connectors.en.ts';

const partnerPage = 'Intune-beheercentrum: Tenantbeheer › Connectors en tokens › Apparaatbeheer partner';

export const connectorsKinds: typeof en = {
  threat_defence: {
    name: 'Mobile Threat Defense-connector',
    short: 'Threat Defense',
    breaks: 'Intune negeert wat deze partner meldt. Regels die naar de risicoscore vragen, zien een apparaat in gevaar niet meer, of laten een gezond apparaat niet meer toe.',
    steps: () => [
      'Intune-beheercentrum: Tenantbeheer › Connectors en tokens › Mobile Threat Defense. Kijk naar Verbindingsstatus en Laatste synchronisatie.',
      'Meld je aan bij de console van de partner en kijk of de verbinding met Intune er nog is. Maak opnieuw verbinding als daarom wordt gevraagd.',
      'Terug in Intune: kijk of de verbinding is ingeschakeld en of het tijdstip van de laatste synchronisatie nieuw is.',
    ],
    warning: null,
  },
  exchange_connector: {
    name: 'Exchange-connector',
    short: 'Exchange-connector',
    breaks: 'Intune laat apparaten niet meer toe tot e-mail op je eigen Exchange-servers, en houdt ze er ook niet meer buiten.',
    steps: () => [
      'Microsoft ondersteunt deze connector sinds begin 2024 niet meer. Staat er geen e-mail meer op eigen servers? Verwijder de connector dan.',
      'Intune-beheercentrum: Tenantbeheer › Toegang tot Exchange › On-premises Exchange ActiveSync-connector. Kijk naar de status.',
      'Op de server van de connector: kijk of de service Microsoft Intune Exchange Connector draait.',
      'Kies Volledige synchronisatie en kijk of het tijdstip van de laatste synchronisatie nieuw is. Voor later: hybride moderne verificatie.',
    ],
    warning: null,
  },
  partner_heartbeat: {
    name: 'Partner voor apparaatbeheer',
    short: 'Beheerpartner',
    breaks: 'Intune hoort niet meer of apparaten van deze partner aan de regels voldoen. Na enige tijd gelden ze als niet-compatibel en later worden ze verwijderd.',
    steps: () => [
      `${partnerPage}. Kijk naar de status en het laatste contact.`,
      'Meld je aan bij de console van de partner (bij Jamf Pro: Global Management) en kijk of de verbinding met Microsoft Intune aan staat.',
      'Is het clientgeheim van de app-registratie verlopen? Maak een nieuw geheim in Entra ID en vul het daar in.',
      'Terug in Intune: kijk of het tijdstip van het laatste contact nieuw is.',
    ],
    warning: null,
  },
  partner_noncompliance: {
    name: 'Termijn voordat partnerapparaten niet-compatibel worden',
    short: 'Partner: naleving',
    breaks: 'Intune merkt elk apparaat van deze partner aan als niet-compatibel. Wie er een heeft, kan niet meer bij e-mail en bestanden waarvoor een compatibel apparaat nodig is.',
    steps: () => [
      `${partnerPage}. Kijk waarom de verbinding is geëindigd: door iemand beëindigd, of niets meer van gehoord.`,
      'Was dat een vergissing? Maak opnieuw verbinding vanuit de console van de partner en kijk of de datums weg zijn.',
      'Was het de bedoeling? Laat de mensen met deze apparaten zich vóór deze dag inschrijven bij Intune.',
    ],
    warning: null,
  },
  partner_removal: {
    name: 'Termijn voordat partnerapparaten worden verwijderd',
    short: 'Partner: verwijdering',
    breaks: 'Intune verwijdert elk apparaat van deze partner. Dat is niet terug te draaien: elk apparaat moet opnieuw worden ingeschreven.',
    steps: () => [
      `${partnerPage}. Kijk waarom de verbinding is geëindigd: door iemand beëindigd, of niets meer van gehoord.`,
      'Was dat een vergissing? Maak opnieuw verbinding vanuit de console van de partner en kijk of de datums weg zijn.',
      'Was het de bedoeling? Laat de mensen met deze apparaten zich vóór deze dag inschrijven bij Intune.',
    ],
    warning: 'Verwijderde apparaten komen niet terug door opnieuw verbinding te maken.',
  },
  remote_assistance: {
    name: 'Verbinding voor hulp op afstand (TeamViewer)',
    short: 'Hulp op afstand',
    breaks: 'De begonnen verbinding vervalt en moet opnieuw worden gestart. Hulp op afstand vanuit Intune werkt niet totdat ze klaar is.',
    steps: () => [
      'Intune-beheercentrum: Tenantbeheer › Connectors en tokens › TeamViewer-connector.',
      'Kies Aanmelden bij TeamViewer voor goedkeuring en meld je aan met het account dat de TeamViewer-licentie heeft.',
      'Kijk of de verbinding actief is.',
    ],
    warning: null,
  },
};

export const connectorsSources: typeof enSources = {
  threat_defence: 'Mobile Threat Defense-connectors',
  exchange_connector: 'Exchange-connectors',
  management_partner: 'Partners voor apparaatbeheer',
  remote_assistance: 'Verbinding voor hulp op afstand',
};
