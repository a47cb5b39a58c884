import { test } from '@jest/globals';
import ts from 'typescript';
import { codeFiles, expectNone, lineOf, nodes, read, repositoryFiles, scriptFiles, shippedCode, syntax, topOf, type Finding } from './files.ts';

// Looked for in the syntax where it can be, so that this file may speak of what it forbids.

const text = /(\.(ts|mjs|js|json|md|yml|yaml|sh|svg|html|css|sql|txt|example|npmrc|gitignore|dockerignore)|Dockerfile|LICENSE|\.ci\/[\w-]+)$/;

test('a note about unfinished work names an issue', () => {
  const findings = codeFiles().flatMap((path) => comments(path).filter(({ words }) => /\b(TODO|FIXME|XXX|HACK)\b(?!.*#\d+)/.test(words))
    .map(({ line, words }) => ({ where: `${path}:${line}`, what: words.trim().split('\n')[0] ?? '' })));
  expectNone(findings, { why: 'a note without a number is never found again', fix: 'do it now, or open an issue and write its number: TODO(#12)' });
});

test('no test is left out and none runs alone', () => {
  const findings = codeFiles().filter((path) => path.startsWith('test/')).flatMap((path) => nodes(syntax(path)).flatMap((node): Finding[] => {
    if (!ts.isCallExpression(node)) return [];
    const called = node.expression.getText();
    return /^(test|it|describe)\.(only|skip|todo)(\.each)?$|^(fit|fdescribe|xit|xtest|xdescribe)$/.test(called)
      ? [{ where: `${path}:${lineOf(node)}`, what: `${called}(…)` }] : [];
  }));
  expectNone(findings, { why: 'a test that does not run proves nothing and looks as if it did', fix: 'mend or delete it; what a machine lacks is left out by a condition that says so, and refused in CI' });
});

test('only scripts and the sandbox write to the console', () => {
  const scripts = scriptFiles();
  const findings = shippedCode().filter((path) => topOf(path) !== 'sandbox' && path !== 'start.ts' && !scripts.includes(path))
    .flatMap((path) => nodes(syntax(path)).filter((node) => ts.isPropertyAccessExpression(node) && /^console\.\w+$/.test(node.getText()))
      .map((node) => ({ where: `${path}:${lineOf(node)}`, what: node.getText() })));
  expectNone(findings, { why: 'the log is one stream of records with secrets taken out', fix: "take pino's Logger as an argument" });
});

test('no comment keeps old code', () => {
  const findings = codeFiles().flatMap((path) => comments(path).flatMap(({ line, words }) => words.split('\n')
    .filter((row) => /^\s*(\/\/)?\s*(import .* from '|(const|let) \w+ = .*;$|return .*;$|await \w+\(.*\);$|\}?\s*else \{$)/.test(row))
    .map((row) => ({ where: `${path}:${line}`, what: row.trim() }))));
  expectNone(findings, { why: 'the history keeps it better', fix: 'delete it' });
});

test('no file knows the machine it was written on', () => {
  const machine = /(?<![\w.:/-])\/(work|home|Users|root)\/[\w.-]+|[A-Z]:\\Users\\|\bshared\/reference\b/;
  const findings = repositoryFiles().filter((path) => text.test(path) && path !== 'test/repository/leftovers.test.ts')
    .flatMap((path) => read(path).split('\n').flatMap((line, index) => {
      const found = machine.exec(line)?.[0];
      return found ? [{ where: `${path}:${index + 1}`, what: found }] : [];
    }));
  expectNone(findings, { why: 'it works nowhere else', fix: 'use a path relative to the repository, or the folder for temporary files' });
});

test('no file names the registry that packages come from', () => {
  const settings = repositoryFiles().filter((path) => /(^|\/)(package-lock\.json|\.npmrc|Dockerfile)$/.test(path) || path.startsWith('.ci/'));
  const findings = settings.flatMap((path) => read(path).split('\n').flatMap((line, index) => {
    const host = /(?:"resolved":\s*"|registry\s*=\s*|--registry[ =])"?https?:\/\/([^/"\s]+)/.exec(line)?.[1];
    return host ? [{ where: `${path}:${index + 1}`, what: host }] : [];
  }));
  expectNone(findings, { why: 'nobody else can install from it', fix: 'delete the line; npm finds its registry in its own settings' });
});

test('a title stands once in a test file', () => {
  const findings = repositoryFiles('test').filter((path) => path.endsWith('.test.ts')).flatMap((path) => {
    const seen = new Set<string>();
    return nodes(syntax(path)).flatMap((node): Finding[] => {
      const title = titleOf(node);
      if (title === null) return [];
      const repeated = seen.has(title);
      seen.add(title);
      return repeated ? [{ where: `${path}:${lineOf(node)}`, what: title }] : [];
    });
  });
  expectNone(findings, { why: 'a failure should name one test', fix: 'say what is different about this one' });
});

/** The describe blocks around a test and its own title; null for anything else than a test. */
function titleOf(node: ts.Node): string | null {
  const own = titled(node, /^(test|it)(\.each\(.*\))?$/s);
  if (own === null) return null;
  const around: string[] = [];
  for (let parent = node.parent; parent; parent = parent.parent) {
    const title = titled(parent, /^describe(\.each\(.*\))?$|\bdescribe\b/s);
    if (title !== null) around.unshift(title);
  }
  return [...around, own].join(' › ');
}

function titled(node: ts.Node | undefined, called: RegExp): string | null {
  if (!node || !ts.isCallExpression(node) || !called.test(node.expression.getText())) return null;
  const title = node.arguments[0];
  return title && (ts.isStringLiteralLike(title) || ts.isTemplateExpression(title)) ? title.getText() : null;
}

function comments(path: string): { line: number; words: string }[] {
  const source = syntax(path);
  const whole = source.getFullText();
  const found = new Map<number, number>();
  for (const node of [...nodes(source), source.endOfFileToken]) {
    for (const { pos, end } of [...(ts.getLeadingCommentRanges(whole, node.getFullStart()) ?? []), ...(ts.getTrailingCommentRanges(whole, node.getEnd()) ?? [])]) found.set(pos, end);
  }
  return [...found].map(([pos, end]) => ({ line: source.getLineAndCharacterOfPosition(pos).line + 1, words: whole.slice(pos, end) }));
}
