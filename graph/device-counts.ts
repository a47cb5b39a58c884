import type { Graph } from './graph.ts';

/** How many devices depend on Apple's certificate and tokens. */
export interface AppleDeviceCounts {
  /** iPhone, iPad, iPod touch. */
  ios: number;
  macos: number;
}

/** One read, whatever the size of the tenant. */
export async function appleDeviceCounts(graph: Graph, signal?: AbortSignal): Promise<AppleDeviceCounts> {
  const summary = await systemSummary(graph, signal);
  return { ios: summary.iosCount ?? 0, macos: summary.macOSCount ?? 0 };
}

/** One read as well: every Android device, however it was enrolled. */
export async function androidDeviceCount(graph: Graph, signal?: AbortSignal): Promise<number> {
  return (await systemSummary(graph, signal)).androidCount ?? 0;
}

interface SystemSummary {
  iosCount?: number;
  macOSCount?: number;
  androidCount?: number;
  windowsCount?: number;
}

async function systemSummary(graph: Graph, signal: AbortSignal | undefined): Promise<SystemSummary> {
  const query = { select: 'id,deviceOperatingSystemSummary' };
  const overview = await graph.get<{ deviceOperatingSystemSummary?: SystemSummary | null }>('/deviceManagement/managedDeviceOverview', { query, signal });
  return overview.deviceOperatingSystemSummary ?? {};
}

export type Platform = 'android' | 'ios' | 'macos' | 'windows';

/** One read, whatever the size of the tenant. */
export async function deviceCountsByPlatform(graph: Graph, signal?: AbortSignal): Promise<Record<Platform, number>> {
  const { androidCount, iosCount, macOSCount, windowsCount } = await systemSummary(graph, signal);
  return { android: androidCount ?? 0, ios: iosCount ?? 0, macos: macOSCount ?? 0, windows: windowsCount ?? 0 };
}

/**
 * How many devices came in through Apple's automated enrollment. Reads the whole list, page by page:
 * Graph ignores a filter on the enrollment type, so the counting happens here.
 */
export async function countAutomatedEnrollments(graph: Graph, signal?: AbortSignal): Promise<number> {
  const query = { select: 'id,deviceEnrollmentType' };
  let count = 0;
  for await (const device of graph.pages<{ deviceEnrollmentType?: string }>('/deviceManagement/managedDevices', { query, signal })) {
    if (device.deviceEnrollmentType?.startsWith('appleBulk')) count += 1;
  }
  return count;
}
