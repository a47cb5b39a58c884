import { removalNoticeCard } from '../../cards/removal-notice-card.ts';
import type { RemovalPeople } from '../../cards/removal-write-card.ts';
import { hasExpired, ownerlessOn, sentCard, type Owner } from '../../dialogs/removal-list.ts';
import type { RemovalRow } from '../../readiness/removal.ts';
import { appendAudit } from '../../store/audit.ts';
import type { JobHandler } from '../../store/jobs.ts';
import { findPerson } from '../../store/people.ts';
import { newestRemovalList } from '../../store/removal-lists.ts';
import { claimRemovalMessage, releaseRemovalMessage, removalMessageDelivered } from '../../store/removal-messages.ts';
import { cardActivity } from '../card-activity.ts';
import { nowOf, type Desk } from '../desk.ts';
import type { Kinds } from '../job-kinds.ts';
import { MessageRefused, Unreachable } from '../send-failure.ts';
import { messagesApart, ownersOn } from '../tools/removal.ts';
import { reopenVisit } from '../visits.ts';

type Data = Kinds['removal.write'];
type Result = 'sent' | 'recently' | 'not_reachable' | 'later';

/** Writes to the owners on one page. Each is claimed first, so that nobody hears it twice, whoever presses how often. */
export function writeRemovalsJob(desk: Desk): JobHandler<Data> {
  return {
    attempts: 4,
    async run(data) {
      const list = await newestRemovalList<RemovalRow>(desk.db, data);
      if (list?.id !== data.list) return;
      const results: { owner: Owner; result: Result }[] = [];
      for (const owner of await ownersOn(list, data.page, desk)) results.push({ owner, result: await writeTo(owner, data, desk) });
      const named = (wanted: Result) => results.filter(({ result }) => result === wanted).map(({ owner }) => owner.name);
      await show(data, { reachable: named('sent'), notReachable: [...named('not_reachable'), ...named('later')], recently: named('recently'), ownerless: ownerlessOn(list, data.page) }, desk);
      if (named('later').length > 0) throw new RemovalMessageWaits();
    },
    async onDead(data, error) {
      desk.log.warn({ list: data.list, error: error.message }, 'not every owner could be written to');
    },
  };
}

/** Teams did not take a message now. Who got theirs stays claimed, so the next attempt writes to the others only. */
class RemovalMessageWaits extends Error {
  readonly code = 'removal_message_waits';
  override readonly name = 'RemovalMessageWaits';
  constructor() {
    super('Teams did not take every message; those that are left are sent again.');
  }
}

async function writeTo(owner: Owner, { tenantId, objectId, list, page }: Data, desk: Desk): Promise<Result> {
  const person = { tenantId, objectId: owner.id };
  const known = await findPerson(desk.db, person);
  if (!known?.conversationId) return 'not_reachable';
  const now = nowOf(desk);
  const request = `${list}/${page}`;
  const before = await claimRemovalMessage(desk.db, person, { request, by: objectId, now, notAfter: new Date(now.getTime() - messagesApart) });
  // Claimed for this very list, and not known to have failed: it was sent, or the process died just then. Rather once too few than twice.
  if (before) return before.request === request ? 'sent' : 'recently';
  const visit = await reopenVisit({ ...person, conversationId: known.conversationId, cardId: null }, desk);
  if (!visit) return notReached(person, request, desk);
  const devices = owner.devices.map(({ name, removedOn }) => ({ name, removedOn: new Date(removedOn) }));
  try {
    await desk.notify.send(visit, cardActivity(removalNoticeCard({ devices, expired: hasExpired(owner.devices, now), now }, visit.words)));
  } catch (failure) {
    if (failure instanceof Unreachable || failure instanceof MessageRefused) return notReached(person, request, desk);
    desk.log.warn({ err: failure }, 'Teams did not take the message to an owner now');
    await releaseRemovalMessage(desk.db, person, request);
    return 'later';
  }
  await desk.db.transaction(async (tx) => {
    await removalMessageDelivered(tx, person, nowOf(desk));
    await appendAudit(tx, { at: nowOf(desk), tenantId, objectId, event: 'removal.written', subject: owner.id, detail: { devices: owner.devices.map(({ id }) => id) } });
  });
  return 'sent';
}

async function notReached(person: { tenantId: string; objectId: string }, request: string, desk: Desk): Promise<Result> {
  await releaseRemovalMessage(desk.db, person, request);
  return 'not_reachable';
}

async function show(data: Data, people: RemovalPeople, desk: Desk): Promise<void> {
  const visit = await reopenVisit(data, desk);
  if (!visit) return;
  const message = cardActivity(sentCard({ list: data.list, page: data.page }, people, visit.words));
  const shown = data.cardId ? desk.notify.replace(visit, data.cardId, message) : desk.notify.send(visit, message);
  await shown.catch((failure: unknown) => desk.log.warn({ err: failure }, 'what became of the messages could not be shown'));
}
