import type { ChecklistItem } from './checklist.ts';
import type { Text } from './text.ts';

// Moving to Intune from other management: the steps in order. When Conditional Access begins to ask for a device in
// Intune decides that order, so the plan is made from three choices.

export const migrationOptions = {
  access: ['atOnce', 'grace', 'none'],
  pace: ['together', 'phased'],
  old: ['yes', 'no', 'unknown'],
} as const;

export type MigrationChoice = keyof typeof migrationOptions;

export interface MigrationChoices {
  access?: (typeof migrationOptions.access)[number];
  pace?: (typeof migrationOptions.pace)[number];
  old?: (typeof migrationOptions.old)[number];
  /** Which group is moving now, when they move in groups. */
  group: number;
}

export const migrationChoices = Object.keys(migrationOptions) as MigrationChoice[];

/** Only what can be chosen; what was kept may be from another version. */
export function readChoices(kept: Readonly<Record<string, unknown>> | null): MigrationChoices {
  const chosen = migrationChoices.flatMap((choice) => {
    const value = kept?.[choice];
    return (migrationOptions[choice] as readonly unknown[]).includes(value) ? [[choice, value]] : [];
  });
  const group = typeof kept?.['group'] === 'number' && kept['group'] >= 1 ? Math.floor(kept['group']) : 1;
  return { ...(Object.fromEntries(chosen) as Omit<MigrationChoices, 'group'>), group };
}

export interface MigrationItem extends ChecklistItem {
  /** Once more for each group. */
  repeats: boolean;
}

type StepId = 'pilot' | 'helpdesk' | 'notify' | 'old-access' | 'access-now' | 'unenroll' | 'enroll' | 'access-later' | 'remaining' | 'check' | 'retire';

const steps: Record<StepId, Omit<MigrationItem, 'id'>> = {
  pilot: {
    who: 'admin',
    repeats: false,
    title: { en: 'The pilot does what you want', nl: 'De pilot doet wat je wilt' },
    how: {
      en: 'Let a small group of different people work with Intune first. Go on when it meets your requirements.',
      nl: 'Laat eerst een kleine, gemengde groep met Intune werken. Ga verder als het aan je eisen voldoet.',
    },
  },
  helpdesk: {
    who: 'helpdesk',
    repeats: false,
    title: { en: 'The helpdesk is ready', nl: 'De helpdesk is er klaar voor' },
    how: {
      en: 'They know the steps, the dates and the text for users. Balie takes people through it: “we are moving to Intune”.',
      nl: 'Ze kennen de stappen, de data en de tekst voor gebruikers. Balie loopt het met mensen door: “we stappen over naar Intune”.',
    },
  },
  notify: {
    who: 'admin',
    repeats: true,
    title: { en: 'Tell the users', nl: 'Vertel het de gebruikers' },
    how: {
      en: 'What changes, when, and what they do. Send it more than once: by mail, in Teams, on a poster.',
      nl: 'Wat er verandert, wanneer, en wat ze doen. Zeg het vaker dan één keer: per mail, in Teams, op een poster.',
    },
  },
  'old-access': {
    who: 'admin',
    repeats: true,
    title: { en: 'Take them out of the old Conditional Access', nl: 'Haal ze uit de oude voorwaardelijke toegang' },
    how: {
      en: 'Turn the rules of the old solution off, or take these people and devices out of them. Never let two sets of rules hit the same people.',
      nl: 'Zet de regels van de oude oplossing uit, of haal deze mensen en apparaten eruit. Laat nooit twee soorten regels dezelfde mensen raken.',
    },
  },
  'access-now': {
    who: 'admin',
    repeats: true,
    title: { en: 'Turn on Conditional Access of Intune', nl: 'Zet voorwaardelijke toegang van Intune aan' },
    how: {
      en: 'Entra admin center › Conditional Access: ask for a compliant device. From now on, who has not enrolled cannot open mail and files. Tell users and helpdesk the day.',
      nl: 'Entra-beheercentrum › Voorwaardelijke toegang: vraag om een apparaat dat voldoet. Wie niet is ingeschreven, kan vanaf nu niet bij mail en bestanden. Noem gebruikers en helpdesk de dag.',
    },
  },
  unenroll: {
    who: 'users',
    repeats: true,
    title: { en: 'Leave the old solution', nl: 'Uit de oude oplossing gaan' },
    how: {
      en: 'Before enrolling. Best done by users themselves, as the vendor describes it; then apps and settings go cleanly.',
      nl: 'Vóór het inschrijven. Het beste doen gebruikers het zelf, zoals de leverancier het beschrijft; dan verdwijnen apps en instellingen netjes.',
    },
  },
  enroll: {
    who: 'users',
    repeats: true,
    title: { en: 'Enroll in Intune at once', nl: 'Meteen inschrijven bij Intune' },
    how: {
      en: 'Straight after leaving, with Company Portal or in the settings of the device. Until then, mail may be blocked, and a mail about enrolling arrives. Windows 8.1 and Windows 10 Mobile, which old plans name, no longer exist.',
      nl: 'Direct na het losmaken, met Bedrijfsportal of in de instellingen van het apparaat. Tot dan kan mail geblokkeerd zijn, en komt er een mail over inschrijven. Windows 8.1 en Windows 10 Mobile, uit oude plannen, bestaan niet meer.',
    },
  },
  'access-later': {
    who: 'admin',
    repeats: true,
    title: { en: 'The grace period is over: turn on Conditional Access', nl: 'De respijtperiode is om: voorwaardelijke toegang aan' },
    how: {
      en: 'On the day that you announced. From then on, every device must be in Intune and meet its rules, at once.',
      nl: 'Op de dag die je hebt aangekondigd. Vanaf dan moet elk apparaat meteen in Intune staan en aan de regels voldoen.',
    },
  },
  remaining: {
    who: 'helpdesk',
    repeats: true,
    title: { en: 'Enroll who is left', nl: 'Schrijf in wie nog over is' },
    how: {
      en: 'Look up who has not enrolled, and help them. In groups: begin again with the next group.',
      nl: 'Zoek op wie nog niet is ingeschreven, en help ze. In groepen: begin opnieuw met de volgende groep.',
    },
  },
  check: {
    who: 'admin',
    repeats: false,
    title: { en: 'Check that everybody has moved', nl: 'Controleer dat iedereen over is' },
    how: {
      en: 'Compare the list of the old solution with Devices › All devices in the Intune admin center.',
      nl: 'Vergelijk de lijst van de oude oplossing met Apparaten › Alle apparaten in het Intune-beheercentrum.',
    },
  },
  retire: {
    who: 'vendor',
    repeats: false,
    title: { en: 'Retire the old solution', nl: 'De oude oplossing opruimen' },
    how: {
      en: 'Follow its vendor: remove servers and connectors that nothing needs any more, and cancel subscriptions and licences. If it was Intune inside Configuration Manager (hybrid MDM): that no longer exists since September 2019.',
      nl: 'Volg de leverancier: verwijder servers en connectors die niets meer nodig heeft, en zeg abonnementen en licenties op. Was het Intune binnen Configuration Manager (hybride MDM)? Dat bestaat sinds september 2019 niet meer.',
    },
  },
};

/** The steps in the order that the choices give. */
export function migrationPlan({ access, old }: MigrationChoices): MigrationItem[] {
  const order: (StepId | false)[] = [
    'pilot',
    'helpdesk',
    'notify',
    old !== 'no' && 'old-access',
    access === 'atOnce' && 'access-now',
    'unenroll',
    'enroll',
    access === 'grace' && 'access-later',
    'remaining',
    'check',
    'retire',
  ];
  return order.flatMap((id) => (id ? [{ id, ...steps[id] }] : []));
}

/** Under which name the tick of a step is kept: one that repeats, once per group. */
export function tickName({ id, repeats }: MigrationItem, { pace, group }: MigrationChoices): string {
  return repeats && pace === 'phased' ? `${id}@${group}` : id;
}

export function migrationText({ access }: MigrationChoices): Text {
  const when = {
    atOnce: {
      en: 'From [date], you can only open mail and files on a device that has moved.',
      nl: 'Vanaf [datum] kun je alleen nog bij mail en bestanden op een apparaat dat over is.',
    },
    grace: {
      en: 'You have until [date]. After that, you can only open mail and files on a device that has moved.',
      nl: 'Je hebt tot [datum]. Daarna kun je alleen nog bij mail en bestanden op een apparaat dat over is.',
    },
    none: { en: 'Please do it before [date].', nl: 'Doe het vóór [datum].' },
  }[access ?? 'none'];
  return {
    en: [
      'Your phone and computer move to new management: Microsoft Intune.',
      when.en,
      '1. Remove the old app [name] from your device, as it describes itself.',
      '2. Straight after that, enroll: ask Balie in Teams “we are moving to Intune”, and it shows you each step.',
      '3. Until you are ready, mail may not open. That is normal.',
      'Your own photos and messages stay. Questions? Ask [helpdesk].',
    ].join('\n'),
    nl: [
      'Je telefoon en computer gaan over naar nieuw beheer: Microsoft Intune.',
      when.nl,
      '1. Verwijder de oude app [naam] van je apparaat, zoals die het zelf beschrijft.',
      '2. Schrijf je daarna meteen in: zeg tegen Balie in Teams “we stappen over naar Intune”, dan zie je elke stap.',
      '3. Tot je klaar bent, gaat je mail misschien niet open. Dat is normaal.',
      'Je eigen foto’s en berichten blijven staan. Vragen? Stel ze aan [helpdesk].',
    ].join('\n'),
  };
}
