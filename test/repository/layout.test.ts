import { expect, test } from '@jest/globals';
import ts from 'typescript';
import { codeFiles, expectNone, folders, repositoryFiles, shippedCode, syntax, topOf } from './files.ts';

const most = 250;

test(`no file of code is longer than ${most} lines`, () => {
  const findings = shippedCode().map((path) => ({ path, lines: linesOfCode(path) })).filter(({ lines }) => lines > most)
    .map(({ path, lines }) => ({ where: path, what: `${lines} lines of code` }));
  expectNone(findings, { why: 'a file should be readable in one sitting', fix: 'split it by what its parts are for; aim at 40 to 120 lines' });
});

test('lines of comment and blank lines do not count as code', () => {
  expect(linesOfCode('store/clock.ts')).toBe(4);
});

test('files and folders are named in lower case with dashes', () => {
  const findings = codeFiles().filter((path) => !/^([a-z0-9.-]+\/)*[a-z0-9]+([.-][a-z0-9]+)*\.(ts|mjs)$/.test(path))
    .map((path) => ({ where: path, what: 'is not lower case with dashes' }));
  expectNone(findings, { why: 'a path can be guessed from the name of what it exports, on every file system', fix: 'rename it: PushCertificate → push-certificate.ts' });
});

test('no folder has a name that could hold anything', () => {
  const vague = /(^|\/)(src|lib|utils?|common|shared|misc|services?|helpers)\//;
  const findings = codeFiles().filter((path) => !path.startsWith('test/helpers/')).filter((path) => vague.test(path))
    .map((path) => ({ where: path, what: 'lies in a folder without a subject' }));
  expectNone(findings, { why: 'such a folder grows and is read by nobody', fix: 'name the folder after what a helpdesk engineer would call its contents' });
});

test('code lies in a folder that the import table knows', () => {
  const settings = ['start.ts', 'eslint.config.mjs', 'jest.config.mjs', 'knip.ts', 'docs', '.ci'];
  const findings = codeFiles().filter((path) => ![...folders, ...settings].includes(topOf(path)))
    .map((path) => ({ where: path, what: 'belongs to no folder of the layout' }));
  expectNone(findings, { why: 'the list of folders is the architecture', fix: 'move it, or add the folder to docs/architecture.md and import-table.ts' });
});

test('a test lies where the tested folder lies', () => {
  const places = [...folders, 'flows', 'contracts', 'repository', 'e2e'];
  const findings = repositoryFiles('test').filter((path) => path.endsWith('.test.ts'))
    .filter((path) => !places.includes(path.split('/')[1] ?? '') && path.split('/').length > 2)
    .map((path) => ({ where: path, what: 'is in no mirrored folder' }));
  expectNone(findings, { why: 'the test of a file is found by its path', fix: 'use test/<folder>/<file>.test.ts' });
});

/** Lines that hold something else than space and comment. */
function linesOfCode(path: string): number {
  const source = syntax(path);
  const lines = new Set<number>();
  const visit = (node: ts.Node): void => {
    if (node.kind === ts.SyntaxKind.EndOfFileToken || ts.isJSDoc(node)) return;
    const children = node.getChildren(source);
    if (children.length > 0) return children.forEach(visit);
    const first = source.getLineAndCharacterOfPosition(node.getStart(source)).line;
    const last = source.getLineAndCharacterOfPosition(node.getEnd()).line;
    if (node.getWidth(source) > 0) for (let line = first; line <= last; line++) lines.add(line);
  };
  source.getChildren(source).forEach(visit);
  return lines.size;
}
