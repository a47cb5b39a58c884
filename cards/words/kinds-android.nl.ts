import type { androidKinds as en, androidSources as enSources } from './kinds-android.en.ts';

export const androidKinds: typeof en = {};

export const androidSources: typeof enSources = {};
