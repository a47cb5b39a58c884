import type { say as en } from './say.en.ts';

const roleNames = { helpdesk: 'Helpdesk', admin: 'Admin' };

export const say: typeof en = {
  notText: 'Ik kan alleen tekst lezen. Vertel me in een paar woorden wat je nodig hebt, of typ “help”.',
  tooLong: 'Dat is veel tegelijk. Vertel me in één zin wat je nodig hebt.',
  languageSwitched: 'Vanaf nu antwoord ik in het Nederlands.',
  greeting: (firstName) => (firstName === null ? 'Hallo! Wat kan ik voor je doen?' : `Hallo ${firstName}! Wat kan ik voor je doen?`),
  thanks: 'Graag gedaan! Is er nog iets, vraag het gerust.',
  goodbye: 'Tot ziens! Ik ben er als je me nodig hebt.',

  needsRole: (role) =>
    `Dit is voor mensen met de rol ${roleNames[role]}. Een Entra-beheerder kan je die geven, bij de bedrijfstoepassing “Balie”. Typ “help” om te zien wat ik nu voor je kan doen.`,
  roleUnknown: 'Ik ken je rol nog niet. Meld je één keer aan, dan laat ik zien wat voor jou bedoeld is.',
  signInNeeded: 'Om dit op jouw naam te doen, moet je je één keer aanmelden.',
  signInExplain:
    'Dan ziet Intune dat jij het vraagt, en bepalen je eigen rechten wat mag. Ik bewaar geen wachtwoord, en met “afmelden” stopt het.',
  signInAgain: 'Je aanmelding is verlopen. Meld je opnieuw aan; ik heb bewaard wat je vroeg.',
  signInSent: 'Meld je eerst aan: de knop daarvoor staat in onze privéchat. Daarna doe ik dit.',
  signInInChat: 'Meld je eerst aan: open de chat met Balie, typ daar “inloggen”, en probeer het dan hier nog eens.',
  signInCancelled: 'Je bent niet aangemeld, dus ik heb niets gedaan. Vraag het gerust opnieuw.',
  signInBlocked: 'Je organisatie staat deze aanmelding niet toe, dus ik heb niets gedaan. Vraag je helpdesk vanaf welk apparaat of welke plek het wel mag.',
  signInMisconfigured: 'Ik kan nu niemand aanmelden, omdat mijn eigen gegevens niet worden aanvaard. Laat het de beheerder van Balie weten.',
  signInFailed: 'Aanmelden lukte deze keer niet. Probeer het opnieuw, of vraag de helpdesk als het zo blijft.',
  signedIn: (name) => (name === null ? 'Je bent aangemeld.' : `Je bent aangemeld als ${name}.`),
  signedOut: 'Je bent afgemeld. Ik vraag je opnieuw om aan te melden als dat nodig is.',
  wereNotSignedIn: 'Je was niet aangemeld. Ik vraag erom als het nodig is.',
  privateChat: 'Dit doe ik met jou alleen: open een chat met Balie en vraag het me daar. In een kanaal ziet iedereen het.',
  answeredPrivately: 'Ik antwoord je in onze privéchat. In een kanaal zou iedereen het zien.',
  wrongTenant: 'Ik werk alleen voor mensen van deze organisatie. Vraag het je eigen helpdesk.',

  lookingUp: 'Ik zoek het op…',
  lookingFor: (what) => `Ik zoek ${what}…`,
  checking: 'Ik controleer alle certificaten, tokens en geheimen…',
  sending: 'Ik verstuur het…',
  graphDownTitle: 'Microsoft Graph geeft geen antwoord',
  graphDown: 'Het ligt niet aan jou. Ik heb bewaard wat je vroeg; probeer het over een paar minuten opnieuw.',
  graphBusyTitle: 'Microsoft Graph heeft het erg druk',
  graphBusy: 'Ik heb bewaard wat je vroeg; probeer het over een minuut opnieuw.',
  graphDeniedTitle: 'Ik mag dit niet lezen',
  graphDenied: 'Balie mist een machtiging in Microsoft Graph. Een Entra-beheerder kan die geven; ik heb bewaard wat je vroeg.',

  pressExpired: 'Die kaart is al wat ouder, dus ik heb niets gedaan. Vraag het opnieuw, dan krijg je een verse.',
  pressDone: 'Dat is al gedaan. Je hoeft niet nog eens te drukken.',
  pressNotYours: 'Die kaart is voor iemand anders, dus ik heb niets gedaan. Vraag het me zelf, dan krijg je je eigen kaart.',
  pressUnknown: 'Die knop ken ik niet meer. Typ “help” om te zien wat ik kan.',
  retryGone: 'Ik heb niet meer wat je eerder vroeg. Vraag het nog één keer.',

  cancelled: 'Goed, ik ben gestopt. Wat wil je doen?',
  nothingToCancel: 'Er is nu niets om te stoppen. Wat wil je doen?',

  whichPlatform: 'Wat wil je instellen?',
  whichOwnership: (platform) => `Van wie is de ${platform}?`,
  ownershipPersonal: 'Van mijzelf',
  ownershipCorporate: 'Van mijn organisatie',
  ownershipHint: 'Heb je hem van je organisatie gekregen? Kies dan “Van mijn organisatie”.',
  notCoveredTitle: (platform) => `${platform}: de stappen ken ik nog niet`,
  notCovered: (platform) =>
    `Ik kan je nog niet door het instellen van ${platform} leiden. Je helpdesk kan dat wel; vertel wat je hebt en of het van jezelf is.`,
  guideGone: 'Ik weet niet meer waar we waren. Zullen we opnieuw beginnen?',
  guideStopped: 'Goed, we stoppen hier. Je kunt altijd opnieuw beginnen.',

  whichDevice: 'Welk apparaat? Typ de naam, het serienummer of de naam van de eigenaar.',
  whichAction: 'Wat zal ik sturen?',
  deviceNotFoundTitle: (asked) => `Ik vond geen apparaat voor “${asked}”`,
  deviceNotFound:
    'Probeer de volledige naam of het serienummer, of het e-mailadres van de eigenaar. Een apparaat dat net is ingeschreven, is soms pas na een paar minuten te zien.',
  deviceGone: 'Dit apparaat staat niet meer in Intune. Misschien is het verwijderd of opnieuw ingeschreven. Zoek het nog een keer.',

  notYetTitle: (what: string) => `${what}: dat kan ik nog niet`,
  notYet: 'Ik begrijp je, maar dit wordt nog gebouwd. Je helpdesk kan het voor je doen.',

  alertsAlreadyOn: 'Meldingen stonden hier al aan.',
  alertsAlreadyOff: 'Meldingen stonden hier al uit.',
  checkStarted: 'Ik controleer het nu en laat de uitslag hier zo zien.',
  checkBusy: 'Er loopt al een controle. De uitslag volgt zo.',
  alertGone: 'Deze melding bestaat niet meer: er is vernieuwd of verwijderd. Typ “wat verloopt er” voor de huidige stand.',

  somethingWrongTitle: 'Er ging iets mis aan mijn kant',
  somethingWrong: 'Het ligt niet aan jou. Probeer het opnieuw, en geef de helpdesk dit kenmerk als het zo blijft.',
  somethingWrongPlain: (reference) =>
    `Er ging iets mis aan mijn kant. Probeer het opnieuw, en geef de helpdesk dit kenmerk als het zo blijft: ${reference}`,
};
