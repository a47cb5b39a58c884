import type { Graph } from './graph.ts';
import { segment, text } from './odata.ts';

/** To whom an enrollment restriction is assigned. */
export interface EnrollmentAssignment {
  kind: 'everybody' | 'group' | 'excluded_group' | 'other';
  groupId: string | null;
  /** A filter on the device decides as well, which is not known before the device is there. */
  filtered: boolean;
}

interface WireTarget {
  '@odata.type'?: string;
  groupId?: string | null;
  deviceAndAppManagementAssignmentFilterId?: string | null;
  deviceAndAppManagementAssignmentFilterType?: string | null;
}

const kinds: Record<string, EnrollmentAssignment['kind']> = {
  '#microsoft.graph.allLicensedUsersAssignmentTarget': 'everybody',
  '#microsoft.graph.allDevicesAssignmentTarget': 'everybody',
  '#microsoft.graph.groupAssignmentTarget': 'group',
  '#microsoft.graph.exclusionGroupAssignmentTarget': 'excluded_group',
};

/** The default restrictions have no assignments: they count for everybody whom no other one reaches. */
export async function enrollmentAssignments(graph: Graph, restrictionId: string, signal?: AbortSignal): Promise<EnrollmentAssignment[]> {
  const found: EnrollmentAssignment[] = [];
  const path = `/deviceManagement/deviceEnrollmentConfigurations/${segment(restrictionId)}/assignments`;
  for await (const { target } of graph.pages<{ target?: WireTarget | null }>(path, { version: 'beta', signal })) found.push(read(target ?? {}));
  return found;
}

function read(wire: WireTarget): EnrollmentAssignment {
  const filtered = text(wire.deviceAndAppManagementAssignmentFilterId) !== null && wire.deviceAndAppManagementAssignmentFilterType !== 'none';
  return { kind: kinds[wire['@odata.type'] ?? ''] ?? 'other', groupId: text(wire.groupId), filtered };
}
