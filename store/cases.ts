import type { Transaction } from './database.ts';
import type { PersonKey } from './people.ts';

/** `open` waits for an agent, `taken` has one, `answered` waits for the person. */
export type CaseState = 'open' | 'taken' | 'answered' | 'closed';

/** Why a side of a case does not hear: bot/send-failure.ts's codes; `no_place` while the helpdesk has not said where. */
export type CaseProblem = 'no_place' | 'conversation_unreachable' | 'message_refused' | 'send_later';

/** What somebody put to the helpdesk. */
export interface HelpCase<Attached = object> extends PersonKey {
  id: string;
  name: string | null;
  /** The person's private chat, and the card in it that says how the case stands. */
  conversationId: string;
  cardId: string | null;
  /** The enrollment that the person was in. */
  run: string | null;
  state: CaseState;
  /** Null until it has been read. */
  attached: Attached | null;
  takenBy: string | null;
  takenByName: string | null;
  closedByName: string | null;
  /** Where the helpdesk's card was posted; null while the case waits for a place. */
  deskConversationId: string | null;
  postId: string | null;
  deskProblem: CaseProblem | null;
  personProblem: CaseProblem | null;
  version: number;
  postVersion: number;
  cardVersion: number;
  /** What the two cards were last drawn with; null when that is not known. */
  postDrawn: string | null;
  cardDrawn: string | null;
  openedAt: Date;
  changedAt: Date;
  closedAt: Date | null;
}

const columns = `id, tenant_id as "tenantId", object_id as "objectId", name, conversation_id as "conversationId", card_id as "cardId", run, state, attached,
  taken_by as "takenBy", taken_by_name as "takenByName", closed_by_name as "closedByName", desk_conversation_id as "deskConversationId",
  post_id as "postId", desk_problem as "deskProblem", person_problem as "personProblem", version, post_version as "postVersion",
  card_version as "cardVersion", post_drawn as "postDrawn", card_drawn as "cardDrawn", opened_at as "openedAt", changed_at as "changedAt", closed_at as "closedAt"`;

const changed = (now: string) => `version = version + 1, changed_at = ${now}`;

export type NewCase = Pick<HelpCase, 'id' | 'tenantId' | 'objectId' | 'name' | 'conversationId' | 'cardId' | 'run' | 'deskProblem' | 'openedAt'> & { attached: object };

/** @returns false when there is a case with this id, or an open one of this person in the same enrollment */
export async function openCase(db: Transaction, one: NewCase): Promise<boolean> {
  const rows = await db.query(
    `insert into cases (id, tenant_id, object_id, name, conversation_id, card_id, run, attached, desk_problem, opened_at, changed_at, state, version, post_version, card_version)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $10, 'open', 1, 0, 1) on conflict do nothing returning 1`,
    [one.id, one.tenantId, one.objectId, one.name, one.conversationId, one.cardId, one.run, JSON.stringify(one.attached), one.deskProblem, one.openedAt],
  );
  return rows.length === 1;
}

export async function findCase<Attached>(db: Transaction, tenantId: string, id: string): Promise<HelpCase<Attached> | null> {
  const [row] = await db.query<HelpCase<Attached>>(`select ${columns} from cases where tenant_id = $1 and id = $2`, [tenantId, id]);
  return row ?? null;
}

/** Newest first. */
export async function openCasesOf<Attached>(db: Transaction, { tenantId, objectId }: PersonKey): Promise<HelpCase<Attached>[]> {
  return db.query<HelpCase<Attached>>(`select ${columns} from cases where tenant_id = $1 and object_id = $2 and closed_at is null order by opened_at desc`, [tenantId, objectId]);
}

/** What waits for the helpdesk longest stands first; what waits for the person last. */
export async function listOpenCases<Attached>(db: Transaction, tenantId: string): Promise<HelpCase<Attached>[]> {
  return db.query<HelpCase<Attached>>(
    `select ${columns} from cases where tenant_id = $1 and closed_at is null order by state = 'answered', taken_by is not null, opened_at`,
    [tenantId],
  );
}

/** Open ones that no helpdesk has before it: never posted, or where nobody can be reached any more. */
export async function waitingCases(db: Transaction, tenantId: string): Promise<string[]> {
  const rows = await db.query<{ id: string }>(
    `select id from cases where tenant_id = $1 and closed_at is null and (post_id is null or desk_problem = 'conversation_unreachable') order by opened_at`,
    [tenantId],
  );
  return rows.map(({ id }) => id);
}

/** Exactly one of two agents gets it. */
export async function takeCase(db: Transaction, id: string, agent: { objectId: string; name: string | null }, now: Date): Promise<boolean> {
  const rows = await db.query(
    `update cases set taken_by = $2, taken_by_name = $3, state = case when state = 'open' then 'taken' else state end, ${changed('$4')}
     where id = $1 and taken_by is null and closed_at is null returning 1`,
    [id, agent.objectId, agent.name, now],
  );
  return rows.length === 1;
}

/** Keeps two presses apart until the transaction ends. */
export async function lockCase(db: Transaction, id: string): Promise<void> {
  await db.query(`select 1 from cases where id = $1 for update`, [id]);
}

/** Something was said: it waits for the other side now, and is open again if it was closed. */
export async function caseGoesOn(db: Transaction, id: string, to: 'answered' | 'person_wrote', now: Date): Promise<boolean> {
  const rows = await db.query(
    `update cases set closed_at = null, closed_by_name = null,
       state = case when $2 = 'answered' then 'answered' when taken_by is null then 'open' else 'taken' end, ${changed('$3')}
     where id = $1 returning 1`,
    [id, to, now],
  );
  return rows.length === 1;
}

export async function closeCase(db: Transaction, id: string, byName: string | null, now: Date): Promise<boolean> {
  const rows = await db.query(`update cases set state = 'closed', closed_at = $3, closed_by_name = $2, ${changed('$3')} where id = $1 and closed_at is null returning 1`, [id, byName, now]);
  return rows.length === 1;
}

/** Gives the case to one job for a while, so that nothing is said twice; its next attempt has it at once. @returns false while another has it */
export async function leaseCase(db: Transaction, id: string, lease: { job: string; now: Date; until: Date }): Promise<boolean> {
  const rows = await db.query(
    `update cases set leased_by = $2, leased_until = $4 where id = $1 and (leased_until is null or leased_until <= $3 or leased_by = $2) returning 1`,
    [id, lease.job, lease.now, lease.until],
  );
  return rows.length === 1;
}

export async function endLease(db: Transaction, id: string, job: string): Promise<void> {
  await db.query(`update cases set leased_by = null, leased_until = null where id = $1 and leased_by = $2`, [id, job]);
}

export async function attachToCase(db: Transaction, id: string, attached: object): Promise<void> {
  await db.query(`update cases set attached = $2, version = version + 1 where id = $1`, [id, JSON.stringify(attached)]);
}

/** The card in the person's chat that says how it stands, and up to which change. */
export async function placeReceipt(db: Transaction, id: string, card: { conversationId: string; cardId: string; version: number; drawn: string | null }): Promise<void> {
  await db.query(`update cases set conversation_id = $2, card_id = $3, card_version = greatest(card_version, $4), card_drawn = $5 where id = $1`, [id, card.conversationId, card.cardId, card.version, card.drawn]);
}

export async function placePost(db: Transaction, id: string, post: { conversationId: string; postId: string; version: number; drawn: string | null }): Promise<void> {
  await db.query(`update cases set desk_conversation_id = $2, post_id = $3, post_version = greatest(post_version, $4), post_drawn = $5 where id = $1`, [id, post.conversationId, post.postId, post.version, post.drawn]);
}

/** The next post is a new one, where the helpdesk is by then. */
export async function unplacePost(db: Transaction, id: string): Promise<void> {
  await db.query(`update cases set desk_conversation_id = null, post_id = null, post_version = 0, post_drawn = null where id = $1`, [id]);
}

/** @returns whether that is news, which the other side has to be told */
export async function caseProblem(db: Transaction, id: string, side: 'desk' | 'person', problem: CaseProblem | null): Promise<boolean> {
  const column = side === 'desk' ? 'desk_problem' : 'person_problem';
  const rows = await db.query(`update cases set ${column} = $2::text, version = version + 1 where id = $1 and ${column} is distinct from $2::text returning 1`, [id, problem]);
  return rows.length === 1;
}

/** With everything that was said in them. */
export async function forgetCasesBefore(db: Transaction, before: Date): Promise<void> {
  await db.query(`delete from cases where changed_at < $1`, [before]);
}
