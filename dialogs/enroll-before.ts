import { adviceCard } from '../cards/advice-card.ts';
import type { Card } from '../cards/card.ts';
import { chooseCard } from '../cards/choose-card.ts';
import type { Choice } from '../cards/parts.ts';
import type { VerbData } from '../cards/verbs.ts';
import type { Words } from '../cards/words.ts';
import type { AutopilotIdentity } from '../graph/autopilot-identities.ts';
import type { Platform } from '../guides/guide.ts';
import type { Verdict } from './may-enroll.ts';

// What is said instead of a first step that is known to fail: why, who can do something about it, and what can be done now.

export interface Stopped {
  verdict: Exclude<Verdict, { kind: 'go' }>;
  platform: Platform;
  /** Asks the same again: the administrators may have put it right. */
  again: VerbData<'guide.choose'>;
  /** There are steps for a device of the organisation. */
  companyPossible: boolean;
  /** Somebody who can look what is missing. */
  administrator: boolean;
  now: Date;
}

export function stoppedCard(stopped: Stopped, words: Words): Card {
  const { verdict } = stopped;
  if (verdict.kind === 'blocked') return blockedCard(stopped, verdict.why, words);
  if (verdict.kind === 'not_ready') return notReadyCard(stopped, verdict.why, words);
  return limitCard(stopped, verdict, words);
}

function blockedCard({ platform, companyPossible }: Stopped, why: 'platform' | 'personal', words: Words): Card {
  const { before, say } = words;
  const name = words.platforms[platform];
  const company: Choice = { title: say.ownershipCorporate, verb: 'guide.choose', data: { platform, ownership: 'corporate' } };
  const personal = why === 'personal';
  return chooseCard(
    {
      title: personal ? before.personalTitle(name) : before.blockedTitle(name),
      text: personal ? before.personal(name) : before.blocked(name),
      choices: [...(personal && companyPossible ? [company] : []), otherDevice(words), helpdesk(words)],
    },
    words,
  );
}

function notReadyCard({ platform, again, administrator }: Stopped, why: keyof Words['before']['notReady'], words: Words): Card {
  const { before } = words;
  const readiness: Choice = { title: before.button.readiness, verb: 'command.run', data: { command: 'readiness_check' } };
  const buttons = [administrator ? readiness : helpdesk(words), checkAgain(again, words), otherDevice(words)];
  return adviceCard({ title: before.notReadyTitle(words.platforms[platform]), text: before.notReady[why], points: [], inOrder: false, closing: before.notReadyWho, buttons }, words);
}

const mostShown = 6;

function limitCard({ again, now }: Stopped, { limit, devices }: Extract<Verdict, { kind: 'limit' }>, words: Words): Card {
  const { before, button } = words;
  const contact = (lastSync: string | null) => words.devicesFound.lastSync(lastSync === null ? words.device.never : words.ago(now.getTime() - Date.parse(lastSync)));
  const points = devices.slice(0, mostShown).map(({ name, lastSync }) => `${name}: ${contact(lastSync)}`);
  const buttons: Choice[] = [
    { title: before.button.removeDevice, verb: 'command.run', data: { command: 'unenroll_device' } },
    checkAgain(again, words),
    { title: button.myDevices, verb: 'command.run', data: { command: 'my_devices' } },
    helpdesk(words),
  ];
  return adviceCard({ title: before.limitTitle(words.deviceCount(devices.length)), text: before.limit(words.deviceCount(limit), devices.length === 1), points, inOrder: devices.length > 1, closing: before.limitNext(devices.length === 1), buttons }, words);
}

/** @param guide the steps for it; @param other what was asked for, in case it is about another computer */
export function waitingComputerCard({ computer, guide, other }: { computer: AutopilotIdentity; guide: string; other: VerbData<'guide.choose'> }, words: Words): Card {
  const { before } = words;
  const model = [computer.manufacturer, computer.model].filter((part) => part !== null).join(' ') || before.waitingUnnamed;
  const named = [model, ...(computer.serialNumber === null ? [] : [before.waitingSerial(computer.serialNumber)])].join(', ');
  const choices: Choice[] = [
    { title: before.button.thisComputer, verb: 'guide.choose', data: { guide } },
    { title: before.button.otherComputer, verb: 'guide.anyway', data: other },
  ];
  return chooseCard({ title: before.waitingTitle, text: before.waiting(named), choices }, words);
}

function otherDevice(words: Words): Choice {
  return { title: words.before.button.otherDevice, verb: 'guide.choose', data: {} };
}

function helpdesk(words: Words): Choice {
  return { title: words.choose.askHelpdesk, verb: 'case.ask', data: {} };
}

function checkAgain(again: VerbData<'guide.choose'>, words: Words): Choice {
  return { title: words.button.checkAgain, verb: 'guide.choose', data: again };
}
