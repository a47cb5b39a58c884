// Which Windows a build is, as its Settings name it. From Microsoft's "Windows 10 release information" and
// "Windows 11 release information" (learn.microsoft.com/windows/release-health).

export interface WindowsRelease {
  windows: '10' | '11';
  version: string;
  /** Within the version, when a restriction is that precise. */
  build: string | null;
}

const releases: Record<string, [windows: WindowsRelease['windows'], version: string]> = {
  '10240': ['10', '1507'],
  '10586': ['10', '1511'],
  '14393': ['10', '1607'],
  '15063': ['10', '1703'],
  '16299': ['10', '1709'],
  '17134': ['10', '1803'],
  '17763': ['10', '1809'],
  '18362': ['10', '1903'],
  '18363': ['10', '1909'],
  '19041': ['10', '2004'],
  '19042': ['10', '20H2'],
  '19043': ['10', '21H1'],
  '19044': ['10', '21H2'],
  '19045': ['10', '22H2'],
  '22000': ['11', '21H2'],
  '22621': ['11', '22H2'],
  '22631': ['11', '23H2'],
  '26100': ['11', '24H2'],
  '26200': ['11', '25H2'],
  '28000': ['11', '26H1'],
};

/** @param version as restrictions write it: "10.0.22621.0" or "10.0.19045". Null for a build that is not on the list. */
export function windowsRelease(version: string): WindowsRelease | null {
  const [, build = '', revision = '0'] = /^10\.0\.(\d+)(?:\.(\d+))?$/.exec(version.trim()) ?? [];
  const found = Object.hasOwn(releases, build) ? releases[build] : undefined;
  if (!found) return null;
  const [windows, name] = found;
  return { windows, version: name, build: Number(revision) === 0 ? null : `${build}.${revision}` };
}
