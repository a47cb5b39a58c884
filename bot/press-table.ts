import type { VerbData } from '../cards/verbs.ts';
import type { OwnPress } from '../dialogs/ask.ts';
import type { Reply } from '../dialogs/reply.ts';
import type { Visit } from '../dialogs/visit.ts';
import type { Desk } from './desk.ts';

export type PressVerb = OwnPress['verb'];

/** Who presses is checked in each answer: anybody who sees a card can press it. */
type PressAnswer<V extends PressVerb> = (visit: Visit, data: VerbData<V>, desk: Desk, signal: AbortSignal) => Promise<Reply[]> | Reply[];

/** Which dialog answers which press; bot/presses/ has one part per part of the counter. */
export type PressTable<V extends PressVerb = PressVerb> = { [One in V]: PressAnswer<One> };
