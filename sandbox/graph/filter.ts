import { Refusal } from './refusal.ts';

/** A small reader of OData's $filter: comparisons, contains/startswith/endswith, and, or, not, parentheses. */
export type Filter =
  | { kind: 'and' | 'or'; parts: Filter[] }
  | { kind: 'not'; part: Filter }
  | { kind: 'test'; operator: string; property: string; value: string | null };

const token = /\s*('(?:[^']|'')*'|[(),]|[^\s(),']+)/gy;

/** Throws Refusal 400 for what OData would not understand. */
export function parseFilter(text: string): Filter {
  const reader = new FilterReader(text);
  const filter = reader.either();
  reader.end();
  return filter;
}

class FilterReader {
  readonly #tokens: string[];
  #at = 0;

  constructor(text: string) {
    this.#tokens = [...text.trim().matchAll(token)].map((match) => match[1] ?? '');
    if (this.#tokens.join('').length !== text.replace(/\s+(?=(?:[^']*'[^']*')*[^']*$)/g, '').length) throw malformed();
  }

  either(): Filter {
    const parts = [this.#both()];
    while (this.#take('or')) parts.push(this.#both());
    return parts.length === 1 && parts[0] !== undefined ? parts[0] : { kind: 'or', parts };
  }

  end(): void {
    if (this.#at !== this.#tokens.length) throw malformed();
  }

  #both(): Filter {
    const parts = [this.#one()];
    while (this.#take('and')) parts.push(this.#one());
    return parts.length === 1 && parts[0] !== undefined ? parts[0] : { kind: 'and', parts };
  }

  #one(): Filter {
    if (this.#take('not')) return { kind: 'not', part: this.#one() };
    if (this.#take('(')) {
      const inner = this.either();
      this.#expect(')');
      return inner;
    }
    const word = this.#next();
    if (this.#take('(')) {
      if (!['contains', 'startswith', 'endswith'].includes(word)) throw malformed();
      const property = this.#next();
      this.#expect(',');
      const value = literal(this.#next());
      this.#expect(')');
      return { kind: 'test', operator: word, property, value };
    }
    const operator = this.#next();
    if (!['eq', 'ne', 'lt', 'le', 'gt', 'ge'].includes(operator)) throw malformed();
    return { kind: 'test', operator, property: word, value: literal(this.#next()) };
  }

  #take(word: string): boolean {
    if (this.#tokens[this.#at] !== word) return false;
    this.#at += 1;
    return true;
  }

  #expect(word: string): void {
    if (!this.#take(word)) throw malformed();
  }

  #next(): string {
    const word = this.#tokens[this.#at];
    if (word === undefined) throw malformed();
    this.#at += 1;
    return word;
  }
}

function literal(word: string): string | null {
  if (word === 'null') return null;
  return word.startsWith("'") ? word.slice(1, -1).replaceAll("''", "'") : word;
}

function malformed(): Refusal {
  return new Refusal(400, 'BadRequest', 'Invalid filter clause: There is a syntax error in the filter expression.');
}

/** Whether `entity` passes one test; text compares without regard to case, as Graph does. */
export function passes(entity: object, test: Extract<Filter, { kind: 'test' }>): boolean {
  const found: unknown = (entity as Record<string, unknown>)[test.property];
  if (test.value === null || found === null || found === undefined) {
    const same = (found ?? null) === test.value;
    return test.operator === 'ne' ? !same : test.operator === 'eq' && same;
  }
  const [left, right] = comparable(found, test.value);
  switch (test.operator) {
    case 'eq': return left === right;
    case 'ne': return left !== right;
    case 'lt': return left < right;
    case 'le': return left <= right;
    case 'gt': return left > right;
    case 'ge': return left >= right;
    case 'contains': return String(left).includes(String(right));
    case 'startswith': return String(left).startsWith(String(right));
    default: return String(left).endsWith(String(right));
  }
}

function comparable(found: unknown, wanted: string): [string, string] | [number, number] {
  if (typeof found === 'number') return [found, Number(wanted)];
  const text = typeof found === 'string' ? found : JSON.stringify(found);
  if (/^\d{4}-\d\d-\d\dT/.test(text)) return [Date.parse(text), Date.parse(wanted)];
  return [text.toLowerCase(), wanted.toLowerCase()];
}
