import type { CheckId, Outcome, Part } from './finding.ts';
import type { Reads } from './reads.ts';

/** One question about the tenant. One file each in readiness/checks/; readiness/checks.ts lists them. */
export interface ReadinessCheck {
  id: CheckId;
  part: Part;
  /** The least permission that answers it; named when Graph refuses. */
  permission: string;
  /** Graph answers it to people only, so it is asked on behalf of the administrator. */
  asPerson?: true;
  /** Throws what graph/ throws: what could not be read is reported as such, never as fine. */
  examine(reads: Reads, now: Date): Promise<Outcome>;
}
