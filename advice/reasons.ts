import type { Caution, First, Outcome } from './advise.ts';
import { decisionTables, methods, rowNames, type Method, type Row } from './decision-table.ts';
import type { Answers } from './questions.ts';
import type { Text } from './text.ts';

// Why this one, and why not the others: the cells that speak of these devices, and what a method takes besides.

/** The rows of the tables that the answers speak of. */
export function rowsOf(answers: Answers): Row[] {
  const { owner, users, dem, otherMdm, joined, configManager, bought, shipped, premium, state, count } = answers;
  const rows: [boolean, Row][] = [
    [otherMdm === 'yes', 'otherMdm'],
    [dem === 'yes', 'dem'],
    [owner === 'personal', 'personal'],
    [owner === 'company', 'company'],
    [configManager === 'keep', 'configManager'],
    [joined === 'hybrid', 'hybrid'],
    [bought === 'partner', 'partner'],
    [shipped === 'direct', 'shipped'],
    [users === 'one', 'oneUser'],
    [users === 'shared', 'shared'],
    [state !== undefined, 'newOrExisting'],
    [count !== undefined, 'fewOrMany'],
    [premium === 'yes', 'entraPremium'],
  ];
  return rows.flatMap(([applies, row]) => (applies ? [row] : []));
}

export interface Reason {
  says: Text;
  remark: Text | null;
}

/** The cells of its table that say yes to these devices. */
export function reasonsFor(method: Method, answers: Answers): Reason[] {
  // A DEM account is no reason for a way in which people enroll their own computer.
  const rows = rowsOf(answers).filter((row) => row !== 'dem' || answers.owner !== 'personal');
  return rows.flatMap((row) => {
    const cell = decisionTables[method][row];
    return cell && cell.mark !== 'no' ? [{ says: rowNames[row], remark: cell.remark ?? null }] : [];
  });
}

export interface Against {
  method: Method;
  /** At least one. */
  reasons: Reason[];
}

/** Per other method: the cells that rule it out; else what it takes and is not there; else why the other is better. */
export function reasonsAgainst(outcome: Outcome, answers: Answers): Against[] {
  return methods.filter((method) => method !== outcome.method).map((method) => ({ method, reasons: against(method, outcome, answers) }));
}

function against(method: Method, outcome: Outcome, answers: Answers): Reason[] {
  const refused = rowsOf(answers).filter((row) => row !== 'otherMdm').flatMap((row) => {
    const cell = decisionTables[method][row];
    return cell?.mark === 'no' ? [{ says: rowNames[row], remark: cell.remark ?? null }] : [];
  });
  const missing = lacking(method, answers).map((says) => ({ says, remark: null }));
  const contradiction = method === 'autopilot' && answers.owner === 'personal' ? [{ says: autopilotContradiction, remark: null }] : [];
  const found = [...refused, ...contradiction, ...missing];
  if (found.length > 0) return found;
  const says = outcome.variant === 'existing' && method === 'automatic' ? tooOld : (lessFit[outcome.method][method] ?? lessFitAnyway);
  return [{ says, remark: null }];
}

const autopilotContradiction: Text = {
  en: "Microsoft's text above the table calls Autopilot a way for personal devices; its table says the opposite. I follow the table.",
  nl: 'De tekst van Microsoft boven de tabel noemt Autopilot voor eigen apparaten; de tabel zegt het tegendeel. Ik volg de tabel.',
};

function lacking(method: Method, { configManager, joined, premium, bought }: Answers): Text[] {
  const missing: Text[] = [];
  if (method === 'coManagement' && configManager !== undefined && configManager !== 'keep') missing.push(lacks.configManager);
  if (method === 'groupPolicy' && joined !== undefined && joined !== 'hybrid') missing.push(lacks.hybrid);
  if (method === 'autopilot' && bought === 'shop') missing.push(lacks.registration);
  if ((method === 'autopilot' || method === 'groupPolicy') && premium === 'no') missing.push(lacks.premium);
  return missing;
}

const lacks = {
  configManager: {
    en: 'It is for who uses Configuration Manager and keeps it. You do not.',
    nl: 'Het is voor wie Configuration Manager gebruikt en houdt. Dat doe je niet.',
  },
  hybrid: {
    en: 'It takes devices that are hybrid joined. Yours are not, or that is not known yet.',
    nl: 'Het vraagt apparaten die hybride zijn toegevoegd. Die van jou zijn dat niet, of dat is nog niet bekend.',
  },
  registration: {
    en: 'The devices would have to be registered first. Your vendor does not do that, so you would import each hardware hash yourself.',
    nl: 'De apparaten moeten eerst geregistreerd zijn. Je leverancier doet dat niet, dus je zou elke hardware-hash zelf moeten importeren.',
  },
  premium: { en: 'It takes Entra ID P1, and you do not have that.', nl: 'Het vraagt Entra ID P1, en dat heb je niet.' },
} satisfies Record<string, Text>;

const lessFit: Record<Method, Partial<Record<Method, Text>>> = {
  automatic: {
    autopilot: {
      en: 'It fits, but a device in use would have to be reset for it. For these devices that is not needed.',
      nl: 'Het past, maar een apparaat in gebruik moet ervoor worden gewist. Voor deze apparaten is dat niet nodig.',
    },
    groupPolicy: { en: 'It takes devices in your own Active Directory. New devices do not need that.', nl: 'Het vraagt apparaten in je eigen Active Directory. Nieuwe apparaten hebben dat niet nodig.' },
  },
  autopilot: {
    automatic: {
      en: 'It fits too, but then people choose for themselves in the first-run set-up, and IT prepares nothing.',
      nl: 'Het past ook, maar dan kiezen mensen zelf in de eerste installatie, en IT bereidt niets voor.',
    },
    groupPolicy: {
      en: 'It takes devices that are in your own Active Directory already. Yours can go to Entra ID straight away.',
      nl: 'Het vraagt apparaten die al in je eigen Active Directory staan. Die van jou kunnen meteen naar Entra ID.',
    },
  },
  groupPolicy: {
    automatic: {
      en: 'It fits, but every person would have to do it by hand. Group policy does it for all of them.',
      nl: 'Het past, maar dan moet iedereen het met de hand doen. Groepsbeleid doet het voor allemaal tegelijk.',
    },
    autopilot: {
      en: 'It fits, but the devices would have to be reset. Group policy leaves them as they are.',
      nl: 'Het past, maar de apparaten moeten dan worden gewist. Groepsbeleid laat ze zoals ze zijn.',
    },
  },
  coManagement: {
    automatic: {
      en: 'It fits, but leaves Configuration Manager out. Co-management uses automatic enrollment for you.',
      nl: 'Het past, maar laat Configuration Manager erbuiten. Co-beheer gebruikt automatische inschrijving voor je.',
    },
    autopilot: {
      en: 'It brings in new devices, but without Configuration Manager. The two go together: Autopilot first, then the client.',
      nl: 'Het brengt nieuwe apparaten binnen, maar zonder Configuration Manager. Ze gaan samen: eerst Autopilot, dan de client.',
    },
    groupPolicy: {
      en: 'It enrolls, but divides no work between Configuration Manager and Intune. The client can enroll the device by itself.',
      nl: 'Het schrijft in, maar verdeelt geen werk tussen Configuration Manager en Intune. De client kan het apparaat zelf inschrijven.',
    },
  },
};

const tooOld: Text = {
  en: 'It takes Windows 10 or 11, and yours is older. Autopilot for existing devices brings a new Windows along.',
  nl: 'Het vraagt Windows 10 of 11, en die van jou is ouder. Autopilot voor bestaande apparaten brengt een nieuwe Windows mee.',
};

const lessFitAnyway: Text = { en: 'It fits too, but adds nothing for these devices.', nl: 'Het past ook, maar voegt voor deze apparaten niets toe.' };

export const firstTexts: Record<First, Text> = {
  leaveMdm: {
    en: 'Let the devices leave the other MDM. No method takes a device that another MDM still manages.',
    nl: 'Laat de apparaten uit de andere MDM gaan. Geen enkele manier past zolang een andere MDM het apparaat beheert.',
  },
  upgrade: {
    en: 'Bring the devices to Windows 11. Windows 7, 8 and 8.1 cannot be enrolled any more.',
    nl: 'Breng de apparaten naar Windows 11. Windows 7, 8 en 8.1 kun je niet meer inschrijven.',
  },
  premium: {
    en: 'Get Microsoft Entra ID P1 for the users. Without it, nothing enrolls by itself.',
    nl: 'Zorg voor Microsoft Entra ID P1 voor de gebruikers. Zonder dat schrijft niets zich vanzelf in.',
  },
};

export const cautionTexts: Record<Caution, Text> = {
  checkPremium: { en: 'Check first that you have Entra ID P1. Without it, this does not work by itself.', nl: 'Kijk eerst of je Entra ID P1 hebt. Zonder dat werkt dit niet vanzelf.' },
  premiumMayBeNeeded: {
    en: 'Some ways into co-management take Entra ID P1: enrolling clients by themselves is one of them.',
    nl: 'Sommige wegen naar co-beheer vragen Entra ID P1, zoals het automatisch inschrijven van clients.',
  },
  checkMdm: {
    en: 'Find out whether another MDM manages the devices. If so, they must leave it first.',
    nl: 'Zoek uit of een andere MDM de apparaten beheert. Dan moeten ze daar eerst uit.',
  },
  checkWindows: {
    en: 'Find out which Windows is on the devices. Older than Windows 10 cannot be enrolled.',
    nl: 'Zoek uit welke Windows op de apparaten staat. Ouder dan Windows 10 kun je niet inschrijven.',
  },
  checkJoin: {
    en: 'If dsregcmd says that the devices are hybrid joined, group policy fits better. Then change that answer.',
    nl: 'Zegt dsregcmd dat de apparaten hybride zijn toegevoegd, dan past groepsbeleid beter. Verander dan dat antwoord.',
  },
  askVendor: {
    en: 'Ask the vendor to register the devices for Autopilot. If that cannot be, import the hardware hashes yourself.',
    nl: 'Vraag de leverancier de apparaten te registreren voor Autopilot. Kan dat niet, importeer dan zelf de hardware-hashes.',
  },
  windowsTen: {
    en: 'Windows 10 can be enrolled, but Microsoft ended its support on 14 October 2025. Plan Windows 11.',
    nl: 'Windows 10 kun je inschrijven, maar de ondersteuning van Microsoft stopte op 14 oktober 2025. Plan Windows 11.',
  },
  bulkConditionalAccess: {
    en: 'Conditional Access on devices from a package works from Windows 10 version 1803 on, not on 1709 and earlier.',
    nl: 'Voorwaardelijke toegang op apparaten uit een pakket werkt vanaf Windows 10 versie 1803, niet op 1709 en ouder.',
  },
  personalConfigManager: {
    en: 'The table allows co-management of personal devices. People must then accept your client on their own computer.',
    nl: 'De tabel staat co-beheer van eigen apparaten toe. Mensen moeten dan je client op hun eigen computer accepteren.',
  },
  demNotCoManagement: {
    en: 'Co-management takes no DEM account. Without the DEM account, co-management is my advice.',
    nl: 'Co-beheer past niet bij een DEM-account. Zonder DEM-account raad ik co-beheer aan.',
  },
  demNotPersonal: {
    en: 'Co-management takes no DEM account, and a DEM account is not for personal devices. Let people enroll with their own account.',
    nl: 'Co-beheer past niet bij een DEM-account, en een DEM-account is niet voor eigen apparaten. Laat mensen inschrijven met hun eigen account.',
  },
  demNotAutopilot: {
    en: 'A DEM account rules out Autopilot and group policy. Without it there may be a better way: change that answer and see.',
    nl: 'Een DEM-account sluit Autopilot en groepsbeleid uit. Zonder is er misschien een betere manier: verander dat antwoord en kijk.',
  },
};

/** A caution that is really a contradiction between answers. */
export const contradictions: ReadonlySet<Caution> = new Set<Caution>(['demNotCoManagement', 'demNotPersonal']);
