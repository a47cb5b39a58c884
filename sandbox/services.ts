import { SandboxClock } from './clock.ts';
import type { Company } from './company.ts';
import { openCompany } from './company.ts';
import type { Connector } from './connector.ts';
import { openConnector } from './connector.ts';
import type { Conversation } from './connector/conversation-store.ts';
import type { Entra } from './entra.ts';
import { openEntra } from './entra.ts';
import { freePort } from './free-port.ts';
import type { Person } from './person.ts';
import { personas } from './personas.ts';
import { registration } from './registration.ts';
import { TeamsClient } from './teams-client.ts';

/** Everything that stands outside the bot: Entra ID, Microsoft Graph, the Bot Connector and Teams. */
export interface Services {
  clock: SandboxClock;
  company: Company;
  entra: Entra;
  connector: Connector;
  client: TeamsClient;
  /** The channel that the helpdesk and the administrators share. */
  channel: Conversation;
  /** The channel in which the helpdesk can have what people ask; the same members. */
  helpdesk: Conversation;
  /** What the bot has to be told to find all this, as environment variables. */
  environment: Record<string, string>;
  stop(): Promise<void>;
}

export interface ServicesOptions {
  seed?: number;
  clock?: SandboxClock;
  /**
   * The port that is tried first for the Bot Connector: Balie keeps its address with every conversation, so it
   * should be the same after a restart. Default: any.
   */
  connectorPort?: number;
}

export async function openServices({ seed = 1, clock = new SandboxClock(), connectorPort = 0 }: ServicesOptions = {}): Promise<Services> {
  // Entra knows the people of the company, and the company's Graph asks Entra about tokens: each is asked later.
  const entra = await openEntra({ ...registration, person: (id) => find(id), personByName: (name) => find(name) });
  const company = await openCompany({ clock, seed, verify: (token) => entra.verify(token) });
  const people = new Map(company.people.flatMap((person) => [[person.id, person], [person.userPrincipalName, person]]));
  function find(idOrName: string): Person | undefined {
    return people.get(idOrName.toLowerCase());
  }

  const { appId, tenantId, secret } = registration;
  const connector = await openConnector({ appId, tenantId, clock, person: find, verifyBot: (token) => entra.verifyBot(token), port: await freePort(connectorPort) });
  const client = new TeamsClient({ connector, appId, tenantId, clock, person: find, ssoToken: (id) => entra.ssoToken(id) });
  const desk = personas.filter(({ appRoles }) => appRoles.length > 0).map(({ id }) => id);
  const channelId = '19:itbeheer5f6c1a529d0e4c53@thread.tacv2';
  const team = { id: channelId, name: 'IT-servicedesk', aadGroupId: '6a52c163-a8f9-4fb4-8f50-b2a17cd5f606', channelName: 'Verlopen en vernieuwen' };
  const channel = connector.store.openChannel(channelId, team, desk);
  const helpdesk = connector.store.openChannel('19:helpdesk9d0e4c538b7a2e4f@thread.tacv2', { ...team, channelName: 'Helpdesk' }, desk);
  return {
    clock, company, entra, connector, client, channel, helpdesk,
    environment: {
      MicrosoftAppType: 'SingleTenant',
      MicrosoftAppId: appId,
      MicrosoftAppPassword: secret,
      MicrosoftAppTenantId: tenantId,
      GRAPH_URL: company.url,
      LOGIN_URL: entra.url,
      BOT_OPENID_URL: connector.openIdUrl,
      ALLOW_LOOPBACK: 'true',
    },
    async stop() {
      await Promise.all([connector.stop(), company.stop(), entra.stop()]);
    },
  };
}
