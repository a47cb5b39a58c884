import type { expiry as en } from './expiry.en.ts';
import { androidKinds, androidSources } from './kinds-android.nl.ts';
import { appleKinds, appleSources } from './kinds-apple.nl.ts';
import { certificatesKinds, certificatesSources } from './kinds-certificates.nl.ts';
import { connectorsKinds, connectorsSources } from './kinds-connectors.nl.ts';
import { identityKinds, identitySources } from './kinds-identity.nl.ts';
import { licencesKinds, licencesSources } from './kinds-licences.nl.ts';
import { windowsKinds, windowsSources } from './kinds-windows.nl.ts';

export const expiry: typeof en = {
  kinds: { ...appleKinds, ...androidKinds, ...windowsKinds, ...identityKinds, ...certificatesKinds, ...connectorsKinds, ...licencesKinds },
  sources: { ...appleSources, ...androidSources, ...windowsSources, ...identitySources, ...certificatesSources, ...connectorsSources, ...licencesSources },
  /** As people choose what they want to hear of. */
  families: {
    apple: 'Apple',
    android: 'Android en ChromeOS',
    windows: 'Windows-inschrijving',
    identity: 'Apps en aanmelden',
    certificates: 'Certificaten en apps',
    connectors: 'Connectors en partners',
    licences: 'Licenties en goedkeuringen',
  },
  troubles: {
    not_accepted: 'wordt niet meer geaccepteerd',
    silent: 'laat niets meer van zich horen',
    failing: 'mislukt',
    gone: 'is weg',
    unreadable: 'is er, maar de datum is niet te lezen',
    successor_unused: 'is nog in gebruik terwijl er al een nieuwer is',
    other_topic: 'is vervangen door een ander',
    terms: 'wacht tot de nieuwe voorwaarden van Apple zijn geaccepteerd',
    other_mdm: 'is in gebruik bij een andere MDM',
    duplicate: 'is twee keer geüpload',
    lapsed: 'is afgelopen en in de respijtperiode',
    suspended: 'is opgeschort',
    disconnected: 'is niet meer verbonden',
  },
  unreadable: {
    breaks: 'Er hoeft niets mis te zijn. Ik weet niet wanneer het verloopt, dus het kan verlopen zonder dat ik iets zeg.',
    steps: () => [
      'Open met de knop hieronder de eigen pagina en kijk tot wanneer het geldig is.',
      'Staat de datum er? Zeg dan “controleer nu”. Kan ik hem nog steeds niet lezen, zet de dag dan in je eigen agenda.',
      'Staat er ook geen datum? Vernieuw het dan, of vraag het de ondersteuning van Microsoft.',
    ],
    warning: null,
  },
  alertTitle: (kind, when) => `${kind} verloopt ${when}`,
  alertTitlePast: (kind, when) => `${kind} is ${when} verlopen`,
  alertSummary: (kind, name, when) => `${kind} ${name} verloopt ${when}.`,
  alertSummaryPast: (kind, name, when) => `${kind} ${name} is ${when} verlopen.`,
  name: 'Wat',
  expires: 'Verloopt',
  expired: 'Verlopen',
  affected: 'Raakt',
  notCounted: 'kon de apparaten niet tellen',
  appleId: 'Vernieuwen met',
  breaksTitle: 'Wat er dan niet meer werkt',
  stepsTitle: 'Zo vernieuw je het',
  seenBy: (who) => `Gezien door ${who}`,
  snoozedUntil: (when) => `Ik herinner je er weer aan op ${when}`,
  snoozeLabel: 'Herinner me over',
  snoozeError: 'Kies wanneer ik je moet herinneren.',
  overviewTitle: 'Wat verloopt in de komende 12 maanden',
  restTitle: 'Dit verloopt ook',
  overviewSummary: (n, next) =>
    next === null
      ? 'Van wat ik kon controleren, verloopt niets in de komende 12 maanden.'
      : `${n === 1 ? 'Eén verloopdatum' : `${n} verloopdatums`} in beeld. Eerst: ${next}.`,
  overviewFailedSummary: (n) => (n === 1 ? 'Eén onderdeel kon ik niet controleren.' : `${n} onderdelen kon ik niet controleren.`),
  checkedAt: (at) => `Laatst gecontroleerd: ${at}`,
  notChecked: 'Nog niet gecontroleerd.',
  nothing: 'Er verloopt niets in de komende 12 maanden.',
  nothingChecked: 'Ik kon niets controleren, dus ik weet niet wat er verloopt.',
  nothingThatIsKnown: 'Van wat ik kon controleren, verloopt niets in de komende 12 maanden.',
  overdue: 'Verlopen',
  soon: 'Binnen 30 dagen',
  later: 'In de rest van de 12 maanden',
  beyond: (n) => (n === 1 ? 'Nog één verloopt daarna.' : `Nog ${n} verlopen daarna.`),
  hidden: (n) => (n === 1 ? 'Nog één staat hier niet bij.' : `Nog ${n} staan hier niet bij.`),
  row: (name, when) => `${name} – ${when}`,
  snoozed: (when) => `herinnering op ${when}`,
  failedTitle: 'Kon ik niet controleren',
  failedNote: 'Misschien is alles in orde, misschien is er iets verlopen: ik weet het niet.',
  notWatchedTitle: 'Niet bewaakt',
  notWatchedNote: 'Hierover kan ik niets zeggen zolang ik het niet mag lezen.',
  notWatchedSummary: (n) => (n === 1 ? 'Eén onderdeel wordt niet bewaakt: ik mis een machtiging.' : `${n} onderdelen worden niet bewaakt: ik mis machtigingen.`),
  notWatchedCardTitle: 'Ik mag niet alles bekijken',
  failedSince: (kind, since) => `${kind}, sinds ${since}`,
  denied: (permission) =>
    permission === null
      ? 'Microsoft Graph laat het mij niet lezen. Een Entra-beheerder kan Balie de machtiging geven.'
      : `Ik mis de machtiging ${permission}. Een Entra-beheerder kan die aan Balie geven.`,
  misconfigured: 'Entra ID aanvaardt mijn eigen gegevens niet. Is het geheim of certificaat van Balie verlopen?',
  unavailable: 'Microsoft Graph gaf geen antwoord. Bij de volgende controle probeer ik het opnieuw.',
  failedCardTitle: 'Ik kon niet alles controleren',
  subscribedTitle: 'Meldingen staan aan',
  unsubscribedTitle: 'Meldingen staan uit',
  subscribedIn: {
    here: 'Ik laat het je in deze chat weten als iets bijna verloopt, of als ik het niet kan controleren.',
    group: 'Ik laat het in deze groepschat weten als iets bijna verloopt, of als ik het niet kan controleren.',
    channel: 'Ik laat het in dit kanaal weten als iets bijna verloopt, of als ik het niet kan controleren.',
  },
  unsubscribedIn: {
    here: 'Ik stuur geen meldingen meer naar deze chat. Je kunt ze altijd weer aanzetten.',
    group: 'Ik stuur geen meldingen meer naar deze groepschat. Je kunt ze altijd weer aanzetten.',
    channel: 'Ik stuur geen meldingen meer naar dit kanaal. Je kunt ze altijd weer aanzetten.',
  },
  nextCheck: (when) => `Volgende controle: ${when}`,
};
