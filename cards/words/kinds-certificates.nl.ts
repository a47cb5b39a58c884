import type { certificatesKinds as en, certificatesSources as enSources } from './kinds-certificates.en.ts';

export const certificatesKinds: typeof en = {};

export const certificatesSources: typeof enSources = {};
