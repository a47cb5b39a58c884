import type { KindFacts } from '../kind.ts';

/** What was bought, and what waits for approval. */
export const licencesKinds = {} as const satisfies Record<string, KindFacts>;
