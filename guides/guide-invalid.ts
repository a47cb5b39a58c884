import { jsonPath, type LocatedJson } from './json-lines.ts';

/** A guide, topic or organisation file that breaks the rules: Balie does not start with it. */
export class GuideInvalid extends Error {
  readonly code = 'guide_invalid';
  readonly file: string;
  readonly line: number;
  /** Where in the file, e.g. steps[2].see; empty when it is the file as a whole. */
  readonly path: string;

  constructor(at: { file: string; line: number; path: string }, problem: string, cause?: unknown) {
    super(`${at.file}:${at.line}: ${at.path === '' ? '' : `${at.path}: `}${problem}`, { cause });
    this.file = at.file;
    this.line = at.line;
    this.path = at.path;
  }
}

/** Throws GuideInvalid for the value at this place, or for the nearest thing around it. */
export function refuse(at: { file: string; source: LocatedJson }, path: readonly PropertyKey[], problem: string, cause?: unknown): never {
  throw new GuideInvalid({ file: at.file, line: at.source.lineOf(path), path: jsonPath(path) }, problem, cause);
}
