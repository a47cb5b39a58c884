import type { CertificateConnector } from '../graph/certificate-connectors.ts';
import type { Found } from './expiring.ts';
import { heartbeat } from './heartbeat.ts';
import type { ExpiryKind } from './kinds.ts';

/** A connector asks Intune for work all the time; a day is a night of updates and somebody who looks in the morning. */
const mostSilence = 1;

export function connectorContact(kind: ExpiryKind, { id, name, lastContact, inactive }: CertificateConnector, now: Date): Found[] {
  const beat = heartbeat({ last: lastContact, days: mostSilence }, now);
  // Intune may know earlier than its silence tells.
  const state = inactive && lastContact !== null && !beat.trouble ? { expires: null, trouble: 'silent' as const } : beat;
  return [{ kind, objectId: id, name, affected: null, renewWith: null, ...state }];
}
