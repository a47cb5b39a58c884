import type { Graph } from '../graph/graph.ts';
import { SignInNeeded } from '../graph/identity-errors.ts';
import type { Tokens, TokenAsk } from '../graph/tokens.ts';
import type { Role } from '../dialogs/visit.ts';
import type { Database } from '../store/database.ts';
import type { PersonKey } from '../store/people.ts';
import { findSignIn, removeSignIn, saveSignIn } from '../store/sign-ins.ts';
import { SealBroken, type Seal } from './seal.ts';
import type { SsoValidator } from './sso-token.ts';

/** Who is signed in, and Graph in their name. The token stays sealed in the store and open only in here. */
export interface SignIns {
  /** Null while nobody is signed in. */
  rolesOf(person: PersonKey): Promise<readonly Role[] | null>;
  /**
   * Checks a token that Teams sent and proves that it can be exchanged; only then the person is signed in.
   * @throws SsoTokenRefused, SsoKeysUnavailable, and what graph/identity-errors.ts lists
   */
  accept(person: PersonKey, token: string, ask?: TokenAsk): Promise<{ name: string | null }>;
  /** @returns whether there was a sign-in to end */
  end(person: PersonKey): Promise<boolean>;
  /** Graph on behalf of this person. @throws SignInNeeded when the sign-in has ended */
  graphOf(person: PersonKey): Promise<Graph>;
}

export interface SignInParts {
  db: Database;
  seal: Seal;
  tokens: Tokens;
  validate: SsoValidator;
  openGraph: (token: (ask?: TokenAsk) => Promise<string>) => Graph;
}

const known: readonly Role[] = ['Helpdesk', 'Admin'];

export function openSignIns({ db, seal, tokens, validate, openGraph }: SignInParts): SignIns {
  // Real time: the expiry of a token is Entra's, whatever Balie's own clock says.
  const current = (person: PersonKey) => findSignIn(db, person, new Date());
  const owner = (person: PersonKey) => `${person.tenantId}/${person.objectId}`;

  return {
    async rolesOf(person) {
      const signIn = await current(person);
      return signIn ? known.filter((role) => signIn.roles.includes(role)) : null;
    },
    async accept(person, token, ask) {
      const signedIn = await validate(token, person);
      await tokens.onBehalfOf(token, ask);
      await saveSignIn(db, {
        tenantId: person.tenantId,
        objectId: person.objectId,
        roles: signedIn.roles,
        sealedToken: seal.close(token, owner(person)),
        expiresAt: signedIn.expiresAt,
      });
      return { name: signedIn.name };
    },
    end: (person) => removeSignIn(db, person),
    async graphOf(person) {
      const signIn = await current(person);
      if (!signIn) throw new SignInNeeded('assertion_expired', null, null);
      const assertion = openToken(seal, signIn.sealedToken, owner(person));
      return openGraph((ask) => tokens.onBehalfOf(assertion, ask));
    },
  };
}

function openToken(seal: Seal, sealed: string, owner: string): string {
  try {
    return seal.open(sealed, owner);
  } catch (cause) {
    if (cause instanceof SealBroken) throw new SignInNeeded('assertion_expired', null, cause);
    throw cause;
  }
}
