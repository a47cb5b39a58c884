import { personTeamsId } from '../connector/identifiers.ts';
import type { Person } from '../person.ts';

export const peopleFileName = '.m365agentsplayground.yml';

export interface PeopleFile {
  appId: string;
  tenantId: string;
  /** Whom the Playground acts as: one person for each instance of it. */
  current: Person;
  /** The Playground insists on exactly five others. */
  others: readonly Person[];
}

/** The people of the company in the form that the Playground reads from its working directory. JSON is YAML. */
export function peopleFile({ appId, tenantId, current, others }: PeopleFile): string {
  const user = (person: Person): object => ({
    id: personTeamsId(appId, person.id),
    name: person.displayName,
    // Spelled so in the Playground's schema.
    userPrincipleName: person.userPrincipalName,
    aadObjectId: person.id,
    givenName: person.givenName,
    surname: person.surname,
    email: person.userPrincipalName,
  });
  const file = {
    version: '0.1.1',
    tenantId,
    bot: { id: `28:${appId}`, name: 'Balie' },
    currentUser: user(current),
    users: others.slice(0, 5).map(user),
    personalChat: { id: `a:playground-${current.id}` },
    groupChat: { id: '19:playground-group@thread.v2', name: 'Groepschat' },
    team: {
      id: '19:playground-team@thread.tacv2',
      name: 'IT-servicedesk',
      aadGroupId: '9f0e5a7c-61a4-4a1d-9d6b-54c0b0a7f3e2',
      channels: [{ id: '19:playground-channel@thread.tacv2', name: 'Verlopen en vernieuwen' }],
    },
  };
  return `${JSON.stringify(file, null, 2)}\n`;
}
