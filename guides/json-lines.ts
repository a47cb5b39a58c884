// Where in a JSON text each value stands. JSON.parse says what is wrong with a file but not on which
// line a valid value of the wrong shape stands, and an editor needs the line.

export class JsonSyntaxInvalid extends SyntaxError {
  readonly code = 'json_syntax_invalid';
  readonly line: number;

  constructor(line: number, found: string) {
    super(`this is not JSON: ${found}`);
    this.line = line;
  }
}

export interface LocatedJson {
  value: unknown;
  /** The line (from 1) of a value, or of the nearest thing around it that does exist. */
  lineOf: (path: readonly PropertyKey[]) => number;
}

const scalar = /"(?:[^"\\\u0000-\u001f]|\\.)*"|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;
const space = /[\t\n\r ]*/y;
const depthLimit = 20;

/** Throws JsonSyntaxInvalid, also for a key that is there twice (JSON.parse keeps the last and says nothing). */
export function parseLocatedJson(text: string): LocatedJson {
  const starts = new Map<string, number>();
  new Scanner(text, starts).scan();
  return {
    value: JSON.parse(text) as unknown,
    lineOf: (path) => {
      for (let length = path.length; length >= 0; length -= 1) {
        const at = starts.get(keyOf(path.slice(0, length)));
        if (at !== undefined) return lineAt(text, at);
      }
      return 1;
    },
  };
}

/** steps[2].see, as an editor would say it. */
export function jsonPath(path: readonly PropertyKey[]): string {
  const written = path.map((part) => (typeof part === 'number' ? `[${part}]` : `.${String(part)}`)).join('');
  return written.startsWith('.') ? written.slice(1) : written;
}

const keyOf = (path: readonly PropertyKey[]) => JSON.stringify(path.map(String));
const lineAt = (text: string, at: number) => text.slice(0, at).split('\n').length;

class Scanner {
  private at = 0;
  private readonly text: string;
  private readonly starts: Map<string, number>;

  constructor(text: string, starts: Map<string, number>) {
    this.text = text;
    this.starts = starts;
  }

  scan(): void {
    this.value([]);
    this.skipSpace();
    if (this.at < this.text.length) this.fail('there is something after the end');
  }

  private value(path: string[]): void {
    if (path.length > depthLimit) this.fail('it is nested too deeply');
    this.skipSpace();
    // A value that follows its key keeps the line of the key: that is the line an editor looks for.
    if (!this.starts.has(keyOf(path))) this.starts.set(keyOf(path), this.at);
    if (this.text[this.at] === '{') this.members(path, '}', () => this.key(path));
    else if (this.text[this.at] === '[') this.members(path, ']', (index) => String(index));
    else this.take(scalar, 'a value is missing or wrong here');
  }

  private members(path: string[], end: string, name: (index: number) => string): void {
    this.at += 1;
    this.skipSpace();
    if (this.text[this.at] === end) {
      this.at += 1;
      return;
    }
    for (let index = 0; ; index += 1) {
      this.value([...path, name(index)]);
      this.skipSpace();
      const next = this.text[this.at];
      if (next !== ',' && next !== end) this.fail(`a comma or ${end} is missing before this`);
      this.at += 1;
      if (next === end) return;
    }
  }

  private key(path: string[]): string {
    this.skipSpace();
    const at = this.at;
    if (this.text[at] !== '"') this.fail('a name in double quotes is missing here (or the comma before it is one too many)');
    const name = JSON.parse(this.take(scalar, 'this name is not closed')) as string;
    const key = keyOf([...path, name]);
    if (this.starts.has(key)) this.fail(`"${name}" is there twice`);
    this.starts.set(key, at);
    this.skipSpace();
    if (this.text[this.at] !== ':') this.fail('a colon is missing here');
    this.at += 1;
    return name;
  }

  private take(pattern: RegExp, otherwise: string): string {
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.text)?.[0];
    if (found === undefined) this.fail(otherwise);
    this.at += found.length;
    return found;
  }

  private skipSpace(): void {
    space.lastIndex = this.at;
    this.at += space.exec(this.text)?.[0].length ?? 0;
  }

  private fail(found: string): never {
    throw new JsonSyntaxInvalid(lineAt(this.text, this.at), found);
  }
}
