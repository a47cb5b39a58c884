import { readinessChecks } from '../../readiness/checks.ts';
import { examine } from '../../readiness/examine.ts';
import type { Finding } from '../../readiness/finding.ts';
import { openReads } from '../../readiness/reads.ts';
import { summarise } from '../../readiness/summary.ts';
import type { ReadinessTools } from '../../dialogs/readiness.ts';
import type { Visit } from '../../dialogs/visit.ts';
import { findReport, saveReport } from '../../store/readiness-reports.ts';
import { nowOf, type Desk } from '../desk.ts';

export function readinessTools(desk: Desk, visit: Visit, signal: AbortSignal): ReadinessTools {
  const { tenantId } = visit;
  const lastReport = () => findReport<Finding>(desk.db, tenantId);
  return {
    lastReport,
    summarise,
    async check() {
      const now = nowOf(desk);
      const findings = await examine({
        checks: readinessChecks,
        reads: openReads({ tenantId, app: desk.appGraph, mine: () => desk.signIns.graphOf(visit), signal }),
        now,
        previous: (await lastReport())?.findings ?? [],
        onFailure: (check, cause) => desk.log.warn({ check: check.id, err: cause }, 'a readiness check has no answer'),
      });
      const report = { checkedAt: now, findings };
      // Called off in the middle of a turn: a job looks again, and this would only say that there was no time.
      if (!signal.aborted) await saveReport(desk.db, tenantId, report);
      return report;
    },
  };
}
