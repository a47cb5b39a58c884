import { z } from 'zod';
import { wordsFor } from '../cards/words.ts';
import { languages } from '../guides/language.ts';
import type { Config } from './config.ts';
import type { Desk } from './desk.ts';
import { openSeal, SealBroken } from './seal.ts';

// Links to files: everything that a link stands for is sealed inside it, so nothing is kept, and every instance serves it.

const shape = z.discriminatedUnion('what', [
  z.strictObject({ what: z.literal('overview'), as: z.enum(['csv', 'ics']) }),
  /** One thing that ends on a day, for a calendar. */
  z.strictObject({ what: z.literal('object'), as: z.literal('ics'), kind: z.string(), objectId: z.string() }),
  /** What came of one thing for many devices, device by device. */
  z.strictObject({ what: z.literal('bulk'), as: z.literal('csv'), run: z.uuid() }),
]);
const reader = z.strictObject({ language: z.enum(languages), zone: z.string().nullable() });
const sealed = z.strictObject({ tenantId: z.string(), until: z.iso.datetime(), file: shape, reader });

export type DownloadFile = z.infer<typeof shape>;
export type Reader = z.infer<typeof reader>;
export interface DownloadTicket {
  file: DownloadFile;
  reader: Reader;
}

export const downloadPath = '/download/';
/** Whoever has a link has the file, so it is short-lived. */
const linksLast = 60 * 60 * 1000;
/** What is sealed for this opens as nothing else. */
const purpose = 'download';

type Parts = Pick<Desk, 'config' | 'clock'>;

/** Null where people's browsers cannot reach Balie. */
export function downloadLink({ config, clock }: Parts, { file, reader }: DownloadTicket): string | null {
  if (config.publicUrl === null) return null;
  const until = new Date(clock.now() + linksLast).toISOString();
  const text = JSON.stringify({ tenantId: config.tenantId, until, file, reader } satisfies z.infer<typeof sealed>);
  const ticket = Buffer.from(sealOf(config).close(text, purpose), 'base64').toString('base64url');
  const { looking, bulk } = wordsFor(reader.language);
  return `${config.publicUrl}${downloadPath}${ticket}/${file.what === 'bulk' ? bulk.file.name : looking.file.name}.${file.as}`;
}

/** Null for what was forged, is for another tenant or is too old. */
export function openTicket(path: string, { config, clock }: Parts): DownloadTicket | null {
  const ticket = path.slice(downloadPath.length).split('/')[0] ?? '';
  try {
    const read = sealed.safeParse(JSON.parse(sealOf(config).open(Buffer.from(ticket, 'base64url').toString('base64'), purpose)));
    if (!read.success || read.data.tenantId !== config.tenantId || Date.parse(read.data.until) <= clock.now()) return null;
    return { file: read.data.file, reader: read.data.reader };
  } catch (failure) {
    if (failure instanceof SealBroken) return null;
    throw failure;
  }
}

function sealOf({ credential }: Config): ReturnType<typeof openSeal> {
  return openSeal('secret' in credential ? credential.secret : credential.certificate.privateKey);
}
