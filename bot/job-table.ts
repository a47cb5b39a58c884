import type { JobHandlers } from '../store/jobs.ts';
import type { Desk } from './desk.ts';
import type { Kinds } from './job-kinds.ts';
import { answerAskJob } from './jobs/answer-ask.ts';
import { checkAlertsJob } from './jobs/check-alerts.ts';
import { closeAlertsJob } from './jobs/close-alerts.ts';
import { deliverAlertsJob } from './jobs/deliver-alerts.ts';
import { deliverCaseJob } from './jobs/deliver-case.ts';
import { endApprovalJob } from './jobs/end-approval.ts';
import { endSignInJob } from './jobs/end-sign-in.ts';
import { escalateAlertsJob } from './jobs/escalate-alerts.ts';
import { followBulkJob } from './jobs/follow-bulk.ts';
import { watchBulkJob } from './jobs/watch-bulk.ts';
import { followActionJob } from './jobs/follow-action.ts';
import { followApprovalJob } from './jobs/follow-approval.ts';
import { readBulkJob } from './jobs/read-bulk.ts';
import { readDeadlinesJob } from './jobs/read-deadlines.ts';
import { readRemovalsJob } from './jobs/read-removals.ts';
import { remindEnrollmentJob } from './jobs/remind-enrollment.ts';
import { sendBulkJob } from './jobs/send-bulk.ts';
import { sendActionJob } from './jobs/send-action.ts';
import { sendReplyJob } from './jobs/send-reply.ts';
import { setAuthorityJob } from './jobs/set-authority.ts';
import { showBulkJob } from './jobs/show-bulk.ts';
import { showActionJob } from './jobs/show-action.ts';
import { showApprovalJob } from './jobs/show-approval.ts';
import { tellDeadlinesJob } from './jobs/tell-deadlines.ts';
import { tidyStoreJob } from './jobs/tidy-store.ts';
import { watchChecksJob } from './jobs/watch-checks.ts';
import { watchEnrollmentJob } from './jobs/watch-enrollment.ts';
import { weeklySummaryJob } from './jobs/weekly-summary.ts';
import { writeRemovalsJob } from './jobs/write-removals.ts';

/** The one table of background work. */
export function jobTable(desk: Desk, backup: () => Promise<unknown>): JobHandlers<Kinds> {
  return {
    'ask.answer': answerAskJob(desk),
    'reply.send': sendReplyJob(desk),
    'sign_in.done': endSignInJob(desk),
    'action.send': sendActionJob(desk),
    'action.show': showActionJob(desk),
    'action.follow': followActionJob(desk),
    'approval.show': showApprovalJob(desk),
    'approval.end': endApprovalJob(desk),
    'approval.follow': followApprovalJob(desk),
    'enrollment.watch': watchEnrollmentJob(desk),
    'enrollment.remind': remindEnrollmentJob(desk),
    'alerts.check': checkAlertsJob(desk),
    'alerts.deliver': deliverAlertsJob(desk),
    'alerts.escalate': escalateAlertsJob(desk),
    'alerts.close': closeAlertsJob(desk),
    'alerts.watch': watchChecksJob(desk),
    'case.deliver': deliverCaseJob(desk),
    'authority.set': setAuthorityJob(desk),
    'removal.read': readRemovalsJob(desk),
    'removal.write': writeRemovalsJob(desk),
    'bulk.read': readBulkJob(desk),
    'bulk.send': sendBulkJob(desk),
    'bulk.follow': followBulkJob(desk),
    'bulk.watch': watchBulkJob(desk),
    'bulk.show': showBulkJob(desk),
    'deadlines.read': readDeadlinesJob(desk),
    'deadlines.tell': tellDeadlinesJob(desk),
    'summary.send': weeklySummaryJob(desk),
    'store.tidy': tidyStoreJob(desk, backup),
  };
}
