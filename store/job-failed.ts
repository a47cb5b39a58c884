// What is kept of a failure in the queue: its words and its code, nothing it carried along.
export class JobFailed extends Error {
  readonly code = 'job_failed';
  constructor(error: unknown) {
    super(error instanceof Error ? error.message : String(error));
    this.name = 'JobFailed';
    delete this.stack;
  }
}

/** Reads what pg-boss kept: the thrown error itself, or `{ value: … }` when the job ran out of time. */
export function deathMessage(output: unknown): string {
  const kept = isRecord(output) && 'value' in output ? output.value : output;
  if (isRecord(kept) && typeof kept.message === 'string') return kept.message;
  return typeof kept === 'string' ? kept : 'unknown reason';
}

/** How long the job is to wait before its next attempt, where the error says so. */
export function waitOf(error: unknown): number | null {
  return isRecord(error) && typeof error.waitMs === 'number' ? error.waitMs : null;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
