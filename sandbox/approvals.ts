/** What Intune's Multi Admin Approval can protect here. */
export const protectedActions = ['wipe', 'retire', 'delete'] as const;
export type ProtectedAction = (typeof protectedActions)[number];

interface Identity {
  user: { id: string; displayName: string };
}

/** A request that an administrator answers in the portal; in the sandbox whoever plays them changes `status`. */
export interface OperationApproval {
  requestId: string;
  status: 'needsApproval' | 'approved' | 'rejected' | 'cancelled' | 'completed' | 'expired';
  requestJustification: string;
  approvalJustification: string;
  requestDateTime: string;
  expirationDateTime: string;
  requestor: Identity | null;
  approver: Identity | null;
  requiredOperationApprovalPolicyTypes: string[];
  /** Exactly this call goes through with the code. */
  call: string;
}

export interface Approvals {
  /** Nothing is protected unless a test or a visitor says so. */
  protects: Set<ProtectedAction>;
  requests: OperationApproval[];
}

export function noApprovals(): Approvals {
  return { protects: new Set(), requests: [] };
}

/** What the second administrator does in the portal. @returns how many were answered */
export function answerApprovals({ requests }: Approvals, approve: boolean): number {
  const waiting = requests.filter(({ status }) => status === 'needsApproval');
  for (const request of waiting) request.status = approve ? 'approved' : 'rejected';
  return waiting.length;
}
