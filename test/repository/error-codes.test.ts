import { test } from '@jest/globals';
import ts from 'typescript';
import { expectNone, lineOf, nodes, shippedCode, syntax, type Finding } from './files.ts';

interface ErrorClass {
  name: string;
  where: string;
  codes: string[];
}

const sources = shippedCode().map((path) => syntax(path));
const errors = errorClasses();

test('every error has a stable code of its own', () => {
  const withoutCode = errors.filter(({ codes }) => codes.length === 0).map(({ name, where }) => ({ where, what: `${name} has no \`code\`` }));
  const oddly = errors.flatMap(({ name, where, codes }) => codes.filter((code) => !/^[a-z][a-z0-9]*(_[a-z0-9]+)*$/.test(code))
    .map((code) => ({ where, what: `${name} has the code '${code}'` })));
  expectNone([...withoutCode, ...oddly], {
    why: 'callers, logs and tests tell errors apart by code; a message may be reworded',
    fix: "declare `readonly code = 'what_went_wrong'` in snake_case",
  });
});

test('no two errors share a code', () => {
  const first = new Map<string, ErrorClass>();
  const findings = errors.flatMap((error) => error.codes.flatMap((code): Finding[] => {
    const other = first.get(code);
    if (other) return [{ where: error.where, what: `'${code}' is also the code of ${other.name} (${other.where})` }];
    first.set(code, error);
    return [];
  }));
  expectNone(findings, { why: 'a code that means two things tells a caller nothing', fix: 'name what is different about this one' });
});

test('nothing throws a plain Error or a text', () => {
  const findings = sources.flatMap((source) => nodes(source).filter(ts.isThrowStatement).flatMap((node): Finding[] => {
    const thrown = node.expression;
    const plain = (ts.isNewExpression(thrown) || ts.isCallExpression(thrown)) && thrown.expression.getText() === 'Error';
    return plain || ts.isStringLiteralLike(thrown) || ts.isTemplateExpression(thrown)
      ? [{ where: `${source.fileName}:${lineOf(node)}`, what: thrown.getText().split('\n')[0] ?? '' }] : [];
  }));
  expectNone(findings, { why: 'nobody can catch just this one', fix: 'throw a class of your own that extends Error and has a `code`' });
});

/** Every class below Error, also by way of another class of ours; abstract ones only pass the duty on. */
function errorClasses(): ErrorClass[] {
  const classes = sources.flatMap((source) => nodes(source).filter((node) => ts.isClassLike(node)).map((node) => ({ source, node })));
  const known = new Set(['Error', 'TypeError', 'RangeError', 'AggregateError']);
  for (let before = -1; before !== known.size; ) {
    before = known.size;
    for (const { node } of classes) if (node.name && known.has(parentOf(node) ?? '')) known.add(node.name.text);
  }
  return classes.filter(({ node }) => known.has(parentOf(node) ?? '') && !node.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.AbstractKeyword))
    .map(({ source, node }) => ({ name: node.name?.text ?? 'a class without a name', where: `${source.fileName}:${lineOf(node)}`, codes: codesOf(node, source) }));
}

function parentOf(node: ts.ClassLikeDeclaration): string | undefined {
  return node.heritageClauses?.find(({ token }) => token === ts.SyntaxKind.ExtendsKeyword)?.types[0]?.expression.getText();
}

/** The literal after `code =`, or the literals that its declared type allows. */
function codesOf(node: ts.ClassLikeDeclaration, source: ts.SourceFile): string[] {
  const property = node.members.find((member) => ts.isPropertyDeclaration(member) && member.name.getText() === 'code');
  if (!property || !ts.isPropertyDeclaration(property)) return [];
  if (property.initializer && ts.isStringLiteralLike(property.initializer)) return [property.initializer.text];
  if (property.initializer && ts.isAsExpression(property.initializer) && ts.isStringLiteralLike(property.initializer.expression)) return [property.initializer.expression.text];
  return property.type ? literalsOf(property.type, source) : [];
}

function literalsOf(type: ts.TypeNode, source: ts.SourceFile): string[] {
  if (ts.isUnionTypeNode(type)) return type.types.flatMap((part) => literalsOf(part, source));
  if (ts.isLiteralTypeNode(type) && ts.isStringLiteral(type.literal)) return [type.literal.text];
  if (!ts.isTypeReferenceNode(type)) return [];
  const alias = source.statements.find((statement) => ts.isTypeAliasDeclaration(statement) && statement.name.text === type.typeName.getText());
  return alias && ts.isTypeAliasDeclaration(alias) ? literalsOf(alias.type, source) : [];
}
