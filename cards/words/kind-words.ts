import type { Trouble } from '../../alerts/trouble.ts';

/** What stops working, and how it is put right. */
export interface RemedyWords {
  /** What stops working, one or two sentences. */
  breaks: string;
  /** How to renew or mend it, for somebody who never did; `renewWith` is the account that must be used, where it is known. */
  steps: (renewWith: string | null) => string[];
  /** The one mistake that cannot be undone, if there is one. */
  warning: string | null;
}

/** The words of one kind of thing that can lapse, in one language. */
export interface KindWords extends RemedyWords {
  /** In full, as it begins a sentence: "Apple MDM push certificate". */
  name: string;
  /** For a chart: 22 characters at most. */
  short: string;
  /** Troubles that break something else, or are mended in another way, than a date that passed. */
  troubles?: Partial<Record<Trouble, RemedyWords>>;
}
