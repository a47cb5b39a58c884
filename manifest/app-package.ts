import { readFile } from 'node:fs/promises';
import { zipSync } from 'fflate';
import { packageProblems, type PackageFiles } from './check.ts';
import { fill, valuesFrom, type Given } from './fill.ts';

export class PackageRefused extends Error {
  readonly code = 'package_refused';
  readonly problems: string[];
  constructor(problems: string[]) {
    super(`The app package cannot be made:\n${problems.map((problem) => `  - ${problem}`).join('\n')}`);
    this.name = 'PackageRefused';
    this.problems = problems;
  }
}

// The zip format keeps local time without a zone, from 1980 on: the same fields everywhere, so the same bytes.
const epoch = new Date(1980, 0, 1);

/** The zip that an administrator uploads; the same input gives the same bytes. @throws PackageRefused */
export async function appPackage(given: Given, folder = new URL('./', import.meta.url)): Promise<Uint8Array> {
  const values = valuesFrom(given);
  if ('problems' in values) throw new PackageRefused(values.problems);
  const files: PackageFiles = {};
  for (const name of ['manifest.json', 'nl.json', 'color.png', 'outline.png']) {
    const bytes = await readFile(new URL(name, folder)).catch(() => null);
    if (bytes === null) throw new PackageRefused([`${name}: is not in manifest/`]);
    files[name] = name.endsWith('.json') ? Buffer.from(fill(bytes.toString('utf8'), values)) : bytes;
  }
  const problems = await packageProblems(files);
  if (problems.length > 0) throw new PackageRefused(problems);
  return zipSync(files, { level: 9, mtime: epoch });
}
