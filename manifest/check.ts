import { z } from 'zod';
import { iconProblems } from './icons.ts';
import { localise, manifestShape, textsOf, type Manifest } from './localise.ts';
import { schemaProblems } from './schema.ts';

// Everything that would make Teams refuse the package or show it wrongly, found without a network:
// the platform's own schema first, then what a schema cannot see.

/** The files of the package by name, as they will lie in the zip. */
export type PackageFiles = Record<string, Uint8Array>;

const languageFile = z.record(z.string(), z.string());

/** Every problem as `field: what is wrong`. None means that the package can be uploaded. */
export async function packageProblems(files: PackageFiles): Promise<string[]> {
  const raw = parsed(files, 'manifest.json');
  if (raw === undefined) return ['manifest.json: is not JSON or not in the package'];
  const shape = manifestShape.safeParse(raw);
  if (!shape.success) return shape.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
  const manifest = shape.data;
  return [
    ...(await schemaProblems(manifest)),
    ...placeholderProblems(files),
    ...identityProblems(manifest),
    ...addressProblems(manifest),
    ...nameProblems(manifest, ''),
    ...pictureProblems(manifest, files),
    ...(await languageProblems(manifest, files)),
  ];
}

function placeholderProblems(files: PackageFiles): string[] {
  return Object.entries(files).filter(([name]) => name.endsWith('.json')).flatMap(([name, bytes]) =>
    [...Buffer.from(bytes).toString('utf8').matchAll(/\$\{\{(\w*)\}\}/g)].map((match) => `${name}: the placeholder ${match[0]} has no value`));
}

function identityProblems(manifest: Manifest): string[] {
  const app = manifest.webApplicationInfo;
  const problems = [...manifest.bots, ...manifest.composeExtensions].filter((bot) => bot.botId !== app.id)
    .map((bot) => `webApplicationInfo.id: is ${app.id}, but the bot is ${bot.botId}; single sign-on needs them to be one registration`);
  if (app.resource !== `api://botid-${app.id}`) {
    problems.push(`webApplicationInfo.resource: must be api://botid-${app.id}, the App ID URI that sign-in cards name; else Teams answers resourcematchfailed`);
  }
  return problems;
}

function addressProblems(manifest: Manifest): string[] {
  const links = (['websiteUrl', 'privacyUrl', 'termsOfUseUrl'] as const)
    .filter((name) => !manifest.developer[name].startsWith('https://'))
    .map((name) => `developer.${name}: must begin with https://`);
  const domains = manifest.validDomains.filter((domain) => /[*/]/.test(domain) || domain.endsWith('botframework.com'))
    .map((domain) => `validDomains: ${domain} must be a host of your own, without path or wildcard`);
  return [...links, ...domains];
}

/** @param file Which language is read: `nl.json: `, or nothing for the manifest's own texts. */
function nameProblems(manifest: Manifest, file: string): string[] {
  const problems = Object.entries({ 'name.short': manifest.name.short, 'name.full': manifest.name.full ?? '' })
    .filter(([, name]) => /teams|microsoft/i.test(name))
    .map(([field]) => `${file}${field}: may not contain "Teams" or "Microsoft"`);
  manifest.bots.forEach((bot, b) => bot.commandLists.forEach((list, l) => {
    const seen = new Set<string>();
    list.commands.forEach(({ title }, c) => {
      const field = `${file}bots[${b}].commandLists[${l}].commands[${c}].title`;
      if (title.length > 32) problems.push(`${field}: "${title}" is longer than the 32 characters that the menu shows`);
      if (title.startsWith('/')) problems.push(`${field}: "${title}" may not begin with a slash`);
      if (seen.has(title)) problems.push(`${field}: "${title}" stands in this list twice`);
      seen.add(title);
    });
  }));
  return problems;
}

function pictureProblems(manifest: Manifest, files: PackageFiles): string[] {
  return (['color', 'outline'] as const).flatMap((name) => {
    const bytes = files[manifest.icons[name]];
    return bytes ? iconProblems(name, bytes) : [`icons.${name}: ${manifest.icons[name]} is not in the package`];
  });
}

async function languageProblems(manifest: Manifest, files: PackageFiles): Promise<string[]> {
  const problems: string[] = [];
  const wanted = textsOf(manifest);
  for (const { file } of manifest.localizationInfo.additionalLanguages) {
    const read = languageFile.safeParse(parsed(files, file));
    if (!read.success) {
      problems.push(`localizationInfo: ${file} is not in the package or not JSON with texts only`);
      continue;
    }
    const texts = Object.fromEntries(Object.entries(read.data).filter(([key]) => key !== '$schema'));
    problems.push(...Object.keys(texts).filter((key) => !(key in wanted)).map((key) => `${file}: ${key} matches nothing in manifest.json`));
    problems.push(...Object.keys(wanted).filter((key) => !(key in texts)).map((key) => `${file}: ${key} is missing`));
    // Judged where the texts end up: the platform's schema for language files has regular expressions
    // that JavaScript refuses in the mode that the validator compiles them in.
    const seen = localise(manifest, texts);
    problems.push(...(await schemaProblems(seen)).map((problem) => `${file}: ${problem}`), ...nameProblems(seen, `${file}: `));
  }
  return problems;
}

function parsed(files: PackageFiles, name: string): unknown {
  try {
    return JSON.parse(Buffer.from(files[name] ?? []).toString('utf8')) as unknown;
  } catch {
    return undefined;
  }
}
