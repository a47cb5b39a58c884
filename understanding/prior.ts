// What is already known before a word is read: who asks, and what is on the screen. It tips close calls only.
import type { IntentName } from './intents.ts';

export interface Context {
  readonly role?: 'employee' | 'helpdesk' | 'admin';
  /** A device card is open: "sync it" is about that device. */
  readonly deviceOnScreen?: boolean;
  /** In the middle of an enrollment guide. */
  readonly inGuide?: boolean;
  /** An alert card was the last thing said. */
  readonly alertOnScreen?: boolean;
}

interface Scored {
  readonly intent: IntentName;
  readonly score: number;
}

type Factors = Partial<Record<IntentName, number>>;

const employee: Factors = { sync_my_device: 1.6, my_devices: 1.3, enroll_device: 1.3, unenroll_device: 1.5, retire_device: 0.5, bulk_action: 0.5, find_device: 0.7, audit_log: 0.5, tenant_attach_help: 0.6, migration_help: 0.6 };
const staff: Factors = { sync_device: 1.4, find_device: 1.4, retire_device: 1.5, unenroll_device: 0.6, sync_my_device: 0.8 };
const onCard: Factors = { sync_device: 3, sync_my_device: 0.25, restart_device: 1.3, lock_device: 1.3, wipe_device: 1.3, retire_device: 1.3, rename_device: 1.3, locate_device: 1.3, action_status: 1.2 };
const guide: Factors = { enrollment_status: 1.6, enroll_device: 1.3, human_handoff: 1.3, cancel: 1.3 };
const alert: Factors = { snooze_alert: 2, expiry_overview: 1.3 };
/** Without a device named or shown, a person means the own one. */
const named: Factors = { sync_my_device: 0.5, my_devices: 0.5 };

export function weighByContext(scored: readonly Scored[], context: Context, namesDevice: boolean): Scored[] {
  const factors = [
    context.role === 'employee' ? employee : context.role ? staff : {},
    context.deviceOnScreen ? onCard : {},
    context.inGuide ? guide : {},
    context.alertOnScreen ? alert : {},
    namesDevice ? named : {},
  ];
  const weighed = scored.map(({ intent, score }) => ({ intent, score: factors.reduce((value, factor) => value * (factor[intent] ?? 1), score) }));
  const total = weighed.reduce((sum, { score }) => sum + score, 0);
  return weighed.map(({ intent, score }) => ({ intent, score: score / total }));
}
