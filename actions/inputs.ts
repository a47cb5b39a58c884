import { z } from 'zod';
import type { ActionInput, Given, InputId } from './action.ts';

export type ReadInputs = { kind: 'read'; given: Given } | { kind: 'wrong'; input: InputId };

/**
 * What came back with the confirmation, held against what was asked for. Anything else that came along is left out;
 * an option that was not offered is wrong.
 */
export function readInputs(inputs: readonly ActionInput[], came: Readonly<Record<string, unknown>>): ReadInputs {
  const given: Partial<Record<keyof Given, string>> = {};
  for (const input of inputs) {
    const read = schemaOf(input).safeParse(came[input.id] ?? '');
    if (!read.success) return { kind: 'wrong', input: input.id };
    if (input.kind === 'remediation') Object.assign(given, { remediation: input.remediations.find(({ id }) => id === read.data)?.name, remediationId: read.data });
    else if (read.data !== '') given[input.id] = read.data;
  }
  return { kind: 'read', given };
}

/** Invisible signs could make a name or a message look like another. */
const visible = /^[^\p{Cc}\p{Cf}\p{Co}\p{Cs}]*$/u;

function schemaOf(input: ActionInput): z.ZodType<string> {
  if (input.kind === 'choice') return z.enum(input.options);
  if (input.kind === 'remediation') return z.string().refine((value) => input.remediations.some(({ id }) => id === value));
  const lines = z.string().transform((value) => (input.long ? value.replaceAll('\r\n', '\n') : value).trim());
  return lines
    .refine((value) => visible.test(input.long ? value.replaceAll('\n', ' ') : value))
    .refine((value) => value.length <= input.most)
    .refine((value) => (value === '' ? input.optional === true : (input.fits?.(value) ?? true)));
}
