import type { ExpirySource } from './source.ts';
import { appCredentials } from './sources/app-credentials.ts';
import { appleEnrollmentTokens } from './sources/apple-enrollment-tokens.ts';
import { applePush } from './sources/apple-push.ts';
import { appleVppTokens } from './sources/apple-vpp-tokens.ts';
import { principalCredentials } from './sources/principal-credentials.ts';

/** Everything that is watched. */
export const expirySources: readonly ExpirySource[] = [applePush, appleEnrollmentTokens, appleVppTokens, appCredentials, principalCredentials];
