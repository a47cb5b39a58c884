import type { settled as settledEn, stopped as stoppedEn } from './settled.en.ts';

export const settled: typeof settledEn = {
  title: {
    renewed: (kind) => `${kind} is vernieuwd`,
    recovered: (kind) => `${kind} werkt weer`,
    gone: (kind) => `${kind} is er niet meer`,
    closed: (kind) => `${kind}: staat niet meer open`,
  },
  summary: {
    renewed: (kind, name, when) => (when === null ? `${kind} ${name} is vernieuwd.` : `${kind} ${name} is vernieuwd. De volgende datum is ${when}.`),
    recovered: (kind, name, when) => (when === null ? `${kind} ${name} werkt weer.` : `${kind} ${name} werkt weer. De volgende datum is ${when}.`),
    gone: (kind, name) => `${kind} ${name} is er niet meer. Ik meld er niets meer over.`,
    closed: (kind, name) => `${kind} ${name}: staat niet meer open.`,
  },
  severalTitle: (n) => `${n} meldingen zijn afgehandeld`,
  severalSummary: (n) => `${n} dingen waarover ik je iets meldde, zijn afgehandeld.`,
  before: 'Vorige datum',
  next: 'Volgende datum',
  nextAlert: 'Volgende melding',
  nothingAhead: 'Niet vóór die datum',
  goneNote: 'Iemand heeft het verwijderd. Ik meld er niets meer over; wat er gebeurde, blijft in het overzicht staan.',
  closedNote: 'Het is afgehandeld of de tijd is voorbij: Microsoft vertelt mij niet welke van de twee. Ik meld er niets meer over.',
  account: (from, to) => `Het hoort nu bij ${to} in plaats van bij ${from}. Vernieuw het voortaan met ${to}.`,
  syncFails: 'De datum is nieuw, maar de synchronisatie staat stil. Start die in Intune en kijk of het lukt.',
  former: (until) => `De vorige werkt nog tot ${until}, tenzij iemand die heeft verwijderd. Microsoft laat mij niet zien of software hem nog gebruikt: zet vóór die dag overal de nieuwe in.`,
  closedTitle: (kind) => `Niet meer open: ${kind}`,
  replacedTitle: (kind) => `Vervangen: ${kind}`,
  replacedOn: (when) => `Op ${when} zag ik dat er een andere voor in de plaats is gekomen. Een eigen melding zegt wat je kunt doen.`,
  closedOn: (when) => `Gesloten op ${when}. Wat er sindsdien is gebeurd, staat in het overzicht.`,
};

export const stopped: typeof stoppedEn = {
  nowTitle: 'Ik kan niet kijken wat er verloopt',
  nowText: (since) => `Sinds ${since} is geen controle van mij meer afgerond. Wat ik eerder liet zien, kan verouderd zijn.`,
  nowAdvice: 'Vraag wie Balie beheert om in het logboek te kijken. Ik probeer het elk uur opnieuw en herinner je er één keer per dag aan.',
  backTitle: 'Ik was weg',
  backText: (from, to) => `Van ${from} tot ${to} heb ik niet gekeken wat er verloopt.`,
  backAdvice: 'Ik controleer nu alles. Wat in die tijd dringend werd, volgt hier.',
};
