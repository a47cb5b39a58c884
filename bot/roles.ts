import { hasRole, type Role, type Visit } from '../dialogs/visit.ts';
import { SignInNeeded } from '../graph/identity-errors.ts';

/** A command of a role that this person, though signed in, does not have. */
export class RoleMissing extends Error {
  readonly code = 'role_missing';
  readonly role: Role;
  /** What was asked for in words, and which device they named: for the audit. */
  readonly asked: { command: string; device: string | null } | null;
  constructor(role: Role, asked: RoleMissing['asked'] = null) {
    super(`This needs the role ${role}, given in Entra ID on the enterprise application.`);
    this.name = 'RoleMissing';
    this.role = role;
    this.asked = asked;
  }
}

/**
 * A role is only known after a sign-in, and what is not known is not allowed.
 * @param roles who may; undefined is everyone
 * @throws SignInNeeded, RoleMissing naming the first role that would do
 */
export function requireRole(visit: Visit, roles: readonly Role[] | undefined, asked: RoleMissing['asked'] = null): void {
  const [first] = roles ?? [];
  if (!roles || !first) return;
  if (visit.roles === null) throw new SignInNeeded('assertion_expired', null, null);
  if (!hasRole(visit, roles)) throw new RoleMissing(first, asked);
}
