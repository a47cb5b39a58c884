import type { Graph } from './graph.ts';

/** How many devices depend on Apple's certificate and tokens. */
export interface AppleDeviceCounts {
  /** iPhone, iPad, iPod touch. */
  ios: number;
  macos: number;
}

/** One read, whatever the size of the tenant. */
export async function appleDeviceCounts(graph: Graph, signal?: AbortSignal): Promise<AppleDeviceCounts> {
  const overview = await graph.get<{ deviceOperatingSystemSummary?: { iosCount?: number; macOSCount?: number } | null }>(
    '/deviceManagement/managedDeviceOverview',
    { query: { select: 'id,deviceOperatingSystemSummary' }, signal },
  );
  const summary = overview.deviceOperatingSystemSummary;
  return { ios: summary?.iosCount ?? 0, macos: summary?.macOSCount ?? 0 };
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
