import { managementPartners, type ManagementPartner } from '../../graph/partners.ts';
import type { Found } from '../expiring.ts';
import { heartbeat, inTrouble, normalSilence } from '../heartbeat.ts';
import type { ExpirySource } from '../source.ts';

const day = 24 * 60 * 60 * 1000;
/** What was done then cannot be undone; after so long nobody needs to hear of it any more. */
const longPast = 30 * day;

/** Partners such as Jamf: whether they are heard from, and what Intune will do to their devices when they are gone. */
export const managementPartner: ExpirySource = {
  id: 'management_partner',
  permission: 'DeviceManagementServiceConfig.Read.All',
  kinds: ['partner_heartbeat', 'partner_noncompliance', 'partner_removal'],
  reads: [
    { path: '/deviceManagement/deviceManagementPartners', property: 'lastHeartbeatDateTime', version: 'v1.0', kinds: ['partner_heartbeat'] },
    { path: '/deviceManagement/deviceManagementPartners', property: 'partnerState', version: 'v1.0', kinds: ['partner_heartbeat'] },
    { path: '/deviceManagement/deviceManagementPartners', property: 'whenPartnerDevicesWillBeMarkedAsNonCompliantDateTime', version: 'v1.0', kinds: ['partner_noncompliance'] },
    { path: '/deviceManagement/deviceManagementPartners', property: 'whenPartnerDevicesWillBeRemovedDateTime', version: 'v1.0', kinds: ['partner_removal'] },
  ],
  async read(graph, { now, signal }) {
    return (await managementPartners(graph, signal)).filter(isInUse).flatMap((partner) => [...heartbeatOf(partner, now), ...deadlinesOf(partner, now)]);
  },
};

/** A partner that nobody set up is listed as well, with dates that say nothing. */
function isInUse({ isConfigured, state }: ManagementPartner): boolean {
  return isConfigured || !['unknown', 'unavailable'].includes(state);
}

function heartbeatOf(partner: ManagementPartner, now: Date): Found[] {
  const state = contactOf(partner, now);
  return state ? [{ ...named(partner), kind: 'partner_heartbeat', ...state }] : [];
}

function contactOf({ state, lastHeartbeat }: ManagementPartner, now: Date): Pick<Found, 'expires' | 'trouble'> | null {
  const contact = { last: lastHeartbeat, days: normalSilence };
  switch (state) {
    case 'unresponsive': return inTrouble('silent', contact, now);
    case 'rejected': return inTrouble('not_accepted', contact, now);
    case 'enabled': return heartbeat(contact, now);
    // Ended on purpose: nobody expects to hear from it.
    default: return null;
  }
}

function deadlinesOf(partner: ManagementPartner, now: Date): Found[] {
  const removed = partner.removedAt === null ? null : new Date(partner.removedAt);
  const noncompliant = partner.noncompliantAt === null ? null : new Date(partner.noncompliantAt);
  const over = (date: Date) => now.getTime() - date.getTime() > longPast;
  return [
    ...(noncompliant && !over(noncompliant) && !(removed && removed <= now) ? [{ ...named(partner), kind: 'partner_noncompliance' as const, expires: noncompliant }] : []),
    ...(removed && !over(removed) ? [{ ...named(partner), kind: 'partner_removal' as const, expires: removed }] : []),
  ];
}

function named({ id, name }: ManagementPartner): Pick<Found, 'objectId' | 'name' | 'affected' | 'renewWith'> {
  return { objectId: id, name, affected: null, renewWith: null };
}
