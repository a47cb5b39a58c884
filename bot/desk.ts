import type { Graph } from '../graph/graph.ts';
import type { PassageSearch } from '../guides/find-passages.ts';
import type { GuideBook } from '../guides/guide-book.ts';
import type { Language } from '../guides/language.ts';
import type { Clock } from '../store/clock.ts';
import type { Database } from '../store/database.ts';
import type { Understanding } from '../understanding/understand.ts';
import type { Config } from './config.ts';
import type { BalieJobs } from './job-kinds.ts';
import type { Llm } from './llm.ts';
import type { Logger } from './log.ts';
import type { Notify } from './notify.ts';
import type { Refusals } from './refusals.ts';
import type { PressedCards } from './pressed-cards.ts';
import type { Opinions } from './second-opinion.ts';
import type { SignIns } from './sign-ins.ts';

/** The open parts of a running Balie, made once in bot/start.ts and handed to whoever needs some of them. */
export interface Desk {
  config: Config;
  clock: Clock;
  /** Since when this process runs. */
  startedAt: Date;
  log: Logger;
  /** For what strangers can cause as often as they like. */
  refusals: Refusals;
  db: Database;
  jobs: BalieJobs;
  notify: Notify;
  pressedCards: PressedCards;
  guides: GuideBook;
  understanding: Understanding;
  /** What the guides and topics of each language say, to be searched. */
  passages: Readonly<Record<Language, PassageSearch>>;
  /** Null unless an administrator configured one. */
  llm: Llm | null;
  opinions: Opinions;
  signIns: SignIns;
  /** Graph as the application: for watching, never for what a person asked to do. */
  appGraph: Graph;
  newId: () => string;
}

export function nowOf(desk: Pick<Desk, 'clock'>): Date {
  return new Date(desk.clock.now());
}
