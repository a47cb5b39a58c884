import { expect, test } from '@jest/globals';
import { meansMine } from '../../understanding/mine.ts';

const mine = ['mijn laptop', "m'n iphone", 'zoek mijn eigen apparaten', 'find my own devices', 'sync my work phone', 'waar is mijn telefoon?', 'my own', 'find mine', 'de telefoon van mij', 'that phone of mine'];
test.each(mine)('"%s" means what belongs to whoever says it', (text) => {
  expect(meansMine(text)).toBe(true);
});

const notMine = ["my colleague's phone", 'de laptop van mijn collega', 'mijn collega zijn laptop', 'LT-0421', 'de laptop van Ahmed', 'my phones manager', 'help', "mijn moeder's laptop"];
test.each(notMine)('"%s" does not', (text) => {
  expect(meansMine(text)).toBe(false);
});
