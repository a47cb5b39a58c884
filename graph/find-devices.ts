import { DEVICE_FIELDS, toDevice } from './device-wire.ts';
import type { WireDevice } from './device-wire.ts';
import { devicesOfUser } from './devices.ts';
import type { Device } from './devices.ts';
import { GraphForbidden, GraphInputRefused, GraphNotFound, GraphRefused } from './errors.ts';
import { findByImei } from './find-by-imei.ts';
import { findPeople } from './find-people.ts';
import type { Graph } from './graph.ts';
import { readImei } from './imei.ts';
import { quoted } from './odata.ts';

const MOST_DEVICES = 50;
/** Rows read where Graph may have ignored the filter and answers with every device. */
const MOST_READ = 2_000;

/**
 * The devices that somebody may mean: by name or serial number; if none, by part of the name, then by the name
 * without its hyphen; if none, by the person (sign-in name, mail address, or part of a name). Part of a name may be
 * a person's ("Anna" in "Anna's iPhone"): then that person's devices are found as well. 14 to 16 digits are an IMEI. At most 50, best first.
 *
 * Graph answers an unsupported filter with every device there is, so each hit is checked again here.
 * Throws GraphInputRefused when there is nothing to search for.
 * @param isPerson the words said whose device it is: whatever is called so besides, the person's are found too
 */
export async function findDevices(graph: Graph, asked: string, signal?: AbortSignal, isPerson = false): Promise<Device[]> {
  const wanted = asked.trim();
  if (wanted === '') throw new GraphInputRefused('Give a device name, a serial number or a person to search for.');
  const name = wanted.toLowerCase();
  const imei = readImei(wanted);
  if (imei !== null) return unique([...(await findByImei(graph, imei, signal)), ...(await bySerialNumber(graph, wanted, signal))]);

  const [exact, part, serial] = await Promise.all([
    matching(graph, `deviceName eq ${quoted(wanted)}`, (device) => device.name.toLowerCase() === name, signal),
    matching(graph, `contains(deviceName,${quoted(wanted)})`, (device) => device.name.toLowerCase().includes(name), signal),
    bySerialNumber(graph, wanted, signal),
  ]);
  // Whether `eq` minds the letter case is not documented; `contains` finds the device either way.
  const precise = unique([...exact, ...part.filter((device) => device.name.toLowerCase() === name), ...serial]);
  const named = [...precise, ...part];
  if (isPerson && named.length > 0) return unique([...(await ownedBeside(graph, wanted, signal)), ...named]);
  if (precise.length > 0) return precise;
  if (part.length > 0) return unique(maybePerson.test(wanted) ? [...(await ownedBeside(graph, wanted, signal)), ...part] : part);
  const sameSigns = await withoutSigns(graph, wanted, signal);
  if (sameSigns.length > 0) return sameSigns;
  return byPerson(graph, wanted, signal);
}

/** LT-0421 as people type it: "LT0421", "lt 0421", "lt_0421". Its number is what Graph can search for. */
async function withoutSigns(graph: Graph, wanted: string, signal?: AbortSignal): Promise<Device[]> {
  const bare = (name: string) => name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
  const number = /^\p{L}+[\s_-]*(\d{2,})$/u.exec(wanted)?.[1];
  if (number === undefined) return [];
  return unique(await matching(graph, `contains(deviceName,${quoted(number)})`, (device) => bare(device.name) === bare(wanted), signal));
}

async function matching(graph: Graph, filter: string, fits: (device: Device) => boolean, signal?: AbortSignal, most = MOST_DEVICES): Promise<Device[]> {
  const found: Device[] = [];
  let read = 0;
  const query = { filter, select: DEVICE_FIELDS, ...(most === MOST_DEVICES ? { top: String(most) } : {}) };
  for await (const wire of graph.pages<WireDevice>('/deviceManagement/managedDevices', { query, signal })) {
    const device = toDevice(wire);
    if (fits(device)) found.push(device);
    // An ignored filter would page through the whole tenant.
    if (++read >= most) break;
  }
  return found;
}

/** Intune documents no filter on the serial number. It works; should that end, names still do. */
async function bySerialNumber(graph: Graph, wanted: string, signal?: AbortSignal): Promise<Device[]> {
  const serialNumber = wanted.toLowerCase();
  try {
    const filter = `serialNumber eq ${quoted(wanted)}`;
    return await matching(graph, filter, (device) => device.serialNumber?.toLowerCase() === serialNumber, signal, MOST_READ);
  } catch (error) {
    if (error instanceof GraphRefused) return [];
    throw error;
  }
}

/** A single word or several, without digits and hyphens: the name of a person as much as of a device. */
const maybePerson = /^[\p{L}\p{M}' .]{3,60}$/u;

/** Beside devices that were found by their name: who may not read the directory still finds those. */
async function ownedBeside(graph: Graph, wanted: string, signal?: AbortSignal): Promise<Device[]> {
  try {
    return await byPerson(graph, wanted, signal);
  } catch (error) {
    if (error instanceof GraphForbidden) return [];
    throw error;
  }
}

async function byPerson(graph: Graph, wanted: string, signal?: AbortSignal): Promise<Device[]> {
  const people = await findPeople(graph, wanted, signal);
  const owned = await Promise.all(
    people.map(async (person) => {
      try {
        return (await devicesOfUser(graph, person.id, signal, MOST_DEVICES)).filter(({ userId }) => userId?.toLowerCase() === person.id.toLowerCase());
      } catch (error) {
        if (error instanceof GraphNotFound) return [];
        throw error;
      }
    }),
  );
  return unique(owned.flat());
}

function unique(devices: Device[]): Device[] {
  return [...new Map(devices.map((device) => [device.id, device])).values()].slice(0, MOST_DEVICES);
}
