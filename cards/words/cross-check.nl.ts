import type { crossCheck as en } from './cross-check.en.ts';

export const crossCheck: typeof en = {
  title: 'Het overzicht van Intune zelf zegt iets anders',
  note: 'Intune-beheercentrum: Tenantbeheer › Tenantstatus › Connectorstatus. Ik houd me aan wat ik zelf lees.',
  intune: (health, when) => (when === null ? `Intune zegt: ${health}` : `Intune zegt: ${health}, ${when}`),
  balie: (well, when) => (well ? `Ik lees: in orde, ${when}` : `Ik lees: niet in orde, ${when}`),
  balieNothing: 'Ik lees: die is er niet',
  health: { healthy: 'in orde', warning: 'waarschuwing', unhealthy: 'niet in orde', unknown: 'onbekend' },
  more: (n) => (n === 1 ? 'Nog één staat hier niet.' : `Nog ${n} staan hier niet.`),
};
