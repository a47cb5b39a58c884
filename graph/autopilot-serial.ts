import { GraphInputRefused } from './errors.ts';
import type { Graph } from './graph.ts';
import { quoted, text, time } from './odata.ts';

/** A computer that is registered for Autopilot, as somebody with its serial number in hand wants to know it. */
export interface RegisteredDevice {
  serialNumber: string;
  manufacturer: string | null;
  model: string | null;
  groupTag: string | null;
  /** unknown, enrolled, pendingReset, failed, notContacted, blocked; Graph may add to these. */
  enrollmentState: string;
  lastContact: string | null;
}

interface WireDevice {
  serialNumber?: string | null;
  manufacturer?: string | null;
  model?: string | null;
  groupTag?: string | null;
  enrollmentState?: string | null;
  lastContactedDateTime?: string | null;
}

const mostRead = 50;

/** Those whose serial number contains it: Graph refuses `eq` here, and each is looked at again. Throws GraphInputRefused. */
export async function findRegisteredDevices(graph: Graph, serial: string, signal?: AbortSignal): Promise<RegisteredDevice[]> {
  const wanted = serial.trim();
  if (wanted === '') throw new GraphInputRefused('Give a serial number to look up.');
  const found: RegisteredDevice[] = [];
  let read = 0;
  const query = { filter: `contains(serialNumber,${quoted(wanted)})` };
  for await (const wire of graph.pages<WireDevice>('/deviceManagement/windowsAutopilotDeviceIdentities', { query, signal })) {
    const serialNumber = wire.serialNumber ?? '';
    if (serialNumber.toLowerCase().includes(wanted.toLowerCase())) found.push(toRegistered(serialNumber, wire));
    if (++read >= mostRead) break;
  }
  return found;
}

function toRegistered(serialNumber: string, wire: WireDevice): RegisteredDevice {
  return {
    serialNumber,
    manufacturer: text(wire.manufacturer),
    model: text(wire.model),
    groupTag: text(wire.groupTag),
    enrollmentState: wire.enrollmentState ?? 'unknown',
    lastContact: time(wire.lastContactedDateTime),
  };
}
