/** What the directory knows about who signs in. */
export interface EntraPerson {
  /** Object id. */
  id: string;
  displayName: string;
  userPrincipalName: string;
  /** App roles of Balie assigned to this person: Helpdesk, Admin. */
  appRoles: readonly string[];
}

/** The app registration of Balie and the tenant it lives in. */
export interface Registration {
  tenantId: string;
  appId: string;
  secret: string;
  /** Application permissions that an administrator granted. */
  applicationPermissions: readonly string[];
  /** Delegated permissions configured on the registration. */
  delegatedPermissions: readonly string[];
}

/** Switches that make sign-in fail as it does in real tenants. */
export interface SignInRules {
  /** Object ids of people who have not consented (and no administrator did for them). */
  consentMissing: Set<string>;
  /** Object ids of people whom Conditional Access asks for a second factor. */
  stepUpNeeded: Set<string>;
  /** Object ids of people whom Conditional Access refuses, whatever they prove. */
  blocked: Set<string>;
  secretExpired: boolean;
  /** Entra itself answers 503. */
  down: boolean;
}

/** Teams' own client ids, pre-authorised on the registration. Documented in "Update your Entra app for bot SSO". */
export const teamsClients = {
  desktop: '1fec8e78-bce4-4aaf-ab1b-5451cc387264',
  web: '5e3ce6c0-2b1f-4285-8d4b-75ee78787346',
} as const;

export const graphResource = 'https://graph.microsoft.com';
export const botFrameworkResource = 'https://api.botframework.com';
