import { assistancePartners } from '../../graph/partners.ts';
import { dateOf, type ExpirySource } from '../source.ts';

/** A connection with TeamViewer that was begun and has to be completed; one that is complete has no date. */
export const remoteAssistance: ExpirySource = {
  id: 'remote_assistance',
  permission: 'DeviceManagementServiceConfig.Read.All',
  kinds: ['remote_assistance'],
  reads: [{ path: '/deviceManagement/remoteAssistancePartners', property: 'onboardingRequestExpiryDateTime', version: 'beta' }],
  async read(graph, { now, signal }) {
    const partners = await assistancePartners(graph, signal);
    // Once it has lapsed it can only be begun again, which is nobody's duty.
    return partners.flatMap(({ id, name, status, requestUntil }) =>
      status === 'onboarding' && (requestUntil === null || new Date(requestUntil) > now)
        ? [{ kind: 'remote_assistance' as const, objectId: id, name, expires: dateOf(requestUntil), affected: null, renewWith: null }]
        : [],
    );
  },
};
