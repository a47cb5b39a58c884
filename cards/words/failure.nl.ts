import type { failure as en } from './failure.en.ts';

export const failure: typeof en = {
  kinds: {
    unknown: { what: 'Je apparaat is geweigerd, maar er is niet gezegd waarom.', next: 'Start het apparaat opnieuw op en probeer deze stap nog een keer. Gebeurt het weer? Vraag de helpdesk; die ziet meer.' },
    authentication: { what: 'Het aanmelden is niet gelukt.', next: 'Kijk of je je werkaccount gebruikt en typ het wachtwoord zelf. Houd de telefoon bij de hand waarmee je een aanmelding goedkeurt. Probeer het dan opnieuw.' },
    authorization: { what: 'Je account mag geen apparaten toevoegen.', next: 'Opnieuw proberen helpt niet: de helpdesk moet je account dit recht geven.' },
    accountValidation: { what: 'Je account is hier nog niet klaar voor.', next: 'Vaak ontbreekt nog een licentie. De helpdesk kan dat regelen; daarna ga je hier gewoon verder.' },
    userValidation: { what: 'Je account kan nog geen apparaten toevoegen.', next: 'Vaak ontbreekt nog een licentie, of is het niet jouw account. Kijk of je je werkaccount gebruikt. Is dat zo? Vraag dan de helpdesk.' },
    deviceNotSupported: { what: 'Dit soort apparaat werkt hier niet.', next: 'Installeer eerst alle updates en probeer het opnieuw. Blijft het zo, dan is het apparaat te oud of van een soort die niet mag. Neem een ander apparaat, of vraag de helpdesk.' },
    inMaintenance: { what: 'Er werd op dat moment aan de dienst gewerkt.', next: 'Met je apparaat is niets mis. Wacht een uur en probeer deze stap dan nog een keer.' },
    badRequest: { what: 'Je apparaat stuurde iets dat niet begrepen werd.', next: 'Start het apparaat opnieuw op, installeer alle updates en probeer deze stap nog een keer.' },
    featureNotSupported: { what: 'Een apparaat toevoegen op deze manier werkt niet voor jouw account.', next: 'Opnieuw proberen helpt niet. De helpdesk weet welke manier wel werkt.' },
    enrollmentRestrictionsEnforced: { what: 'Je organisatie staat dit apparaat niet toe.', next: 'Dat kan gaan om het soort apparaat, de versie, of dat het van jezelf is. Installeer alle updates. Blijft het zo? Neem dan een apparaat van je werk, of vraag de helpdesk.' },
    clientDisconnected: { what: 'De verbinding viel halverwege weg.', next: 'Blijf dicht bij je wifi, houd het scherm aan en probeer deze stap nog een keer.' },
    userAbandonment: { what: 'Het is gestopt voordat het klaar was.', next: 'Er is een scherm gesloten, of de voorwaarden zijn niet geaccepteerd. Doe deze stap nog een keer en blijf erbij tot het einde.' },
    deviceLimit: { what: 'Je hebt al zoveel apparaten als je mag hebben.', next: 'Maak een apparaat los dat je niet meer gebruikt, wacht een kwartier en probeer het opnieuw.' },
    notLicensed: { what: 'Je account heeft hier nog geen licentie voor.', next: 'De helpdesk kan je die geven. Daarna ga je hier verder, bij dezelfde stap.' },
  },
  title: (platform) => `Waarom je ${platform} is geweigerd`,
  at: (ago) => `Dit gebeurde ${ago}.`,
  noneTitle: 'Ik zie niets dat is misgegaan',
  none: (platform) => `Je ${platform} is nog niet bij je organisatie aangekomen, dus er is ook niets geweigerd. Dan stopt het op het apparaat zelf. De helpdesk kan met je meekijken.`,
  unreadTitle: 'Ik kan het nu niet opzoeken',
  unread: 'Microsoft geeft mij op dit moment geen antwoord. De helpdesk kan met je meekijken, of probeer het later nog eens.',
  didNotHelp: 'Dat hielp niet',
  tryAgain: 'Deze stap opnieuw doen',
};
