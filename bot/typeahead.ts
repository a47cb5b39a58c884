import { z } from 'zod';
import type { Visit } from '../dialogs/visit.ts';
import type { Desk } from './desk.ts';
import { leastTyped, searchDevices } from './search-devices.ts';
import type { InvokeAnswer } from './token-exchange.ts';

const typing = z.object({
  queryText: z.string().max(500).nullish(),
  queryOptions: z.object({ skip: z.number().int().min(0).catch(0), top: z.number().int().min(1).catch(15) }).catch({ skip: 0, top: 15 }),
  dataset: z.string(),
});

/** Teams shows no more. */
const mostShown = 15;
const searchWithin = 2300;

/** The list under an input while somebody types. It has no place for words, so what goes wrong is an empty list. */
export async function answerTypeahead(visit: Visit, value: unknown, desk: Desk): Promise<InvokeAnswer> {
  const parsed = typing.safeParse(value);
  if (!parsed.success) return { status: 400 };
  const { queryText, queryOptions: { skip, top }, dataset } = parsed.data;
  const typed = (queryText ?? '').trim();
  // Whose devices these are is nobody else's business, so the list is only there in the private chat.
  const may = dataset === 'devices' && typed.length >= leastTyped && visit.conversationKind === 'personal';
  const searched = may ? await searchDevices(visit, typed, searchWithin, desk) : null;
  const devices = searched && 'devices' in searched ? searched.devices.slice(skip, skip + Math.min(top, mostShown)) : [];
  const results = devices.map((device) => ({ title: titleOf([device.name, device.userDisplayName ?? device.userPrincipalName, device.serialNumber]), value: device.id }));
  return { status: 200, body: { statusCode: 200, type: 'application/vnd.microsoft.search.searchResponse', value: { results } } };
}

function titleOf(parts: readonly (string | null)[]): string {
  return parts.filter((part) => part !== null && part !== '').join(' · ');
}
