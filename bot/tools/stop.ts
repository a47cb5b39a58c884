import type { StopTools } from '../../dialogs/stop-action.ts';
import type { Visit } from '../../dialogs/visit.ts';
import { newestRequests } from '../../store/action-requests.ts';
import { requestsAbout } from '../../store/requests-about.ts';
import { nowOf, type Desk } from '../desk.ts';
import { approvalTools } from './approvals.ts';
import { findTools } from './find.ts';
import { confirmTools } from './requests.ts';

const lately = 30 * 24 * 60 * 60 * 1000;
const most = 20;

interface Meant {
  about: string | null;
  onScreen?: string | undefined;
}

export function stopTools(desk: Desk, visit: Visit, { about, onScreen }: Meant, signal: AbortSignal): StopTools {
  const since = new Date(nowOf(desk).getTime() - lately);
  return {
    confirm: confirmTools(desk, visit),
    approval: approvalTools(desk, visit),
    requests: async () => {
      if (about === null && onScreen === undefined) return newestRequests(desk.db, visit, null, most);
      const known = await requestsAbout(desk.db, visit.tenantId, { name: about, ids: onScreen === undefined ? [] : [onScreen] }, since, most);
      if (known.length > 0 || about === null) return known;
      // A person was named, or a serial number.
      const found = await findTools(desk, visit, signal).findDevices(about);
      return requestsAbout(desk.db, visit.tenantId, { name: null, ids: found.map(({ id }) => id) }, since, most);
    },
  };
}
