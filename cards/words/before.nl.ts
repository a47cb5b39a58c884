import type { before as en } from './before.en.ts';

export const before: typeof en = {
  blockedTitle: (platform) => `Kan hier niet: ${platform}`,
  blocked: (platform) => `Je organisatie staat dit niet toe voor je werk: ${platform}. Daar hebben de beheerders voor gekozen, dus proberen helpt niet. Neem een ander apparaat, of vraag de helpdesk wat er kan.`,
  personalTitle: (platform) => `Je eigen ${platform} mag hier niet`,
  personal: (platform) => `Je organisatie laat alleen een ${platform} toe die ze zelf heeft uitgegeven. Is hij toch van je werk? Kies dan “Van mijn organisatie”.`,
  notReadyTitle: (platform) => `Nog niet klaar: ${platform}`,
  notReady: {
    authority_unset: 'Je organisatie heeft het beheer van apparaten nog niet aangezet. Tot dat aanstaat, is geen enkel apparaat in te stellen.',
    authority_other: 'Je organisatie beheert apparaten nu op een andere manier dan met Intune. Tot de beheerders dat wijzigen, is hier geen apparaat in te stellen.',
    subscription_ended: 'Het Intune-abonnement van je organisatie loopt niet meer. Tot het weer loopt, is geen enkel apparaat in te stellen.',
    push_missing: 'Je organisatie heeft de verbinding met Apple nog niet geregeld. Zonder die verbinding is geen iPhone, iPad of Mac in te stellen.',
    push_expired: 'De verbinding van je organisatie met Apple is verlopen. Tot die is vernieuwd, is geen iPhone, iPad of Mac in te stellen.',
    play_missing: 'Je organisatie heeft de verbinding met Google nog niet geregeld. Zonder die verbinding is geen Android-apparaat in te stellen.',
  },
  notReadyWho: 'Zelf kun je hier niets aan doen: je beheerders zijn aan zet. Vraag de helpdesk om het door te geven, en probeer het later opnieuw.',
  limitTitle: (limit) => `Je hebt al ${limit}`,
  limit: (limit, one) =>
    `Je organisatie laat per persoon hooguit ${limit} toe, dus een nieuw apparaat wordt geweigerd. ${one ? 'Dit is dat van jou.' : 'Dit zijn die van jou. De bovenste is het langst niet gezien.'}`,
  limitNext: (one) => `Gebruik je ${one ? 'dat' : 'er een'} niet meer? Maak ${one ? 'het' : 'die'} los van je werk, wacht een kwartier en kijk opnieuw.`,
  waitingTitle: 'Er staat een computer voor je klaar',
  waiting: (computer) => `Je organisatie heeft deze computer op jouw naam gezet: ${computer}. Je zet hem alleen aan en meldt je aan; de rest gaat vanzelf.`,
  waitingSerial: (serial) => `serienummer ${serial}`,
  waitingUnnamed: 'een Windows-computer',
  already: (device) => `Je hebt hier al “${device}”. Nog een erbij? Ga dan verder.`,
  version: (version) => `versie ${version}`,
  windows: (windows, version, build) => `Windows ${windows}, versie ${version}${build === null ? '' : ` (build ${build})`}`,
  minimumOs: (version) => `Nodig is ${version} of nieuwer. Ouder? Installeer dan eerst de updates.`,
  maximumOs: (version) => `Nieuwer dan ${version} wordt geweigerd. Is de jouwe nieuwer? Vraag het eerst aan de helpdesk.`,
  registeredOnly: 'Je organisatie laat alleen computers toe die zij heeft geregistreerd. Niet zeker van deze? Vraag het eerst aan de helpdesk.',
  button: {
    thisComputer: 'Ja, die computer',
    otherComputer: 'Het is een andere',
    otherDevice: 'Een ander apparaat',
    readiness: 'Zijn we er klaar voor?',
    removeDevice: 'Een apparaat losmaken',
  },
};
