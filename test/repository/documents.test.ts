import { existsSync } from 'node:fs';
import { dirname, normalize } from 'node:path/posix';
import { test } from '@jest/globals';
import { expectNone, folders, read, repositoryFiles, scriptFiles } from './files.ts';

const documents = repositoryFiles().filter((path) => path.endsWith('.md'));
const { scripts, dependencies, devDependencies } = JSON.parse(read('package.json')) as Record<'scripts' | 'dependencies' | 'devDependencies', Record<string, string>>;

test('every link to a file leads somewhere', () => {
  const findings = documents.flatMap((path) => [...prose(path).matchAll(/\]\(([^)\s]+)\)/g)].map((match) => match[1] ?? '')
    .filter((link) => !/^([a-z]+:|\/\/)/i.test(link)).flatMap((link) => {
      const [file = '', anchor] = link.split('#');
      const target = file === '' ? path : normalize(`${dirname(path)}/${decodeURI(file)}`);
      if (!existsSync(target)) return [{ where: path, what: `${link} does not exist` }];
      return anchor && target.endsWith('.md') && !anchorsOf(target).has(anchor) ? [{ where: path, what: `${link}: no such heading` }] : [];
    }));
  expectNone(findings, { why: 'a reader who ends nowhere stops reading', fix: 'mend the link, or write what it promises' });
});

test('every path that a document names exists', () => {
  const named = new RegExp(`^(?:${[...folders, 'docs', '\\.ci'].join('|')})/[\\w./-]*$`);
  const findings = documents.filter((path) => path !== 'CHANGELOG.md').flatMap((path) => [...prose(path).matchAll(/`([^`\n]+)`/g)].map((match) => match[1] ?? '')
    .filter((code) => named.test(code) && !existsSync(code)).map((code) => ({ where: path, what: code })));
  expectNone(findings, { why: 'documents outlive what they describe unless somebody looks', fix: 'write the new path; for a file that is yet to be made write its shape, such as actions/<action>.ts' });
});

test('every command that a document names exists', () => {
  const findings = documents.flatMap((path) => [...read(path).matchAll(/\bnpm (?:run )(?:-s )?([a-z][\w:-]*)|\bnpm (start|test)\b/g)]
    .map((match) => match[1] ?? match[2] ?? '').filter((name) => !(name in scripts)).map((name) => ({ where: path, what: `npm run ${name}` })));
  expectNone(findings, { why: 'the first command that fails is the last one tried', fix: 'correct it, or add the script to package.json' });
});

test('every command runs a file that exists', () => {
  const findings = scriptFiles().filter((file) => !existsSync(file)).map((file) => ({ where: 'package.json', what: `${file} does not exist` }));
  expectNone(findings, { why: 'it was moved or never made', fix: 'mend the script, or make the file' });
});

test('the record of dependencies has a line for each of them and for no other', () => {
  const record = 'docs/decisions/0005-dependencies.md';
  const installed = Object.keys({ ...dependencies, ...devDependencies });
  const recorded = [...read(record).matchAll(/^\| `([^`]+)` \|/gm)].map((match) => match[1] ?? '');
  expectNone([
    ...installed.filter((name) => !recorded.includes(name)).map((name) => ({ where: record, what: `${name} is installed and has no line` })),
    ...recorded.filter((name) => !installed.includes(name)).map((name) => ({ where: record, what: `${name} has a line and is not installed` })),
    ...recorded.filter((name, index) => recorded.indexOf(name) !== index).map((name) => ({ where: record, what: `${name} has two lines` })),
  ], { why: 'each dependency is code that we answer for', fix: 'write what it is for, how it is kept, and what would replace it; or remove it' });
});

test('a dependency has one exact version', () => {
  const findings = Object.entries({ ...dependencies, ...devDependencies }).filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))
    .map(([name, version]) => ({ where: 'package.json', what: `${name}: ${version}` }));
  expectNone(findings, { why: 'an update is a change that somebody decides and tests', fix: 'npm install --save-exact' });
});

test('the lock file has the packages of every platform', () => {
  const { packages } = JSON.parse(read('package-lock.json')) as { packages: Record<string, { optionalDependencies?: Record<string, string> }> };
  const findings = Object.entries(packages).flatMap(([at, { optionalDependencies = {} }]) => Object.keys(optionalDependencies)
    .filter((name) => !(`node_modules/${name}` in packages) && !(`${at}/node_modules/${name}` in packages))
    .map((name) => ({ where: 'package-lock.json', what: `${name}, wanted by ${at.replace('node_modules/', '')}` })));
  expectNone(findings, {
    why: 'npm ci refuses a lock file that leaves out an optional package, even one of another platform; a registry without it makes npm install write such a file',
    fix: 'add the entry (version, os, cpu, optional), or run npm install --package-lock-only against the public registry',
  });
});

test('no command relies on a step that npm leaves out', () => {
  const findings = Object.keys(scripts).filter((name) => (/^(pre|post)/.test(name) && name.replace(/^(pre|post)/, '') in scripts) || /^(pre|post)?install$|^prepare$/.test(name))
    .map((name) => ({ where: 'package.json', what: name }));
  expectNone(findings, { why: 'with ignore-scripts=true npm skips pre and post steps', fix: 'call it from the command itself' });
});

test('the decisions are numbered once each', () => {
  const numbers = repositoryFiles('docs/decisions').map((path) => ({ path, number: /\/(\d{4})-[a-z0-9-]+\.md$/.exec(path)?.[1] }));
  const findings = numbers.filter(({ number }, index) => !number || numbers.findIndex((other) => other.number === number) !== index)
    .map(({ path }) => ({ where: path, what: 'has no number of its own' }));
  expectNone(findings, { why: 'people refer to a decision by its number', fix: 'take the next free number' });
});

/** Without fenced blocks: what stands there is an example. */
function prose(path: string): string {
  return read(path).replace(/^```[\s\S]*?^```/gm, '');
}

/** The anchors that GitHub makes of a document's headings. */
function anchorsOf(path: string): Set<string> {
  const headings = [...prose(path).matchAll(/^#{1,6} (.+)$/gm)].map((match) => match[1] ?? '');
  return new Set(headings.map((heading) => heading.replace(/[`*]/g, '').trim().toLowerCase().replace(/[^\p{L}\p{N} _-]/gu, '').replaceAll(' ', '-')));
}
