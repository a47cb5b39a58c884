import { parts, type Finding, type Part, type Status } from './finding.ts';

export interface PartSummary {
  part: Part;
  /** The gravest of its findings. What could not be checked counts for more than fine and less than a fault. */
  status: Status;
  counts: Record<Status, number>;
}

const gravest: readonly Status[] = ['missing', 'attention', 'unknown', 'ok'];

/** One line for each platform, and one for what holds for all of them. Pure. */
export function summarise(findings: readonly Finding[]): PartSummary[] {
  return parts.map((part) => {
    const counts: Record<Status, number> = { ok: 0, attention: 0, missing: 0, unknown: 0 };
    for (const finding of findings) if (finding.part === part) counts[finding.status] += 1;
    return { part, status: gravest.find((status) => counts[status] > 0) ?? 'unknown', counts };
  });
}
