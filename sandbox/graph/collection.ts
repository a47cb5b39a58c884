import type { GraphAnswer, GraphRequest } from './request.ts';
import { ok } from './request.ts';
import { Refusal } from './refusal.ts';

/** How a collection answers: everything that differs between Intune's and the directory's. */
export interface Collection {
  /** Behind `$metadata#` in the context. */
  context: string;
  /** The type's name in error messages. */
  type: string;
  /** Items on a page without $top, and at most with it. */
  pageSize: number;
  largestPage: number;
  /** Intune counts the items on the page, unasked; the directory counts all, and only when asked. */
  count: 'page' | 'asked';
  /** What is answered without $select. Absent: everything. */
  defaults?: readonly string[];
}

/** One page of `items`, with the next link that leads on. Throws Refusal 400 for a query it cannot read. */
export function page(request: GraphRequest, items: readonly object[], collection: Collection): GraphAnswer {
  const top = wholeNumber(request.query.get('$top'));
  const size = Math.min(top ?? collection.pageSize, collection.largestPage);
  const from = skipped(request.query.get('$skiptoken'));
  const value = items.slice(from, from + size).map((item) => selected(request, item, collection));
  const counted = collection.count === 'page' ? value.length : items.length;
  const counts = collection.count === 'page' || request.query.get('$count') === 'true';
  return ok({
    '@odata.context': context(request, collection.context),
    ...(counts ? { '@odata.count': counted } : {}),
    ...(from + size < items.length ? { '@odata.nextLink': nextLink(request, from + size) } : {}),
    value,
  });
}

/** One item at the root of the answer, as the service does it (the documentation wraps it in "value"). */
export function single(request: GraphRequest, item: object, collection: Pick<Collection, 'context' | 'type' | 'defaults'>): GraphAnswer {
  return ok({ '@odata.context': context(request, `${collection.context}/$entity`), ...selected(request, item, collection) });
}

export function selection(request: GraphRequest): string[] | null {
  const select = request.query.get('$select');
  return select === null || select.trim() === '' ? null : select.split(',').map((name) => name.trim());
}

function selected(request: GraphRequest, item: object, collection: Pick<Collection, 'type' | 'defaults'>): object {
  const names = selection(request) ?? collection.defaults;
  if (names === undefined) return item;
  const all = item as Record<string, unknown>;
  const unknown = names.find((name) => !(name in all));
  if (unknown !== undefined) {
    const missing = `Could not find a property named '${unknown}' on type 'microsoft.graph.${collection.type}'.`;
    throw new Refusal(400, 'BadRequest', `Parsing OData Select and Expand failed: ${missing}`);
  }
  const annotations = Object.keys(all).filter((name) => name.startsWith('@'));
  return Object.fromEntries([...annotations, ...names].map((name) => [name, all[name]]));
}

function context(request: GraphRequest, of: string): string {
  return `https://graph.microsoft.com/${request.version}/$metadata#${of}`;
}

function wholeNumber(text: string | null): number | null {
  if (text === null) return null;
  if (!/^[1-9]\d*$/.test(text)) throw new Refusal(400, 'BadRequest', `Invalid value '${text}' for $top query option found.`);
  return Number(text);
}

function nextLink(request: GraphRequest, from: number): string {
  const query = new URLSearchParams(request.query);
  query.set('$skiptoken', Buffer.from(`from:${from}`).toString('base64url'));
  // Graph writes option names as $select; URLSearchParams would write %24select.
  const options = [...query].map(([name, value]) => `${name}=${encodeURIComponent(value)}`).join('&');
  return `${request.origin}/${request.version}${encodeURI(request.path)}?${options}`;
}

function skipped(token: string | null): number {
  if (token === null) return 0;
  const from = /^from:(\d+)$/.exec(Buffer.from(token, 'base64url').toString())?.[1];
  if (from === undefined) throw new Refusal(400, 'BadRequest', 'Invalid value for $skiptoken query option found.');
  return Number(from);
}
