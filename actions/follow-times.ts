const second = 1000;
const minute = 60 * second;
const hour = 60 * minute;

/** After this long without an end the card says "no answer yet" and keeps looking. */
export const noAnswerAfter = 30 * minute;

/** After this long Balie stops looking and says that it does not know. */
export const giveUpAfter = 7 * 24 * hour;

const steps: readonly { until: number; every: number }[] = [
  { until: 30 * second, every: 5 * second },
  { until: 2 * minute, every: 10 * second },
  { until: 10 * minute, every: minute },
  { until: noAnswerAfter, every: 5 * minute },
  { until: 6 * hour, every: 30 * minute },
  { until: giveUpAfter, every: 3 * hour },
];

/** When to look next, by how long ago the request was sent: often while somebody watches, rarely later. Null: give up. */
export function nextLook(sentAt: Date, now: Date): Date | null {
  const age = now.getTime() - sentAt.getTime();
  const step = steps.find(({ until }) => age < until);
  return step ? new Date(now.getTime() + step.every) : null;
}
