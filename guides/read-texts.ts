import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { z } from 'zod';
import { GuideInvalid, refuse } from './guide-invalid.ts';
import { JsonSyntaxInvalid, parseLocatedJson, type LocatedJson } from './json-lines.ts';
import type { Language } from './language.ts';
import { fillIn, namesIn, placeholders, unknownPlaceholder, type Organisation } from './organisation.ts';

// Reading files that editors write: guides and topics. What is wrong is said with file and line.

/** A file as read: what it says, and where it says it, for messages about it. */
export interface Read<T> {
  file: string;
  value: T;
  source: LocatedJson;
}

interface Titled {
  id: string;
  language: Language;
}

/** The *.json of one folder; each is named after its id. Nothing when there is no such folder. Throws GuideInvalid. */
export function readTexts<T extends Titled>(folder: string, language: Language, schema: z.ZodType<T>): Read<T>[] {
  if (!existsSync(folder)) return [];
  const names = readdirSync(folder).filter((name) => name.endsWith('.json')).sort();
  return names.map((name) => {
    const read = readJson(join(folder, name), schema);
    if (read.value.language !== language) refuse(read, ['language'], `this file is in the folder ${language}, so this must be "${language}"`);
    if (`${read.value.id}.json` !== name) refuse(read, ['id'], `this must be the file's name, "${name.slice(0, -5)}"`);
    refuseUnknownPlaceholders(read);
    return read;
  });
}

export function readJson<T>(file: string, schema: z.ZodType<T>): Read<T> {
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
  return refuse({ file, source }, path, issue?.message ?? 'this file does not have the right shape', checked.error);
}

export function withNames<T extends Titled>(one: T, own: Organisation): T {
  const names = namesIn(one.language, own);
  return walkTexts(one, [], (text) => fillIn(text, names)) as T;
}

function refuseUnknownPlaceholders(read: Read<Titled>): void {
  walkTexts(read.value, [], (text, path) => {
    const unknown = unknownPlaceholder(text);
    const known = placeholders.map((one) => `{${one}}`).join(', ');
    if (unknown !== null) refuse(read, path, `${unknown} is not something Balie fills in; it knows ${known}`);
    return text;
  });
}

function walkTexts(value: unknown, path: PropertyKey[], change: (text: string, path: PropertyKey[]) => string): unknown {
  if (typeof value === 'string') return change(value, path);
  if (Array.isArray(value)) return value.map((item, index) => walkTexts(item, [...path, index], change));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, walkTexts(item, [...path, key], change)]));
}
