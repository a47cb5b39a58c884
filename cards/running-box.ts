import type { CardElement } from './card.ts';
import { markdownText } from './escape.ts';
import { box, day, text, time } from './parts.ts';
import type { ActionId } from './views.ts';
import type { Words } from './words.ts';

/** Something asked of the same device that has not ended. */
export interface Running {
  action: ActionId;
  /** Null when the person is not known any more. */
  who: string | null;
  at: Date;
  stage: string;
}

export function runningBox(running: Running | null, words: Words): CardElement | null {
  if (running === null) return null;
  const { action, who, at, stage } = running;
  const stages: Record<string, string> = { ...words.audit.actionEvents, ...words.stages };
  return box('warning', [text(words.confirm.running(words.actionNames[action], who === null ? null : markdownText(who), `${day(at)} ${time(at)}`, stages[stage] ?? stage))]);
}
