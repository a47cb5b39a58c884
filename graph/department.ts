import type { Graph } from './graph.ts';
import { quoted } from './odata.ts';

/** The ids of everybody in this department, as the directory spells it. */
export async function peopleOfDepartment(graph: Graph, department: string, signal?: AbortSignal): Promise<Set<string>> {
  const ids = new Set<string>();
  const query = { filter: `department eq ${quoted(department)}`, select: 'id,department', top: '999' };
  for await (const user of graph.pages<{ id: string; department?: string | null }>('/users', { query, signal })) {
    if (user.department?.toLowerCase() === department.toLowerCase()) ids.add(user.id.toLowerCase());
  }
  return ids;
}
