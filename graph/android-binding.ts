import { GraphNotFound } from './errors.ts';
import type { Graph } from './graph.ts';
import { text, time } from './odata.ts';

/** The connection with managed Google Play, without which no Android device can be enrolled. */
export interface AndroidBinding {
  /** notBound, bound, boundAndValidated, unbinding. */
  status: string;
  /** Who may use the work profile: none, all, targeted, targetedAsEnrollmentRestrictions. */
  enrollmentTarget: string;
  /** The Google account that the connection belongs to. */
  account: string | null;
  lastAppSync: string | null;
  /** success, none, credentialsNotValid, androidForWorkApiError, managementServiceError, unknownError. */
  lastAppSyncStatus: string;
}

/** Beta only. */
export async function androidBinding(graph: Graph, signal?: AbortSignal): Promise<AndroidBinding> {
  const select = 'bindStatus,enrollmentTarget,ownerUserPrincipalName,lastAppSyncDateTime,lastAppSyncStatus';
  try {
    const wire = await graph.get<Record<'bindStatus' | 'enrollmentTarget' | 'ownerUserPrincipalName' | 'lastAppSyncDateTime' | 'lastAppSyncStatus', string | null | undefined>>(
      '/deviceManagement/androidManagedStoreAccountEnterpriseSettings',
      { version: 'beta', query: { select }, signal },
    );
    return {
      status: wire.bindStatus ?? 'notBound',
      enrollmentTarget: wire.enrollmentTarget ?? 'none',
      account: text(wire.ownerUserPrincipalName),
      lastAppSync: time(wire.lastAppSyncDateTime),
      lastAppSyncStatus: wire.lastAppSyncStatus ?? 'none',
    };
  } catch (error) {
    if (error instanceof GraphNotFound) return { status: 'notBound', enrollmentTarget: 'none', account: null, lastAppSync: null, lastAppSyncStatus: 'none' };
    throw error;
  }
}
