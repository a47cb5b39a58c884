import type { Person } from './person.ts';

/** The company's mail domain: `.example` is reserved, so nothing here can ever reach a real mailbox. */
export const companyDomain = 'noordkade.example';
export const companyName = 'Noordkade Logistiek';
export const tenantId = '5f6c1a52-9d0e-4c53-8b7a-2e4f0c9a7d10';

function persona(person: Omit<Person, 'userPrincipalName' | 'synchronised'> & { alias: string }): Person {
  const { alias, ...rest } = person;
  return { ...rest, userPrincipalName: `${alias}@${companyDomain}`, synchronised: true };
}

export const sanne = persona({
  id: '1b0d7c1e-53a4-4a6f-9a0b-6d5c27f0a101', alias: 'sanne.devries',
  displayName: 'Sanne de Vries', givenName: 'Sanne', surname: 'de Vries',
  jobTitle: 'Planner', department: 'Planning', officeLocation: 'Rotterdam',
  preferredLanguage: 'nl-NL', language: 'nl', mobilePhone: '+31 6 55501234', appRoles: [], intuneRole: 'none',
});

export const oliver = persona({
  id: '2c1e8d2f-64b5-4b70-8b1c-7e6d38f1b202', alias: 'oliver.bennett',
  displayName: 'Oliver Bennett', givenName: 'Oliver', surname: 'Bennett',
  jobTitle: 'Account Manager', department: 'Sales', officeLocation: 'Antwerpen',
  preferredLanguage: 'en-GB', language: 'en', mobilePhone: '+32 470 55 51 02', appRoles: [], intuneRole: 'none',
});

export const ahmed = persona({
  id: '3d2f9e30-75c6-4c81-9c2d-8f7e49a2c303', alias: 'ahmed.yildiz',
  displayName: 'Ahmed Yildiz', givenName: 'Ahmed', surname: 'Yildiz',
  jobTitle: 'Servicedeskmedewerker', department: 'IT', officeLocation: 'Rotterdam',
  preferredLanguage: 'nl-NL', language: 'nl', mobilePhone: '+31 6 55503303',
  appRoles: ['Helpdesk'], intuneRole: 'helpDeskOperator',
});

/** Works at the helpdesk too, but her Intune role lacks the Configuration Manager action. */
export const lotte = persona({
  id: '4e30af41-86d7-4d92-8d3e-908f5ab3d404', alias: 'lotte.peeters',
  displayName: 'Lotte Peeters', givenName: 'Lotte', surname: 'Peeters',
  jobTitle: 'Servicedeskmedewerker', department: 'IT', officeLocation: 'Antwerpen',
  preferredLanguage: 'nl-BE', language: 'nl', mobilePhone: '+32 470 55 54 04',
  appRoles: ['Helpdesk'], intuneRole: 'deskWithoutConfigMgr',
});

export const marieke = persona({
  id: '5f41b052-97e8-4ea3-9e4f-a1906bc4e505', alias: 'marieke.bakker',
  displayName: 'Marieke Bakker', givenName: 'Marieke', surname: 'Bakker',
  jobTitle: 'Beheerder moderne werkplek', department: 'IT', officeLocation: 'Rotterdam',
  preferredLanguage: 'nl-NL', language: 'nl', mobilePhone: '+31 6 55505505',
  appRoles: ['Admin', 'Helpdesk'], intuneRole: 'administrator',
});

/** Whom a visitor of the sandbox can be. Their ids never change, whatever the seed. */
export const personas: readonly Person[] = [sanne, oliver, ahmed, lotte, marieke];
