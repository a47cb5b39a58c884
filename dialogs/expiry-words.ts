// What somebody asks to see of the overview: "expiry apple", "verloopt van mij", "what changed since last week". Pure.

export interface OverviewWords {
  family?: string;
  owner?: string;
  /** A person by name, to be found among those who look after something. */
  named?: string;
  changes?: true;
  /** All of it as files to take along. */
  files?: true;
}

const families: readonly (readonly [family: string, words: RegExp])[] = [
  ['apple', /^(?:apple|ios|iphones?|ipads?|macs?|abm)$/],
  ['android', /^(?:android|chromeos|google(?: play)?|android en chromeos|android and chromeos)$/],
  ['windows', /^(?:windows|windows[- ](?:enrollment|enrolment|inschrijving))$/],
  ['identity', /^(?:apps|app registrations?|app[- ]registraties?|secrets?|geheimen|geheim|identity|sign[- ]?in|aanmelden|apps and sign[- ]?in|apps en aanmelden|saml)$/],
  ['certificates', /^(?:certificates and apps|certificaten en apps)$/],
  ['connectors', /^(?:partners?|connectors and partners|connectors en partners)$/],
  ['licences', /^(?:licen[cs]es?|licenties?|subscriptions?|abonnementen|licen[cs]es and approvals|licenties en goedkeuringen)$/],
];

/** What every family has some of: whoever asks for it must not be shown a part. */
const everywhere = /^(?:certificates?|certs?|certificaat|certificaten|tokens?|connectors?|connections?|verbindingen|(?:all|alle|the|de|onze|our) (?:certificates|certs|certificaten|tokens|connectors)|everything|all|alles)$/;

const starts = /^(?:(download|export|exporteer) )?(?:expiry|expiries|what expires|show expiry|verloopt|wat verloopt(?: er)?|toon wat verloopt)(?: (.*))?$/;
const changed = [
  /^(?:what(?: has|'s|’s| is)? changed|changes|expiry changes|what is new|what's new)(?: in expiry)? (?:since|in|over|during) (?:last|the last|the past|this) week$/,
  /^(?:what(?: has)? changed|expiry changes|wat is er veranderd|verloopt wijzigingen|expiry what changed)$/,
  /^(?:wat is er|wat is|wat) (?:er )?(?:allemaal )?(?:veranderd|gewijzigd) (?:sinds|in|ten opzichte van) (?:vorige|afgelopen|de afgelopen|deze) week$/,
  /^wat is er (?:sinds|in) (?:vorige|afgelopen|de afgelopen|deze) week (?:allemaal )?(?:veranderd|gewijzigd)$/,
  /^(?:wijzigingen|veranderingen) (?:sinds|in|van) (?:vorige|afgelopen|de afgelopen|deze) week$/,
];

/** Null for words that ask for something else. */
export function readOverviewWords(text: string): OverviewWords | null {
  const said = text.toLowerCase().normalize('NFC').replace(/[?!.,;:]+/g, ' ').replace(/\s+/g, ' ').trim();
  if (changed.some((pattern) => pattern.test(said))) return { changes: true };
  const found = starts.exec(said);
  if (!found) return null;
  const rest = found[2] ?? '';
  if (found[1] !== undefined || /^download(?:en|s)?$/.test(rest)) return { files: true };
  if (rest === '') return {};
  if (/^(?:changes|what changed|wijzigingen|veranderingen)$/.test(rest)) return { changes: true };
  const [, before, about] = /^(?:(of|for|from|van|voor|bij|in) )?(.*)$/.exec(rest) ?? [];
  return readAbout(about ?? '', before);
}

function readAbout(about: string, before: string | undefined): OverviewWords | null {
  if (/^(?:mine|me|my own|mij|mezelf|mijzelf|ik)$/.test(about)) return { owner: 'mine' };
  if (/^(?:nobody|no one|nobody's|unowned|niemand|zonder eigenaar|without(?: an)? owner)$/.test(about)) return { owner: 'nobody' };
  if (everywhere.test(about)) return {};
  const family = families.find(([, words]) => words.test(about))?.[0];
  if (family !== undefined) return { family };
  const person = (before === 'of' || before === 'van') && about.split(' ').length <= 4 && !/^(?:my|mijn|the|de|het|een|a|this|that|deze|dit|die|onze|our|next|volgende|komende|coming)\b/.test(about);
  return person && about !== '' ? { named: about } : null;
}

/** A platform in freer words: "which apple tokens expire". Others, such as certificates, are kinds within several families. */
export function familyIn(text: string): string | null {
  const found = /\b(apple|android|windows)\b/i.exec(text)?.[1];
  return found?.toLowerCase() ?? null;
}
