import type { Visit } from '../dialogs/visit.ts';
import type { Desk } from './desk.ts';
import { answerExtension } from './extension.ts';
import type { InvokeAnswer } from './token-exchange.ts';
import { answerTypeahead } from './typeahead.ts';

const searches = {
  'composeExtension/query': answerExtension,
  'application/search': answerTypeahead,
} as const;

export function isSearch(name: string | null): name is keyof typeof searches {
  return name !== null && Object.hasOwn(searches, name);
}

/** What Teams asks with every few letters that somebody types. */
export function answerSearch(name: keyof typeof searches, visit: Visit, value: unknown, desk: Desk): Promise<InvokeAnswer> {
  return searches[name](visit, value, desk);
}
