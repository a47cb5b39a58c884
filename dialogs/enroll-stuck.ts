import { adviceCard } from '../cards/advice-card.ts';
import type { Card } from '../cards/card.ts';
import { guideStuckCard } from '../cards/guide-stuck-card.ts';
import type { Choice } from '../cards/parts.ts';
import type { Words } from '../cards/words.ts';
import type { FoundGuide } from '../guides/guide.ts';
import type { Enrollment } from '../store/enrollments.ts';
import { failureKind, failureWords, type FailureKind, type LatestFailure } from './enrollment-failure.ts';

// "I'm stuck": the step's own remedies first, then what Intune saw go wrong, then a person.

const day = 24 * 60 * 60 * 1000;

/** A failure may be older than the run: people try by themselves before they ask. */
export function failuresSince(run: Pick<Enrollment, 'startedAt'>, now: Date): Date {
  return new Date(Math.min(run.startedAt.getTime(), now.getTime() - 7 * day));
}

export function stuckCard(guide: FoundGuide, run: Enrollment, support: string | null, words: Words): Card {
  const step = guide.steps[run.step - 1];
  return guideStuckCard(
    { run: run.id, step: run.step, of: guide.steps.length, heading: step?.heading ?? guide.title, remedies: step?.stuck ?? [], contact: support === null ? null : words.own.askSupport(support) },
    words,
  );
}

/** Another device may do where this one never will. */
const aboutDevice: readonly FailureKind[] = ['deviceNotSupported', 'enrollmentRestrictionsEnforced'];

export function failureCard(run: Enrollment, platform: string, failure: LatestFailure, now: Date, words: Words): Card {
  const { failure: said, before } = words;
  const again: Choice = { title: said.tryAgain, verb: 'guide.show', data: { run: run.id } };
  const helpdesk: Choice = { title: words.choose.askHelpdesk, verb: 'case.ask', data: { run: run.id } };
  if (failure === null) return advice(said.noneTitle, said.none(platform), null, [helpdesk, again], words);
  if (failure === 'unread') return advice(said.unreadTitle, said.unread, null, [helpdesk, again], words);
  const { what, next } = failureWords(failure, words);
  const kind = failureKind(failure);
  const more: Choice[] = [
    ...(kind === 'deviceLimit' ? [{ title: words.button.myDevices, verb: 'command.run' as const, data: { command: 'my_devices' } }] : []),
    ...(aboutDevice.includes(kind) ? [{ title: before.button.otherDevice, verb: 'guide.choose' as const, data: {} }] : []),
  ];
  const when = said.at(words.ago(Math.max(0, now.getTime() - Date.parse(failure.at))));
  return advice(said.title(platform), `${what} ${when}`, next, [again, helpdesk, ...more], words);
}

function advice(title: string, text: string, closing: string | null, buttons: Choice[], words: Words): Card {
  return adviceCard({ title, text, points: [], inOrder: false, closing, buttons }, words);
}
