import type { Text } from './text.ts';

// What the interview can ask. Answers are kept under these names; a card shows the words.

export const options = {
  owner: ['company', 'personal'],
  configManager: ['keep', 'leaving', 'none'],
  dem: ['no', 'yes'],
  manage: ['device', 'account'],
  state: ['new', 'existing'],
  bought: ['partner', 'shop', 'unknown'],
  users: ['one', 'shared'],
  shipped: ['direct', 'desk'],
  joined: ['entra', 'hybrid', 'none', 'unknown'],
  windows: ['eleven', 'ten', 'older', 'unknown'],
  count: ['few', 'many'],
  premium: ['yes', 'no', 'unknown'],
  otherMdm: ['no', 'yes', 'unknown'],
} as const;

export type Question = keyof typeof options;
export type Answer<Q extends Question = Question> = (typeof options)[Q][number];
export type Answers = { readonly [Q in Question]?: Answer<Q> };

export const questions = Object.keys(options) as Question[];

export function isQuestion(name: string): name is Question {
  return Object.hasOwn(options, name);
}

export function isAnswer<Q extends Question>(question: Q, answer: string): answer is Answer<Q> {
  return (options[question] as readonly string[]).includes(answer);
}

/** Only what is a question and one of its answers; what was kept may be from another version. */
export function readAnswers(kept: Readonly<Record<string, unknown>>): Answers {
  const known = questions.filter((question) => typeof kept[question] === 'string' && isAnswer(question, kept[question]));
  return Object.fromEntries(known.map((question) => [question, kept[question]]));
}

interface QuestionWords {
  ask: Text;
  hint: Text;
  /** Short: each is a button. */
  answers: Readonly<Record<string, Text>>;
}

const unknown = { en: "I don't know", nl: 'Weet ik niet' };
const yesNo = { yes: { en: 'Yes', nl: 'Ja' }, no: { en: 'No', nl: 'Nee' } };

export const questionWords: { [Q in Question]: QuestionWords & { answers: Record<Answer<Q>, Text> } } = {
  owner: {
    ask: { en: 'Who owns the devices?', nl: 'Van wie zijn de apparaten?' },
    hint: { en: 'If you have both kinds, go through the questions once for each.', nl: 'Heb je beide soorten, loop de vragen dan voor elke soort een keer door.' },
    answers: { company: { en: 'The organisation', nl: 'Van de organisatie' }, personal: { en: 'The people themselves', nl: 'Van de mensen zelf' } },
  },
  configManager: {
    ask: { en: 'Does Configuration Manager manage these devices?', nl: 'Beheert Configuration Manager deze apparaten?' },
    hint: { en: 'It was called SCCM before.', nl: 'Het heette vroeger SCCM.' },
    answers: {
      keep: { en: 'Yes, and it stays', nl: 'Ja, en dat blijft zo' },
      leaving: { en: 'Yes, but we stop with it', nl: 'Ja, maar we stoppen ermee' },
      none: { en: 'No', nl: 'Nee' },
    },
  },
  dem: {
    ask: { en: 'Will a DEM account enroll them?', nl: 'Schrijft een DEM-account ze in?' },
    hint: {
      en: 'A device enrollment manager enrolls many devices with one account. If you do not have one, choose No.',
      nl: 'Een apparaatinschrijvingsmanager schrijft met één account veel apparaten in. Heb je die niet, kies dan Nee.',
    },
    answers: yesNo,
  },
  manage: {
    ask: { en: 'What do you want to manage on them?', nl: 'Wat wil je erop beheren?' },
    hint: {
      en: 'People must know when their own computer is managed by IT.',
      nl: 'Mensen moeten weten wanneer hun eigen computer door IT wordt beheerd.',
    },
    answers: { device: { en: 'The whole device', nl: 'Het hele apparaat' }, account: { en: 'The work account only', nl: 'Alleen het werkaccount' } },
  },
  state: {
    ask: { en: 'Are the devices new or in use?', nl: 'Zijn de apparaten nieuw of in gebruik?' },
    hint: { en: 'New means: nobody has gone through the first-run set-up.', nl: 'Nieuw betekent: nog niemand heeft de eerste installatie doorlopen.' },
    answers: { new: { en: 'New', nl: 'Nieuw' }, existing: { en: 'In use', nl: 'In gebruik' } },
  },
  bought: {
    ask: { en: 'Where do you buy them?', nl: 'Waar koop je ze?' },
    hint: {
      en: 'Makers (OEM) and Cloud Solution Providers (CSP) can register each device for Autopilot at the sale.',
      nl: 'Fabrikanten (OEM) en Cloud Solution Providers (CSP) kunnen elk apparaat bij de verkoop registreren voor Autopilot.',
    },
    answers: { partner: { en: 'From an OEM or CSP', nl: 'Bij een OEM of CSP' }, shop: { en: 'Somewhere else', nl: 'Ergens anders' }, unknown },
  },
  users: {
    ask: { en: 'Who uses a device?', nl: 'Wie gebruikt een apparaat?' },
    hint: { en: 'Shared also means: a kiosk, or a device for one task.', nl: 'Gedeeld is ook: een kiosk, of een apparaat voor één taak.' },
    answers: { one: { en: 'One person', nl: 'Eén persoon' }, shared: { en: 'It is shared', nl: 'Het wordt gedeeld' } },
  },
  shipped: {
    ask: { en: 'Where does a device go first?', nl: 'Waar gaat een apparaat eerst heen?' },
    hint: { en: 'If IT has it first, IT can prepare it, and the person waits less.', nl: 'Heeft IT hem eerst, dan kan IT hem klaarmaken en wacht de gebruiker korter.' },
    answers: { direct: { en: 'Straight to the person', nl: 'Meteen naar de gebruiker' }, desk: { en: 'To IT first', nl: 'Eerst naar IT' } },
  },
  joined: {
    ask: { en: 'What are the devices joined to now?', nl: 'Waaraan zijn de apparaten nu toegevoegd?' },
    hint: {
      en: 'dsregcmd /status on a device tells: AzureAdJoined and DomainJoined. Both YES is hybrid.',
      nl: 'dsregcmd /status op een apparaat zegt het: AzureAdJoined en DomainJoined. Allebei YES is hybride.',
    },
    answers: {
      entra: { en: 'Microsoft Entra ID only', nl: 'Alleen Microsoft Entra ID' },
      hybrid: { en: 'Hybrid: domain and Entra', nl: 'Hybride: domein en Entra' },
      none: { en: 'Not to Entra ID yet', nl: 'Nog niet aan Entra ID' },
      unknown,
    },
  },
  windows: {
    ask: { en: 'Which Windows is on them?', nl: 'Welke Windows staat erop?' },
    hint: { en: 'Choose the oldest one that you have.', nl: 'Kies de oudste die je hebt.' },
    answers: { eleven: { en: 'Windows 11', nl: 'Windows 11' }, ten: { en: 'Windows 10', nl: 'Windows 10' }, older: { en: 'Windows 7, 8 or 8.1', nl: 'Windows 7, 8 of 8.1' }, unknown },
  },
  count: {
    ask: { en: 'How many devices?', nl: 'Hoeveel apparaten?' },
    hint: { en: 'A few: you can explain it to each user yourself.', nl: 'Weinig: je kunt het elke gebruiker zelf uitleggen.' },
    answers: { few: { en: 'A few', nl: 'Weinig' }, many: { en: 'Many', nl: 'Veel' } },
  },
  premium: {
    ask: { en: 'Do you have Microsoft Entra ID P1?', nl: 'Heb je Microsoft Entra ID P1?' },
    hint: {
      en: 'It was called Azure AD Premium, and is part of Microsoft 365 E3, E5 and Business Premium.',
      nl: 'Het heette Azure AD Premium, en zit in Microsoft 365 E3, E5 en Business Premium.',
    },
    answers: { ...yesNo, unknown },
  },
  otherMdm: {
    ask: { en: 'Does another MDM manage them now?', nl: 'Beheert nu een andere MDM ze?' },
    hint: {
      en: 'For example Workspace ONE, Ivanti or SOTI. Configuration Manager does not count.',
      nl: 'Bijvoorbeeld Workspace ONE, Ivanti of SOTI. Configuration Manager telt niet mee.',
    },
    answers: { ...yesNo, unknown },
  },
};
