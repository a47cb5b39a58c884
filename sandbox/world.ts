import type { Clock } from '../store/clock.ts';
import type { Faults } from './faults.ts';
import type { Habits } from './habits.ts';
import type { Tenant } from './tenant.ts';
import type { Timeline } from './timeline.ts';

/** The simulated company and the time that passes in it: what Graph's operations read and change. */
export interface World {
  tenant: Tenant;
  clock: Clock;
  timeline: Timeline;
  faults: Faults;
  habits: Habits;
  /** Devices on a page when nothing else was asked; Intune's own is 1000. */
  pageSize: number;
}
