import { readFile } from 'node:fs/promises';
import { expect, test } from '@jest/globals';
import { readFixedCommand } from '../../dialogs/commands.ts';

// Teams sends the title that the person sees, so each language's titles must mean the same command.

interface Lists {
  bots: [{ commandLists: { commands: { title: string }[] }[] }];
}

const manifest = JSON.parse(await readFile('manifest/manifest.json', 'utf8')) as Lists;
const dutch = JSON.parse(await readFile('manifest/nl.json', 'utf8')) as Record<string, string>;
const pairs = manifest.bots[0].commandLists.flatMap(({ commands }, list) => commands.map(({ title }, command) => ({
  list, english: title, dutch: dutch[`bots[0].commandLists[${list}].commands[${command}].title`] ?? '',
})));

test.each(pairs)('$english and $dutch are one command (list $list)', ({ english, dutch: translated }) => {
  expect(readFixedCommand(english)).toMatchObject({ rest: '' });
  expect(readFixedCommand(translated)).toEqual(readFixedCommand(english));
});

test.each([0, 1])('no two commands of list %i do the same', (list) => {
  const meant = pairs.filter((pair) => pair.list === list).map(({ english }) => readFixedCommand(english)?.command);
  expect(new Set(meant).size).toBe(meant.length);
});

test('the search of any chat stands in the manifest in both languages, for the same bot, and takes one text', async () => {
  const { composeExtensions: [extension] = [] } = JSON.parse(await readFile('manifest/manifest.json', 'utf8')) as { composeExtensions?: { botId: string; commands: Record<string, unknown>[] }[] };
  expect(extension).toMatchObject({ botId: '${{BOT_ID}}', commands: [{ id: 'findDevice', type: 'query', initialRun: true, parameters: [{ name: 'device', inputType: 'text' }] }] });
  for (const place of ['title', 'description', 'parameters[0].title', 'parameters[0].description']) {
    const translated = dutch[`composeExtensions[0].commands[0].${place}`];
    expect(translated?.length).toBeGreaterThan(3);
    expect(translated?.length).toBeLessThanOrEqual(place.endsWith('title') ? 32 : 128);
  }
});
