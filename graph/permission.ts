export interface Permission {
  name: string;
  /** delegated: as the signed-in person, within that person's Intune role. application: as Balie itself. */
  kind: 'delegated' | 'application';
  /** The same in every tenant; an app manifest names permissions by it. */
  id: string;
  feature: string;
  functions: readonly { readonly name: string }[];
  /** What is lost without it, where Balie can do without. */
  optional?: string;
}
