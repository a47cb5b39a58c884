import { expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { interpret } from '../../dialogs/interpret.ts';
import { findGone } from '../../dialogs/no-longer-exists.ts';
import { comesBeforeChoice } from '../../dialogs/questions.ts';
import { wantedActions } from '../../dialogs/wanted-actions.ts';
import { isCommand, type CommandName } from '../../dialogs/commands.ts';
import { fitsWell, openPassageSearch, type FoundPassage } from '../../guides/find-passages.ts';
import { builtInGuides, loadGuides } from '../../guides/load-guides.ts';
import { intentNames } from '../../understanding/intents.ts';
import { loadUnderstanding } from '../../understanding/understand.ts';

// What comes of a line, from the words to the command, the choice or the passage; docs/understanding.md states the figures.

const shape = z.object({ set: z.number(), lang: z.enum(['nl', 'en']), by: z.enum(['employee', 'helpdesk', 'admin']), text: z.string(), commands: z.array(z.string()), topics: z.array(z.string()) });
type Line = z.infer<typeof shape>;
type Outcome = 'right' | 'choice' | 'lost' | 'wrong answer' | 'wrong command';

const lines = readFileSync(join(import.meta.dirname, 'said.jsonl'), 'utf8').trim().split('\n').map((each) => shape.parse(JSON.parse(each)));
const understanding = loadUnderstanding();
const guides = loadGuides([builtInGuides]);
const passages = { nl: openPassageSearch(guides.passages('nl'), 'nl'), en: openPassageSearch(guides.passages('en'), 'en') };

function outcomeOf(line: Line): Outcome {
  const { text, by, lang } = line;
  const meaning = interpret(text, undefined, { understanding, guides, context: { role: by }, byAgent: by !== 'employee' });
  const command = meaning.kind === 'command' && meaning.command !== 'none' ? meaning.command : null;
  if (findGone(text) && (command === null || command === 'enroll_device')) return line.topics.includes('what-no-longer-exists') ? 'right' : 'wrong answer';
  if (command !== null) return isMeant(line, command) ? 'right' : 'wrong command';
  const { platform, ownership } = understanding.understand(text).entities;
  const found = passages[lang].find(text, { platform, ownership });
  if (meaning.kind === 'unsure' && !comesBeforeChoice(text, meaning.understood, found)) return meaning.options.some((option) => isMeant(line, option)) ? 'choice' : 'lost';
  return answered(line, found);
}

function isMeant({ commands, text }: Line, opened: CommandName): boolean {
  const wanted = commands.filter((command) => isCommand(command, intentNames)).flatMap((command) => wantedActions(command, ''));
  return commands.includes(opened) || wantedActions(opened, text).some((action) => wanted.includes(action));
}

function answered({ commands, topics }: Line, [first]: readonly FoundPassage[]): Outcome {
  const nothing = commands.length === 0 && topics.length === 0;
  if (!first || first.fits < fitsWell) return nothing ? 'right' : 'lost';
  const { id, section } = first.passage;
  const right = topics.includes('any') || topics.includes(id) || (topics.includes('what-it-sees') && section === 'can-see');
  return right ? 'right' : 'wrong answer';
}

test('what people say in words of their own comes to what they mean, and hardly ever to something else', () => {
  const counted = new Map<Outcome, number>();
  for (const line of lines) {
    const outcome = outcomeOf(line);
    counted.set(outcome, (counted.get(outcome) ?? 0) + 1);
    if (process.env['PRINT_MEASURES'] && outcome !== 'right') process.stderr.write(`${outcome}: ${line.set} ${line.text}\n`);
  }
  const share = (outcome: Outcome) => (counted.get(outcome) ?? 0) / lines.length;
  expect(lines.length).toBeGreaterThanOrEqual(600);
  expect(share('right')).toBeGreaterThanOrEqual(0.92);
  expect(share('wrong command')).toBeLessThanOrEqual(0.02);
  expect(share('wrong answer')).toBeLessThanOrEqual(0.02);
});
