import type { Transaction } from './database.ts';

export interface PersonKey {
  tenantId: string;
  /** The Entra object id: the only name of a person that does not change. */
  objectId: string;
}

export interface Person extends PersonKey {
  name: string | null;
  /** What the person chose; null while the client's language decides. */
  language: string | null;
  /** The person's private chat with Balie, once there is one. */
  conversationId: string | null;
  /** As the person's client said it last, "Europe/Amsterdam"; null when none did. */
  timeZone: string | null;
}

const columns = `tenant_id as "tenantId", object_id as "objectId", name, language, conversation_id as "conversationId", time_zone as "timeZone"`;

export async function findPerson(db: Transaction, { tenantId, objectId }: PersonKey): Promise<Person | null> {
  const [row] = await db.query<Person>(`select ${columns} from people where tenant_id = $1 and object_id = $2`, [tenantId, objectId]);
  return row ?? null;
}

/** Whose private chat this is; null for any other conversation. */
export async function findPersonIn(db: Transaction, tenantId: string, conversationId: string): Promise<Person | null> {
  const [row] = await db.query<Person>(`select ${columns} from people where tenant_id = $1 and conversation_id = $2`, [tenantId, conversationId]);
  return row ?? null;
}

/** Keeps what is known already when the new value is null. */
export async function rememberPerson(db: Transaction, person: Omit<Person, 'language'>): Promise<Person> {
  const [row] = await db.query<Person>(
    `insert into people (tenant_id, object_id, name, conversation_id, time_zone) values ($1, $2, $3, $4, $5)
     on conflict (tenant_id, object_id) do update set
       name = coalesce(excluded.name, people.name),
       conversation_id = coalesce(excluded.conversation_id, people.conversation_id),
       time_zone = coalesce(excluded.time_zone, people.time_zone)
     returning ${columns}`,
    [person.tenantId, person.objectId, person.name, person.conversationId, person.timeZone],
  );
  return row ?? { ...person, language: null };
}

export async function chooseLanguage(db: Transaction, { tenantId, objectId }: PersonKey, language: string): Promise<void> {
  await db.query(
    `insert into people (tenant_id, object_id, language) values ($1, $2, $3)
     on conflict (tenant_id, object_id) do update set language = excluded.language`,
    [tenantId, objectId, language],
  );
}
