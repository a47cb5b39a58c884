import { GraphNotFound } from './errors.ts';
import type { Graph } from './graph.ts';
import { time } from './odata.ts';

/** One of the many certificates that people and devices have. */
export interface IssuedCertificate {
  /** Whose and what for: a newer one with the same takes its place. */
  holder: string;
  expires: string;
}

/** Certificates of people that were imported, for signed and encrypted mail. Beta only; never the certificate itself. */
export async function* userPfxCertificates(graph: Graph, signal?: AbortSignal): AsyncGenerator<IssuedCertificate> {
  const query = { select: 'id,userPrincipalName,intendedPurpose,expirationDateTime' };
  const path = '/deviceManagement/userPfxCertificates';
  for await (const wire of graph.pages<Record<'userPrincipalName' | 'intendedPurpose' | 'expirationDateTime', string | null | undefined>>(path, { version: 'beta', query, signal })) {
    yield* issued([wire.userPrincipalName, wire.intendedPurpose], wire.expirationDateTime);
  }
}

type WireDelivered = Record<'managedDeviceDisplayName' | 'userPrincipalName' | 'certificateIssuerName' | 'certificateSubjectName' | 'certificateRevokeStatus' | 'certificateExpirationDateTime', string | null | undefined>;

/** Certificates that Intune's profiles brought to devices, but for those that were revoked. Beta only. */
export async function* deliveredCertificates(graph: Graph, signal?: AbortSignal): AsyncGenerator<IssuedCertificate> {
  const query = { select: 'id,managedDeviceDisplayName,userPrincipalName,certificateIssuerName,certificateSubjectName,certificateRevokeStatus,certificateExpirationDateTime' };
  const path = '/deviceManagement/deviceConfigurationsAllManagedDeviceCertificateStates';
  for await (const wire of graph.pages<WireDelivered>(path, { version: 'beta', query, signal })) {
    if (wire.certificateRevokeStatus === 'revoked') continue;
    yield* issued([wire.managedDeviceDisplayName, wire.userPrincipalName, wire.certificateIssuerName, wire.certificateSubjectName], wire.certificateExpirationDateTime);
  }
}

type WireLeaf = Record<'deviceId' | 'userId' | 'issuerId' | 'subjectName' | 'certificateStatus' | 'validityEndDateTime', string | null | undefined>;

/** Certificates that Cloud PKI issued and that are in force; none in an organisation that has no Cloud PKI. Beta only. */
export async function* cloudLeafCertificates(graph: Graph, signal?: AbortSignal): AsyncGenerator<IssuedCertificate> {
  const query = { select: 'id,deviceId,userId,issuerId,subjectName,certificateStatus,validityEndDateTime' };
  try {
    for await (const wire of graph.pages<WireLeaf>('/deviceManagement/cloudCertificationAuthorityLeafCertificate', { version: 'beta', query, signal })) {
      if (wire.certificateStatus === 'revoked') continue;
      yield* issued([wire.deviceId, wire.userId, wire.issuerId, wire.subjectName], wire.validityEndDateTime);
    }
  } catch (error) {
    if (!(error instanceof GraphNotFound)) throw error;
  }
}

function issued(holder: (string | null | undefined)[], ends: string | null | undefined): IssuedCertificate[] {
  const expires = time(ends);
  return expires === null ? [] : [{ holder: holder.map((part) => part ?? '').join('|'), expires }];
}
