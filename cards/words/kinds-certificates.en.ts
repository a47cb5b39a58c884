import type { certificatesKinds as kinds } from '../../alerts/kinds/certificates.ts';
import type { KindWords } from './kind-words.ts';

export const certificatesKinds: Record<keyof typeof kinds, KindWords> = {};

/** What a source is called when it cannot be read. */
export const certificatesSources: Record<never, string> = {};
