import type { Graph } from './graph.ts';
import { text } from './odata.ts';

export type RestrictedPlatform = 'windows' | 'ios' | 'macos' | 'android';

/** What one platform may not do. */
export interface PlatformRule {
  platform: RestrictedPlatform;
  /** Nobody in scope can enroll this platform at all. */
  blocked: boolean;
  /** Only devices that the organisation registered beforehand can. */
  personalBlocked: boolean;
  minimumVersion: string | null;
  maximumVersion: string | null;
}

/** A profile of enrollment restrictions; other kinds of enrollment configuration are left out. */
export interface EnrollmentRestriction {
  id: string;
  name: string;
  /** 0 is the default, which holds where no other profile is assigned. */
  priority: number;
  rules: PlatformRule[];
  /** How many devices one person may enroll; null for a profile about platforms. */
  deviceLimit: number | null;
}

interface WireRule {
  platformBlocked?: boolean | null;
  personalDeviceEnrollmentBlocked?: boolean | null;
  osMinimumVersion?: string | null;
  osMaximumVersion?: string | null;
}

interface WireConfiguration {
  '@odata.type'?: string;
  id: string;
  displayName?: string | null;
  priority?: number | null;
  limit?: number | null;
  windowsRestriction?: WireRule | null;
  iosRestriction?: WireRule | null;
  macOSRestriction?: WireRule | null;
  androidRestriction?: WireRule | null;
  androidForWorkRestriction?: WireRule | null;
  /** A profile for one platform. */
  platformType?: string | null;
  platformRestriction?: WireRule | null;
}

const singlePlatforms: Record<string, RestrictedPlatform> = { windows: 'windows', ios: 'ios', mac: 'macos', androidForWork: 'android' };

/** Beta, because v1.0 shows neither profiles for one platform nor the rule for Android work profiles. */
export async function enrollmentRestrictions(graph: Graph, signal?: AbortSignal): Promise<EnrollmentRestriction[]> {
  const found: EnrollmentRestriction[] = [];
  for await (const wire of graph.pages<WireConfiguration>('/deviceManagement/deviceEnrollmentConfigurations', { version: 'beta', signal })) {
    const rules = rulesOf(wire);
    const deviceLimit = wire['@odata.type']?.endsWith('deviceEnrollmentLimitConfiguration') ? (wire.limit ?? null) : null;
    if (rules.length === 0 && deviceLimit === null) continue;
    found.push({ id: wire.id, name: wire.displayName ?? '', priority: wire.priority ?? 0, rules, deviceLimit });
  }
  return found;
}

function rulesOf(wire: WireConfiguration): PlatformRule[] {
  const single = singlePlatforms[wire.platformType ?? ''];
  if (single) return rule(single, wire.platformRestriction);
  return [
    ...rule('windows', wire.windowsRestriction),
    ...rule('ios', wire.iosRestriction),
    ...rule('macos', wire.macOSRestriction),
    // The plain rule is about Android device administrator, which no longer exists.
    ...rule('android', wire.androidForWorkRestriction ?? wire.androidRestriction),
  ];
}

function rule(platform: RestrictedPlatform, wire: WireRule | null | undefined): PlatformRule[] {
  if (!wire) return [];
  return [
    {
      platform,
      blocked: wire.platformBlocked === true,
      personalBlocked: wire.personalDeviceEnrollmentBlocked === true,
      minimumVersion: text(wire.osMinimumVersion),
      maximumVersion: text(wire.osMaximumVersion),
    },
  ];
}
