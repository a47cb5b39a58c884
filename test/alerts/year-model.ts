import { day, type World } from './year-world.ts';

// What a reader should be told, worked out from the tenant alone and by other means than the code: one small machine
// for each thing and conversation.

interface Item {
  key: string;
  source: string;
  nature: 'date' | 'heartbeat';
  expires: number;
  trouble: string | null;
  leftover: boolean;
}

interface Open {
  key: string;
  source: string;
  nature: Item['nature'];
  expires: number;
  trouble: string | null;
}

const leads = [60, 30, 14, 7, 1];
const sources = ['apple_push', 'apple_enrollment_token', 'app_credentials'];

export class Model {
  readonly #world: World;
  readonly #known = new Map<string, Item[]>();
  readonly #failing = new Map<string, { since: number; denied: boolean }>();
  readonly #deniedTold = new Set<string>();
  readonly #outageTold = new Set<string>();
  readonly #last = new Map<string, { stage: string; at: number }>();
  readonly #open = new Map<string, Open[]>();
  /** What people heard was gone, until it is there again. */
  readonly #gone = new Map<string, Open[]>();
  readonly #snoozes = new Map<string, number>();
  readonly #conversations: string[] = [];
  #topic: string | null = null;
  #wrongSince: number | null = null;
  #goneSince: number | null = null;
  ended: number | null = null;

  constructor(world: World) {
    this.#world = world;
  }

  subscribe(conversation: string): void {
    this.#conversations.push(conversation);
  }

  snooze(conversation: string, key: string, until: number): void {
    this.#snoozes.set(`${conversation}|${key}`, until);
  }

  /** What somebody could snooze. */
  keys(conversation: string): string[] {
    return [...new Set((this.#open.get(conversation) ?? []).map(({ key }) => key))];
  }

  /** One check, at the world's time; what each conversation is told by it. */
  check(startedAt: number): string[] {
    const { now } = this.#world;
    const told: string[] = [];
    if (this.ended !== null && startedAt - this.ended >= 13 * 3_600_000) told.push(...this.#conversations.map((one) => `${one}: away since ${this.ended}`));
    for (const source of sources) told.push(...this.#read(source));
    for (const conversation of this.#conversations) told.push(...this.#due(conversation), ...this.#failures(conversation));
    this.ended = now;
    return told.sort();
  }

  #read(source: string): string[] {
    const { now, outages } = this.#world;
    const outage = outages.get(source);
    if (outage) {
      const denied = outage === 'denied';
      if (this.#failing.get(source)?.denied !== denied) this.#failing.set(source, { since: now, denied });
      return [];
    }
    this.#failing.delete(source);
    for (const told of this.#deniedTold) if (told.endsWith(`|${source}`)) this.#deniedTold.delete(told);
    const items = source === 'apple_push' ? this.#push() : source === 'app_credentials' ? this.#apps() : this.#tokens();
    this.#known.set(source, items);
    return this.#conversations.flatMap((conversation) => this.#settle(conversation, source, items));
  }

  #push(): Item[] {
    const { now, push } = this.#world;
    const item = (key: string, expires: number, trouble: string | null): Item => ({ key, source: 'apple_push', nature: 'date', expires, trouble, leftover: false });
    if (push) this.#goneSince = null;
    if (!push && this.#topic === null) return [];
    if (!push) {
      this.#goneSince ??= now;
      return [item('apple_push apple-push-certificate', this.#goneSince, 'gone'), ...(this.#wrongSince === null ? [] : [item('apple_push apple-push-certificate/topic', this.#wrongSince, 'other_topic')])];
    }
    this.#topic ??= push.topic;
    this.#wrongSince = push.topic === this.#topic ? null : (this.#wrongSince ?? now);
    return [item('apple_push apple-push-certificate', push.expires, null), ...(this.#wrongSince === null ? [] : [item('apple_push apple-push-certificate/topic', this.#wrongSince, 'other_topic')])];
  }

  #tokens(): Item[] {
    const { now, tokens } = this.#world;
    return [...tokens].flatMap(([id, { expires, silentSince }]): Item[] => {
      const token: Item = { key: `apple_enrollment_token ${id}`, source: 'apple_enrollment_token', nature: 'date', expires, trouble: null, leftover: false };
      // A token that has lapsed cannot sync: only a silence that came before is news.
      const silent = (silentSince ?? now) + 3 * day;
      const isSilent = silent <= Math.min(now, expires);
      const since = isSilent || expires > now ? silent : now + 3 * day;
      return [token, { ...token, key: `apple_enrollment_sync ${id}`, nature: 'heartbeat', expires: since, trouble: isSilent ? 'silent' : null }];
    });
  }

  /** Of each app the last secret only, unless that has lapsed too: then all of them. */
  #apps(): Item[] {
    const { now, apps } = this.#world;
    return [...apps].flatMap(([appId, secrets]) =>
      secrets
        .filter((one) => !secrets.some((other) => other !== one && other.expires > one.expires && other.expires > now))
        .map(({ keyId, expires }): Item => ({ key: `app_secret ${appId}/${keyId}`, source: 'app_credentials', nature: 'date', expires, trouble: null, leftover: true })),
    );
  }

  #settle(conversation: string, source: string, items: readonly Item[]): string[] {
    const { now } = this.#world;
    const returned = items.filter(({ key }) => this.#gone.has(`${conversation}|${key}`)).map(({ key }) => key);
    const open = [...(this.#open.get(conversation) ?? []), ...returned.flatMap((key) => this.#gone.get(`${conversation}|${key}`) ?? [])];
    for (const key of returned) this.#gone.delete(`${conversation}|${key}`);
    const ended = open.filter((one) => one.source === source && this.#isEnded(one, items, now));
    this.#open.set(conversation, open.filter((one) => !ended.includes(one)));
    const back = returned.filter((key) => !ended.some((one) => one.key === key)).map((key) => `${conversation}: back ${key}`);
    const settled = [...new Set(ended.map(({ key }) => key))].flatMap((key) => {
      const all = ended.filter((one) => one.key === key);
      const last = all.reduce((a, b) => (b.expires > a.expires ? b : a));
      if (this.#isReplaced(key, items)) return [];
      const item = items.find((one) => one.key === key);
      const id = key.split(' ')[1] ?? '';
      if (!item && last.trouble !== 'other_topic' && items.some((one) => one.key.split(' ')[1] === id)) return [];
      const successor = items.some((one) => one.key.startsWith('app_secret') && one.key.split('/')[0] === key.split('/')[0] && one.expires > Math.max(last.expires, now));
      const how = item ?? (last.trouble === 'other_topic' ? last : undefined) ? (last.trouble === 'gone' ? 'back' : last.trouble ? 'recovered' : 'renewed') : successor ? 'renewed' : 'gone';
      if (how === 'gone') this.#gone.set(`${conversation}|${key}`, all);
      return [`${conversation}: ${how} ${key}`];
    });
    return [...settled, ...back];
  }

  #isEnded(open: Open, items: readonly Item[], now: number): boolean {
    const item = items.find((one) => one.key === open.key);
    if (!item) return true;
    if (item.trouble !== null) return false;
    if (this.#isReplaced(open.key, items)) return open.trouble !== null || Math.abs(item.expires - open.expires) >= day;
    if (open.trouble !== null) return item.expires > now;
    return item.expires >= open.expires + day;
  }

  /** Another certificate has its place, which is told on its own. */
  #isReplaced(key: string, items: readonly Item[]): boolean {
    return key === 'apple_push apple-push-certificate' && items.some((one) => one.trouble === 'other_topic') && items.some((one) => one.key === key && one.trouble === null);
  }

  #due(conversation: string): string[] {
    const { now } = this.#world;
    return [...this.#known.values()].flat().flatMap((item) => {
      // Nobody knows whether it was heard from.
      if (this.#failing.has(item.source) && item.nature === 'heartbeat' && item.trouble === null) return [];
      const until = this.#snoozes.get(`${conversation}|${item.key}`);
      if (until !== undefined && until > now) return [];
      const thing = `${conversation}|${item.key}|${item.expires}`;
      const last = this.#last.get(thing);
      const stage = stageOf(item, now, last !== undefined);
      if (stage === null) return [];
      const reminder = until !== undefined && last !== undefined && last.at < until;
      if (last?.stage === stage && !reminder) return [];
      this.#last.set(thing, { stage, at: now });
      const { key, source, nature, expires, trouble } = item;
      this.#open.set(conversation, [...(this.#open.get(conversation) ?? []), { key, source, nature, expires, trouble }]);
      return [`${conversation}: ${key} of ${expires}`];
    });
  }

  #failures(conversation: string): string[] {
    return [...this.#failing].flatMap(([source, { since, denied }]) => {
      const [once, outage] = [`${conversation}|${source}`, `${conversation}|${source}|${since}`];
      if (this.#deniedTold.has(once) || (!denied && this.#outageTold.has(outage))) return [];
      if (denied) this.#deniedTold.add(once);
      else this.#outageTold.add(outage);
      return [`${conversation}: could not check ${source}`];
    });
  }
}

function stageOf(item: Item, now: number, toldBefore: boolean): string | null {
  const left = item.expires - now;
  if (left <= 0) {
    const days = Math.floor(-left / day);
    if (item.leftover && !toldBefore && days > 30) return null;
    return days < 7 ? `day ${days}` : `week ${Math.floor(days / 7)}`;
  }
  if (item.nature === 'heartbeat') return null;
  const passed = leads.filter((lead) => left <= lead * day);
  return passed.length === 0 ? null : `lead ${Math.min(...passed)}`;
}
