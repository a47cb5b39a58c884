import type { androidKinds as kinds } from '../../alerts/kinds/android.ts';
import type { KindWords } from './kind-words.ts';

export const androidKinds: Record<keyof typeof kinds, KindWords> = {};

/** What a source is called when it cannot be read. */
export const androidSources: Record<never, string> = {};
