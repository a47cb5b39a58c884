import type { settled as settledEn, stopped as stoppedEn } from './settled.en.ts';

export const settled: typeof settledEn = {
  title: {
    renewed: (kind) => `${kind} is vernieuwd`,
    recovered: (kind) => `${kind} werkt weer`,
    readable: (kind) => `${kind}: de datum is weer te lezen`,
    back: (kind) => `${kind} is er weer`,
    gone: (kind) => `${kind} is er niet meer`,
    closed: (kind) => `${kind}: staat niet meer open`,
    over: (kind) => `${kind}: de tijd is voorbij`,
  },
  summary: {
    renewed: (kind, name, when) => (when === null ? `${kind} ${name} is vernieuwd.` : `${kind} ${name} is vernieuwd. De volgende datum is ${when}.`),
    recovered: (kind, name, when) => (when === null ? `${kind} ${name} werkt weer.` : `${kind} ${name} werkt weer. Het verloopt op ${when}.`),
    readable: (kind, name, when) => (when === null ? `Ik kan de datum van ${kind} ${name} weer lezen.` : `Ik kan de datum van ${kind} ${name} weer lezen: ${when}.`),
    back: (kind, name, when) => (when === null ? `${kind} ${name} is er weer.` : `${kind} ${name} is er weer. Het verloopt op ${when}.`),
    gone: (kind, name) => `${kind} ${name} is er niet meer. Ik meld er niets meer over.`,
    closed: (kind, name) => `${kind} ${name}: staat niet meer open.`,
    over: (kind, name) => `${kind} ${name}: de tijd is voorbij.`,
  },
  severalTitle: (n) => `${n} meldingen zijn afgehandeld`,
  severalSummary: (n) => `${n} dingen waarover ik je iets meldde, zijn afgehandeld.`,
  before: 'Vorige datum',
  next: 'Volgende datum',
  nextAlert: 'Volgende melding',
  nothingAhead: 'Niet vóór die datum',
  notes: {
    gone: 'Iemand heeft het verwijderd. Ik meld er niets meer over, tenzij het terugkomt; wat er gebeurde, blijft in het overzicht staan.',
    closed: 'De datum was nog niet gekomen: iemand heeft het afgehandeld of ingetrokken. Ik meld er niets meer over.',
    over: 'De datum is voorbij en Microsoft noemt het niet meer. Ik meld er niets meer over.',
  },
  account: (from, to) => `Het hoort nu bij ${to} in plaats van bij ${from}. Vernieuw het voortaan met ${to}.`,
  syncFails: 'De datum is nieuw, maar de synchronisatie staat stil. Start die in Intune en kijk of het lukt.',
  former: (until) => `De vorige werkt nog tot ${until}, tenzij iemand die heeft verwijderd. Microsoft laat mij niet zien of software hem nog gebruikt: zet vóór die dag overal de nieuwe in.`,
  closedTitles: {
    renewed: (kind) => `Vernieuwd: ${kind}`,
    recovered: (kind) => `Werkt weer: ${kind}`,
    readable: (kind) => `Weer te lezen: ${kind}`,
    back: (kind) => `Er weer: ${kind}`,
    gone: (kind) => `Niet meer aanwezig: ${kind}`,
    closed: (kind) => `Niet meer open: ${kind}`,
    over: (kind) => `Voorbij: ${kind}`,
    replaced: (kind) => `Vervangen: ${kind}`,
    off: (kind) => `Hier niet meer gemeld: ${kind}`,
  },
  replacedOn: (when) => `Op ${when} zag ik dat er een andere voor in de plaats is gekomen. Een eigen melding zegt wat je kunt doen.`,
  offOn: (when) => `Op ${when} zette iemand de meldingen hier uit. Hoe het er nu voor staat, zie je in het overzicht.`,
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
