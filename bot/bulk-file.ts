import { mostBulkDevices } from '../actions/bulk-rules.ts';
import type { OwnAsk } from '../dialogs/ask.ts';
import { namesInFile } from '../dialogs/bulk-table.ts';
import { startBulk } from '../dialogs/bulk.ts';
import { commandRoles } from '../dialogs/commands.ts';
import { sayText, type Reply } from '../dialogs/reply.ts';
import { hasRole, type Visit } from '../dialogs/visit.ts';
import { findAction } from '../understanding/actions.ts';
import { FileRefused, readTextFile } from './attached-file.ts';
import type { Desk } from './desk.ts';
import { requireRole } from './roles.ts';
import { bulkTools } from './tools/bulk.ts';

type FileAsk = Extract<OwnAsk, { by: 'text' }> & Required<Pick<Extract<OwnAsk, { by: 'text' }>, 'file'>>;

const tables: ReadonlySet<string> = new Set(['csv', 'tsv', 'txt', 'text']);

/**
 * A file with devices, for many at once. Who asks is checked before it is opened.
 * @returns null when the words are about something else than the file
 * @throws SignInNeeded, RoleMissing
 */
export async function answerFile(visit: Visit, { text, file }: FileAsk, desk: Desk, signal: AbortSignal): Promise<Reply[] | null> {
  const { attached, problems } = visit.words.bulk;
  const isTable = tables.has(file.kind);
  const isAgent = hasRole(visit, commandRoles.bulk_action ?? []);
  if (text !== '' && findAction(text) === undefined && !meansFile.test(text)) return null;
  // A photograph that somebody sends along is not for many at once.
  if (!isTable && !isAgent) return null;
  if (!isTable) return sayText(attached.kind);
  requireRole(visit, commandRoles.bulk_action);
  try {
    const names = namesInFile(await readTextFile(file, desk.config.allowLoopback, signal));
    if (names.length > mostBulkDevices) return sayText(problems['too_many'] ?? attached.tooLarge);
    return names.length === 0 ? sayText(attached.empty) : await startBulk(visit, text, bulkTools(desk, visit, signal), { name: file.name, names });
  } catch (failure) {
    if (!(failure instanceof FileRefused)) throw failure;
    desk.log.warn({ why: failure.why, err: failure.cause }, 'an attached file could not be read');
    return sayText({ expired: attached.expired, large: attached.tooLarge, kind: attached.kind }[failure.why]);
  }
}

const meansFile = /(?<![\p{L}])(?:bestand|file|csv|lijst|list|bijlage|attach\p{L}*|deze|these|this|dit)(?![\p{L}])/iu;
