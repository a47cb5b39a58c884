import type { Graph } from './graph.ts';
import { segment } from './odata.ts';

/** Graph takes no more groups than this in one question. */
const most = 20;

/** Which of these groups somebody is in, also through other groups. */
export async function groupsOfUser(graph: Graph, userId: string, groupIds: readonly string[], signal?: AbortSignal): Promise<Set<string>> {
  const asked = [...new Set(groupIds)];
  const parts = Array.from({ length: Math.ceil(asked.length / most) }, (_, index) => asked.slice(index * most, (index + 1) * most));
  const answers = await Promise.all(
    parts.map((part) => graph.post<{ value?: string[] }>(`/users/${segment(userId)}/checkMemberGroups`, { groupIds: part }, { signal })),
  );
  // Graph answers only what was asked, but a group that was not asked about must never count.
  return new Set(answers.flatMap((answer) => answer?.value ?? []).filter((id) => asked.includes(id)));
}
