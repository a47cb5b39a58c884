import type { ReadinessCheck } from './check.ts';
import { androidConnection } from './checks/android.ts';
import { applePush, appleTokens } from './checks/apple.ts';
import { authority } from './checks/authority.ts';
import { autopilot } from './checks/autopilot.ts';
import { cname } from './checks/cname.ts';
import { licences, premium } from './checks/licences.ts';
import { mamScope, mdmScope } from './checks/mobility.ts';
import { deviceLimit, restrictionsAndroid, restrictionsApple, restrictionsWindows } from './checks/restrictions.ts';
import { subscription } from './checks/subscription.ts';

/** Everything that is checked, in the order in which it is shown. */
export const readinessChecks: readonly ReadinessCheck[] = [
  authority,
  subscription,
  licences,
  deviceLimit,
  mdmScope,
  mamScope,
  premium,
  cname,
  restrictionsWindows,
  autopilot,
  applePush,
  appleTokens,
  restrictionsApple,
  androidConnection,
  restrictionsAndroid,
];
