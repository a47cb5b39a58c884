import type { Graph } from './graph.ts';
import { quoted } from './odata.ts';

/** Whether the directory knows this department at all. */
export async function anybodyInDepartment(graph: Graph, department: string, signal?: AbortSignal): Promise<boolean> {
  const query = { filter: `department eq ${quoted(department)}`, select: 'id,department', top: '1' };
  const { items } = await graph.page<{ department?: string | null }>('/users', { query, signal });
  return items.some((user) => user.department?.toLowerCase() === department.toLowerCase());
}

/** The ids of everybody in this department, as the directory spells it. */
export async function peopleOfDepartment(graph: Graph, department: string, signal?: AbortSignal): Promise<Set<string>> {
  const ids = new Set<string>();
  const query = { filter: `department eq ${quoted(department)}`, select: 'id,department', top: '999' };
  for await (const user of graph.pages<{ id: string; department?: string | null }>('/users', { query, signal })) {
    if (user.department?.toLowerCase() === department.toLowerCase()) ids.add(user.id.toLowerCase());
  }
  return ids;
}
