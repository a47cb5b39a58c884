import { withoutRefusals } from '../understanding/refusals.ts';
import type { Entities } from '../understanding/entities.ts';
import { actionsAskedAbout } from './action-questions.ts';
import { aboutIn } from './device-like.ts';
import { readKeyWords } from './key-words.ts';
import type { NamedAction } from './named-action.ts';
import { readNotPossible } from './not-possible.ts';
import { readStopWords } from './stop-words.ts';

// What somebody of the helpdesk says of a device that is no order to it: read before any order is, because an order
// would be heard in it.

/** @param byAgent undefined while nobody is signed in: then only what names a device can be theirs */
export function readDeskWords(text: string, entities: Entities, byAgent: boolean | undefined): NamedAction | null {
  if (byAgent === false || text.length > 200 || withoutRefusals(text).refuses) return null;
  const read = readOne(text, entities);
  return read !== null && (byAgent || read.about !== null) ? read : null;
}

function readOne(text: string, entities: Entities): NamedAction | null {
  const stopped = readStopWords(text, entities);
  if (stopped) return { command: 'stop_action', about: stopped.about };
  const key = readKeyWords(text, entities);
  if (key) return { command: 'read_key', about: key.about };
  if (actionsAskedAbout(text).length > 0) return { command: 'explain_actions', about: aboutIn(text, entities) };
  const refused = readNotPossible(text, entities);
  return refused && { command: 'cannot_do', about: refused.about };
}
