import type { Graph } from './graph.ts';

/** Whether any device at all is registered for Windows Autopilot; one is enough to know. */
export async function anyAutopilotDevice(graph: Graph, signal?: AbortSignal): Promise<boolean> {
  const { items, next } = await graph.page('/deviceManagement/windowsAutopilotDeviceIdentities', { query: { top: '1' }, signal });
  return items.length > 0 || next !== null;
}
