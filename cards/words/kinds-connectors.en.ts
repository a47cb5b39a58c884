import type { connectorsKinds as kinds } from '../../alerts/kinds/connectors.ts';
import type { KindWords } from './kind-words.ts';

export const connectorsKinds: Record<keyof typeof kinds, KindWords> = {};

/** What a source is called when it cannot be read. */
export const connectorsSources: Record<never, string> = {};
