import type { Card } from './card.ts';
import { failedChecks } from './failed-checks.ts';
import { button, card, day, facts, heading, text, time } from './parts.ts';
import type { FailedCheck } from './views.ts';
import type { Words } from './words.ts';

export interface BalieStatusView {
  now: Date;
  /** When the last check ended; null before the first. */
  checkedAt: Date | null;
  nextCheck: Date;
  /** Also what an earlier check read where nothing may be read now. */
  known: number;
  watched: number;
  overdue: number;
  /** Alerts that were told and reached nobody. */
  unreached: number;
  failed: FailedCheck[];
  runningSince: Date;
  /** When the secret or certificate ends with which Balie signs in; null when it is not known. */
  credentialUntil: Date | null;
}

export function balieStatusCard(view: BalieStatusView, words: Words): Card {
  const { status } = words.looking;
  const moment = (at: Date) => `${day(at)} ${time(at)}`;
  const denied = view.failed.filter(({ reason }) => reason === 'denied').length;
  return card(words, {
    summary: sentence(view, words),
    body: [
      heading(status.title),
      text(sentence(view, words)),
      facts([
        view.checkedAt === null ? null : [status.lastCheck, moment(view.checkedAt)],
        [status.nextCheck, moment(view.nextCheck)],
        [status.watched, words.number(view.watched)],
        [status.notWatched, words.number(denied)],
        [status.failed, words.number(view.failed.length - denied)],
        [status.overdue, words.number(view.overdue)],
        [status.unreached, words.number(view.unreached)],
        [status.running, moment(view.runningSince)],
        [status.credential, view.credentialUntil === null ? status.unknown : day(view.credentialUntil)],
      ]),
      ...failedChecks(view.failed, words),
    ],
    actions: [button(words.button.expiry, 'command.run', { command: 'expiry_overview' }, { primary: true }), button(words.button.checkNow, 'command.run', { command: 'check_now' })],
  });
}

function sentence({ now, checkedAt, known, overdue, failed }: BalieStatusView, words: Words): string {
  const { status } = words.looking;
  if (checkedAt === null) return status.never;
  const ago = words.ago(now.getTime() - checkedAt.getTime());
  if (failed.length === 0) return status.all(known, ago, overdue);
  const denied = failed.filter(({ reason }) => reason === 'denied').length;
  return status.some(known, ago, denied, failed.length - denied, overdue);
}
