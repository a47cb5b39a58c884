import type { windowsKinds as kinds } from '../../alerts/kinds/windows.ts';
import type { KindWords } from './kind-words.ts';

export const windowsKinds: Record<keyof typeof kinds, KindWords> = {};

/** What a source is called when it cannot be read. */
export const windowsSources: Record<never, string> = {};
