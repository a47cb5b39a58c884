/** Nobody can be reached there any more: uninstalled, blocked or deleted. Trying again is useless. */
export class Unreachable extends Error {
  readonly code = 'conversation_unreachable';
  constructor(cause: unknown) {
    super('The conversation cannot be reached: Balie was removed or blocked there, or it was deleted.', { cause });
    this.name = 'Unreachable';
  }
}

/** The message itself is refused: sending the same again is useless. */
export class MessageRefused extends Error {
  readonly code = 'message_refused';
  constructor(cause: unknown) {
    super('Teams refused the message.', { cause });
    this.name = 'MessageRefused';
  }
}

/** Teams is busy or out of order: the same message may go through later. */
export class SendLater extends Error {
  readonly code = 'send_later';
  /** As Teams said, in milliseconds; null when it said nothing. The queue of jobs reads it, too. */
  readonly waitMs: number | null;
  constructor(cause: unknown, waitMs: number | null = null) {
    super('Teams did not take the message now; it is sent again.', { cause });
    this.name = 'SendLater';
    this.waitMs = waitMs;
  }
}

/** What a failed send means for whoever sent it; from Teams' table of status codes. */
export function sendFailure(cause: unknown): Unreachable | MessageRefused | SendLater {
  if (cause instanceof Unreachable || cause instanceof MessageRefused || cause instanceof SendLater) return cause;
  const status = statusOf(cause);
  if (status === 403 || status === 404) return new Unreachable(cause);
  if (status === 400 || status === 413 || status === 401) return new MessageRefused(cause);
  return new SendLater(cause);
}

/** Not at once: what refused a message now refuses it a moment later, too. */
const soonest = 1000;

export function sendAgainAt({ waitMs }: SendLater, now: Date): Date {
  return new Date(now.getTime() + (waitMs ?? soonest));
}

export function isMissingCard(cause: unknown): boolean {
  return JSON.stringify(cause instanceof Error ? { ...cause, message: cause.message } : cause)?.includes('ActivityNotFoundInConversation') ?? false;
}

function statusOf(cause: unknown): number | null {
  if (typeof cause !== 'object' || cause === null || !('statusCode' in cause)) return null;
  return typeof cause.statusCode === 'number' ? cause.statusCode : null;
}
