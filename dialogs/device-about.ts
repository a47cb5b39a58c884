import { deviceAboutCard, type DeviceAboutView } from '../cards/device-about-card.ts';
import type { Words } from '../cards/words.ts';
import type { ActionId } from '../actions/action.ts';
import type { ActionResult, Device, DeviceDetails } from '../graph/devices.ts';
import type { EnrollmentFailure } from '../graph/enrollment-failures.ts';
import type { DeviceRequest } from '../store/device-requests.ts';
import { shownStage } from './action-status.ts';
import { intunePage, secretsOf } from './device-secrets.ts';
import { deviceView } from './device-view.ts';
import { failureKind } from './enrollment-failure.ts';
import { showCard, type Reply } from './reply.ts';
import type { Visit } from './visit.ts';

// More about one device: what does not fit its card. A part that could not be read is named on it, and costs nothing else.

export interface DeviceParts {
  device: DeviceDetails;
  results: (ActionResult & { known: ActionId | null })[] | null;
  asked: DeviceRequest[];
  failures: EnrollmentFailure[] | null | undefined;
  twins: Device[] | null;
}

export interface AboutTools {
  now(): Date;
  /** On behalf of the agent. Throws only when the device itself cannot be read. */
  readParts(id: string): Promise<DeviceParts>;
}

const mostRows = 5;
const gigabyte = 1_000_000_000;

export async function aboutDevice(visit: Visit, id: string, tools: AboutTools): Promise<Reply[]> {
  return showCard(deviceAboutCard(aboutView(await tools.readParts(id), visit.words, tools.now()), visit.words));
}

function aboutView({ device, results, asked, failures, twins }: DeviceParts, words: Words, now: Date): DeviceAboutView {
  const { freeStorageBytes: free, totalStorageBytes: total, configurationManager: client } = device;
  return {
    device: deviceView(device),
    encrypted: device.isEncrypted,
    supervised: /^(ios|ipados|macos)/i.test(device.operatingSystem ?? '') ? device.isSupervised : null,
    storage: free !== null && total !== null ? { free: Math.round(free / gigabyte), total: Math.round(total / gigabyte) } : null,
    workloads: device.workloadOwners,
    client: client && { state: client.state, lastSync: client.lastSync === null ? null : new Date(client.lastSync) },
    beingRemoved: /^(retire|wipe|delete)(Pending|Issued)$/.test(device.managementState),
    results: results && results.slice(0, mostRows).map((result) => resultRow(result, words)),
    asked: asked.slice(0, mostRows).map(({ action, stage, askedAt, askedBy }) => ({ action: words.actionNames[action as ActionId] ?? inWords(action), state: words.stages[shownStage(stage)], by: askedBy, at: askedAt })),
    failures: failures && failures.slice(0, mostRows).map((failure) => ({ system: failure.operatingSystem ?? words.device.unknown, what: words.about.failureKinds[failureKind(failure)], at: new Date(failure.at) })),
    twins: twins && twins.slice(0, mostRows).map(deviceView),
    secrets: secretsOf(device),
    portal: intunePage(device),
    now,
  };
}

function resultRow({ known, actionName, actionState, updated, started }: ActionResult & { known: ActionId | null }, words: Words) {
  const at = updated ?? started;
  return { action: known ? words.actionNames[known] : inWords(actionName ?? words.device.unknown), state: actionState, at: at === null ? null : new Date(at) };
}

/** Intune's own name where Balie has none: "resetPasscode" reads "reset passcode". */
function inWords(name: string): string {
  return name.replace(/([a-z])([A-Z])/g, '$1 $2').toLowerCase();
}
