/** Where a finding belongs; what holds for every platform is general. */
export type Part = 'general' | 'windows' | 'apple' | 'android';
export const parts: readonly Part[] = ['general', 'windows', 'apple', 'android'];

export type CheckId =
  | 'authority'
  | 'subscription'
  | 'licences'
  | 'device_limit'
  | 'mdm_scope'
  | 'mam_scope'
  | 'premium'
  | 'cname'
  | 'autopilot'
  | 'restrictions_windows'
  | 'apple_push'
  | 'apple_tokens'
  | 'restrictions_apple'
  | 'android_binding'
  | 'restrictions_android';

/** `unknown`: could not check, which is neither good nor bad. */
export type Status = 'ok' | 'attention' | 'missing' | 'unknown';

export type FineCode =
  | 'authority_intune'
  | 'subscription_active'
  | 'licences_left'
  | 'limit_set'
  | 'mdm_all'
  | 'mdm_selected'
  | 'mam_none'
  | 'mam_only'
  | 'premium_left'
  | 'cname_found'
  | 'cname_no_domain'
  | 'autopilot_used'
  | 'autopilot_unused'
  | 'open_to_all'
  | 'personal_blocked'
  | 'push_valid'
  | 'tokens_valid'
  | 'tokens_none'
  | 'binding_valid';

/** Each has steps that mend it. */
export type ProblemCode =
  | 'authority_unknown'
  | 'authority_hybrid'
  | 'authority_office365'
  | 'authority_other'
  | 'subscription_warning'
  | 'subscription_pending'
  | 'subscription_ended'
  | 'licences_none'
  | 'licences_used_up'
  | 'mdm_absent'
  | 'mdm_none'
  | 'mdm_nobody'
  | 'mdm_invalid'
  | 'mdm_addresses'
  | 'mam_wins'
  | 'mam_mdm_unknown'
  | 'premium_none'
  | 'premium_used_up'
  | 'cname_missing'
  | 'platform_blocked'
  | 'push_none'
  | 'push_expired'
  | 'push_soon'
  | 'tokens_expired'
  | 'tokens_soon'
  | 'tokens_not_synced'
  | 'binding_none'
  | 'binding_ending'
  | 'binding_not_validated'
  | 'binding_for_nobody'
  | 'sync_failed'
  | 'sync_old';

/** Goes into the sentence: as it is, as a date, or as days from now. */
export type Fact = string | number | { date: string } | { days: number } | { platforms: string[] };

/** What one check says. Pure: made of what was read and the time. */
export interface Outcome {
  status: Exclude<Status, 'unknown'>;
  code: FineCode | ProblemCode;
  facts: Fact[];
}

export interface CheckFailure {
  reason: 'denied' | 'throttled' | 'timeout' | 'unavailable' | 'misconfigured' | 'refused';
  /** The Graph permission that the check needs, when that may be the reason. */
  permission: string | null;
  /** On behalf of the administrator, whose own role counts too, or as Balie itself. */
  asked: 'as_person' | 'as_application';
}

/** As stored: plain JSON. */
export type Finding = { check: CheckId; part: Part } & (
  | Outcome
  | {
      status: 'unknown';
      failure: CheckFailure;
      /** The first check in a row that failed; ISO. */
      since: string;
    }
);

export function fine(code: FineCode, ...facts: Fact[]): Outcome {
  return { status: 'ok', code, facts };
}

export function attention(code: ProblemCode, ...facts: Fact[]): Outcome {
  return { status: 'attention', code, facts };
}

export function missing(code: ProblemCode, ...facts: Fact[]): Outcome {
  return { status: 'missing', code, facts };
}

const day = 24 * 60 * 60 * 1000;

/** Whole days from now until then; negative when it is past. */
export function daysUntil(then: Date, now: Date): number {
  return Math.floor((then.getTime() - now.getTime()) / day);
}
