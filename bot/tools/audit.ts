import type { AuditTools } from '../../dialogs/audit.ts';
import { findAudit } from '../../store/audit.ts';
import { bind } from '../../store/bound.ts';
import { nowOf, type Desk } from '../desk.ts';

export function auditTools(desk: Desk): AuditTools {
  return { ...bind(desk.db, { findAudit }), now: () => nowOf(desk) };
}
