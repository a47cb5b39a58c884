import { pushCertificate } from '../../graph/certificates.ts';
import { appleDeviceCounts } from '../../graph/device-counts.ts';
import { countOrNull, dateOf, kept, type ExpirySource } from '../source.ts';

/** Without the Apple MDM push certificate no iPhone, iPad or Mac can be managed any more. */
export const applePush: ExpirySource = {
  id: 'apple_push',
  permission: 'DeviceManagementManagedDevices.Read.All',
  kinds: ['apple_push'],
  reads: [{ path: '/deviceManagement/applePushNotificationCertificate', property: 'expirationDateTime', version: 'v1.0' }],
  async read(graph, { signal }) {
    const certificate = await pushCertificate(graph, signal);
    if (!certificate) return [];
    // Without any of these none was uploaded yet.
    const uploaded = certificate.topic !== null || certificate.serialNumber !== null || certificate.appleId !== null;
    const devices = await countOrNull(appleDeviceCounts(graph, signal).then(({ ios, macos }) => ios + macos));
    return [
      {
        kind: 'apple_push',
        // A tenant has one: it is the same thing with another date, and with another topic.
        objectId: 'apple-push-certificate',
        // The topic is a row of digits; people know the certificate by the Apple ID that it belongs to.
        name: certificate.appleId ?? 'Apple',
        expires: dateOf(certificate.expires),
        ...(certificate.expires === null && uploaded ? { trouble: 'unreadable' as const } : {}),
        affected: { of: 'devices', count: devices },
        renewWith: certificate.appleId,
        keep: kept({ topic: certificate.topic, appleId: certificate.appleId }),
      },
    ];
  },
};
