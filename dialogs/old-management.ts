// The management that people come from, by the names they use. Names of products: the same in every language.

export const oldManagements = ['workspace-one', 'jamf', 'ivanti', 'maas360', 'soti', 'meraki'] as const;
export type OldManagement = (typeof oldManagements)[number];

interface Known {
  name: string;
  /** The app by which people recognise it on their device. */
  app: string;
  words: RegExp;
}

export const oldManagement: Record<OldManagement, Known> = {
  'workspace-one': { name: 'Workspace ONE (AirWatch)', app: 'Hub', words: /\bair ?watch\b|\bworkspace ?(?:one|1)\b|\bomnissa\b/i },
  jamf: { name: 'Jamf', app: 'Self Service', words: /\bjamf\b/i },
  ivanti: { name: 'Ivanti (MobileIron)', app: 'Go / Mobile@Work', words: /\bmobile ?iron\b|\bivanti\b/i },
  maas360: { name: 'MaaS360', app: 'MaaS360', words: /\bmaas ?360\b/i },
  soti: { name: 'SOTI MobiControl', app: 'MobiControl', words: /\bsoti\b|\bmobicontrol\b/i },
  meraki: { name: 'Meraki Systems Manager', app: 'Systems Manager', words: /\bmeraki\b/i },
};

export function findOldManagement(text: string): OldManagement | undefined {
  return oldManagements.find((one) => oldManagement[one].words.test(text));
}
