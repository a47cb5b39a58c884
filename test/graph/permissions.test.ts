import { readFile, readdir } from 'node:fs/promises';
import { expect, test } from '@jest/globals';
import { PERMISSIONS } from '../../graph/permissions.ts';

/** The files that ask Graph something: they have an address of Graph in them. The rest of the folder is how it is asked. */
const address = /['`]\/(deviceManagement|deviceAppManagement|directory|users|groups|devices|applications|servicePrincipals|organization|policies|subscribedSkus|me|identity)\b/;

async function filesThatAsk(): Promise<string[]> {
  const files = await readdir('graph');
  const sources = await Promise.all(files.map(async (file) => ({ file, source: await readFile(`graph/${file}`, 'utf8') })));
  return sources.filter(({ source }) => address.test(source)).map(({ file }) => file);
}

async function exportedFunctions(): Promise<Set<string>> {
  const names = new Set<string>();
  for (const file of await filesThatAsk()) {
    const module = (await import(`../../graph/${file}`)) as Record<string, unknown>;
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
