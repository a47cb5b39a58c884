import type { Enrollable, FaultName, Job, Language } from './wire.ts';
import { en } from './words.en.ts';
import { nl } from './words.nl.ts';

/** Everything the page itself says; what Balie says comes from Balie. */
export interface Words {
  sandbox: string;
  whoAreYou: string;
  chooseIntro: string;
  jobs: Record<Job, string>;
  jobHint: Record<Job, string>;
  limited: string;
  local: string;
  chats: string;
  chatWith: string;
  /** The name of the list that messages arrive in. */
  messages: string;
  language: string;
  toDark: string;
  toLight: string;
  openPeople: string;
  openPanel: string;
  close: string;
  panel: string;
  panelIntro: string;
  clock: string;
  clockNow: string;
  clockReal: string;
  clockAhead: (days: number, hours: number) => string;
  forward: Record<'hour' | 'day' | 'week' | 'month', string>;
  happen: string;
  enroll: string;
  enrollKind: string;
  kinds: Record<Enrollable, string>;
  enrolled: (kind: string, seconds: number) => string;
  renew: string;
  renewed: string;
  /** An administrator in Intune answers what waits there. */
  approveInIntune: string;
  refuseInIntune: string;
  answered: (count: number) => string;
  faults: string;
  faultNames: Record<FaultName, string>;
  faultHints: Record<FaultName, string>;
  calls: string;
  callsEmpty: string;
  callsClear: string;
  asApp: string;
  whoUnknown: string;
  noAnswer: string;
  noQuery: string;
  write: (to: string) => string;
  mentioned: string;
  send: string;
  attach: string;
  /** Said of the file that would go along. */
  detach: (name: string) => string;
  sentAlong: string;
  tryThis: string;
  suggestions: string;
  typing: string;
  edited: string;
  removed: string;
  you: string;
  reply: string;
  replying: string;
  cancelReply: string;
  newPost: string;
  cardUpdated: string;
  signedIn: string;
  failed: string;
  offline: string;
  cardFrom: string;
  today: string;
  unread: (count: number) => string;
  firstThings: Record<Job, string[]>;
  channelThings: string[];
}

export const words: Record<Language, Words> = { nl, en };
