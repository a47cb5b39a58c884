import type { BulkWhich } from '../actions/bulk-rules.ts';
import type { ActionId } from '../actions/action.ts';
import type { BulkCounts } from '../store/bulk-items.ts';
import type { BulkStage } from '../store/bulk-runs.ts';
import type { Card, CardAction, CardElement } from './card.ts';
import { markdownText } from './escape.ts';
import { bar, box, button, buttonWithInputs, card, day, facts, heading, lines, note, progress, subheading, text, time } from './parts.ts';
import type { Words } from './words.ts';

export interface BulkView {
  run: string;
  stage: BulkStage;
  action: ActionId;
  which: BulkWhich;
  counts: BulkCounts;
  leftOut: { reason: string; count: number }[];
  trouble: { reason: string; count: number }[];
  /** How many go first. */
  canary: number;
  reason: string | null;
  problem: string | null;
  needsReason: boolean;
  /** Other runs that are not over, with some of these devices. */
  overlaps: { action: ActionId; at: Date; who: string | null; devices: number }[];
  /** Otherwise what never answered is kept apart from what failed: it may have happened. */
  repeatable: boolean;
  unanswered: number;
  /** So many that their number is typed as a confirmation. */
  needsNumber: boolean;
  until: Date | null;
  confirmedBy: string | null;
  confirmedAt: Date | null;
}

/** The dry run, how far it is, and the report at the end: one card that changes in place. */
export function bulkCard(view: BulkView, words: Words): Card {
  const { bulk } = words;
  const action = words.actionNames[view.action];
  const problem = view.problem === null ? null : (bulk.problems[view.problem] ?? view.problem);
  return card(words, {
    summary: bulk.summary(action, bulk.stages[view.stage]),
    body: [
      heading(bulk.title(action)),
      facts([
        [bulk.stageLabel, bulk.stages[view.stage]],
        [bulk.which.label, whichText(view.which, words)],
        view.confirmedAt === null ? null : [bulk.confirmedBy, bulk.confirmedAt(markdownText(view.confirmedBy ?? bulk.you), `${day(view.confirmedAt)} ${time(view.confirmedAt)}`)],
        view.reason === null ? null : [bulk.why, markdownText(view.reason)],
      ]),
      problem === null ? null : box(view.stage === 'failed' ? 'attention' : 'warning', [text(problem)]),
      ...(view.stage === 'ready' ? dryRun(view, words) : []),
      ...(view.confirmedAt === null ? [] : course(view, words)),
      view.stage === 'expired' ? text(bulk.tooOld) : null,
      view.stage === 'cancelled' ? text(bulk.cancelled) : null,
    ],
    actions: buttons(view, words),
  });
}

export function whichText(which: BulkWhich, words: Words): string {
  const { bulk, number, platforms } = words;
  const said = [
    namesText(which, words),
    which.group === undefined ? null : bulk.which.group(markdownText(which.group)),
    which.department === undefined ? null : bulk.which.department(markdownText(which.department)),
    which.platform === undefined ? null : platforms[which.platform],
    which.kind === undefined ? null : bulk.which[which.kind],
    which.compliance === undefined ? null : bulk.which[which.compliance],
    which.unseenDays === undefined ? null : bulk.which.unseen(number(which.unseenDays)),
    which.seenDays === undefined ? null : bulk.which.seen(number(which.seenDays)),
    which.everything ? bulk.which.everything : null,
    which.leftOut?.reason === 'excepted' ? bulk.which.except(shortList(which.leftOut.names)) : null,
  ];
  return said.filter((one) => one !== null).join(' · ');
}

const mostNamed = 5;

function shortList(names: readonly string[]): string {
  const shown = names.slice(0, mostNamed).map(markdownText).join(', ');
  return names.length > mostNamed ? `${shown}, …` : shown;
}

function namesText({ names, file, failedBefore, unansweredBefore }: BulkWhich, { bulk, number }: Words): string | null {
  if (!names) return null;
  if (unansweredBefore) return bulk.which.unansweredBefore(number(names.length));
  if (failedBefore) return bulk.which.failedBefore(number(names.length));
  return file === undefined ? bulk.which.names(number(names.length)) : bulk.which.file(markdownText(file), number(names.length));
}

function dryRun(view: BulkView, words: Words): (CardElement | null)[] {
  const { bulk, number } = words;
  const { waiting, out } = view.counts;
  const warning = words.actionWarnings[view.action];
  return [
    text(`${bulk.counts(number(waiting), number(out))} ${bulk.dryRun}`),
    ...reasonLines(bulk.leftOut, view.leftOut, words),
    ...(waiting === 0
      ? [text(bulk.nobody, { tone: 'warning' })]
      : [
          warning === undefined ? null : box('warning', [text(warning)]),
          view.which.unansweredBefore ? box('warning', [text(bulk.mayHaveHappened(words.deviceCount(waiting)))]) : null,
          overlaps(view, words),
          text(bulk.waves(words.deviceCount(view.canary))),
          view.needsReason ? input('reason', bulk.reason, bulk.reasonMissing, 200) : null,
          view.needsNumber ? input('typed', bulk.typed(String(waiting)), bulk.typedMissing, 12) : null,
          view.until === null ? null : note(bulk.until(time(view.until))),
        ]),
  ];
}

function overlaps({ overlaps: others }: BulkView, { bulk, actionNames, deviceCount }: Words): CardElement | null {
  if (others.length === 0) return null;
  return box('warning', others.map(({ action, at, who, devices }) => text(bulk.overlap(deviceCount(devices), actionNames[action], who === null ? null : markdownText(who), `${day(at)} ${time(at)}`))));
}

function input(id: 'reason' | 'typed', label: string, errorMessage: string, maxLength: number): CardElement {
  return { type: 'Input.Text', id, label, isRequired: true, errorMessage, maxLength };
}

function reasonLines(title: string, reasons: BulkView['leftOut'], words: Words): CardElement[] {
  if (reasons.length === 0) return [];
  return [subheading(title), ...lines(reasons.map(({ reason, count }) => `${words.number(count)}: ${reasonText(reason, words)}`))];
}

export function reasonText(reason: string, { bulk, refusals }: Words): string {
  const known: Record<string, string> = { ...refusals, ...bulk.reasons };
  const said = known[reason] ?? markdownText(reason);
  return said.slice(0, 1).toUpperCase() + said.slice(1).replace(/\.$/, '');
}

const tones = { done: 'accent', sent: 'accent', waiting: 'accent', sending: 'accent', failed: 'attention', unknown: 'warning', stopped: 'warning' } as const;

function course(view: BulkView, words: Words): (CardElement | null)[] {
  const { bulk, number } = words;
  const { counts } = view;
  const shown = (['done', 'failed', 'unknown', 'sent', 'sending', 'waiting', 'stopped'] as const).filter((state) => counts[state] > 0);
  // What is not sent any more can no longer answer.
  const all = shown.reduce((sum, state) => sum + counts[state], 0) - counts.stopped;
  const ended = counts.done + counts.failed + counts.unknown;
  return [
    text(bulk.progress(number(ended), number(all))),
    progress(ended, Math.max(1, all)),
    // The number stands beside each bar: the bar alone says nothing to whoever does not see it.
    ...shown.flatMap((state) => [text(`${bulk.states[state]}: ${number(counts[state])}`, { spacing: 'Small' }), bar(counts[state] / all, tones[state])]),
    ...reasonLines(bulk.trouble, view.trouble, words),
    keepsApart(view) ? box('warning', [text(`${bulk.mayHaveHappened(words.deviceCount(view.unanswered))} ${bulk.keptApart}`)]) : null,
    counts.out > 0 ? note(`${bulk.states.out}: ${number(counts.out)}`) : null,
    view.stage === 'following' ? note(bulk.offline) : null,
  ];
}

function keepsApart({ stage, unanswered, repeatable }: BulkView): boolean {
  return !repeatable && unanswered > 0 && (stage === 'done' || stage === 'stopped');
}

function retries(view: BulkView, { bulk }: Words): (CardAction | null)[] {
  const { run, stage, counts } = view;
  const again = button(bulk.button.retry, 'bulk.retry', { run });
  if (keepsApart(view)) return [counts.failed > 0 ? again : null, button(bulk.button.retryUnanswered, 'bulk.retry', { run, unanswered: true })];
  return [['done', 'stopped'].includes(stage) && counts.failed + counts.unknown > 0 ? again : null];
}

function buttons(view: BulkView, words: Words): (CardAction | null)[] {
  const { run, stage, counts, needsReason, needsNumber } = view;
  const titles = words.bulk.button;
  const confirm = needsReason || needsNumber ? buttonWithInputs(titles.confirm, 'bulk.confirm', { run }, { primary: true }) : button(titles.confirm, 'bulk.confirm', { run }, { primary: true });
  const hasList = !['draft', 'reading', 'failed', 'cancelled', 'expired'].includes(stage);
  const under = ['running', 'paused', 'sign_in'].includes(stage);
  return [
    stage === 'ready' && counts.waiting > 0 ? confirm : null,
    stage === 'running' ? button(titles.pause, 'bulk.pause', { run }) : null,
    stage === 'paused' || stage === 'sign_in' ? button(titles.resume, 'bulk.resume', { run }, { primary: true }) : null,
    under ? button(titles.stop, 'bulk.stop', { run }) : null,
    ...retries(view, words),
    counts.failed + counts.unknown > 0 ? button(titles.trouble, 'bulk.list', { run, part: 'trouble', page: 1 }) : null,
    hasList ? button(titles.in, 'bulk.list', { run, part: 'in', page: 1 }) : null,
    hasList && counts.out > 0 ? button(titles.out, 'bulk.list', { run, part: 'out', page: 1 }) : null,
    hasList ? button(titles.file, 'bulk.file', { run }) : null,
    ['failed', 'expired', 'cancelled'].includes(stage) ? button(titles.again, 'bulk.again', { run }) : null,
    stage === 'ready' ? button(titles.cancel, 'bulk.cancel', { run }) : null,
  ];
}
