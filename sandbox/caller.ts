/** Who a Graph token speaks for, as the simulated Entra ID verified it. */
export interface Caller {
  /** True for client credentials: nobody is behind the call, and Intune roles do not apply. */
  appOnly: boolean;
  /** Delegated permissions (`scp`); empty for an application. */
  scopes: readonly string[];
  /** Application permissions (`roles`); empty for a person. */
  roles: readonly string[];
  /** Object id of the person; absent for an application. */
  oid?: string;
  tid: string;
}

/** Null for a token that is expired, tampered with, or meant for another audience. */
export type VerifyToken = (token: string) => Caller | null | Promise<Caller | null>;
