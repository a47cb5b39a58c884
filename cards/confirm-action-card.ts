import type { Card, CardElement } from './card.ts';
import { lastContact } from './device-card.ts';
import type { DeviceFamily } from '../actions/device-kind.ts';
import { consequenceLines, inputElements, secondPerson } from './action-inputs.ts';
import { markdownText, plainText } from './escape.ts';
import { box, button, buttonWithInputs, card, facts, heading, note, text, time } from './parts.ts';
import { runningBox, type Running } from './running-box.ts';
import type { ActionId, ActionInput, DeviceView, Given } from './views.ts';
import type { Words } from './words.ts';

export interface ConfirmActionView {
  /** Opaque id of what is asked; who, what and where stay in the store. */
  request: string;
  action: ActionId;
  device: DeviceView;
  /** Somebody will notice it: the agent says why. */
  needsReason: boolean;
  /** What else is filled in, and what of it is known already. */
  inputs?: readonly ActionInput[];
  given?: Given;
  /** It cannot be undone: its consequences on this kind of device, its name to type, and a second person. */
  destroys?: DeviceFamily | null;
  /** Why it may not work. */
  doubt?: keyof Words['doubts'] | null;
  /** Named before the button, so that nobody does it twice. */
  running?: Running | null;
  /** It goes as Balie itself. */
  asApplication?: boolean;
  expires: Date;
  now?: Date;
}

export function confirmActionCard(view: ConfirmActionView, words: Words): Card {
  const { confirm } = words;
  const { device } = view;
  const action = words.actionNames[view.action];
  const warning = words.actionWarnings[view.action];
  const destroys = view.destroys ?? null;
  const inputs = inputElements(view.inputs ?? [], view.given ?? {}, words);
  const yes = words.button.confirm(action);
  const owner = device.owner ?? device.ownerUpn;
  return card(words, {
    summary: confirm.summary(action, plainText(device.name)),
    body: [
      heading(confirm.title(action)),
      text(words.actionTexts[view.action]),
      facts([
        [confirm.device, markdownText(device.name)],
        [confirm.owner, owner === null ? words.device.nobody : markdownText(owner)],
        device.serial === null ? null : [confirm.serial, markdownText(device.serial)],
        [confirm.lastSync, lastContact(device.lastSync, words, view.now)],
      ]),
      warning === undefined ? null : box(destroys === null ? 'warning' : 'attention', [text(warning)]),
      ...(destroys === null ? [] : [...consequenceLines(view.action, { family: destroys, personal: device.ownership === 'personal' }, words), secondPerson(words)]),
      view.doubt ? box('warning', [text(words.doubts[view.doubt])]) : null,
      runningBox(view.running ?? null, words),
      ...inputs,
      view.needsReason ? reasonInput(words) : null,
      destroys === null ? null : nameInput(device.name, words),
      note(`${view.asApplication === true ? confirm.auditAsBalie : confirm.audit} ${confirm.until(time(view.expires))}`),
    ],
    actions: [
      view.needsReason || inputs.length > 0
        ? buttonWithInputs(yes, 'action.confirm', { request: view.request }, { primary: true })
        : button(yes, 'action.confirm', { request: view.request }, { primary: true }),
      button(words.button.cancel, 'action.cancel', { request: view.request }),
    ],
  });
}

function reasonInput({ confirm }: Words): CardElement {
  return { type: 'Input.Text', id: 'reason', label: confirm.reason, isRequired: true, errorMessage: confirm.reasonMissing, maxLength: 200 };
}

function nameInput(name: string, { approvals }: Words): CardElement {
  return { type: 'Input.Text', id: 'typed', label: approvals.typeName(plainText(name)), isRequired: true, errorMessage: approvals.typeNameError, maxLength: 300 };
}
