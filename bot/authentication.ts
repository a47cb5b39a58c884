import { decodeJwt, decodeProtectedHeader } from 'jose';
import { type Activity, ConfigurationBotFrameworkAuthentication } from 'botbuilder';
import type { AuthenticateRequestResult, ClaimsIdentity, ConnectorFactory, ServiceClientCredentialsFactory } from 'botframework-connector';
import type { Config } from './config.ts';
import { openConnectorCheck, type ConnectorCheck } from './connector-keys.ts';
import { isTeamsAddress } from './service-url.ts';
import { askingOnce } from './asking-once.ts';
import type { Pace } from './pace.ts';

/** The request is not from the Bot Connector. The answer is a bare 401, whatever was wrong. */
export class NotFromConnector extends Error {
  readonly code = 'not_from_connector';
  readonly why: string;
  constructor(why: string, cause?: unknown) {
    super(`A request to the messaging endpoint was refused: ${why}.`, { cause });
    this.name = 'NotFromConnector';
    this.why = why;
  }
}

const connectorIssuer = 'https://api.botframework.com';
const channel = 'msteams';
const signatureAlgorithms = ['RS256', 'RS384', 'RS512'];

/**
 * The SDK's own check with its gaps closed: it accepts tokens that never expire, activities without a
 * service address, and any Entra token of the bot's own from any tenant, it answers a bad signature with an
 * internal error, and it writes what it refuses to the console. Everything that is not a connector's token for a Teams address is refused here.
 */
export class ConnectorAuthentication extends ConfigurationBotFrameworkAuthentication {
  private readonly allowLoopback: boolean;
  private readonly check: ConnectorCheck;
  private readonly pace: Pace;

  constructor(config: Config, credentials: ServiceClientCredentialsFactory, pace: Pace) {
    // The seven addresses come together or not at all: one alone makes the SDK forget the others.
    super(
      {
        MicrosoftAppId: config.appId,
        MicrosoftAppType: config.appType,
        MicrosoftAppTenantId: config.tenantId,
        ToChannelFromBotLoginUrl: `${config.loginUrl}/${config.appType === 'SingleTenant' ? config.tenantId : 'botframework.com'}`,
        ToChannelFromBotOAuthScope: connectorIssuer,
        ToBotFromChannelTokenIssuer: connectorIssuer,
        OAuthUrl: connectorIssuer,
        ToBotFromChannelOpenIdMetadataUrl: config.botOpenIdUrl,
        ToBotFromEmulatorOpenIdMetadataUrl: `${config.loginUrl}/common/v2.0/.well-known/openid-configuration`,
        CallerId: 'urn:botframework:azure',
      },
      credentials,
    );
    this.allowLoopback = config.allowLoopback;
    this.pace = pace;
    this.check = openConnectorCheck({ openIdUrl: config.botOpenIdUrl, appId: config.appId, issuer: connectorIssuer, channel });
  }

  /** @throws NotFromConnector for every reason to refuse */
  override async authenticateRequest(activity: Activity, authHeader: string): Promise<AuthenticateRequestResult> {
    if (!activity.channelId) throw new NotFromConnector('the activity names no channel');
    if (activity.channelId !== channel) throw new NotFromConnector('the activity is not from Teams');
    if (!isTeamsAddress(activity.serviceUrl, this.allowLoopback)) throw new NotFromConnector('the service address is not one of Teams');
    const refused = await this.check(checkShape(authHeader));
    if (refused) throw new NotFromConnector(refused.why, refused.cause);
    try {
      const result = await super.authenticateRequest(activity, authHeader);
      return { ...result, ...(result.connectorFactory ? { connectorFactory: askingOnce(result.connectorFactory, this.pace) } : {}) };
    } catch (cause) {
      throw new NotFromConnector('the token is not valid', cause);
    }
  }

  override createConnectorFactory(claimsIdentity: ClaimsIdentity): ConnectorFactory {
    return askingOnce(super.createConnectorFactory(claimsIdentity), this.pace);
  }
}

/** Before anything is looked up: the issuer decides which path the SDK takes, and only the connector's is open. @returns the token */
function checkShape(authHeader: string): string {
  const [scheme, token, ...rest] = authHeader.split(' ');
  if (scheme !== 'Bearer' || !token || rest.length > 0) throw new NotFromConnector('there is no bearer token');
  let header: ReturnType<typeof decodeProtectedHeader>;
  let claims: ReturnType<typeof decodeJwt>;
  try {
    header = decodeProtectedHeader(token);
    claims = decodeJwt(token);
  } catch (cause) {
    throw new NotFromConnector('the token cannot be read', cause);
  }
  if (!signatureAlgorithms.includes(header.alg ?? '')) throw new NotFromConnector('the token is not signed with a public key');
  if (claims.iss !== connectorIssuer) throw new NotFromConnector('the token is not the connector\'s');
  if (typeof claims.exp !== 'number') throw new NotFromConnector('the token never expires');
  if (typeof claims['serviceurl'] !== 'string') throw new NotFromConnector('the token names no service address');
  return token;
}
