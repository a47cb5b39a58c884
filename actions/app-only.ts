import type { ActionId, DeviceAction } from './action.ts';
import { actions } from './registry.ts';

// What an administrator may have sent as Balie itself, in place of the agent who asks. Intune's roles and scope tags
// do not count then, so it is off unless named, and little can be named at all.

/** As the application these need a permission with which everything about a device can be changed. */
const needsWrite: ReadonlySet<ActionId> = new Set(['rotateBitLockerKeys', 'notifyOwner', 'collectDiagnostics']);
/** Runs a program of the organisation: Intune's own right for it is the fence, and stays one. */
const runsPrograms: ReadonlySet<ActionId> = new Set(['runRemediation']);

export type NotAppOnly = 'unknown' | 'destructive' | 'configuration_manager' | 'permission' | 'programs';

/** Null when it may be sent as Balie itself. */
export function whyNotAppOnly(action: DeviceAction): Exclude<NotAppOnly, 'unknown'> | null {
  if (action.risk === 'destructive') return 'destructive';
  // The site asks which person it was, and an application is nobody to it.
  if (action.proof === 'configuration_manager') return 'configuration_manager';
  if (needsWrite.has(action.id)) return 'permission';
  return runsPrograms.has(action.id) ? 'programs' : null;
}

/** The names that OWN_DEVICE_ACTIONS has as well, and what the others are called here. */
const short: Readonly<Record<string, ActionId>> = { sync: 'syncDevice', restart: 'rebootNow', lock: 'remoteLock', locate: 'locateDevice' };

/** @returns the actions, and what cannot be named with the reason */
export function readAppOnly(given: string): { named: ReadonlySet<ActionId>; refused: { name: string; why: NotAppOnly }[] } {
  const named = new Set<ActionId>();
  const refused: { name: string; why: NotAppOnly }[] = [];
  for (const name of given.split(/[\s,;]+/).filter((one) => one !== '' && one.toLowerCase() !== 'none')) {
    const wanted = (short[name.toLowerCase()] ?? name).toLowerCase();
    const action = actions.find(({ id }) => id.toLowerCase() === wanted);
    const why = action ? whyNotAppOnly(action) : 'unknown';
    if (action && why === null) named.add(action.id);
    else if (why !== null) refused.push({ name, why });
  }
  return { named, refused };
}
