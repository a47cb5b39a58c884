import type { licencesKinds as kinds } from '../../alerts/kinds/licences.ts';
import type { KindWords } from './kind-words.ts';

export const licencesKinds: Record<keyof typeof kinds, KindWords> = {};

/** What a source is called when it cannot be read. */
export const licencesSources: Record<never, string> = {};
