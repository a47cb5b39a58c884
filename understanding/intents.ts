// What a person can want from Balie. The names are the contract with the dialogs, the data files
// (data/<language>/<name>.txt) and the trained model: a new one needs examples and `npm run train`.
export const intentNames = [
  'enroll_device',
  'unenroll_device',
  'enrollment_status',
  'my_devices',
  'why_noncompliant',
  'lost_device',
  'sync_my_device',
  'sync_device',
  'find_device',
  'sync_machine_policy',
  'sync_user_policy',
  'app_evaluation',
  'restart_device',
  'lock_device',
  'wipe_device',
  'retire_device',
  'reset_passcode',
  'rotate_keys',
  'defender_scan',
  'update_signatures',
  'locate_device',
  'rename_device',
  'bulk_action',
  'action_status',
  'audit_log',
  'expiry_overview',
  'subscribe_alerts',
  'snooze_alert',
  'readiness_check',
  'enrollment_method_advice',
  'tenant_attach_help',
  'migration_help',
  'autopilot_help',
  'change_language',
  'help',
  'greeting',
  'thanks',
  'human_handoff',
  'cancel',
  'none',
] as const;

export type IntentName = (typeof intentNames)[number];

export function isIntentName(name: string): name is IntentName {
  return (intentNames as readonly string[]).includes(name);
}
