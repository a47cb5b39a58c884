import type { androidKinds as en, androidSources as enSources } from './kinds-android.en.ts';

export const androidKinds: typeof en = {
  android_enrollment_token: {
    name: 'Android-inschrijvingstoken',
    short: 'Android-token',
    breaks: 'Nieuwe en teruggezette Android-apparaten van de organisatie kunnen zich met dit profiel niet meer inschrijven. Apparaten in gebruik blijven werken.',
    steps: () => [
      'Intune-beheercentrum: Apparaten › Inschrijving › Android › Inschrijvingsprofielen. COSU: Toegewezen apparaten in bedrijfseigendom. COBO: Volledig beheerde gebruikersapparaten in bedrijfseigendom. COPE: Apparaten in bedrijfseigendom met werkprofiel. AOSP heeft een eigen lijst.',
      'Staat het niet in de lijst omdat het al verlopen is: kies Filter en vink Inactief aan.',
      'Open het profiel › Token › Token vervangen en kies een latere datum.',
      'Zet het nieuwe token of de QR-code overal waar het oude wordt gebruikt: instructies op papier, Google Zero Touch, Knox Mobile Enrollment.',
      'Wordt er niets meer mee ingeschreven: Token intrekken. Ik noem het dan niet meer.',
    ],
    warning: null,
  },
  android_work_token: {
    name: 'Token voor Android-werkprofiel',
    short: 'Werkprofieltoken',
    breaks: 'Nieuwe Android-apparaten kunnen zich met dit profiel niet meer inschrijven. Apparaten in gebruik blijven werken.',
    steps: () => [
      'Dit is een inschrijvingsprofiel zoals het vroeger werd gemaakt. Zoek uit of er nog iets mee wordt ingeschreven; wie een eigen telefoon heeft, schrijft zich in via de Bedrijfsportal, zonder token.',
      'Wordt het nog gebruikt: Intune-beheercentrum: Apparaten › Inschrijving › Android. Maak daar een inschrijvingsprofiel dat bij deze apparaten past.',
      'Zet het nieuwe token of de QR-code overal waar het oude wordt gebruikt.',
    ],
    warning: null,
  },
  google_play: {
    name: 'Synchronisatie met Beheerde Google Play',
    short: 'Google Play-sync',
    breaks: 'Apps die in Beheerde Google Play worden goedgekeurd of gewijzigd, komen niet in Intune aan. Valt de verbinding helemaal weg, dan kan geen Android-apparaat zich nog inschrijven of apps krijgen.',
    steps: (account) => [
      'Intune-beheercentrum: Tenantbeheer › Connectors en tokens › Beheerde Google Play › Synchroniseren. Kijk na een kwartier opnieuw.',
      `Mislukt het weer: meld je op play.google.com/work aan met ${account ?? 'het gekoppelde account'} en accepteer nieuwe voorwaarden als Google daarom vraagt.`,
      'Is dat in orde: kijk bij Tenantbeheer › Tenantstatus of Intune zelf een storing heeft, en vraag anders Microsoft-ondersteuning.',
    ],
    warning: 'Kies nooit Verbinding verbreken om het opnieuw te proberen: dat schrijft elk Android Enterprise-apparaat uit.',
    troubles: {
      disconnected: {
        breaks: 'Geen Android-apparaat kan zich nog inschrijven, en de apparaten die er zijn krijgen geen apps meer uit Beheerde Google Play.',
        steps: (account) => [
          `Zoek uit of iemand de verbinding met opzet heeft verbroken, en wie: Intune-beheercentrum, Tenantbeheer › Auditlogboeken. Was het de bedoeling? Kies hier “Niet van ons”.`,
          `Was het een vergissing: Apparaten › Inschrijving › Android › Beheerde Google Play › Google starten om nu verbinding te maken, met ${account ?? 'het account dat eerst gekoppeld was'}: met een ander account moeten Android-apparaten opnieuw worden ingeschreven.`,
          'Kijk of de status weer “Ingesteld” is en of een app kan worden goedgekeurd.',
        ],
        warning: 'Koppel hetzelfde Google-account opnieuw en geen ander.',
      },
      not_accepted: {
        breaks: 'Google aanvaardt het account niet meer waarmee Intune is gekoppeld: apps komen niet binnen, en uiteindelijk kan geen Android-apparaat zich nog inschrijven of apps krijgen.',
        steps: (account) => [
          `Meld je op play.google.com/work aan met ${account ?? 'het gekoppelde account'}. Lukt dat niet: herstel eerst het account of het wachtwoord.`,
          'Accepteer nieuwe voorwaarden als Google daarom vraagt, en kijk bij Beheerdersinstellingen of de organisatie er nog staat.',
          'Voeg daar een tweede eigenaar toe, zodat één account nooit het enige is.',
          'Intune-beheercentrum: Tenantbeheer › Connectors en tokens › Beheerde Google Play › Synchroniseren.',
        ],
        warning: 'Kies nooit Verbinding verbreken om het opnieuw te proberen: dat schrijft elk Android Enterprise-apparaat uit.',
      },
    },
  },
  chromeos_sync: {
    name: 'Synchronisatie met Chrome Enterprise',
    short: 'ChromeOS-sync',
    breaks: 'Intune laat ChromeOS-apparaten zien zoals ze waren, en acties komen niet aan. De apparaten zelf blijven werken.',
    steps: (account) => [
      'Intune-beheercentrum: Tenantbeheer › Connectors en tokens › Chrome Enterprise. Kijk naar de status, de laatste keer inchecken en het gekoppelde account.',
      `Meld je op admin.google.com aan met ${account ?? 'het gekoppelde account'}: het moet bestaan en ChromeOS-apparaten mogen beheren.`,
      'Daar: Beveiliging › Toegangs- en gegevensbeheer › API-opties › Domeinbrede machtiging beheren. De client-id van Intune moet er staan, met de bijbehorende bereiken.',
      'Is dat allemaal in orde en komt er niets: verwijder de verbinding in Intune en koppel opnieuw. De apparaten zijn dan weg uit Intune tot ze weer zijn gesynchroniseerd.',
    ],
    warning: null,
  },
};

export const androidSources: typeof enSources = {
  android_enrollment_token: 'Android-inschrijvingstokens',
  android_work_token: 'Tokens voor Android-werkprofielen',
  google_play: 'Beheerde Google Play',
  chromeos_sync: 'Chrome Enterprise-connector',
};
