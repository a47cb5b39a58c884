import type { KindFacts } from '../kind.ts';

/** Certificates that devices and apps rely on, and what issues them. */
export const certificatesKinds = {} as const satisfies Record<string, KindFacts>;
