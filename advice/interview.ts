import { advise, type Advice, type Outcome } from './advise.ts';
import { options, type Answer, type Answers, type Question } from './questions.ts';

// The way through the interview: which answers count, where it stands, how much may still come.

/** What was found out without asking; it answers the question, and the person may still say otherwise. */
export interface Facts {
  /** Entra ID P1 or P2 is among the licences; null when that could not be read. */
  premium: boolean | null;
  /** Devices that Configuration Manager and Intune manage together; null when that could not be read. */
  coManaged: boolean | null;
  /** Devices are registered for Autopilot; null when that could not be read. */
  autopilot: boolean | null;
}

export const nothingKnown: Facts = { premium: null, coManaged: null, autopilot: null };

export interface Walk {
  /** The questions that were answered and that count, in the order in which they are asked. */
  path: Question[];
  /** Those of them that nobody had to be asked. */
  seen: Question[];
  next: Question | null;
  outcome: Outcome | null;
  /** At most so many questions are still to come, the next one included. */
  left: number;
}

/** Answers that no longer matter, after an earlier one was changed, are passed over. */
export function walk(answers: Answers, facts: Facts): Walk {
  const known = fromFacts(facts);
  const path: Question[] = [];
  const seen: Question[] = [];
  let taken: Answers = {};
  for (;;) {
    const advice = advise(taken);
    if (advice.kind === 'outcome') return { path, seen, next: null, outcome: advice, left: 0 };
    const { question } = advice;
    const answer = answers[question] ?? known[question];
    if (answer === undefined) return { path, seen, next: question, outcome: null, left: longest(taken, known, advice) };
    if (answers[question] === undefined) seen.push(question);
    else path.push(question);
    taken = { ...taken, [question]: answer };
  }
}

function fromFacts({ premium }: Facts): Answers {
  return premium === null ? {} : { premium: premium ? 'yes' : 'no' };
}

/** What was counted before: there are a few thousand ways, and each is walked once in the life of the process. */
const counted = new Map<string, number>();

function longest(answers: Answers, known: Answers, advice: Advice): number {
  if (advice.kind === 'outcome') return 0;
  const way = JSON.stringify([answers, known]);
  const before = counted.get(way);
  if (before !== undefined) return before;
  const { question } = advice;
  const given = known[question];
  const follow = (answer: Answer) => {
    const next = { ...answers, [question]: answer };
    return longest(next, known, advise(next));
  };
  const most = given === undefined ? 1 + Math.max(...options[question].map(follow)) : follow(given);
  counted.set(way, most);
  return most;
}
