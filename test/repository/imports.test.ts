import { existsSync } from 'node:fs';
import { dirname, normalize } from 'node:path/posix';
import { isBuiltin } from 'node:module';
import { test } from '@jest/globals';
import ts from 'typescript';
import { codeFiles, expectNone, folders, lineOf, nodes, syntax, topOf, type Finding, type Folder } from './files.ts';
import { common, mayImport, packages } from './import-table.ts';

interface Import {
  from: string;
  where: string;
  to: string;
  typeOnly: boolean;
}

const imports = codeFiles().filter((path) => path.endsWith('.ts')).flatMap(importsOf);

test('a folder imports only from the folders that the table allows', () => {
  const findings = imports.filter(isRelative).flatMap((found): Finding[] => {
    const target = normalize(`${dirname(found.from)}/${found.to}`);
    const [from, to] = [topOf(found.from), topOf(target)];
    if (from === to || !isFolder(from) || (common as readonly string[]).includes(target)) return [];
    const { values, types } = mayImport[from];
    const allowed = values.includes('*') || values.includes(to) || (found.typeOnly && types.includes(to));
    return allowed ? [] : [{ where: found.where, what: `${from}/ imports ${found.typeOnly ? 'a type' : 'a value'} from ${target}` }];
  });
  expectNone(findings, {
    why: 'the folders are layers: what has effects is handed in by bot/, so each part can be tested and replaced alone',
    fix: 'take it as an argument that bot/ hands in, or import only its type where test/repository/import-table.ts allows that',
  });
});

test('nothing that runs in production imports the sandbox, a test or a measurement', () => {
  const findings = imports.filter(isRelative).filter(({ from }) => !/^(test|bench|sandbox)\//.test(from) && from !== 'start.ts')
    .filter(({ from, to }) => /^(sandbox|test|bench)\//.test(normalize(`${dirname(from)}/${to}`)))
    .map(({ where, to }) => ({ where, what: `imports ${to}` }));
  expectNone(findings, {
    why: 'the simulated company must never be reachable in a real one; only addresses in the configuration differ',
    fix: 'move what both need into the production folder that owns it',
  });
});

test('an outside package is used only in the folders that own it', () => {
  const findings = imports.filter((found) => !isRelative(found) && !isBuiltin(found.to) && !/^(test|bench)\//.test(found.from))
    .filter((found) => isFolder(topOf(found.from)) || found.from === 'start.ts')
    .flatMap((found): Finding[] => {
      const name = packageOf(found.to);
      const rule = packages[name];
      if (!rule) return [{ where: found.where, what: `${name} has no row in the table` }];
      const places = [...rule.values, ...(found.typeOnly ? (rule.types ?? []) : [])];
      const allowed = places.some((place) => place === '*' || place === found.from || place === topOf(found.from));
      return allowed ? [] : [{ where: found.where, what: `uses ${found.typeOnly ? 'a type' : 'a value'} of ${name}` }];
    });
  expectNone(findings, {
    why: 'a package that few files know can be replaced; the Bot Framework is the first that will be',
    fix: 'wrap it in its folder behind a type of our own; a new package needs a row in import-table.ts and in docs/decisions/0005-dependencies.md',
  });
});

test('an import names the file that it means, with its extension', () => {
  const findings = imports.filter(isRelative).flatMap((found): Finding[] => {
    const target = normalize(`${dirname(found.from)}/${found.to}`);
    if (!/\.(ts|mjs|json)$/.test(found.to)) return [{ where: found.where, what: `${found.to} has no extension` }];
    return existsSync(target) ? [] : [{ where: found.where, what: `${found.to} does not exist` }];
  });
  expectNone(findings, { why: 'Node resolves no folders and no missing extensions', fix: 'write the path of the file, such as ./clock.ts' });
});

test('no file hands on what it does not make itself, and none has a default export', () => {
  const findings = codeFiles().filter((path) => path.endsWith('.ts')).flatMap((path) => nodes(syntax(path)).flatMap((node): Finding[] => {
    const where = `${path}:${lineOf(node)}`;
    if (ts.isExportDeclaration(node) && node.moduleSpecifier) return [{ where, what: `export … from ${node.moduleSpecifier.getText()}` }];
    if (ts.isExportAssignment(node)) return [{ where, what: 'default export' }];
    const isDefault = ts.canHaveModifiers(node) && ts.getModifiers(node)?.some(({ kind }) => kind === ts.SyntaxKind.DefaultKeyword);
    return isDefault ? [{ where, what: 'default export' }] : [];
  }));
  expectNone(findings, { why: 'a name should lead to the one file that defines it', fix: 'use named exports and import the file you mean' });
});

test('the environment is read in one file', () => {
  const readers = ['bot/config.ts', 'start.ts', 'manifest/pack.ts'];
  const findings = codeFiles().filter((path) => isFolder(topOf(path)) && !/^(test|bench)\//.test(path) && !readers.includes(path))
    .flatMap((path) => nodes(syntax(path)).filter((node) => ts.isPropertyAccessExpression(node) && node.getText() === 'process.env')
      .map((node) => ({ where: `${path}:${lineOf(node)}`, what: 'reads process.env' })));
  expectNone(findings, {
    why: 'every setting is checked at start and named in one error; a setting read elsewhere is found out too late',
    fix: 'add it to bot/config.ts and hand the value in',
  });
});

function importsOf(path: string): Import[] {
  const found: Import[] = [];
  for (const node of nodes(syntax(path))) {
    const add = (specifier: ts.Node | undefined, typeOnly: boolean): void => {
      if (specifier && ts.isStringLiteralLike(specifier)) found.push({ from: path, where: `${path}:${lineOf(node)}`, to: specifier.text, typeOnly });
    };
    if (ts.isImportDeclaration(node)) add(node.moduleSpecifier, importsTypesOnly(node.importClause));
    else if (ts.isExportDeclaration(node)) add(node.moduleSpecifier, node.isTypeOnly);
    else if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) add(node.argument.literal, true);
    else if (ts.isCallExpression(node) && (node.expression.kind === ts.SyntaxKind.ImportKeyword || node.expression.getText() === 'require')) add(node.arguments[0], false);
  }
  return found;
}

function importsTypesOnly(clause: ts.ImportClause | undefined): boolean {
  if (!clause) return false;
  if (clause.phaseModifier === ts.SyntaxKind.TypeKeyword) return true;
  const named = clause.namedBindings;
  return !clause.name && !!named && ts.isNamedImports(named) && named.elements.length > 0 && named.elements.every(({ isTypeOnly }) => isTypeOnly);
}

function isRelative({ to }: Import): boolean {
  return to.startsWith('.');
}

function isFolder(name: string): name is Folder {
  return (folders as readonly string[]).includes(name);
}

function packageOf(specifier: string): string {
  return specifier.split('/').slice(0, specifier.startsWith('@') ? 2 : 1).join('/');
}
