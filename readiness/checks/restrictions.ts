import type { EnrollmentRestriction, PlatformRule, RestrictedPlatform } from '../../graph/enrollment-restrictions.ts';
import type { ReadinessCheck } from '../check.ts';
import { attention, fine, type CheckId, type Outcome, type Part } from '../finding.ts';

const permission = 'DeviceManagementServiceConfig.Read.All';

export const restrictionsWindows = restrictions('restrictions_windows', 'windows', ['windows']);
export const restrictionsApple = restrictions('restrictions_apple', 'apple', ['ios', 'macos']);
export const restrictionsAndroid = restrictions('restrictions_android', 'android', ['android']);

/** How many devices one person may have. */
export const deviceLimit: ReadinessCheck = {
  id: 'device_limit',
  part: 'general',
  permission,
  examine: async (reads) => judgeLimit(await reads.restrictions()),
};

/** Graph always has a default; without one the service's own limit of fifteen holds. */
export function judgeLimit(found: readonly EnrollmentRestriction[]): Outcome {
  return fine('limit_set', found.find(({ priority, deviceLimit: limit }) => priority === 0 && limit !== null)?.deviceLimit ?? 15);
}

function restrictions(id: CheckId, part: Part, platforms: readonly RestrictedPlatform[]): ReadinessCheck {
  return { id, part, permission, examine: async (reads) => judgeRestrictions(await reads.restrictions(), platforms) };
}

/** Blocking personal devices is a choice that organisations make on purpose; a blocked platform stops everybody. */
export function judgeRestrictions(found: readonly EnrollmentRestriction[], platforms: readonly RestrictedPlatform[]): Outcome {
  const about = (profile: EnrollmentRestriction) => profile.rules.filter(({ platform }) => platforms.includes(platform));
  const usual = found.filter(({ priority }) => priority === 0).flatMap(about);
  const others = found.filter((profile) => profile.priority > 0 && about(profile).length > 0).length;
  const named = (which: (rule: PlatformRule) => boolean) => ({ platforms: usual.filter(which).map(({ platform }) => platform) });
  if (usual.some(({ blocked }) => blocked)) return attention('platform_blocked', named(({ blocked }) => blocked), others);
  if (usual.some(({ personalBlocked }) => personalBlocked)) return fine('personal_blocked', named(({ personalBlocked }) => personalBlocked), others);
  return fine('open_to_all', others);
}
