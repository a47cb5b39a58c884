import type { appleKinds as en, appleSources as enSources } from './kinds-apple.en.ts';

export const appleKinds: typeof en = {
  apple_push: {
    name: 'Apple MDM-pushcertificaat',
    short: 'Pushcertificaat',
    breaks: 'Intune kan iPhones, iPads en Macs niet meer bereiken: geen instellingen, geen apps, niet vergrendelen of wissen.',
    steps: (appleId) => [
      'Intune-beheercentrum: Apparaten › Inschrijving › Apple › Apple MDM-pushcertificaat. Download de certificaataanvraag (CSR).',
      `Ga naar de Apple Push Certificates Portal (identity.apple.com) en meld je aan met ${appleId ?? 'de Apple ID waarmee het certificaat is gemaakt'}.`,
      'Kies “Renew” bij dit certificaat en upload de aanvraag. Download het nieuwe certificaat.',
      'Terug in Intune: vul dezelfde Apple ID in, upload het certificaat en kijk of de nieuwe datum er staat.',
    ],
    warning: 'Vernieuw het, maak geen nieuw: met een nieuw certificaat moet elk Apple-apparaat opnieuw worden ingeschreven.',
    troubles: {
      gone: {
        breaks: 'Er staat geen pushcertificaat meer in Intune. Intune bereikt geen enkele iPhone, iPad of Mac: geen instellingen, geen apps, niet vergrendelen of wissen.',
        steps: (appleId) => [
          `Meld je aan bij de Apple Push Certificates Portal (identity.apple.com) met ${appleId ?? 'de Apple ID waarmee het certificaat is gemaakt'}. Staat het certificaat van Intune nog in de lijst? Dan is er niets verloren.`,
          'Intune-beheercentrum: Apparaten › Inschrijving › Apple › Apple MDM-pushcertificaat. Download de certificaataanvraag (CSR).',
          'Kies bij Apple “Renew” bij dat certificaat, niet “Create”, en upload de aanvraag. Download het certificaat.',
          'Terug in Intune: vul dezelfde Apple ID in en upload het certificaat. Ingeschreven apparaten zijn dan weer bereikbaar.',
        ],
        warning: 'Maak geen nieuw certificaat zolang je het vorige kunt vernieuwen: met een nieuw certificaat moet elk Apple-apparaat opnieuw worden ingeschreven.',
      },
      other_topic: {
        breaks: 'In Intune staat een ander pushcertificaat dan eerst, met een ander onderwerp (topic). Elke ingeschreven iPhone, iPad en Mac luistert naar het vorige en moet opnieuw worden ingeschreven, tenzij dat terugkomt.',
        steps: (appleId) => [
          `Meld je aan bij de Apple Push Certificates Portal (identity.apple.com) met ${appleId ?? 'de Apple ID waarmee het vorige certificaat is gemaakt'}. Staat het vorige certificaat nog in de lijst? Dan kun je het terugzetten.`,
          'Intune-beheercentrum: Apparaten › Inschrijving › Apple › Apple MDM-pushcertificaat. Download de certificaataanvraag (CSR).',
          'Kies bij Apple “Renew” bij het vorige certificaat en upload de aanvraag. Download het certificaat en upload het in Intune.',
          'Is het vorige echt weg: maak een plan om elk Apple-apparaat opnieuw in te schrijven, en zeg hier dat deze melding niet van jullie is.',
        ],
        warning: 'Doe dit voordat apparaten met het nieuwe certificaat worden ingeschreven: die luisteren niet naar het vorige.',
      },
    },
  },
  apple_enrollment_token: {
    name: 'Token voor het Apple-inschrijvingsprogramma',
    short: 'Inschrijvingstoken',
    breaks: 'Nieuwe en teruggezette iPhones, iPads en Macs van de organisatie schrijven zich niet meer vanzelf in. Apparaten in gebruik blijven werken.',
    steps: (appleId) => [
      `Ga naar Apple Business Manager (business.apple.com) en meld je aan met ${appleId ?? 'het account waarmee het token is gemaakt'}.`,
      'Je naam › Voorkeuren › de MDM-server van Intune › Download token.',
      'Intune-beheercentrum: Apparaten › Inschrijving › Apple › Tokens voor inschrijvingsprogramma › dit token › Token vernieuwen. Upload het daar.',
      'Kies Synchroniseren en kijk of de nieuwe datum er staat.',
    ],
    warning: 'Vernieuw dit token, maak geen nieuw: apparaten en profielen hangen eraan.',
  },
  apple_vpp_token: {
    name: 'Apple VPP-token (apps en boeken)',
    short: 'VPP-token',
    breaks: 'Apps uit Apple Business Manager kun je niet meer installeren, bijwerken of van een licentie voorzien.',
    steps: (appleId) => [
      `Ga naar Apple Business Manager (business.apple.com) en meld je aan met ${appleId ?? 'het account waarmee het token is gemaakt'}.`,
      'Je naam › Voorkeuren › Betalingen en facturering › Servertokens: download het token van deze locatie.',
      'Intune-beheercentrum: Tenantbeheer › Connectors en tokens › Apple VPP-tokens › dit token › Bewerken. Upload het daar.',
      'Kies Synchroniseren en kijk of de nieuwe datum er staat.',
    ],
    warning: 'Vernieuw dit token, maak geen nieuw: de licenties in gebruik hangen eraan.',
    troubles: {
      other_mdm: {
        breaks: 'Een andere MDM heeft de licenties van deze locatie geclaimd: via Intune kun je de apps niet meer installeren, bijwerken of van een licentie voorzien.',
        steps: () => [
          'Zoek uit of iemand dit token in een andere MDM heeft geüpload, en of dat de bedoeling was.',
          'Hoort het bij Intune: haal het token eerst weg uit de andere MDM, zodat geen licentie dubbel wordt uitgedeeld.',
          'Intune-beheercentrum: Tenantbeheer › Connectors en tokens › Apple VPP-tokens › dit token › Bewerken. Zet “Beheer van token overnemen van een andere MDM” op Ja.',
          'Kies Synchroniseren en kijk of de status Actief is.',
        ],
        warning: null,
      },
      duplicate: {
        breaks: 'Van dezelfde locatie staan twee tokens in Intune, daarom synchroniseert dit token niet meer: nieuw gekochte apps en boeken verschijnen niet.',
        steps: () => [
          'Intune-beheercentrum: Tenantbeheer › Connectors en tokens › Apple VPP-tokens. Zoek de twee tokens met dezelfde locatie.',
          'Kijk bij de apps met welk van de twee ze zijn toegewezen; dat token blijft.',
          'Haal het andere weg: Verwijderen.',
          'Kies Synchroniseren bij het token dat blijft en kijk of de status Actief is.',
        ],
        warning: 'Verwijder het token waarmee geen app is toegewezen: met het andere gaan ook de licenties in gebruik weg.',
      },
    },
  },
  apple_enrollment_sync: {
    name: 'Synchronisatie met het Apple-inschrijvingsprogramma',
    short: 'Inschrijvingssync',
    breaks: 'Nieuwe iPhones, iPads en Macs van de organisatie komen niet in Intune aan en schrijven zich dus niet vanzelf in. Apparaten in gebruik blijven werken.',
    steps: (appleId) => [
      'Intune-beheercentrum: Apparaten › Inschrijving › Apple › Tokens voor inschrijvingsprogramma › dit token › Apparaten › Synchroniseren. Kijk na een kwartier opnieuw.',
      `Mislukt het weer: meld je bij Apple Business Manager (business.apple.com) aan met ${appleId ?? 'het account waarmee het token is gemaakt'} en kijk of Apple daar iets vraagt.`,
      'Kijk of de MDM-server van Intune nog in Apple Business Manager staat.',
      'Is dat allemaal in orde: vernieuw het token (download het bij Apple, daarna dit token › Token vernieuwen).',
    ],
    warning: null,
    troubles: {
      terms: {
        breaks: 'Tot de nieuwe voorwaarden van Apple zijn geaccepteerd, geeft Apple niets door aan Intune: nieuwe iPhones, iPads en Macs van de organisatie schrijven zich niet vanzelf in.',
        steps: () => [
          'Meld je bij Apple Business Manager (business.apple.com) aan met een account met de rol Beheerder: een ander kan niet accepteren.',
          'Lees en accepteer de nieuwe voorwaarden die Apple daar laat zien.',
          'Intune-beheercentrum: Apparaten › Inschrijving › Apple › Tokens voor inschrijvingsprogramma › dit token › Apparaten › Synchroniseren.',
          'Kijk na een kwartier of de laatste synchronisatie van vandaag is.',
        ],
        warning: null,
      },
    },
  },
  apple_vpp_sync: {
    name: 'Synchronisatie van een Apple VPP-token',
    short: 'VPP-synchronisatie',
    breaks: 'Wat in Apple Business Manager wordt gekocht, komt niet in Intune aan: nieuwe apps verschijnen niet en licenties blijven staan zoals ze stonden.',
    steps: (appleId) => [
      'Intune-beheercentrum: Tenantbeheer › Connectors en tokens › Apple VPP-tokens › dit token › Synchroniseren. Kijk na een kwartier opnieuw.',
      `Mislukt het weer: meld je bij Apple Business Manager (business.apple.com) aan met ${appleId ?? 'het account waarmee het token is gemaakt'} en kijk of Apple daar iets vraagt.`,
      'Is dat allemaal in orde: vernieuw het token (Betalingen en facturering › Servertokens, daarna dit token › Bewerken).',
    ],
    warning: null,
  },
};

export const appleSources: typeof enSources = {
  apple_push: 'Apple MDM-pushcertificaat',
  apple_enrollment_token: 'Token voor het Apple-inschrijvingsprogramma',
  apple_vpp_token: 'Apple VPP-token (apps en boeken)',
};
