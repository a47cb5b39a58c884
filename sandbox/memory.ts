import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { z } from 'zod';
import type { ConversationStore } from './connector/conversation-store.ts';
import type { SandboxClock } from './clock.ts';

// Balie remembers across a restart, so its world must too: otherwise it would look for a chat that Teams
// forgot, and wait for a check that is planned a month ahead of a clock that went back.

const shape = z.object({
  offset: z.number().min(0),
  lastId: z.number(),
  conversations: z.array(z.object({
    id: z.string(),
    person: z.string().nullable(),
    installed: z.boolean(),
    messages: z.array(z.object({
      id: z.string(), thread: z.string().optional(), from: z.string(), at: z.number(),
      activity: z.looseObject({ type: z.string() }), editedAt: z.number().optional(), deleted: z.boolean(), hidden: z.boolean(),
      onlyFor: z.string().optional(), views: z.array(z.tuple([z.string(), z.unknown()])),
    })),
  })),
});

const keptMessages = 150;

export interface Memory {
  /** Writes what changed since; may be called often. */
  save(): Promise<void>;
}

/** Puts the chats and the clock back as they were; a file that cannot be read starts an empty world. */
export async function recall(file: string, store: ConversationStore, clock: SandboxClock): Promise<Memory> {
  const text = await readFile(file, 'utf8').catch(() => undefined);
  const parsed = text === undefined ? undefined : shape.safeParse(json(text));
  if (parsed?.success) {
    await clock.forward(parsed.data.offset);
    for (const kept of parsed.data.conversations) {
      const conversation = kept.person === null ? store.find(kept.id) : store.personal(kept.person);
      if (conversation === undefined || conversation.id !== kept.id) continue;
      conversation.installed = kept.installed;
      for (const message of kept.messages) {
        store.restore(conversation, { ...message, conversation: conversation.id, views: new Map(message.views) });
      }
    }
    store.continueFrom(parsed.data.lastId);
  }
  let written = '';
  return {
    async save() {
      const next = JSON.stringify(portrait(store, clock));
      if (next === written) return;
      written = next;
      await mkdir(dirname(file), { recursive: true });
      await writeFile(`${file}.new`, next);
      await rename(`${file}.new`, file);
    },
  };
}

function portrait(store: ConversationStore, clock: SandboxClock): z.infer<typeof shape> {
  return {
    offset: clock.offset,
    lastId: store.lastId,
    conversations: store.all().map(({ id, type, members, installed, messages }) => ({
      id,
      person: type === 'personal' ? (members[0] ?? null) : null,
      installed,
      messages: messages.slice(-keptMessages).map((message) => ({ ...message, views: [...message.views] })),
    })),
  };
}

function json(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
