import { nowOf, type Desk } from './desk.ts';

/** Milliseconds in which Teams has the answer to a press, card and all. */
const answered = 1000;

/**
 * When a job may start that replaces the card of the press that queued it. One that is done sooner would be overwritten
 * by the answer to that very press, and its card would say for ever that Balie is at work.
 */
export function afterAnswer(desk: Pick<Desk, 'clock'>): Date {
  return new Date(nowOf(desk).getTime() + answered);
}
