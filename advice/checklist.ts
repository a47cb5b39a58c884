import type { Text } from './text.ts';

/** Who does a line of a checklist. */
export type Doer = 'admin' | 'configManager' | 'users' | 'helpdesk' | 'vendor';

export interface ChecklistItem {
  /** Kept with the tick: never changes its meaning. */
  id: string;
  who: Doer;
  title: Text;
  /** What to do, where, and what to look out for. */
  how: Text;
}
