// `npm run bench`: what a turn costs (message in, one reply out), 16 at a time, beside a bare Bot Framework echo
// in the same run. The ratio is what to compare; the figures are those of the machine and the moment.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createTestDatabase, testDatabaseUrl } from '../test/helpers/test-databases.ts';
import { machine, median } from './figures.ts';
import { startMeasured, type MeasuredProcess } from './measured-process.ts';
import { conversationOf, openTeamsStandIn, type Sent } from './teams-stand-in.ts';

const people = 16;
const turnsEach = 20;
const rounds = 5;
const warmUps = 2;

interface Subject {
  name: string;
  process: MeasuredProcess;
  turn(person: number, count: number): Promise<unknown>;
}

interface Figure {
  cpu: number;
  perSecond: number;
}

const teams = await openTeamsStandIn();
const dataDir = mkdtempSync(join(tmpdir(), 'balie-bench-'));
const database = testDatabaseUrl ? await createTestDatabase() : null;
const opened: MeasuredProcess[] = [];
try {
  const echo = await open('./turn-echo.ts', {});
  const subjects: Subject[] = [{ name: 'bare echo', process: echo, turn: (person) => say(echo, person, 'help') }, ...(await balieSubjects('embedded', { DATA_DIR: dataDir }))];
  if (database) subjects.push(...(await balieSubjects('PostgreSQL', { DATABASE_URL: database.url, DATA_DIR: dataDir })));
  report(subjects, await measure(subjects));
  for (const one of opened.slice(1)) console.log(`memory of Balie after it: ${Math.round((await one.usage()).memory)} MB`);
  if (!database) console.log('Left out: Balie on PostgreSQL, because TEST_DATABASE_URL is not set.');
} finally {
  await Promise.all(opened.map((one) => one.stop()));
  await database?.drop();
  teams.stop();
  rmSync(dataDir, { recursive: true, force: true });
}

async function open(script: string, env: Record<string, string>): Promise<MeasuredProcess> {
  const started = await startMeasured(script, { ...teams.environment, DATABASE_URL: '', PORT: '0', ...env });
  opened.push(started);
  return started;
}

function say(to: MeasuredProcess, person: number, text: string): Promise<string> {
  return teams.deliver(to.port, person, { type: 'message', text, textFormat: 'plain' });
}

async function balieSubjects(store: string, env: Record<string, string>): Promise<Subject[]> {
  const balie = await open('./turn-balie.ts', env);
  const runs = await beginGuides(balie);
  return [
    { name: `Balie, "help" (${store})`, process: balie, turn: (person) => say(balie, person, 'help') },
    {
      name: `Balie, a guide's step (${store})`,
      process: balie,
      turn(person, count) {
        const forth = count % 2 === 0;
        const value = { action: { type: 'Action.Execute', verb: forth ? 'guide.next' : 'guide.back', data: { run: runs[person], from: forth ? 1 : 2 } }, trigger: 'manual' };
        return teams.deliver(balie.port, person, { type: 'invoke', name: 'adaptiveCard/action', replyToId: `card-${person}`, value });
      },
    },
  ];
}

/** Everybody begins a guide; its run is in the card that comes back. */
async function beginGuides(balie: MeasuredProcess): Promise<string[]> {
  const runs = new Map<string, string>();
  teams.onSent = ({ path, activity }: Sent) => {
    const run = /"guide\.next".*?"run":"([0-9a-f-]{36})"/.exec(JSON.stringify(activity))?.[1];
    const conversation = path.split('/')[4];
    if (run && conversation) runs.set(conversation, run);
  };
  const value = { verb: 'guide.choose', platform: 'ios', ownership: 'personal' };
  for (let person = 0; person < people; person++) await teams.deliver(balie.port, person, { type: 'message', value });
  teams.onSent = () => undefined;
  return Array.from({ length: people }, (_, person) => {
    const run = runs.get(conversationOf(person));
    if (!run) throw new Error('Balie sent no card with a step. Has the guide for a personal iPhone gone?');
    return run;
  });
}

/** Round by round, everybody in each round, so that a slow moment of the machine is shared. */
async function measure(subjects: Subject[]): Promise<Map<Subject, Figure[]>> {
  const figures = new Map<Subject, Figure[]>(subjects.map((subject) => [subject, []]));
  for (let round = -warmUps; round < rounds; round++) {
    for (const subject of subjects) {
      const figure = await measureOnce(subject);
      if (round >= 0) figures.get(subject)?.push(figure);
    }
  }
  return figures;
}

async function measureOnce(subject: Subject): Promise<Figure> {
  const before = await subject.process.usage();
  const began = performance.now();
  await Promise.all(
    Array.from({ length: people }, async (_, person) => {
      for (let count = 0; count < turnsEach; count++) await subject.turn(person, count);
    }),
  );
  const ms = performance.now() - began;
  const after = await subject.process.usage();
  const turns = people * turnsEach;
  return { cpu: (after.cpu - before.cpu) / turns, perSecond: (turns / ms) * 1000 };
}

function report(subjects: Subject[], figures: Map<Subject, Figure[]>): void {
  const [echo] = subjects;
  const echoFigures = echo ? (figures.get(echo) ?? []) : [];
  console.log(`A turn, ${people} at a time, medians of ${rounds} rounds of ${people * turnsEach} turns\n${machine()}\n`);
  console.log(`${''.padEnd(38)}${'CPU ms'.padStart(8)}${'turns/s'.padStart(10)}${'ratio'.padStart(8)}`);
  for (const subject of subjects) {
    const own = figures.get(subject) ?? [];
    const ratio = median(own.map(({ cpu }, round) => cpu / (echoFigures[round]?.cpu ?? NaN)));
    console.log(`${subject.name.padEnd(38)}${median(own.map(({ cpu }) => cpu)).toFixed(2).padStart(8)}${median(own.map(({ perSecond }) => perSecond)).toFixed(0).padStart(10)}${ratio.toFixed(2).padStart(8)}`);
  }
  console.log('\nratio: processor time beside the bare echo of the same round. That of a PostgreSQL server is not counted.');
}
