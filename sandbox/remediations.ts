import type { Random } from './random.ts';

/** A program that looks for a fault and mends it; Intune calls it a device health script. */
export interface RemediationScript {
  id: string;
  displayName: string;
  description: string;
}

export function remediationScripts(draw: Random): RemediationScript[] {
  const script = (displayName: string, description: string): RemediationScript => ({ id: draw.guid(), displayName, description });
  return [
    script('Restart the print spooler', 'Clears stuck print jobs and starts the service again.'),
    script('Repair OneDrive sign-in', 'Resets the sync client when its sign-in is stale.'),
    script('Free up disk space', 'Empties temporary folders below 10 GB free.'),
  ];
}
