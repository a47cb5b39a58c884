/**
 * What nobody outside Microsoft knows for sure about Intune. Each is a switch, so that a test can hold
 * Balie against either answer; the defaults are the likelier ones.
 */
export interface Habits {
  /** `actionName` of a Configuration Manager action's result: the segment of the address, or the action asked for. */
  configMgrResultName: 'segment' | 'action';
  /** Whether a sync leaves an entry in `deviceActionResults`. */
  syncLeavesResult: boolean;
  /** Whether the site carries out a Configuration Manager action that an application asked for. */
  configMgrServesApplications: boolean;
  /** How Multi Admin Approval refuses a call without a reason, and one with it. */
  approvalRefusal: 400 | 403;
  approvalAnswer: 403 | 412;
  /** How a remediation ends on the device. */
  remediationEnds: 'success' | 'skipped' | 'remediationFailed' | 'scriptError';
}

export const likelyHabits: Habits = {
  configMgrResultName: 'segment',
  syncLeavesResult: false,
  configMgrServesApplications: false,
  approvalRefusal: 400,
  approvalAnswer: 412,
  remediationEnds: 'success',
};
