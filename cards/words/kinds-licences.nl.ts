import type { licencesKinds as en, licencesSources as enSources } from './kinds-licences.en.ts';

export const licencesKinds: typeof en = {};

export const licencesSources: typeof enSources = {};
