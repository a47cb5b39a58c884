import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

// What the tests of the repository itself share: its files, their syntax, and how a finding is told.

const skipped = new Set(['node_modules', '.git', 'data', 'out', 'coverage']);

/** Every file of the repository, as a path from the top with forward slashes. Generated folders are left out. */
export function repositoryFiles(folder = '.'): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = folder === '.' ? entry.name : `${folder}/${entry.name}`;
    if (entry.isDirectory()) return skipped.has(entry.name) ? [] : repositoryFiles(path);
    return entry.isFile() ? [path] : [];
  }).sort();
}

export const folders = ['guides', 'advice', 'understanding', 'store', 'graph', 'actions', 'alerts', 'readiness', 'cards', 'dialogs', 'bot', 'sandbox', 'manifest', 'bench', 'test'] as const;
export type Folder = (typeof folders)[number];

/** The top folder of a file; the file's own name for start.ts and the settings beside it. */
export function topOf(path: string): string {
  return path.split('/')[0] ?? path;
}

export function read(path: string): string {
  return readFileSync(join(process.cwd(), path), 'utf8');
}

export function codeFiles(): string[] {
  return repositoryFiles().filter((path) => /\.(ts|mjs)$/.test(path) && !path.endsWith('.d.ts'));
}

/** The code that runs Balie or its sandbox: no tests, no measurements, no settings of tools. */
export function shippedCode(): string[] {
  return codeFiles().filter((path) => path.endsWith('.ts') && !/^(test|bench)\//.test(path));
}

/** What `npm run …` runs besides the tests: such a file may talk to the terminal. */
export function scriptFiles(): string[] {
  const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
  return Object.values(scripts).flatMap((line) => /node --import tsx (\S+\.ts)/.exec(line)?.[1] ?? []);
}

export function syntax(path: string): ts.SourceFile {
  return ts.createSourceFile(path, read(path), ts.ScriptTarget.ES2023, true);
}

/** Every node of a file, outermost first. */
export function nodes(source: ts.SourceFile): ts.Node[] {
  const all: ts.Node[] = [];
  const visit = (node: ts.Node): void => {
    all.push(node);
    ts.forEachChild(node, visit);
  };
  visit(source);
  return all;
}

export function lineOf(node: ts.Node): number {
  return node.getSourceFile().getLineAndCharacterOfPosition(node.getStart()).line + 1;
}

export interface Finding {
  /** path or path:line */
  where: string;
  what: string;
}

/** Fails with every finding, why it matters and what to do about it. */
export function expectNone(findings: Finding[], { why, fix }: { why: string; fix: string }): void {
  if (findings.length === 0) return;
  const list = findings.map(({ where, what }) => `  ${where}: ${what}`).join('\n');
  throw new Error(`what: ${findings.length} ${findings.length === 1 ? 'place' : 'places'}\n${list}\nwhy:  ${why}\nfix:  ${fix}`);
}
