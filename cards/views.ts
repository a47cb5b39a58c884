import type { ActionId, ActionInput, Given, InputId, RefusalReason } from '../actions/action.ts';
import type { Choice } from '../actions/allow.ts';
import type { Affected, CheckFailure, ExpiryKind, SourceId } from '../alerts/expiring.ts';
import type { Nature, Severity } from '../alerts/kind.ts';
import type { Trouble } from '../alerts/trouble.ts';

// What several cards show, in the terms of Graph and of the helpdesk. `string` at the end of a union
// keeps it open: Graph adds values without warning, and a card then says "unknown" instead of failing.

export type KnownCompliance =
  | 'unknown'
  | 'compliant'
  | 'noncompliant'
  | 'conflict'
  | 'error'
  | 'inGracePeriod'
  | 'configManager';
export type Compliance = KnownCompliance | (string & {});

export interface DeviceView {
  id: string;
  name: string;
  owner: string | null;
  ownerUpn: string | null;
  serial: string | null;
  /** `operatingSystem` as Graph says it. */
  platform: string;
  osVersion: string | null;
  model: string | null;
  ownership: 'company' | 'personal' | 'unknown';
  joinType: string | null;
  managementAgent: string;
  compliance: Compliance;
  graceUntil: Date | null;
  lastSync: Date | null;
  enrolled: Date | null;
  certificateUntil: Date | null;
}

/** A device as its owner sees it. */
export interface OwnDeviceView {
  name: string;
  /** In the words of Balie, or as Graph says it. */
  platform: string;
  model: string | null;
  compliance: Compliance;
  graceUntil: Date | null;
  lastSync: Date | null;
}

export type { ActionId, RefusalReason };

export type ActionChoice = Choice;

export type { ActionInput, Given, InputId };

export type Stage =
  | 'approval'
  | 'approval_intune'
  | 'waiting'
  | 'sent'
  | 'delivered'
  | 'done'
  | 'handed_over'
  | 'failed'
  | 'no_answer'
  | 'unknown'
  | 'refused'
  | 'sign_in'
  | 'cancelled'
  | 'expired';

export type { Affected, ExpiryKind, Nature, Severity, Trouble };

export interface ExpiryItem {
  kind: ExpiryKind;
  name: string;
  expires: Date;
  affected: Affected | null;
  snoozedUntil: Date | null;
  nature?: Nature;
  severity?: Severity;
  trouble?: Trouble | null;
  /** The name of who looks after it; null when nobody does. */
  owner?: string | null;
}

/** A source that could not be read. It is shown as such, never left out: silence would look like health. */
export interface FailedCheck {
  source: SourceId;
  since: Date | null;
  reason: CheckFailure['reason'];
  permission: string | null;
}
