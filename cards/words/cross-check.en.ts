/** Where Intune's own overview says something else. */
export const crossCheck = {
  title: 'Intune’s own overview says otherwise',
  note: 'Intune admin center: Tenant administration › Tenant status › Connector status. I keep to what I read myself.',
  intune: (health: string, when: string | null) => (when === null ? `Intune says: ${health}` : `Intune says: ${health}, ${when}`),
  balie: (well: boolean, when: string) => (well ? `I read: in order, ${when}` : `I read: not in order, ${when}`),
  balieNothing: 'I read: there is none',
  health: { healthy: 'healthy', warning: 'warning', unhealthy: 'unhealthy', unknown: 'unknown' },
  more: (n: number) => (n === 1 ? 'One more is not shown here.' : `${n} more are not shown here.`),
};
