import type { Words } from '../cards/words.ts';
import type { ConversationKind } from '../store/conversations.ts';
import type { PersonKey } from '../store/people.ts';

/** Entra app roles, as they stand in the `roles` claim of a person's own sign-in. */
export type Role = 'Helpdesk' | 'Admin';

/** Somebody at the counter: who it is, where, in which language, and what they pressed, if they pressed. */
export interface Visit extends PersonKey {
  name: string | null;
  conversationId: string;
  conversationKind: ConversationKind;
  words: Words;
  /** Null while nobody is signed in: roles are then not known, which is not the same as having none. */
  roles: readonly Role[] | null;
  /** The card that was pressed; what replaces it is shown in its place. */
  cardId: string | null;
}

export function firstName(visit: Visit): string | null {
  return visit.name?.trim().split(/\s+/)[0] ?? null;
}

export function hasRole(visit: Visit, allowed: readonly Role[]): boolean {
  return (visit.roles ?? []).some((role) => allowed.includes(role));
}

/** Undefined while nobody is signed in. */
export function isAgent(visit: Visit): boolean | undefined {
  return visit.roles === null ? undefined : hasRole(visit, ['Helpdesk', 'Admin']);
}
