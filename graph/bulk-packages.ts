import type { Graph } from './graph.ts';
import { quoted, text, time } from './odata.ts';

/**
 * A provisioning package that joins Windows computers in bulk. Graph does not know the package; it knows the account
 * that came with its token, whose name begins with "package_".
 * https://learn.microsoft.com/intune/intune-service/enrollment/windows-bulk-enroll
 */
export interface BulkPackage {
  id: string;
  name: string;
  created: string | null;
}

const prefix = 'package_';

interface Wire {
  id: string;
  displayName?: string | null;
  userPrincipalName?: string | null;
  createdDateTime?: string | null;
}

export async function bulkPackages(graph: Graph, signal?: AbortSignal): Promise<BulkPackage[]> {
  const value = quoted(prefix);
  const query = { filter: `startswith(userPrincipalName,${value}) or startswith(displayName,${value})`, select: 'id,displayName,userPrincipalName,createdDateTime' };
  const found: BulkPackage[] = [];
  for await (const wire of graph.pages<Wire>('/users', { query, signal })) {
    const name = [wire.displayName, wire.userPrincipalName].find((one) => one?.toLowerCase().startsWith(prefix));
    if (name) found.push({ id: wire.id, name: text(wire.displayName) ?? name, created: time(wire.createdDateTime) });
  }
  return found;
}
