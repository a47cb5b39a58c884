import type { Device } from '../graph/devices.ts';
import type { Platform } from '../guides/guide.ts';

const systems: readonly (readonly [start: string, platform: Platform])[] = [
  ['windows', 'windows'],
  ['ipados', 'ipados'],
  ['ios', 'ios'],
  ['mac', 'macos'],
  ['android', 'android'],
  ['linux', 'linux'],
];

/** Intune's own names differ: an iPad may say iOS, and a HoloLens says Windows. Null for what Balie has no guide for. */
export function platformOf(device: Pick<Device, 'operatingSystem' | 'model'>): Platform | null {
  const system = device.operatingSystem?.toLowerCase() ?? '';
  const model = device.model?.toLowerCase() ?? '';
  if (system.includes('holo') || model.includes('hololens')) return 'hololens';
  const platform = systems.find(([start]) => system.startsWith(start))?.[1] ?? null;
  return platform === 'ios' && model.startsWith('ipad') ? 'ipados' : platform;
}
