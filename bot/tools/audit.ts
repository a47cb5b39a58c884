import type { AuditTools } from '../../dialogs/audit.ts';
import type { Visit } from '../../dialogs/visit.ts';
import { findAudit } from '../../store/audit.ts';
import { bind } from '../../store/bound.ts';
import { findPerson } from '../../store/people.ts';
import { nowOf, type Desk } from '../desk.ts';

export function auditTools(desk: Desk, visit: Visit): AuditTools {
  return { ...bind(desk.db, { findAudit }), now: () => nowOf(desk), zone: async () => (await findPerson(desk.db, visit))?.timeZone ?? null };
}
