import type { windowsKinds as en, windowsSources as enSources } from './kinds-windows.en.ts';

export const windowsKinds: typeof en = {};

export const windowsSources: typeof enSources = {};
