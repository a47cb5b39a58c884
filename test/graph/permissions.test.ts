import { readFile } from 'node:fs/promises';
import { expect, test } from '@jest/globals';
import { PERMISSIONS } from '../../graph/permissions.ts';

/** The files that ask Graph something; the rest of the folder is how it is asked. */
const AREAS = [
  'android-binding', 'applications', 'approval-requests', 'auto-discovery', 'autopilot-identities', 'autopilot-present', 'autopilot-serial', 'certificates',
  'compliance-policies', 'conditional-access', 'configmgr-devices', 'department', 'device-actions', 'device-counts', 'devices', 'enrollment-assignments',
  'enrollment-failures', 'enrollment-restrictions', 'find-by-imei', 'find-devices', 'find-people', 'group-membership', 'licences', 'list-devices', 'log-collections', 'management-certificates',
  'mobility-policies', 'my-permissions', 'organization', 'own-account', 'registrations', 'remediations', 'subscription', 'sync-status',
];

async function exportedFunctions(): Promise<Set<string>> {
  const names = new Set<string>();
  for (const area of AREAS) {
    const module = (await import(`../../graph/${area}.ts`)) as Record<string, unknown>;
    for (const [name, value] of Object.entries(module)) if (typeof value === 'function') names.add(name);
  }
  return names;
}

function table(): string {
  const rows = PERMISSIONS.map(({ name, kind, id, feature, functions, optional }) => {
    const used = functions.map((one) => `\`${one.name}\``).join(', ');
    return `| \`${name}\` | ${kind} | ${feature}${optional ? `. **Optional:** without it ${optional}` : ''} | ${used} | \`${id}\` |`;
  });
  return ['| Permission | Kind | For | Used by (folder `graph/`) | Id |', '|---|---|---|---|---|', ...rows].join('\n');
}

test('every function that asks Graph something has a permission, and no other does', async () => {
  const covered = new Set(PERMISSIONS.flatMap((permission) => permission.functions.map((one) => one.name)));
  expect([...covered].sort()).toEqual([...(await exportedFunctions())].sort());
});

test('every file of the folder with an address of Graph in it is among those that are checked', async () => {
  const { readdir } = await import('node:fs/promises');
  const asking: string[] = [];
  for (const file of await readdir('graph')) {
    const source = await readFile(`graph/${file}`, 'utf8');
    if (/['`]\/(deviceManagement|deviceAppManagement|users|applications|organization|policies|subscribedSkus|me|identity)\b/.test(source)) asking.push(file.replace('.ts', ''));
  }
  expect(asking.sort()).toEqual(AREAS);
});

test('no permission is listed twice, and none can write more than an action needs', () => {
  const names = PERMISSIONS.map((permission) => `${permission.kind} ${permission.name}`);
  expect(new Set(names).size).toBe(names.length);
  // What writes does so in the name of a person, who confirms it, and within that person's role.
  expect(names.filter((name) => /ReadWrite/.test(name))).toEqual([
    'delegated DeviceManagementManagedDevices.ReadWrite.All',
    'delegated DeviceManagementServiceConfig.ReadWrite.All',
  ]);
  // For people's own devices, and only as far as an administrator grants it.
  expect(PERMISSIONS.filter(({ kind, name }) => kind === 'application' && /PrivilegedOperations/.test(name)).every(({ optional }) => optional !== undefined)).toBe(true);
});

test('docs/permissions.md shows this table', async () => {
  expect(await readFile('docs/permissions.md', 'utf8')).toContain(table());
});
