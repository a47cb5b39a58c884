/** Longer than a turn takes, and than Teams usually needs for an update that a turn did not wait for. Milliseconds. */
const longest = 5000;
/** From the end of a turn until its answer has left this process. */
const handedOver = 200;

/**
 * Cards of which a press is being answered. What a job draws on one of them meanwhile would end up under that answer,
 * and the card would say for ever that Balie is at work.
 */
export interface PressedCards {
  /** The answer to a press, or a part of it, as long as it is on its way. */
  answering<T>(cardId: string | null, answer: Promise<T>): Promise<T>;
  /** Resolves when the presses on this card have been answered. */
  answered(cardId: string): Promise<void>;
}

export function openPressedCards(): PressedCards {
  const open = new Map<string, Set<Promise<void>>>();
  return {
    answering(cardId, answer) {
      if (cardId === null) return answer;
      const others = open.get(cardId) ?? new Set();
      open.set(cardId, others);
      const end = (): Promise<void> => after(handedOver);
      const over = Promise.race([answer.then(end, end), after(longest)]).finally(() => {
        others.delete(over);
        if (others.size === 0) open.delete(cardId);
      });
      others.add(over);
      return answer;
    },
    async answered(cardId) {
      await Promise.all([...(open.get(cardId) ?? [])]);
    },
  };
}

function after(ms: number): Promise<void> {
  return new Promise((resolve) => void setTimeout(resolve, ms).unref());
}
