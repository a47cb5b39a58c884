import type { IntuneRole } from './intune-roles.ts';

type AppRole = 'Helpdesk' | 'Admin';

/** Somebody who works at the simulated company, as Entra ID knows them. */
export interface Person {
  /** Object id in Entra ID: the `oid` of their tokens. */
  id: string;
  displayName: string;
  givenName: string;
  surname: string;
  userPrincipalName: string;
  jobTitle: string;
  department: string;
  officeLocation: string;
  /** As in their Microsoft 365 profile, for example "nl-NL". */
  preferredLanguage: string;
  language: 'nl' | 'en';
  mobilePhone: string | null;
  /** The `roles` claim of their single sign-on token. */
  appRoles: readonly AppRole[];
  intuneRole: IntuneRole;
  /**
   * Synchronised from the on-premises directory. Configuration Manager knows only these people, and
   * refuses an action that somebody else asks for.
   */
  synchronised: boolean;
}
