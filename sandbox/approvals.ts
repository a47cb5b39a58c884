/** What Intune's Multi Admin Approval can protect here. */
export type ProtectedAction = 'wipe' | 'retire' | 'delete';

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
