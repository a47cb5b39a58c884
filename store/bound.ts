import type { Transaction } from './database.ts';

/** A repository's functions with the database already given: what is handed to those who may not reach it. */
export type Bound<Repository> = {
  [Name in keyof Repository]: Repository[Name] extends (db: Transaction, ...rest: infer Rest) => infer Result ? (...rest: Rest) => Result : never;
};

export function bind<Repository extends Record<string, unknown>>(db: Transaction, repository: Repository): Bound<Repository> {
  const functions = Object.entries(repository).filter(([, member]) => typeof member === 'function');
  const bound = functions.map(([name, member]) => [name, (...rest: unknown[]) => (member as (...all: unknown[]) => unknown)(db, ...rest)]);
  return Object.fromEntries(bound) as Bound<Repository>;
}
