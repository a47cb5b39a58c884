import type { Entities } from '../understanding/entities.ts';

/** In capitals, as devices are called: IPAD-3, MAC-CAROL, BYOD-J. */
const inCapitals = /(?<![\p{L}\p{N}_-])(?!USB-C|WPA-|WIFI-|HDMI-|OVER-|SIM-)[A-Z]{2,}[A-Z0-9]*[-_][A-Z0-9_-]+(?![\p{L}\p{N}_-])/u;

/** The device or person that a line is about, as typed; null where it names none. */
export function aboutIn(said: string, { device, serial, user }: Entities): string | null {
  return device ?? serial ?? inCapitals.exec(said)?.[0] ?? user ?? null;
}

/** The same without a person: of the words besides, somebody else may be told. */
export function deviceIn(said: string, { device, serial }: Entities): string | null {
  return device ?? serial ?? inCapitals.exec(said)?.[0] ?? null;
}
