// What the classifier reads: names replaced by one word per kind, so that it learns the sentence and not LT-0421.
import type { Mentions } from './entities.ts';

export function maskMentions(text: string, { devices, serials, users }: Mentions): string {
  const marks = [
    ...devices.map((span) => ({ span, word: '§dev' })),
    ...serials.map((span) => ({ span, word: '§ser' })),
    ...users.map((span) => ({ span, word: '§who' })),
  ].sort((a, b) => b.span.start - a.span.start);
  let masked = text;
  for (const { span, word } of marks) masked = `${masked.slice(0, span.start)} ${word} ${masked.slice(span.end)}`;
  masked = masked.replace(/\bhttps?:\/\/\S+/gi, ' §url ').replace(/\b0x[0-9a-f]{3,8}\b/gi, ' §err ');
  return devices.length > 1 ? `${masked} §many` : masked;
}
