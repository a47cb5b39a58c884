/**
 * How a kind lapses. `date`: on a day that is known. `heartbeat`: something that must be heard from; its day is the last
 * contact plus how long silence is normal, so it lies ahead while all is well. `crowd`: many of one sort, such as the
 * certificates of devices, told per week and not one by one.
 */
export type Nature = 'date' | 'heartbeat' | 'crowd';

/** `critical` names people. An alert becomes more severe as its day comes near; see alerts/severity.ts. */
export type Severity = 'normal' | 'high' | 'critical';

export interface KindFacts {
  nature: Nature;
  /** Once it has lapsed. */
  severity: Severity;
  /** Days before the end at which people are told, unless an administrator set others. A heartbeat has none. */
  leadDays: readonly number[];
  /** What it means that Graph no longer lists it, where that is not that somebody removed it. */
  whenMissing?: 'closed' | 'recovered';
  /** A tenant has one such connection: one that is missing was lost, and stays in view until it is back. */
  isConnection?: true;
  /** Where it is put right, when the object itself has no page of its own. */
  portalUrl: string;
}

/** What most kinds have. */
export const usualLeadDays = [60, 30, 14, 7, 1] as const;
