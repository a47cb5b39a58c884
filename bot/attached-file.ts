import { z } from 'zod';
import { isLoopback } from './config.ts';

// A file that somebody sends along with a message, in their own chat with Balie. Teams gives an address that is allowed by
// itself for some minutes, so no token goes along; and it is only followed to where Teams keeps files.
// https://learn.microsoft.com/microsoftteams/platform/bots/how-to/bots-filesv4

export const attachedFile = z.object({ name: z.string().max(400), kind: z.string().max(20), url: z.string().max(8_000) });
export type AttachedFile = z.infer<typeof attachedFile>;

/** What came along besides the words: `unreadable` where Teams hands no bot a file. */
export type Attached = { files: AttachedFile[]; unreadable: boolean };

const download = z.object({
  contentType: z.literal('application/vnd.microsoft.teams.file.download.info'),
  name: z.string().max(400).nullish(),
  content: z.object({ downloadUrl: z.string().max(8_000), fileType: z.string().max(20).nullish() }),
});
const markup = z.object({ contentType: z.literal('text/html'), content: z.string() });

export function readAttached(attachments: readonly unknown[]): Attached {
  const files = attachments.flatMap((attachment) => {
    const { data } = download.safeParse(attachment);
    if (!data) return [];
    const name = data.name ?? '';
    const kind = (data.content.fileType || name.split('.').at(-1)) ?? '';
    return [{ name, kind: kind.toLowerCase().slice(0, 20), url: data.content.downloadUrl }];
  });
  // The copy of the message as markup names the file, and nothing leads to it.
  const unreadable = attachments.some((attachment) => /<attachment\b/i.test(markup.safeParse(attachment).data?.content ?? ''));
  return { files, unreadable };
}

export class FileRefused extends Error {
  readonly code = 'file_refused';
  /** `expired`: Teams gives it no more; `large`: more than is read; `kind`: it is no text. */
  readonly why: 'expired' | 'large' | 'kind';
  constructor(why: FileRefused['why'], cause?: unknown) {
    super(`The attached file cannot be read (${why}); ask for it once more.`, cause === undefined ? undefined : { cause });
    this.name = 'FileRefused';
    this.why = why;
  }
}

/** Bytes: a table of ten thousand devices with all its columns. */
const largest = 5 * 1024 * 1024;
const longest = 15_000;
/** Where SharePoint and OneDrive of each cloud keep files. */
const hosts = /^[a-z0-9-]+\.sharepoint(?:-mil\.us|-df\.com|\.com|\.us|\.cn|\.de)$/i;

/** @throws FileRefused; whatever `signal` says when it ends the reading */
export async function readTextFile({ url }: Pick<AttachedFile, 'url'>, allowLoopback: boolean, signal: AbortSignal): Promise<string> {
  if (!isFileAddress(url, allowLoopback)) throw new FileRefused('expired');
  const limit = AbortSignal.any([signal, AbortSignal.timeout(longest)]);
  try {
    const response = await fetch(url, { redirect: 'error', signal: limit, credentials: 'omit', headers: { accept: 'text/csv, text/plain, */*' } });
    if (!response.ok || !response.body) throw new FileRefused('expired');
    return decode(await bytesOf(response.body));
  } catch (failure) {
    if (failure instanceof FileRefused) throw failure;
    signal.throwIfAborted();
    throw new FileRefused('expired', failure);
  }
}

export function isFileAddress(address: string, allowLoopback: boolean): boolean {
  if (!URL.canParse(address)) return false;
  const url = new URL(address);
  if (url.username !== '' || url.password !== '') return false;
  if (url.protocol === 'https:' && url.port === '' && hosts.test(url.hostname)) return true;
  return allowLoopback && isLoopback(url) && (url.protocol === 'http:' || url.protocol === 'https:');
}

async function bytesOf(body: ReadableStream<Uint8Array>): Promise<Buffer> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of body) {
    size += part.length;
    if (size > largest) throw new FileRefused('large');
    parts.push(part);
  }
  return Buffer.concat(parts);
}

/** As Excel and the admin center write text: UTF-8, UTF-16 with its mark, or the alphabet of old Windows. */
function decode(bytes: Buffer): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  // No text holds a zero; a spreadsheet that is only called CSV does.
  if (bytes.includes(0) || bytes.subarray(0, 4).toString('latin1').startsWith('PK')) throw new FileRefused('kind');
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}
