import type { RequestStage } from '../store/action-requests.ts';
import type { Jobs } from '../store/jobs.ts';

// Every kind of background work and what it carries. bot/job-table.ts says what each of them does.

export type Kinds = {
  /** Does what a person asked outside the turn: it was slow, or it waited for a sign-in. */
  'ask.answer': KeptPlace & { kept: string };
  /** Messages that Teams did not take in their turn, as they were; the first replaces `cardId`. */
  'reply.send': { tenantId: string; conversationId: string; cardId: string | null; messages: object[] };
  /** Takes the button off the cards that asked for a sign-in which has succeeded. */
  'sign_in.done': { tenantId: string; objectId: string; kept: string };
  'action.send': { tenantId: string; request: string };
  /**
   * Draws a request as it stands; `signIn` asks its agent to sign in first, with these claims. `sync`: how far the parts of a
   * sync have come, where Intune tells. `onlyPast`: nothing while it is still where it was when this was queued.
   */
  'action.show': { tenantId: string; request: string; signIn: { claims: string | null } | null; stage?: RequestStage; onlyPast?: true; sync?: { name: string; status: string }[] };
  'action.follow': { tenantId: string; request: string; look: number };
  /** Shows the helpdesk's channel what waits for a second person, and what came of it. */
  'approval.show': { tenantId: string; request: string };
  /** Nobody approved in time. */
  'approval.end': { tenantId: string; request: string };
  /** Whether an administrator has approved it in Intune. */
  'approval.follow': { tenantId: string; request: string; look: number };
  'enrollment.watch': { run: string; look: number };
  /** The one reminder of a run that was left in the middle of its steps. */
  'enrollment.remind': { run: string };
  /** `slot` names a scheduled check; `show` asks for the overview afterwards, in place of a card. */
  'alerts.check': { slot: string | null; show: KeptPlace | null };
  /** Whether anybody has reacted to what was told; `at` is the moment for which this look was planned. */
  'alerts.escalate': { tenantId: string; at: string };
  'alerts.deliver': { tenantId: string; conversationId: string; alerts: string[] };
  /** Draws the cards of alerts as they stand: settled, or taken, put off or excused somewhere else. */
  'alerts.close': { tenantId: string; conversationId: string; alerts: string[] };
  /** Whether checks still end. */
  'alerts.watch': { slot: string };
  /** Brings a case to both sides as it stands; `round` counts how often a side could not be reached. */
  'case.deliver': { tenantId: string; case: string; round: number };
  /** Makes Intune the MDM authority, as an administrator has confirmed. */
  'authority.set': { tenantId: string; request: string };
  /** Some pages of all devices, to find those that are about to be removed. */
  'removal.read': { tenantId: string; objectId: string; list: string };
  /** Writes to the owners on one page of that list. */
  'removal.write': KeptPlace & { list: string; page: number };
  /** Which devices take part in a run over many; reads only. */
  'bulk.read': { tenantId: string; run: string };
  /** A round of sending. */
  'bulk.send': { tenantId: string; run: string; round: number };
  /** `after`: the place in the run up to which this look has come. */
  'bulk.follow': { tenantId: string; run: string; look: number; after?: number };
  /** Looks at some of it while it still sends. */
  'bulk.watch': { tenantId: string; run: string };
  'bulk.show': { tenantId: string; run: string; signIn: { claims: string | null } | null };
  /** Some pages of all devices, to find what is about to happen to people's own; `next`: the page to go on with. */
  'deadlines.read': { slot: string; next: string | null };
  /** Tells one person, in their own working hours. */
  'deadlines.tell': { tenantId: string; objectId: string };
  /** `week`: the Monday it is for. */
  'summary.send': { tenantId: string; conversationId: string; week: string };
  'store.tidy': { slot: string };
};

/** Where an answer goes and whose it is. */
export interface KeptPlace {
  tenantId: string;
  objectId: string;
  conversationId: string;
  /** The card to replace; null for a new message. */
  cardId: string | null;
}

export const jobKinds: readonly (keyof Kinds)[] = [
  'ask.answer',
  'reply.send',
  'sign_in.done',
  'action.send',
  'action.show',
  'action.follow',
  'approval.show',
  'approval.end',
  'approval.follow',
  'enrollment.watch',
  'enrollment.remind',
  'alerts.check',
  'alerts.escalate',
  'alerts.deliver',
  'alerts.close',
  'alerts.watch',
  'case.deliver',
  'authority.set',
  'removal.read',
  'removal.write',
  'bulk.read',
  'bulk.send',
  'bulk.follow',
  'bulk.watch',
  'bulk.show',
  'deadlines.read',
  'deadlines.tell',
  'summary.send',
  'store.tidy',
];

export type BalieJobs = Jobs<Kinds>;
