import { CloudAdapter, ConfigurationBotFrameworkAuthentication } from 'botbuilder';
import { ServiceClientCredentialsFactory } from 'botframework-connector';
import restify, { type Request, type Response } from 'restify';
import { measured } from './measured-process.ts';

// The least that one can do with the Bot Framework: an authenticated echo on restify, set up as in its samples.

const { MicrosoftAppId = '', BOT_OPENID_URL = '' } = process.env;

class Credentials extends ServiceClientCredentialsFactory {
  override isValidAppId = async (appId: string) => appId === MicrosoftAppId;
  override isAuthenticationDisabled = async () => false;
  override createCredentials = async () => ({
    signRequest: async <T extends { headers: { set(name: string, value: string): void } }>(request: T) => {
      request.headers.set('authorization', 'Bearer a-token-that-is-at-hand');
      return request;
    },
  });
}

const issuer = 'https://api.botframework.com';
const adapter = new CloudAdapter(
  new ConfigurationBotFrameworkAuthentication(
    {
      MicrosoftAppId,
      ToChannelFromBotLoginUrl: 'https://login.microsoftonline.com/botframework.com',
      ToChannelFromBotOAuthScope: issuer,
      ToBotFromChannelTokenIssuer: issuer,
      OAuthUrl: issuer,
      ToBotFromChannelOpenIdMetadataUrl: BOT_OPENID_URL,
      ToBotFromEmulatorOpenIdMetadataUrl: 'https://login.microsoftonline.com/common/v2.0/.well-known/openid-configuration',
      CallerId: 'urn:botframework:azure',
    },
    new Credentials(),
  ),
);

const server = restify.createServer();
server.use(restify.plugins.bodyParser());
server.post('/api/messages', async (request: Request, response: Response) => {
  await adapter.process(request, response, async (context) => {
    if (context.activity.type === 'message') await context.sendActivity(context.activity.text);
  });
});
server.listen(0, () => measured(server.address().port, () => new Promise((resolve) => server.close(() => resolve()))));
