import type { WindowsUpdateForBusinessConfiguration } from '@microsoft/microsoft-graph-types-beta';
import { graphDate } from './device.ts';
import type { Random } from './random.ts';

/** A profile of Intune as Graph lists it: what it holds depends on its type. */
export type DeviceConfiguration = Record<string, unknown> & { '@odata.type': string; id: string; displayName: string };

const day = 24 * 60 * 60 * 1000;
const never = '0001-01-01T00:00:00Z';

type Pause = Pick<
  WindowsUpdateForBusinessConfiguration, 'featureUpdatesPaused' | 'featureUpdatesPauseExpiryDateTime' | 'qualityUpdatesPaused' | 'qualityUpdatesPauseExpiryDateTime'
>;

export const notPaused: Pause = {
  featureUpdatesPaused: false, featureUpdatesPauseExpiryDateTime: never, qualityUpdatesPaused: false, qualityUpdatesPauseExpiryDateTime: never,
};

export function updateRing(draw: Random, displayName: string, pause: Pause): DeviceConfiguration {
  return {
    '@odata.type': '#microsoft.graph.windowsUpdateForBusinessConfiguration', id: draw.guid(), displayName, description: '', version: 3,
    createdDateTime: '2024-03-02T08:00:00Z', lastModifiedDateTime: '2026-05-12T08:00:00Z', qualityUpdatesDeferralPeriodInDays: 3, featureUpdatesDeferralPeriodInDays: 30, ...pause,
  };
}

/** An ordinary profile and two update rings, of which one was paused a few weeks ago. */
export function deviceConfigurations(draw: Random, now: number): DeviceConfiguration[] {
  const pausedUntil = graphDate(now + 21 * day);
  return [
    {
      '@odata.type': '#microsoft.graph.windows10GeneralConfiguration', id: draw.guid(), displayName: 'Windows - Vergrendelscherm', description: '', version: 1,
      createdDateTime: '2024-03-02T08:00:00Z', lastModifiedDateTime: '2025-05-12T08:00:00Z', passwordRequired: true,
    },
    updateRing(draw, 'Ring 1 - Pilot', notPaused),
    updateRing(draw, 'Ring 2 - Breed', { ...notPaused, featureUpdatesPaused: true, featureUpdatesPauseExpiryDateTime: pausedUntil }),
  ];
}
