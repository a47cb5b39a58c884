import type { KindFacts } from '../kind.ts';

/** Android and ChromeOS. */
export const androidKinds = {} as const satisfies Record<string, KindFacts>;
