import { expect, test } from '@jest/globals';
import ts from 'typescript';
import { codeFiles, expectNone, nodes, read, syntax, type Finding } from './files.ts';

/** name → default, null when there is none. */
type Variables = Map<string, string | null>;

const example = exampleVariables();
const config = configVariables();

test('.env.example names exactly the variables that the configuration reads', () => {
  expectNone(differences(example, config, '.env.example', 'bot/config.ts'), {
    why: 'a variable that nobody reads, or that nobody is told of, costs an afternoon',
    fix: 'add it to both, with its meaning and default, or to neither',
  });
});

test('.env.example shows the defaults that hold', () => {
  const findings = [...example].filter(([name, shown]) => (config.get(name) ?? null) !== shown)
    .map(([name, shown]) => ({ where: `.env.example ${name}`, what: `shows ${shown ?? 'no default'}, bot/config.ts has ${config.get(name) ?? 'none'}` }));
  expectNone(findings, { why: 'people rely on what they read', fix: 'write a default as a comment: # PORT=3978; what has none as NAME=' });
});

test('.env.example holds no value', () => {
  const findings = read('.env.example').split('\n').filter((line) => /^[A-Za-z_]+=./.test(line)).map((line) => ({ where: '.env.example', what: line.split('=')[0] ?? '' }));
  expectNone(findings, { why: 'a copied example must not set anything by itself, and a secret must never get in', fix: 'leave it empty, or make the default a comment' });
});

test('docs/configuration.md has a row for every variable and for no other', () => {
  const rows = new Map([...read('docs/configuration.md').matchAll(/^\| `(\w+)` \|/gm)].map((match) => [match[1] ?? '', null]));
  expectNone(differences(rows, config, 'docs/configuration.md', 'bot/config.ts'), { why: 'it is where an administrator looks', fix: 'add or delete the row' });
});

test('the names in the configuration were found', () => {
  expect([...config.keys()]).toEqual(expect.arrayContaining(['PORT', 'MicrosoftAppId', 'DATABASE_URL', 'GRAPH_URL']));
  expect(config.get('PORT')).toBe('3978');
});

test('code and documents speak only of variables that exist', () => {
  const known = new Set([...config.keys(), 'CI', 'NODE_OPTIONS', 'TEST_DATABASE_URL', 'TZ', 'PATH', 'HOME']);
  const findings = codeFiles().filter((path) => !path.startsWith('test/')).flatMap((path) => [...read(path).matchAll(/process\.env(?:\.(\w+)|\['(\w+)'\])/g)]
    .map((match) => match[1] ?? match[2] ?? '').filter((name) => !known.has(name)).map((name) => ({ where: path, what: name })));
  expectNone(findings, { why: 'a setting outside bot/config.ts is unchecked and undocumented', fix: 'add it to bot/config.ts' });
});

function differences(left: Variables, right: Variables, leftName: string, rightName: string): Finding[] {
  return [
    ...[...left.keys()].filter((name) => !right.has(name)).map((name) => ({ where: leftName, what: `${name} is not in ${rightName}` })),
    ...[...right.keys()].filter((name) => !left.has(name)).map((name) => ({ where: rightName, what: `${name} is not in ${leftName}` })),
  ];
}

function exampleVariables(): Variables {
  const lines = read('.env.example').matchAll(/^(?:# (\w+)=(\S+)|(\w+)=)/gm);
  return new Map([...lines].map((match) => [match[1] ?? match[3] ?? '', match[2] ?? null]));
}

/** The properties of the zod object in bot/config.ts, with what `.default(…)` says. */
function configVariables(): Variables {
  const objects = nodes(syntax('bot/config.ts')).filter((node) => ts.isCallExpression(node) && node.expression.getText() === 'z.object');
  const properties = objects.flatMap((call) => (ts.isCallExpression(call) && call.arguments[0] && ts.isObjectLiteralExpression(call.arguments[0]) ? [...call.arguments[0].properties] : []));
  return new Map(properties.map((property) => {
    const value = /\.default\('?([^')]*)'?\)/.exec(property.getText())?.[1] ?? null;
    return [property.name?.getText() ?? '', value];
  }));
}
