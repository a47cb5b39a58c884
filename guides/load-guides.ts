import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { z } from 'zod';
import { guideSchema, type Guide } from './guide.ts';
import { GuideBook } from './guide-book.ts';
import { JsonSyntaxInvalid, jsonPath, parseLocatedJson, type LocatedJson } from './json-lines.ts';
import { languages, type Language } from './language.ts';
import { fillIn, namesIn, organisationSchema, placeholders, unknownPlaceholder, type Organisation } from './organisation.ts';

/** The guides that come with Balie. */
export const builtInGuides = fileURLToPath(new URL('.', import.meta.url));

/** A guide or organisation file that breaks the rules: Balie does not start with it. */
export class GuideInvalid extends Error {
  readonly code = 'guide_invalid';
  readonly file: string;
  readonly line: number;
  /** Where in the file, e.g. steps[2].see; empty when it is the file as a whole. */
  readonly path: string;

  constructor(at: { file: string; line: number; path: string }, problem: string, cause?: unknown) {
    super(`${at.file}:${at.line}: ${at.path === '' ? '' : `${at.path}: `}${problem}`, { cause });
    this.file = at.file;
    this.line = at.line;
    this.path = at.path;
  }
}

export class GuideFolderMissing extends Error {
  readonly code = 'guide_folder_missing';

  constructor(folder: string) {
    super(`There is no folder ${folder}. Create it, or correct the guide folder in the configuration.`);
  }
}

/** A file as read: what it says, and where it says it, for messages about it. */
interface Read<T> {
  file: string;
  value: T;
  source: LocatedJson;
}

/**
 * Reads each folder's nl/*.json, en/*.json and organisation.json; a later folder overrides an earlier one.
 * Throws GuideInvalid for the first broken file, GuideFolderMissing.
 */
export function loadGuides(folders: readonly string[]): GuideBook {
  let own: Organisation = {};
  const read = new Map<string, Read<Guide>>();
  const order: string[][] = [];
  for (const folder of folders) {
    if (!existsSync(folder) || !statSync(folder).isDirectory()) throw new GuideFolderMissing(folder);
    own = { ...own, ...readOrganisation(folder) };
    const guides = languages.flatMap((language) => readLanguage(folder, language));
    for (const guide of guides) read.set(`${guide.value.language}/${guide.value.id}`, guide);
    order.unshift(guides.map((guide) => guide.value.id).sort());
  }
  const all = [...read.values()];
  for (const guide of all) refuseDifferingLanguages(guide, all);
  const rank = new Map([...new Set(order.flat())].map((id, index) => [id, index]));
  const ranked = all.map((one) => one.value).sort((a, b) => (rank.get(a.id) ?? 0) - (rank.get(b.id) ?? 0));
  return new GuideBook(ranked.map((guide) => withNames(guide, own)), own);
}

function readOrganisation(folder: string): Organisation {
  const file = join(folder, 'organisation.json');
  return existsSync(file) ? readJson(file, organisationSchema).value : {};
}

function readLanguage(folder: string, language: Language): Read<Guide>[] {
  const inside = join(folder, language);
  if (!existsSync(inside)) return [];
  const names = readdirSync(inside).filter((name) => name.endsWith('.json')).sort();
  return names.map((name) => {
    const read = readJson(join(inside, name), guideSchema);
    if (read.value.language !== language) refuse(read, ['language'], `this file is in the folder ${language}, so this must be "${language}"`);
    if (`${read.value.id}.json` !== name) refuse(read, ['id'], `this must be the file's name, "${name.slice(0, -5)}"`);
    refuseUnknownPlaceholders(read);
    return read;
  });
}

function readJson<T>(file: string, schema: z.ZodType<T>): Read<T> {
  let source: LocatedJson;
  try {
    // Some editors put a byte order mark in front; JSON does not allow it, and nobody can see it.
    source = parseLocatedJson(readFileSync(file, 'utf8').replace(/^\uFEFF/, ''));
  } catch (error) {
    if (error instanceof JsonSyntaxInvalid) throw new GuideInvalid({ file, line: error.line, path: '' }, error.message, error);
    throw error;
  }
  const checked = schema.safeParse(source.value);
  if (checked.success) return { file, value: checked.data, source };
  const issue = checked.error.issues[0];
  // zod puts an unknown key in the message, not in the path; the line of the key is what helps.
  const path = issue?.code === 'unrecognized_keys' ? [...issue.path, issue.keys[0] ?? ''] : (issue?.path ?? []);
  return refuse({ file, source }, path, issue?.message ?? 'this file does not have the shape of a guide', checked.error);
}

function refuseUnknownPlaceholders(read: Read<Guide>): void {
  walkTexts(read.value, [], (text, path) => {
    const unknown = unknownPlaceholder(text);
    const known = placeholders.map((one) => `{${one}}`).join(', ');
    if (unknown !== null) refuse(read, path, `${unknown} is not something Balie fills in; it knows ${known}`);
    return text;
  });
}

/** A person may change language half way, so step n must be the same step in both. */
function refuseDifferingLanguages(read: Read<Guide>, all: readonly Read<Guide>[]): void {
  const shape = ({ value }: Read<Guide>) => JSON.stringify([value.for, value.minutes, value.steps.map((step) => step.id)]);
  const other = all.find((one) => one.value.id === read.value.id && shape(one) !== shape(read));
  if (other === undefined) return;
  refuse(read, ['steps'], `"for", "minutes" and the ids of the steps must be the same as in ${other.file}; override both languages`);
}

function refuse(at: { file: string; source: LocatedJson }, path: readonly PropertyKey[], problem: string, cause?: unknown): never {
  throw new GuideInvalid({ file: at.file, line: at.source.lineOf(path), path: jsonPath(path) }, problem, cause);
}

function withNames(guide: Guide, own: Organisation): Guide {
  const names = namesIn(guide.language, own);
  return walkTexts(guide, [], (text) => fillIn(text, names)) as Guide;
}

function walkTexts(value: unknown, path: PropertyKey[], change: (text: string, path: PropertyKey[]) => string): unknown {
  if (typeof value === 'string') return change(value, path);
  if (Array.isArray(value)) return value.map((item, index) => walkTexts(item, [...path, index], change));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, walkTexts(item, [...path, key], change)]));
}
