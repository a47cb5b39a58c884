import type { KindFacts } from '../kind.ts';

/** What other services and partners keep connected. */
export const connectorsKinds = {} as const satisfies Record<string, KindFacts>;
