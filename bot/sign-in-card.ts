import type { Activity } from 'botbuilder';
import type { Words } from '../cards/words.ts';
import type { Config } from './config.ts';

/** The name that Teams sends back with a token, so that one for something else is told apart. */
export const connectionName = 'graph';

export interface SignInCardView {
  /** Under which the ask waits; Teams sends it back as the id of the exchange. */
  kept: string;
  claims: string | null;
  /** False where single sign-on never works or has just failed: then only the button is shown. */
  silent: boolean;
}

/** Teams exchanges a token without a word where it can, and shows this card where it cannot. */
export function signInActivity(view: SignInCardView, config: Config, words: Words): Partial<Activity> {
  return {
    type: 'message',
    summary: words.say.signInNeeded,
    attachments: [
      {
        contentType: 'application/vnd.microsoft.card.oauth',
        content: {
          text: `${words.say.signInNeeded} ${words.say.signInExplain}`,
          connectionName,
          buttons: [{ type: 'signin', title: words.button.signIn, value: signInLink(view, config) }],
          ...(view.silent ? { tokenExchangeResource: { id: view.kept, uri: `api://botid-${config.appId}` } } : {}),
        },
      },
    ],
  };
}

/** Entra ID's own page, where the person consents or proves more; afterwards Teams exchanges a token again. */
export function signInLink({ kept, claims }: Pick<SignInCardView, 'kept' | 'claims'>, config: Config): string {
  const link = new URL(`${config.loginUrl}/${config.tenantId}/oauth2/v2.0/authorize`);
  link.searchParams.set('client_id', config.appId);
  link.searchParams.set('response_type', 'code');
  link.searchParams.set('response_mode', 'query');
  link.searchParams.set('scope', 'https://graph.microsoft.com/.default openid profile offline_access');
  link.searchParams.set('state', kept);
  if (config.publicUrl) link.searchParams.set('redirect_uri', `${config.publicUrl}${signInDonePath}`);
  if (claims) link.searchParams.set('claims', claims);
  return link.href;
}

/** Registered as a redirect address of the app; bot/sign-in-page.ts serves it. */
export const signInDonePath = '/sign-in/done';
