import type { RequestStage } from './action-requests.ts';

/** Everything that the audit records besides what becomes of an action; cards/words/audit puts each in words. */
export const auditEvents = [
  'alerts.subscribed',
  'alerts.unsubscribed',
  'alert.seen',
  'alert.snoozed',
  'alert.watched_again',
  'alert.taken',
  'alert.assigned',
  'alert.excused',
  'alerts.settings',
  'alerts.lead_days',
  'case.opened',
  'case.taken',
  'case.answered',
  'case.closed',
  'helpdesk.appointed',
  'helpdesk.removed',
  'authority.confirmed',
  'authority.set',
  'authority.failed',
  'authority.unclear',
  'authority.expired',
  'removal.written',
  'deadlines.on',
  'deadlines.off',
  'question.reviewed',
  'role.refused',
  'bulk.sent',
  'bulk.done',
  'bulk.failed',
  'bulk.unknown',
  'bulk.limited',
  'bulk.run_running',
  'bulk.run_paused',
  'bulk.run_sign_in',
  'bulk.run_following',
  'bulk.run_done',
  'bulk.run_stopped',
  'bulk.run_cancelled',
  'bulk.run_failed',
  'bulk.run_expired',
] as const;

export type NamedAuditEvent = (typeof auditEvents)[number];

/** What happens to an action besides the stages that it goes through. */
export type ActionEvent = 'confirmed' | 'approved' | 'turned_down' | 'intune_approved' | 'limited' | 'denied' | 'not_theirs';

export type AuditEvent = NamedAuditEvent | `action.${RequestStage | ActionEvent}`;
