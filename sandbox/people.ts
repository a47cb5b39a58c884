import { departments, givenNames, offices, surnames } from './names.ts';
import type { Person } from './person.ts';
import { companyDomain, personas } from './personas.ts';
import type { Random } from './random.ts';

const weighted = departments.flatMap((department) => Array.from({ length: department.weight }, () => department));

/** "Zoë O'Brien" → "zoe.obrien": mail addresses carry no accents, spaces or apostrophes. */
function alias(givenName: string, surname: string): string {
  const plain = (text: string): string =>
    text.normalize('NFD').replace(/[^a-z]/gi, '').toLowerCase();
  return `${plain(givenName)}.${plain(surname)}`;
}

function person(draw: Random, givenName: string, surname: string): Person {
  const department = draw.pick(weighted);
  const office = draw.pick(offices);
  return {
    id: draw.guid(),
    displayName: `${givenName} ${surname}`,
    givenName,
    surname,
    userPrincipalName: `${alias(givenName, surname)}@${companyDomain}`,
    jobTitle: draw.pick(department.titles),
    department: department.name,
    officeLocation: office.city,
    preferredLanguage: office.language,
    language: office.language.startsWith('nl') ? 'nl' : 'en',
    mobilePhone: draw.chance(0.7) ? office.phone + draw.text(4, '0123456789') : null,
    appRoles: [],
    intuneRole: department.name === 'IT' ? 'readOnlyOperator' : 'none',
    synchronised: draw.chance(0.95),
  };
}

/** The named personas first, then as many others as make `count`; no two share a name or address. */
export function people(draw: Random, count: number): Person[] {
  const all: Person[] = [...personas];
  const taken = new Set(all.map((one) => one.userPrincipalName));
  while (all.length < count) {
    const someone = person(draw, draw.pick(givenNames), draw.pick(surnames));
    if (taken.has(someone.userPrincipalName)) continue;
    taken.add(someone.userPrincipalName);
    all.push(someone);
  }
  return all;
}
