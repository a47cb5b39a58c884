import type { KindFacts } from '../kind.ts';

/** Enrolling and updating Windows computers. */
export const windowsKinds = {} as const satisfies Record<string, KindFacts>;
