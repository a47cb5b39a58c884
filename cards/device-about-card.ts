import type { Card, CardElement } from './card.ts';
import { lastContact, named, unreadNote } from './device-card.ts';
import { markdownText, plainText } from './escape.ts';
import { button, card, day, facts, heading, lines, link, note, subheading, text } from './parts.ts';
import type { Secret } from './device-keys-card.ts';
import type { DeviceView } from './views.ts';
import type { Words } from './words.ts';

/** Null: could not be read. Everything in it is text that is not escaped yet. */
export interface DeviceAboutView {
  device: DeviceView;
  encrypted: boolean | null;
  supervised: boolean | null;
  /** Gigabytes. */
  storage: { free: number; total: number } | null;
  workloads: { intune: string[]; configurationManager: string[] } | null;
  client: { state: string; lastSync: Date | null } | null;
  beingRemoved: boolean;
  /** What Intune reports, and what was asked through Balie, newest first. */
  results: { action: string; state: string; at: Date | null }[] | null;
  asked: { action: string; state: string; by: string | null; at: Date }[];
  /** Undefined: nobody owns it. */
  failures: { system: string; what: string; at: Date }[] | null | undefined;
  twins: DeviceView[] | null;
  /** Where its secrets are read. */
  secrets: readonly Secret[];
  portal: string;
  now: Date;
}

/** Everything that does not fit the first screen; the device card stays short. */
export function deviceAboutCard(view: DeviceAboutView, words: Words): Card {
  const { about } = words;
  const unread = [...(view.results === null ? (['results'] as const) : []), ...(view.failures === null ? (['failures'] as const) : []), ...(view.twins === null ? (['sameName'] as const) : [])];
  return card(words, {
    summary: about.summary(plainText(view.device.name)),
    body: [
      heading(about.title(markdownText(view.device.name))),
      view.beingRemoved ? text(about.beingRemoved, { tone: 'warning' }) : null,
      unreadNote(unread, words),
      facts(aboutFacts(view, words)),
      ...management(view, words),
      ...actions(view, words),
      ...failures(view, words),
      ...twins(view, words),
      ...secrets(view, words),
    ],
    actions: [button(words.button.showDevice, 'device.show', { device: view.device.id }), link(words.button.openIntune, view.portal)],
  });
}

type Row = [title: string, value: string] | null;

function aboutFacts({ device, encrypted, supervised, storage }: DeviceAboutView, words: Words): Row[] {
  const { about, device: label } = words;
  return [
    device.joinType === null ? null : [label.joinType, named(words.joinTypes, device.joinType)],
    [label.managedBy, named(words.managementAgents, device.managementAgent)],
    encrypted === null ? null : [about.encrypted, encrypted ? about.isEncrypted : about.notEncrypted],
    supervised === null ? null : [about.supervised, supervised ? about.yes : about.no],
    storage === null ? null : [about.storage, about.storageFree(words.number(storage.free), words.number(storage.total))],
    device.enrolled === null ? null : [label.enrolled, day(device.enrolled)],
    device.certificateUntil === null ? null : [label.certificateUntil, day(device.certificateUntil)],
  ];
}

function management({ workloads, client, now }: DeviceAboutView, words: Words): CardElement[] {
  const { about } = words;
  if (workloads === null && client === null) return [];
  const list = (names: readonly string[]): string => (names.length === 0 ? about.nothing : names.map((name) => named(about.workloads, name)).join(', '));
  return [
    subheading(about.management),
    ...(workloads ? lines([about.byIntune(list(workloads.intune)), about.byConfigMgr(list(workloads.configurationManager))]) : []),
    ...(client ? lines([about.client(named(about.clientStates, client.state), lastContact(client.lastSync, words, now))]) : []),
  ];
}

function actions({ results, asked, now }: DeviceAboutView, words: Words): CardElement[] {
  const { about } = words;
  const ago = (at: Date | null): string => (at === null ? words.device.unknown : words.ago(now.getTime() - at.getTime()));
  const rows = [
    ...asked.map(({ action, state, by, at }) => about.asked(markdownText(action), state, markdownText(by ?? about.somebody), ago(at))),
    ...(results ?? []).map(({ action, state, at }) => `${markdownText(action)}: ${named(about.resultStates, state)} (${ago(at)})`),
  ];
  // That Intune could not be asked is said above.
  if (rows.length === 0 && results === null) return [];
  return [subheading(about.actions), ...(rows.length > 0 ? lines(rows) : [note(about.noActions)])];
}

function failures({ failures: failed, now }: DeviceAboutView, words: Words): CardElement[] {
  const { about } = words;
  if (!failed) return [];
  const rows = failed.map(({ system, what, at }) => `${markdownText(system)}: ${what} (${words.ago(now.getTime() - at.getTime())})`);
  return [subheading(about.failures), ...(rows.length > 0 ? lines(rows) : [note(about.noFailures)])];
}

function twins({ twins: others, now }: DeviceAboutView, words: Words): CardElement[] {
  const { about } = words;
  if (others === null) return [];
  const rows = others.map((twin) => about.twin(markdownText(twin.owner ?? twin.ownerUpn ?? words.device.nobody), markdownText(twin.serial ?? words.device.unknown), lastContact(twin.lastSync, words, now)));
  return [subheading(about.sameName), ...(rows.length > 0 ? lines(rows) : [note(about.noSameName)])];
}

function secrets({ secrets: kinds }: DeviceAboutView, words: Words): CardElement[] {
  const { about } = words;
  if (kinds.length === 0) return [];
  const readable = kinds.filter((kind) => kind !== 'passcode');
  return [
    subheading(about.secrets),
    ...(readable.length > 0 ? [note(about.secretsNote), ...lines(readable.map((kind) => about[kind]))] : []),
    ...(kinds.includes('passcode') ? [note(about.passcode)] : []),
  ];
}
