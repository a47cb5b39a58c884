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
  },
};

export const appleSources: typeof enSources = {
  apple_push: 'Apple MDM-pushcertificaat',
  apple_enrollment_token: 'Token voor het Apple-inschrijvingsprogramma',
  apple_vpp_token: 'Apple VPP-token (apps en boeken)',
};
