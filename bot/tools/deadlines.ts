import type { DeadlineTools } from '../../dialogs/deadlines.ts';
import type { Visit } from '../../dialogs/visit.ts';
import { appendAudit } from '../../store/audit.ts';
import { switchDeadlines } from '../../store/deadlines-off.ts';
import { muteDevice } from '../../store/device-deadlines.ts';
import { nowOf, type Desk } from '../desk.ts';

export function deadlineTools(desk: Desk, visit: Visit): DeadlineTools {
  return { mute: (device) => muteDevice(desk.db, visit, device) };
}

/** @returns false when it was so already */
export function deadlinesSwitched({ tenantId, objectId }: Visit, on: boolean, desk: Desk): Promise<boolean> {
  const at = nowOf(desk);
  return desk.db.transaction(async (tx) => {
    const changed = await switchDeadlines(tx, tenantId, on, { objectId, at });
    if (changed) await appendAudit(tx, { at, tenantId, objectId, event: on ? 'deadlines.on' : 'deadlines.off', subject: tenantId, detail: {} });
    return changed;
  });
}
