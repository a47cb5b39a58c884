import type { ExpirySource } from './source.ts';
import { androidEnrollmentTokens, androidWorkTokens } from './sources/android-tokens.ts';
import { appCredentials } from './sources/app-credentials.ts';
import { appleEnrollmentTokens } from './sources/apple-enrollment-tokens.ts';
import { applePush } from './sources/apple-push.ts';
import { appleVppTokens } from './sources/apple-vpp-tokens.ts';
import { autopilotSync } from './sources/autopilot-sync.ts';
import { chromeOsSync } from './sources/chromeos-sync.ts';
import { googlePlay } from './sources/google-play.ts';
import { hybridJoinConnectors } from './sources/hybrid-join-connectors.ts';
import { principalCredentials } from './sources/principal-credentials.ts';
import { updatePauses } from './sources/update-pauses.ts';
import { windowsBulkTokens } from './sources/windows-bulk-tokens.ts';

/** Everything that is watched. */
export const expirySources: readonly ExpirySource[] = [
  applePush, appleEnrollmentTokens, appleVppTokens,
  androidEnrollmentTokens, androidWorkTokens, googlePlay, chromeOsSync,
  windowsBulkTokens, autopilotSync, hybridJoinConnectors, updatePauses,
  appCredentials, principalCredentials,
];
