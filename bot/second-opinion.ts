import type { CommandName } from '../dialogs/commands.ts';
import type { Meaning } from '../dialogs/interpret.ts';
import type { Visit } from '../dialogs/visit.ts';
import type { FoundPassage } from '../guides/find-passages.ts';
import { hideNames } from '../understanding/hide-names.ts';
import type { Desk } from './desk.ts';
import type { LlmAnswer } from './llm.ts';
import { questionTools } from './tools/questions.ts';

// Where Balie is not sure it may ask a language model, if there is one. What that says is an opinion: it can show
// somebody what they may see anyway, and offer everything else as a choice.

export type Opinion = { kind: 'command'; command: CommandName } | { kind: 'choice'; command: CommandName } | { kind: 'passage'; found: FoundPassage } | null;

const offered = 8;
const rememberFor = 30_000;

/** Reading and explaining: asks nothing of a device, changes nothing. */
const harmless: ReadonlySet<CommandName> = new Set<CommandName>([
  'enroll_device', 'unenroll_device', 'enrollment_status', 'my_devices', 'why_noncompliant', 'lost_device', 'find_device', 'action_status', 'expiry_overview',
  'readiness_check', 'enrollment_method_advice', 'tenant_attach_help', 'migration_help', 'autopilot_help', 'help', 'human_handoff', 'greeting', 'thanks',
]);

export async function secondOpinion(visit: Visit, text: string, meaning: Extract<Meaning, { kind: 'unsure' | 'lost' }>, desk: Desk): Promise<Opinion> {
  if (!desk.llm) return null;
  const { understood } = meaning;
  const found = (await questionTools(desk, visit).find(text)).slice(0, offered);
  const question = {
    line: hideNames(text, { devicePatterns: desk.config.devicePatterns, names: visit.name === null ? [] : [visit.name] }),
    language: understood.language,
    likely: [understood, ...understood.alternatives].map(({ intent }) => intent).slice(0, 5),
    passages: found.map(({ passage }) => ({ id: placeOf(passage), heading: passage.heading })),
  };
  if (!/\p{L}{2}/u.test(question.line.replace(/§\w+/g, ''))) return null;
  const answer = await desk.opinions.of(`${visit.objectId} ${text}`, () => desk.llm?.ask(question) ?? Promise.resolve(null));
  if (!answer) return null;
  if ('passage' in answer) {
    const passage = found.find((each) => placeOf(each.passage) === answer.passage);
    return passage ? { kind: 'passage', found: passage } : null;
  }
  if (answer.intent === 'none') return null;
  return { kind: harmless.has(answer.intent) ? 'command' : 'choice', command: answer.intent };
}

function placeOf({ id, section }: { id: string; section: string }): string {
  return `${id}/${section}`;
}

/** A turn that was too short for the answer asks again as a job: it then gets the same one, and does not wait anew. */
export class Opinions {
  readonly #asked = new Map<string, { at: number; answer: Promise<LlmAnswer | null> }>();
  readonly #now: () => number;

  constructor(now: () => number) {
    this.#now = now;
  }

  of(key: string, ask: () => Promise<LlmAnswer | null>): Promise<LlmAnswer | null> {
    const now = this.#now();
    for (const [old, { at }] of this.#asked) if (now - at > rememberFor) this.#asked.delete(old);
    const known = this.#asked.get(key);
    if (known) return known.answer;
    const answer = ask();
    this.#asked.set(key, { at: now, answer });
    return answer;
  }
}
