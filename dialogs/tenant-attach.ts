import { compareApp, type Need } from '../advice/app-registration.ts';
import { attachItems, endpoints, uploadPaths } from '../advice/tenant-attach.ts';
import { appComparedCard } from '../cards/app-compared-card.ts';
import { askTextCard } from '../cards/ask-text-card.ts';
import { attachCard, type Finding } from '../cards/attach-card.ts';
import { checklistCard } from '../cards/checklist-card.ts';
import { chooseCard } from '../cards/choose-card.ts';
import type { Choice } from '../cards/parts.ts';
import { sectionsCard } from '../cards/sections-card.ts';
import type { VerbData } from '../cards/verbs.ts';
import type { Words } from '../cards/words.ts';
import type { ConfigManagerDevices } from '../graph/configmgr-devices.ts';
import type { Registration } from '../graph/registrations.ts';
import { checklistLines, explained, moveTick, type ChecklistPress, type ChecklistTools, type NamedItem } from './checklist.ts';
import { showCard, type Reply } from './reply.ts';
import type { Visit } from './visit.ts';

// Tenant attach, for an administrator: what can be checked is checked in the administrator's name, the rest is a list
// that all administrators tick; both ways of turning the upload on; and an app registration that exists already.

/** What was read, or why it could not be. */
export type Checked<T> = { known: T } | { denied: true } | { down: true };

export interface AttachChecks {
  devices: Checked<ConfigManagerDevices>;
  right: Checked<boolean>;
  synced: Checked<boolean>;
}

export interface AttachTools extends ChecklistTools {
  /** On behalf of the administrator. */
  checks(): Promise<AttachChecks>;
  /** By name or client id, on behalf of the administrator. */
  findRegistrations(asked: string): Promise<Registration[]>;
  /** Whether the alerts of this organisation go anywhere. */
  somebodyHears(): Promise<boolean>;
}

const list = 'tenant-attach';
const items: NamedItem[] = attachItems.map((item) => ({ name: item.id, item }));

export async function tenantAttach(visit: Visit, tools: AttachTools): Promise<Reply[]> {
  const [checks, ticks] = await Promise.all([tools.checks(), tools.checklists.listTicks(visit.tenantId, list)]);
  const { words } = visit;
  const { buttons } = words.attach;
  const done = items.filter(({ name }) => ticks.some(({ item }) => item === name)).length;
  const choices = [page(buttons.list, 'list'), page(buttons.on, 'on'), page(buttons.off, 'off'), page(buttons.app, 'app'), page(buttons.endpoints, 'endpoints'), page(buttons.check, 'checks')];
  return showCard(attachCard({ findings: findings(checks, words), done, of: items.length, buttons: choices }, words));
}

export async function showAttach(visit: Visit, shown: VerbData<'attach.show'>['page'], tools: AttachTools): Promise<Reply[]> {
  const { words } = visit;
  const { attach, language, checklist } = words;
  const back = page(attach.buttons.back, 'checks');
  switch (shown) {
    case 'checks':
      return tenantAttach(visit, tools);
    case 'list':
      return attachList(visit, tools);
    case 'explain':
      return showCard(sectionsCard({ above: null, title: attach.listTitle, text: null, sections: [explained(items, words)], buttons: [page(checklist.back, 'list')] }, words));
    case 'on':
    case 'off': {
      const lines = uploadPaths[shown].map((step) => ({ says: step[language], remark: null }));
      const buttons = [page(attach.buttons.list, 'list'), ...(shown === 'off' ? [page(attach.buttons.app, 'app')] : []), back];
      return showCard(sectionsCard({ above: null, title: shown === 'on' ? attach.onTitle : attach.offTitle, text: null, sections: [{ heading: null, lines, inOrder: true }], buttons }, words));
    }
    case 'endpoints': {
      const lines = endpoints.map((address) => ({ says: address, remark: null }));
      return showCard(sectionsCard({ above: null, title: attach.endpointsTitle, text: attach.endpoints, sections: [{ heading: null, lines }], buttons: [page(attach.buttons.list, 'list'), back] }, words));
    }
    case 'app':
      return askForApp(words);
  }
}

export async function tickAttach(visit: Visit, press: ChecklistPress, tools: AttachTools): Promise<Reply[]> {
  await moveTick(visit, press, items, tools);
  return attachList(visit, tools);
}

async function attachList(visit: Visit, tools: AttachTools): Promise<Reply[]> {
  const { words } = visit;
  const lines = checklistLines(items, await tools.checklists.listTicks(visit.tenantId, list), words);
  const buttons = [page(words.checklist.explain, 'explain'), page(words.attach.buttons.endpoints, 'endpoints'), page(words.attach.buttons.back, 'checks')];
  return showCard(checklistCard({ list, title: words.attach.listTitle, above: null, warning: null, ...lines, buttons }, words));
}

function page(title: string, shown: VerbData<'attach.show'>['page']): Choice {
  return { title, verb: 'attach.show', data: { page: shown } };
}

function findings({ devices, right, synced }: AttachChecks, { attach }: Words): Finding[] {
  const { found, could } = attach;
  const unknown = (says: string, checked: { denied: true } | { down: true }, permission: string): Finding => ({
    mark: 'unknown',
    says,
    fix: 'denied' in checked ? could.permission(permission) : could.later,
  });
  return [
    'known' in devices ? devicesFound(devices.known, found) : unknown(could.devices, devices, 'DeviceManagementManagedDevices.Read.All'),
    'known' in right
      ? right.known
        ? { mark: 'ok', says: found.rightOk, fix: null }
        : { mark: 'missing', says: found.rightMissing, fix: found.rightFix }
      : unknown(could.right, right, 'DeviceManagementRBAC.Read.All'),
    'known' in synced
      ? synced.known
        ? { mark: 'ok', says: found.syncedOk, fix: null }
        : { mark: 'missing', says: found.syncedMissing, fix: found.syncedFix }
      : unknown(could.synced, synced, 'User.Read'),
  ];
}

function devicesFound({ count, more }: ConfigManagerDevices, found: Words['attach']['found']): Finding {
  if (count === 0) return { mark: 'attention', says: found.devicesNone, fix: found.devicesNoneFix };
  return { mark: 'ok', says: more ? found.devicesMore(String(count)) : found.devicesOk(String(count)), fix: null };
}

function askForApp(words: Words): Reply[] {
  const { attach } = words;
  const input = { id: 'app', label: attach.appLabel, placeholder: attach.appPlaceholder, missing: attach.appMissing, longest: 120 };
  return showCard(askTextCard({ title: attach.appTitle, text: attach.app, input, verb: 'attach.app', press: attach.appCompare, buttons: [page(attach.buttons.back, 'checks')] }, words));
}

const mostApps = 4;

export async function compareRegistration(visit: Visit, asked: string, tools: AttachTools): Promise<Reply[]> {
  const { words } = visit;
  const { attach } = words;
  const found = await tools.findRegistrations(asked);
  const [only, ...others] = found;
  const again = page(attach.appAnother, 'app');
  if (!only) return showCard(chooseCard({ title: attach.appNone(asked), text: attach.appNoneText, choices: [again, page(attach.buttons.back, 'checks')] }, words));
  if (others.length > 0) {
    const choices = found.slice(0, mostApps).map(({ name, appId }): Choice => ({ title: `${name} (${appId.slice(0, 8)})`, verb: 'attach.app', data: { app: appId } }));
    return showCard(chooseCard({ title: attach.appWhich, text: null, choices: [...choices, again] }, words));
  }
  return showCompared(visit, only, await tools.somebodyHears(), tools.now());
}

function showCompared({ words, tenantId }: Visit, app: Registration, somebodyHears: boolean, now: Date): Reply[] {
  const { attach, button } = words;
  const compared = compareApp(app, tenantId, now);
  const shown = compared.needs.filter(({ need }) => need !== 'secret').map(({ need, has }) => needFinding(need, has, words));
  const consent: Finding = { mark: 'unknown', says: attach.needs.consent, fix: attach.fixes.consent };
  const alerts: Choice = somebodyHears
    ? { title: button.expiry, verb: 'command.run', data: { command: 'expiry_overview' } }
    : { title: button.alertsOn, verb: 'command.run', data: { command: 'subscribe_alerts' } };
  return showCard(
    appComparedCard(
      {
        name: app.name,
        clientId: app.appId,
        tenantId,
        uri: compared.uri,
        secretUntil: compared.secretUntil,
        findings: [...shown, consent],
        missing: compared.needs.filter(({ has }) => !has).length,
        nobodyHears: !somebodyHears,
        buttons: [alerts, page(attach.appAnother, 'app'), page(attach.buttons.back, 'checks')],
      },
      words,
    ),
  );
}

function needFinding(need: Need, has: boolean, { attach }: Words): Finding {
  const { needs, fixes } = attach;
  const texts: Record<Exclude<Need, 'secret'>, [says: string, fix: string]> = {
    collectionRead: [needs.collectionRead, fixes.collection],
    collectionWrite: [needs.collectionWrite, fixes.collection],
    directoryApplication: [needs.directoryApplication, fixes.directory],
    directoryDelegated: [needs.directoryDelegated, fixes.directory],
    audience: [needs.audience, fixes.audience],
    uri: [needs.uri, fixes.uri],
  };
  const [says, fix] = need === 'secret' ? [needs.secretNone, fixes.secret] : texts[need];
  return has ? { mark: 'ok', says, fix: null } : { mark: 'missing', says, fix };
}
