import type { certificatesKinds as en, certificatesSources as enSources } from './kinds-certificates.en.ts';

const connectorBreaks = 'Apparaten krijgen geen nieuwe certificaten en vernieuwen er geen: vroeg of laat stoppen wifi, VPN en e-mail erop.';
const connectorSteps = (): string[] => [
  'Meld je aan bij de server waarvan de naam hierboven staat. Staat hij aan en komt hij op poort 443 op internet?',
  'Services: draaien de services van de Intune-certificaatconnector? Start ze.',
  'Logboeken › Logboeken Toepassingen en Services › Microsoft › Intune › CertificateConnectors: wat gaat daar mis?',
  'Voer de installatie van de certificaatconnector opnieuw uit en meld je aan, als hij zijn registratie kwijt is. Is de server weggehaald? Verwijder de connector dan bij Tenantbeheer › Connectors en tokens › Certificaatconnectors.',
];

export const certificatesKinds: typeof en = {
  code_signing_certificate: {
    name: 'Windows Enterprise-certificaat voor eigen apps',
    short: 'Apps ondertekenen',
    breaks: 'Eigen apps die ermee zijn ondertekend, zijn op Windows misschien niet meer te installeren of te starten.',
    steps: () => [
      'Vraag een nieuw certificaat voor programmaondertekening aan op dezelfde uitgeversnaam, met het .cer-bestand ervan.',
      'Onderteken elk app-pakket dat het gebruikt opnieuw, en vervang de pakketten bij Apps › Windows.',
      'Intune-beheercentrum: Tenantbeheer › Connectors en tokens › Windows Enterprise-certificaat. Upload het nieuwe .cer-bestand.',
      'Kijk op een computer of zo’n app te installeren en te starten is.',
    ],
    warning: 'Intune verspreidt alleen het certificaat dat het laatst is geüpload: onderteken eerst de pakketten.',
  },
  symantec_certificate: {
    name: 'Windows Symantec-certificaat voor eigen apps',
    short: 'Symantec-certificaat',
    breaks: 'Oudere eigen apps die ermee zijn ondertekend, zijn op Windows misschien niet meer te installeren of te starten.',
    steps: () => [
      'Zoek uit of een app het nog nodig heeft: het was voor Windows Phone en de eerste jaren van Windows 10.',
      'Zo ja: vraag bij een andere instantie een certificaat voor programmaondertekening aan, onderteken de app opnieuw en upload het als Windows Enterprise-certificaat.',
      'Zo nee: laat het zo, en zeg mij dat dit niet vernieuwd hoeft te worden.',
    ],
    warning: null,
  },
  provisioning_profile: {
    name: 'iOS-inrichtingsprofiel voor apps',
    short: 'Inrichtingsprofiel',
    breaks: 'De iPhone- en iPad-apps die ervan afhangen, gaan niet meer open.',
    steps: () => [
      'Apple Developer (developer.apple.com) › Certificates, Identifiers & Profiles › Profiles: vernieuw het profiel, met dezelfde app-id en hetzelfde certificaat, en download het .mobileprovision-bestand.',
      'Intune-beheercentrum: Apps › Inrichtingsprofielen voor iOS-apps › Profiel maken. Upload het bestand en wijs het toe aan wie de app heeft.',
      'Kijk op een apparaat of de app na een synchronisatie opengaat, en verwijder dan het oude profiel.',
    ],
    warning: 'Loopt het distributiecertificaat ook af, dan is een nieuw profiel niet genoeg: de app moet opnieuw worden ondertekend en geüpload.',
  },
  lob_app: {
    name: 'Line-Of-Business-app voor iOS',
    short: 'iOS-app',
    breaks: 'De app gaat op iPhones en iPads niet meer open, omdat het profiel erin is verlopen.',
    steps: () => [
      'Vraag de maker van de app om een nieuw .ipa-bestand, ondertekend met een geldig certificaat en profiel, met dezelfde bundel-id en een hoger versienummer.',
      'Intune-beheercentrum: Apps › iOS/iPadOS › deze app › Eigenschappen › App-pakketbestand. Upload het daar.',
      'Loopt alleen het profiel af, dan kan een nieuw profiel zonder nieuwe app: Apps › Inrichtingsprofielen voor iOS-apps › Profiel maken.',
      'Kijk op een apparaat of de app opengaat.',
    ],
    warning: 'Met een andere bundel-id is het een andere app: mensen raken kwijt wat ze in de oude bewaarden.',
  },
  profile_certificate: {
    name: 'Vertrouwd certificaat in een profiel',
    short: 'Vertrouwd certificaat',
    breaks: 'Apparaten vertrouwen niet meer wat deze instantie heeft uitgegeven: wifi, VPN, e-mail of aanmelden met zulke certificaten stopt.',
    steps: () => [
      'Vraag de beheerder van de certificeringsinstantie om het nieuwe certificaat (.cer).',
      'Intune-beheercentrum: Apparaten › Configuratie › Maken: een nieuw profiel Vertrouwd certificaat met dat bestand, toegewezen aan dezelfde groepen. Laat het oude nog staan.',
      'Kies het nieuwe profiel in de SCEP- en PKCS-certificaatprofielen, en in de wifi- en VPN-profielen die het oude als basiscertificaat noemen.',
      'Hebben apparaten certificaten van de nieuwe instantie, haal het oude profiel dan weg.',
    ],
    warning: 'Breng het nieuwe certificaat naar de apparaten voordat de instantie ermee gaat uitgeven.',
    troubles: {
      unreadable: {
        breaks: 'Ik weet niet wanneer dit certificaat verloopt, dus het kan ongemerkt verlopen.',
        steps: () => [
          'Intune-beheercentrum: Apparaten › Configuratie › dit profiel › Eigenschappen. Download het certificaat, of vraag het aan wie het profiel heeft gemaakt.',
          'Bekijk de datum ervan in Windows. Is het geen certificaat in DER- of PEM-indeling (.cer) maar een bundel? Maak het profiel dan opnieuw met alleen het certificaat.',
        ],
        warning: null,
      },
    },
  },
  cloud_pki: {
    name: 'Certificeringsinstantie in Microsoft Cloud PKI',
    short: 'Cloud PKI-instantie',
    breaks: 'Elk certificaat dat ze uitgaf, wordt niet meer vertrouwd, en apparaten krijgen geen nieuwe: wifi, VPN en aanmelden met certificaten stoppen.',
    steps: () => [
      'Intune-beheercentrum: Tenantbeheer › Cloud PKI. Maak een nieuwe instantie met dezelfde doelen; laat bij een verlenende instantie onder je eigen basis de aanvraag door die basis ondertekenen.',
      'Breng haar certificaten naar de apparaten met profielen Vertrouwd certificaat.',
      'Zet haar SCEP-adres in nieuwe SCEP-certificaatprofielen, en kijk of apparaten certificaten krijgen.',
      'Laat wifi-, VPN- en RADIUS-servers de nieuwe instantie vertrouwen voordat de oude verloopt.',
    ],
    warning: 'Ze geeft niets uit dat langer geldig is dan zijzelf: begin minstens zo lang van tevoren als je certificaten geldig zijn.',
  },
  cloud_pki_certificates: {
    name: 'Certificaat van Cloud PKI',
    short: 'Van Cloud PKI',
    breaks: 'De apparaten die ze hebben, kunnen wifi, VPN of aanmelden met certificaten niet meer gebruiken.',
    steps: () => [
      'Apparaten vernieuwen deze vanzelf als ze contact maken en de meeste tijd voorbij is. Wat hier staat, deed dat niet: het apparaat is uit, of er gaat iets mis.',
      'Intune-beheercentrum: Tenantbeheer › Cloud PKI › de instantie › Alle certificaten weergeven. Sorteer op verloopdatum.',
      'Laat de gebruikers van die apparaten synchroniseren, en bekijk het SCEP-certificaatprofiel op een apparaat waar dat niet helpt.',
    ],
    warning: null,
  },
  pfx_certificates: {
    name: 'Geïmporteerd certificaat van gebruikers',
    short: 'Geïmporteerd (PFX)',
    breaks: 'Deze mensen kunnen geen e-mail meer ondertekenen, en niemand kan hun nog versleutelde e-mail sturen.',
    steps: () => [
      'Vraag nieuwe certificaten voor hen aan bij de instantie die deze heeft uitgegeven.',
      'Importeer ze met de PFXImport-module voor PowerShell: Import-IntuneUserPfxCertificate.',
      'Laat de oude voor versleuteling staan: zonder die is oude e-mail niet meer te lezen.',
    ],
    warning: 'Verwijder een oud versleutelingscertificaat niet omdat het is verlopen: e-mail die ermee is versleuteld, blijft dan onleesbaar.',
  },
  delivered_certificates: {
    name: 'Certificaat op apparaten',
    short: 'Op apparaten',
    breaks: 'Wifi, VPN, e-mail of aanmelden met deze certificaten stopt op de apparaten die ze hebben.',
    steps: () => [
      'Apparaten vernieuwen deze vanzelf zodra de vernieuwingsdrempel van het profiel is bereikt. Wat hier staat, deed dat niet.',
      'Intune-beheercentrum: Apparaten › Bewaken › Certificaten. Sorteer op verloopdatum, en kijk van welk profiel en welke connector ze komen.',
      'Allemaal van één profiel? Bekijk dan de certificaatconnector en de instantie. Een paar apparaten? Laat die gebruikers dan synchroniseren.',
    ],
    warning: null,
  },
  device_certificates: {
    name: 'Beheercertificaat van apparaten',
    short: 'Beheercertificaten',
    breaks: 'Intune kan deze apparaten niet meer bereiken. 180 dagen later verwijdert het ze.',
    steps: () => [
      'Het certificaat vernieuwt zichzelf als een apparaat contact maakt. Deze maakten al lang geen contact: ze staan uit, zijn kwijt of hebben geen netwerk.',
      'Typ “welke apparaten worden verwijderd” voor de lijst, met namen en eigenaren; ik kan hun schrijven.',
      'Laat mensen het apparaat aanzetten en synchroniseren: Bedrijfsportal › Instellingen › Synchroniseren. Op Windows: Instellingen › Accounts › Toegang tot werk of school › Info › Synchroniseren.',
      'Is het certificaat verlopen, dan moet het apparaat opnieuw worden ingeschreven. Stel buiten gebruik wat er niet meer is.',
    ],
    warning: null,
  },
  ndes_connector: {
    name: 'Certificaatconnector (SCEP)',
    short: 'SCEP-connector',
    breaks: connectorBreaks,
    steps: connectorSteps,
    warning: null,
  },
  certificate_connector: {
    name: 'Certificaatconnector (PKCS)',
    short: 'PKCS-connector',
    breaks: connectorBreaks,
    steps: connectorSteps,
    warning: null,
  },
  entra_certificate_connector: {
    name: 'Registratiecertificaat van de certificaatconnector',
    short: 'Registratie connector',
    breaks: 'De connector kan zich niet meer bij Intune aanmelden: apparaten krijgen geen nieuwe certificaten en vernieuwen er geen.',
    steps: () => [
      'Meld je aan bij de server waarop de certificaatconnector draait.',
      'Voer de installatie van de certificaatconnector voor Microsoft Intune opnieuw uit, tot en met de aanmelding bij Microsoft Entra. Meld je aan als Intune-beheerder met een Intune-licentie.',
      'Maak de wizard af, en kijk bij Tenantbeheer › Connectors en tokens › Certificaatconnectors of hij actief is.',
    ],
    warning: null,
  },
};

export const certificatesSources: typeof enSources = {
  code_signing_certificate: 'Windows Enterprise-certificaat voor eigen apps',
  symantec_certificate: 'Windows Symantec-certificaat voor eigen apps',
  provisioning_profile: 'iOS-inrichtingsprofiel voor apps',
  lob_app: 'Line-Of-Business-app voor iOS',
  profile_certificate: 'Vertrouwd certificaat in een profiel',
  cloud_pki: 'Certificeringsinstantie in Microsoft Cloud PKI',
  cloud_pki_certificates: 'Certificaat van Cloud PKI',
  pfx_certificates: 'Geïmporteerd certificaat van gebruikers',
  delivered_certificates: 'Certificaat op apparaten',
  device_certificates: 'Beheercertificaat van apparaten',
  ndes_connector: 'Certificaatconnector (SCEP)',
  certificate_connector: 'Certificaatconnector (PKCS)',
  entra_certificate_connector: 'Registratiecertificaat van de certificaatconnector',
};
