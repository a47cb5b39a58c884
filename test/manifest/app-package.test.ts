import { readFile } from 'node:fs/promises';
import { deflateSync } from 'node:zlib';
import { describe, expect, jest, test } from '@jest/globals';
import { strFromU8, unzipSync } from 'fflate';
import { appPackage } from '../../manifest/app-package.ts';
import { packageProblems, type PackageFiles } from '../../manifest/check.ts';
import { fill, valuesFrom } from '../../manifest/fill.ts';
import { readPng } from '../../manifest/png.ts';

// The validator requires this ES module, which jest's loader cannot; it is used only to read files, which it does not do here.
jest.mock('strip-bom', () => (text: string) => text);

const appId = '11111111-2222-3333-4444-555555555555';
const given = { appId, publicUrl: 'https://balie.example.com/', version: '0.1.0' };

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- broken on purpose, in many places
type Json = Record<string, any>;

// Made once: every check compiles the platform's schema, 0.15 s each.
const made = await appPackage(given);
const manifest = JSON.parse(strFromU8(unzipSync(made)['manifest.json'] as Uint8Array)) as Json;

/** The real package's files, after a change to one of the JSON files. */
function changed(name: 'manifest.json' | 'nl.json', change: (json: Json) => void): PackageFiles {
  const files = unzipSync(made);
  const json = JSON.parse(strFromU8(files[name] as Uint8Array)) as Json;
  change(json);
  return { ...files, [name]: Buffer.from(JSON.stringify(json)) };
}

describe('the app package', () => {
  test('holds the manifest, its Dutch texts and both pictures at the root', () => {
    expect(Object.keys(unzipSync(made))).toEqual(['manifest.json', 'nl.json', 'color.png', 'outline.png']);
  });

  test('has the same bytes whenever and wherever it is made', async () => {
    expect(Buffer.from(await appPackage(given)).equals(Buffer.from(made))).toBe(true);
  });

  test('makes the bot, single sign-on and the app one registration', () => {
    expect(manifest).toMatchObject({
      id: appId,
      bots: [{ botId: appId, scopes: ['personal', 'team', 'groupChat'] }],
      webApplicationInfo: { id: appId, resource: `api://botid-${appId}` },
      validDomains: ['balie.example.com'],
      developer: { websiteUrl: 'https://balie.example.com', privacyUrl: 'https://balie.example.com/privacy' },
    });
  });

  test('asks for no resource-specific consent', () => {
    expect(manifest).not.toHaveProperty('authorization');
  });

  test('offers the same commands in Dutch as in English, list by list', async () => {
    const dutch = JSON.parse(await readFile('manifest/nl.json', 'utf8')) as Record<string, string>;
    const titles = [0, 1].map((list) => Object.keys(dutch).filter((key) => key.startsWith(`bots[0].commandLists[${list}]`) && key.endsWith('.title')));
    expect(titles.map((list) => list.length)).toEqual([11, 11]);
    expect(dutch['bots[0].commandLists[0].commands[3].title']).toBe('app-evaluatie');
  });
});

describe('the packer refuses', () => {
  test('a missing app id and address, naming both variables', () => {
    expect(valuesFrom({ version: '0.1.0' })).toEqual({
      problems: [expect.stringMatching(/^MicrosoftAppId: is missing/), expect.stringMatching(/^PUBLIC_URL: is missing/)],
    });
  });

  test('an app id that is no guid and an address without https', async () => {
    await expect(appPackage({ ...given, appId: 'balie', publicUrl: 'http://balie.example.com' }))
      .rejects.toMatchObject({ code: 'package_refused', problems: [expect.stringMatching(/^MicrosoftAppId: is not/), expect.stringMatching(/^PUBLIC_URL: must begin/)] });
  });

  const refusals: [string, 'manifest.json' | 'nl.json', (json: Json) => void, RegExp][] = [
    ['a manifest outside the schema', 'manifest.json', (json) => { json.accentColor = 'teal'; }, /^schema v1\.25: .*accentColor/],
    ['a schema version that it does not know', 'manifest.json', (json) => { json.$schema = json.$schema.replace('v1.25', 'v9.9'); }, /^\$schema: v9\.9 is not known/],
    ['a manifest without bots', 'manifest.json', (json) => { delete json.bots; }, /^bots: /],
    ['an App ID URI of another app', 'manifest.json', (json) => { json.webApplicationInfo.resource = 'api://other'; }, /^webApplicationInfo\.resource: must be api:\/\/botid-/],
    ['a bot of another registration', 'manifest.json', (json) => { json.bots[0].botId = appId.replace('1', '9'); }, /^webApplicationInfo\.id: /],
    ['a placeholder that stayed', 'manifest.json', (json) => { json.name.full = '${{NAME}}'; }, /^manifest\.json: the placeholder \$\{\{NAME\}\}/],
    ['a name that contains Teams', 'manifest.json', (json) => { json.name.short = 'Teams Balie'; }, /^name\.short: /],
    ['a domain with a wildcard', 'manifest.json', (json) => { json.validDomains = ['*.example.com']; }, /^validDomains: /],
    ['a link without https', 'manifest.json', (json) => { json.developer.privacyUrl = 'http://balie.example.com'; }, /^developer\.privacyUrl: must/],
    ['a command title with a slash', 'manifest.json', (json) => { json.bots[0].commandLists[0].commands[0].title = '/help'; }, /commands\[0\]\.title: "\/help" may not/],
    ['two commands with one title', 'manifest.json', (json) => { json.bots[0].commandLists[1].commands[1].title = 'help'; }, /commandLists\[1\]\.commands\[1\]\.title: "help" stands/],
    ['a picture that is not in the package', 'manifest.json', (json) => { json.icons.outline = 'line.png'; }, /^icons\.outline: line\.png is not/],
    ['a language file that is not in the package', 'manifest.json', (json) => { json.localizationInfo.additionalLanguages[0].file = 'fr.json'; }, /^localizationInfo: fr\.json/],
    ['a Dutch text for nothing', 'nl.json', (json) => { json['bots[0].commandLists[0].commands[11].title'] = 'x'; }, /^nl\.json: .*commands\[11\]\.title matches nothing/],
    ['a Dutch text that is missing', 'nl.json', (json) => { delete json['name.full']; }, /^nl\.json: name\.full is missing/],
    ['a Dutch title that is too long for the menu', 'nl.json', (json) => { json['bots[0].commandLists[0].commands[0].title'] = 'h'.repeat(33); }, /^nl\.json: .*title: "h+" is longer/],
    ['a Dutch description that is too long for the schema', 'nl.json', (json) => { json['description.short'] = 'h'.repeat(81); }, /^nl\.json: schema v1\.25: .*description/],
  ];
  test.each(refusals)('%s, naming the field', async (_what, file, change, named) => {
    const problems = await packageProblems(changed(file, change));
    expect(problems).toContainEqual(expect.stringMatching(named));
  });

  test.each([
    ['a picture of another size', 'color.png', png(191, 192, 4), /^icons\.color: is 191×192/],
    ['an outline with colour', 'outline.png', png(32, 32, 4, [255, 0, 0, 255]), /^icons\.outline: has a pixel/],
    ['an outline without transparency', 'outline.png', png(32, 32, 3), /^icons\.outline: has no transparent/],
    ['an empty outline', 'outline.png', png(32, 32, 4, [255, 255, 255, 0]), /^icons\.outline: has no white/],
    ['a picture that is no PNG', 'color.png', Buffer.from('GIF89a'), /^icons\.color: must be a PNG/],
  ] as [string, string, Buffer, RegExp][])('%s', async (_what, name, bytes, named) => {
    const files = { ...unzipSync(made), [name]: bytes };
    expect(await packageProblems(files)).toEqual([expect.stringMatching(named)]);
  });
});

test('a value with a quote stays inside its JSON string', () => {
  const values = { BOT_ID: appId, HOST: 'a"b', VERSION: '1', WEBSITE_URL: '', PRIVACY_URL: '', TERMS_URL: '' };
  expect(JSON.parse(fill('{"host":"${{HOST}}"}', values))).toEqual({ host: 'a"b' });
});

test('the color picture fills its tile and the outline leaves its corners open', async () => {
  const color = readPng(await readFile('manifest/color.png'));
  const outline = readPng(await readFile('manifest/outline.png'));
  expect([color?.width, color?.height, outline?.width, outline?.height]).toEqual([192, 192, 32, 32]);
  expect(color?.rgba.subarray(0, 4)).toEqual(Uint8Array.from([0x0f, 0x5c, 0x63, 255]));
  expect(outline?.rgba[3]).toBe(0);
});

/** A picture of one colour: enough of the format for a reader to accept it. */
function png(width: number, height: number, channels: 3 | 4, colour = [255, 255, 255, 255]): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, channels === 4 ? 6 : 2, 0, 0, 0], 8);
  const line = [0, ...Array.from({ length: width }, () => colour.slice(0, channels)).flat()];
  const lines = Buffer.from(Array.from({ length: height }, () => line).flat());
  return Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), chunk('IHDR', header), chunk('IDAT', deflateSync(lines)), chunk('IEND', Buffer.alloc(0))]);
}

function chunk(type: string, data: Buffer): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  return Buffer.concat([length, Buffer.from(type, 'latin1'), data, Buffer.alloc(4)]);
}
