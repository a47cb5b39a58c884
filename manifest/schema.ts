import { createRequire } from 'node:module';
import type * as AppManifest from '@microsoft/app-manifest';
import type { Manifest } from './localise.ts';

type Validator = typeof AppManifest.AppManifestUtils;
type Schema = Parameters<Validator['validateAgainstSchema']>[1];

// Loaded when used: 0.2 s that only a package that got this far should cost.
const require = createRequire(import.meta.url);

/** The platform's own judgement, offline: left to itself the validator fetches a schema that it does not know. */
export async function schemaProblems(manifest: Manifest): Promise<string[]> {
  const version = /\/teams\/(v[\w.]+)\/MicrosoftTeams\.schema\.json$/.exec(manifest.$schema)?.[1];
  if (!version) return ['$schema: must name a published version of the Teams app manifest'];
  let schema: Schema;
  try {
    schema = require(`@microsoft/app-manifest/build/json-schemas/teams/${version}/MicrosoftTeams.schema.json`) as Schema;
  } catch {
    return [`$schema: ${version} is not known to the installed @microsoft/app-manifest`];
  }
  const { AppManifestUtils } = require('@microsoft/app-manifest') as { AppManifestUtils: Validator };
  const found = await AppManifestUtils.validateAgainstSchema(manifest as unknown as AppManifest.TeamsManifest, schema);
  return found.map((problem) => `schema ${version}: ${problem}`);
}
