// npm run package: writes out/balie.zip, the Teams app that an administrator uploads.
// Reads MicrosoftAppId and PUBLIC_URL like the bot does (.env too); flags win over both.
import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { appPackage, PackageRefused } from './app-package.ts';

const usage = `npm run package -- [--app-id <guid>] [--url https://…] [--website https://…] [--privacy https://…] [--terms https://…] [--out <file>]`;
const options = {
  'app-id': { type: 'string' }, url: { type: 'string' }, out: { type: 'string', default: 'out/balie.zip' },
  website: { type: 'string' }, privacy: { type: 'string' }, terms: { type: 'string' },
} as const;

async function pack(): Promise<void> {
  const flags = parseArgs({ options }).values;
  if (existsSync('.env')) process.loadEnvFile('.env');
  const { version } = z.object({ version: z.string() }).parse(JSON.parse(await readFile(new URL('../package.json', import.meta.url), 'utf8')));
  const zip = await appPackage({
    appId: flags['app-id'] ?? process.env['MicrosoftAppId'],
    publicUrl: flags.url ?? process.env['PUBLIC_URL'],
    version,
    website: flags.website,
    privacy: flags.privacy,
    terms: flags.terms,
  });
  await mkdir(dirname(flags.out), { recursive: true });
  await writeFile(flags.out, zip);
  process.stdout.write(`${flags.out} (${Math.round(zip.length / 1024)} KB) is ready to upload in the Teams admin centre.\n`);
}

try {
  await pack();
} catch (error) {
  const refused = error instanceof PackageRefused || (error as { code?: string }).code?.startsWith('ERR_PARSE_ARGS');
  if (!refused) throw error;
  process.stderr.write(`${(error as Error).message}\n\n${usage}\n`);
  process.exitCode = 1;
}
