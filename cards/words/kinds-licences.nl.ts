import type { licencesKinds as en, licencesSources as enSources } from './kinds-licences.en.ts';

const products = 'Microsoft 365-beheercentrum: Facturering › je producten › dit abonnement';

export const licencesKinds: typeof en = {
  subscription: {
    name: 'Abonnement',
    short: 'Abonnement',
    breaks: 'Op deze dag gaat het abonnement naar de volgende status, tenzij het wordt verlengd: eerst een respijtperiode, dan raken mensen kwijt wat het geeft, en ten slotte worden de gegevens verwijderd.',
    steps: () => [
      `${products}. Kijk of terugkerende facturering aan staat: dat laat Microsoft mij niet lezen.`,
      'Staat die aan en is de betaalmethode geldig? Dan verlengt het vanzelf en hoef je niets te doen.',
      'Staat die uit? Zet hem aan of koop het opnieuw; is het via een partner gekocht, vraag het dan de partner.',
      'Is het niet meer nodig? Haal dan eerst de licenties bij mensen weg en laat het aflopen.',
    ],
    warning: null,
  },
  trial: {
    name: 'Proefabonnement',
    short: 'Proefabonnement',
    breaks: 'Een proefabonnement verlengt niet vanzelf: na deze dag raakt wie het gebruikt kwijt wat het geeft.',
    steps: () => [
      `${products}. Kijk wie het gebruikt.`,
      'Is het nodig? Koop het vóór deze dag, dan houden mensen hun licentie.',
      'Is het niet nodig? Haal de licenties bij mensen weg en laat het aflopen.',
    ],
    warning: null,
  },
  intune_subscription: {
    name: 'Intune-abonnement',
    short: 'Intune-abonnement',
    breaks: 'Intune zelf stopt: geen inschrijving, geen instellingen, geen apps. Blijft het onbetaald, dan worden apparaten en alles wat is ingesteld verwijderd.',
    steps: () => [
      'Microsoft 365-beheercentrum: Facturering › je producten. Zoek het abonnement waar Intune in zit en kijk wat de status zegt.',
      'Betaal de openstaande rekening, activeer het opnieuw of koop het opnieuw; is het via een partner gekocht, vraag het dan de partner.',
      'Intune-beheercentrum: Tenantbeheer › Tenantstatus. Kijk of de licenties er staan.',
    ],
    warning: null,
  },
  approval_request: {
    name: 'Aanvraag om goedkeuring in Intune',
    short: 'Goedkeuringsaanvraag',
    breaks: 'De aanvraag vervalt en wat is gevraagd gebeurt niet. Intune stuurt er zelf geen bericht over.',
    steps: () => [
      'Intune-beheercentrum: Tenantbeheer › Goedkeuring door meerdere beheerders › Ontvangen aanvragen. Een andere beheerder dan wie het vroeg kan antwoorden.',
      'Open de aanvraag via de zakelijke reden en kies Aanvraag goedkeuren of Aanvraag afwijzen.',
      'Wie het vroeg kiest daarna Voltooien onder Mijn aanvragen: dan pas wordt het uitgevoerd.',
    ],
    warning: null,
  },
  compliance_grace: {
    name: 'Apparaten waarvan de respijtperiode afloopt',
    short: 'Einde respijtperiode',
    breaks: 'Deze apparaten voldoen niet aan de regels en gelden vanaf dan als niet-compatibel: hun mensen kunnen niet meer bij e-mail en bestanden waarvoor een compatibel apparaat nodig is.',
    steps: () => [
      'Intune-beheercentrum: Apparaten › Naleving › Monitor › Niet-compatibele apparaten. Kijk aan welke regel de meeste niet voldoen.',
      'Is het één regel waaraan veel apparaten niet voldoen? Kijk of de regel klopt en geef zo nodig een langere respijtperiode.',
      'Laat het de mensen weten, of laat de helpdesk dat doen: meestal helpt bijwerken, opnieuw opstarten en synchroniseren.',
    ],
    warning: null,
  },
  planned_retirement: {
    name: 'Apparaten die buiten gebruik kunnen worden gesteld',
    short: 'Buiten gebruik',
    breaks: 'Deze apparaten voldoen al lang niet aan de regels en komen op de lijst om buiten gebruik te worden gesteld. Dan gaan de gegevens van de organisatie eraf en stopt het beheer.',
    steps: () => [
      'Intune-beheercentrum: Apparaten › Naleving › Niet-compatibele apparaten buiten gebruik stellen. Bekijk de lijst.',
      'Nog in gebruik? Zorg dat het apparaat aan de regels voldoet, of wis de status voor buitengebruikstelling van dat apparaat.',
      'Weg of vervangen? Kies het apparaat en stel het buiten gebruik.',
    ],
    warning: null,
  },
};

export const licencesSources: typeof enSources = {
  subscription: 'Abonnementen en proefabonnementen',
  intune_subscription: 'Intune-abonnement',
  approval_request: 'Aanvragen om goedkeuring in Intune',
  device_deadlines: 'Apparaten met een deadline',
};
