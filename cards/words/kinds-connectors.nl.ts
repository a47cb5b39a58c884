import type { connectorsKinds as en, connectorsSources as enSources } from './kinds-connectors.en.ts';

export const connectorsKinds: typeof en = {};

export const connectorsSources: typeof enSources = {};
