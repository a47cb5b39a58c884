import type { Device } from '../graph/devices.ts';
import type { Platform } from '../guides/guide.ts';
import { platformOf } from './device-platform.ts';

// What the words say of a device besides a name: what kind of thing it is, and whose. Pure.

export interface Said {
  text: string;
  platform?: Platform | undefined;
  /** The person whose device it is said to be. */
  owner?: string | undefined;
}

const computers: ReadonlySet<Platform | null> = new Set<Platform>(['windows', 'macos', 'linux']);
const phones: ReadonlySet<Platform | null> = new Set<Platform>(['ios', 'android']);
const tablets: ReadonlySet<Platform | null> = new Set<Platform>(['ipados', 'android']);

/** An Android may be either: Intune does not tell. */
const kinds: readonly (readonly [RegExp, ReadonlySet<Platform | null>])[] = [
  [/(?<![\p{L}])(?:(?:werk|work|bedrijfs)?(?:laptop|notebook|computer|desktop|pc|thinkpad)(?:s|'s|je|tje)?|werkplek|workstation|werkstation)(?![\p{L}])/iu, computers],
  [/(?<![\p{L}])(?:(?:werk|work|smart|cell|bedrijfs)? ?(?:phone|telefoon)(?:s|tje)?|mobiel(?:tje)?|mobile|foon|gsm)(?![\p{L}])/iu, phones],
  [/(?<![\p{L}])tablets?(?![\p{L}])/iu, tablets],
];

/** Those of the kind that was said, or null where none is: the words then mean something that is not there. */
export function ofSaidKind(devices: readonly Device[], { text, platform, owner }: Said): readonly Device[] | null {
  const rest = owner === undefined ? text : text.replace(owner, ' ');
  const said = kinds.filter(([words]) => words.test(rest)).map(([, kind]) => kind);
  const alike = devices.filter((device) => isPlatform(device, platform) && said.every((kind) => isKind(device, kind)));
  return alike.length > 0 ? alike : null;
}

/** What Intune does not say of a device cannot leave it out. */
function isKind(device: Device, kind: ReadonlySet<Platform | null>): boolean {
  const platform = platformOf(device);
  return kind.has(platform) || !device.operatingSystem || (platform === 'ios' && !device.model && kind === tablets);
}

function isPlatform(device: Device, platform: Platform | undefined): boolean {
  const own = platformOf(device);
  return platform === undefined || own === platform || !device.operatingSystem || (platform === 'ipados' && own === 'ios' && !device.model);
}

/** Not so for a device that only carries the name of the person who was said, and is somebody else's or nobody's. */
export function isTheirs({ name, userDisplayName, userPrincipalName }: Device, { text, owner }: Said): boolean {
  if (owner === undefined || owner.includes('@')) return true;
  if (plain(text).includes(plain(name)) || (userPrincipalName ?? '').toLowerCase().startsWith(owner.toLowerCase())) return true;
  const parts = wordsOf(userDisplayName ?? '');
  return wordsOf(owner).every((word) => parts.some((part) => part.startsWith(word)));
}

function wordsOf(name: string): string[] {
  return name.toLowerCase().match(/[\p{L}\p{M}]{2,}/gu) ?? [];
}

function plain(text: string): string {
  return text.toLowerCase().replaceAll('’', "'");
}
