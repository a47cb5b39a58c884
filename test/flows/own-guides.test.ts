import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';
import { wordsFor } from '../../cards/words.ts';
import { builtInGuides, loadGuides } from '../../guides/load-guides.ts';
import { Flow } from '../helpers/flow.ts';

const folder = mkdtempSync(join(tmpdir(), 'own-guides-'));
const leftOut = ['windows-group-policy', 'windows-co-management', 'windows-autopilot-existing', 'windows-autopilot-self-deploying', 'mac-personal', 'mac-company'];
writeFileSync(join(folder, 'organisation.json'), JSON.stringify({ organisation: 'Contoso', leaveOut: leftOut }));
mkdirSync(join(folder, 'nl'));
const till = JSON.parse(readFileSync(join(builtInGuides, 'nl/windows-package.json'), 'utf8')) as object;
writeFileSync(join(folder, 'nl/windows-till.json'), JSON.stringify({ ...till, id: 'windows-till', title: 'Een kassa instellen', when: 'Het is een kassa', words: ['kassa', 'cash register'], position: 50 }));

const flow = new Flow({ GUIDES_DIR: folder });
const built = loadGuides([builtInGuides]);
afterAll(() => rmSync(folder, { recursive: true }));

describe('an organisation with guides of its own', () => {
  test('has them read in the other language where there is no other, and Balie says so on every step', async () => {
    const { choose, button } = wordsFor('en');
    const visitor = await flow.employee('en');
    await visitor.says('set up the cash register computer');
    const card = await visitor.sees('Een kassa instellen');
    expect(card.text).toContain(choose.otherLanguage);
    await card.presses(button.next);
    expect(card.text).toContain(choose.otherLanguage);
  });

  test('has them read in their own language without a word about it', async () => {
    const visitor = await flow.employee('nl');
    await visitor.says('een kassa-computer instellen voor het werk');
    const card = await visitor.sees('Een kassa instellen');
    expect(card.text).not.toContain(wordsFor('nl').choose.otherLanguage);
    expect(card.text).toContain('Contoso');
  });

  test('is offered among the others, without the ways that it does not use', async () => {
    const visitor = await flow.employee('en');
    await visitor.says('set up my windows laptop from work');
    const card = await visitor.sees(wordsFor('en').choose.whichHint);
    expect(card.text).toContain('Het is een kassa');
    expect(card.text).toContain(built.byId('windows-package', 'en')?.when);
    for (const id of leftOut.filter((one) => one.startsWith('windows'))) expect(card.text).not.toContain(built.byId(id, 'en')?.when);
  });

  test('without any guide for a platform leads its people to the helpdesk or to another device', async () => {
    const { say, choose, button, platforms } = wordsFor('en');
    const visitor = await flow.employee('en');
    await visitor.says('set up my own Mac');
    const card = await visitor.sees(say.notCoveredTitle(platforms.macos));
    expect(card.buttons).toEqual([choose.askHelpdesk, button.somethingElse]);
    await card.presses(button.somethingElse);
    expect(card.text).toContain(say.whichPlatform);
  });
});
