import type { CardElement } from './card.ts';
import { markdownText, plainText } from './escape.ts';
import { lines, subheading, text } from './parts.ts';
import type { ActionId, ActionInput, Given, InputId } from './views.ts';
import type { DeviceFamily } from '../actions/device-kind.ts';
import type { Words } from './words.ts';

/** Above this many, typing finds one faster than reading them. */
const fewChoices = 15;

/** The fields of an action; an input's id is the name of the field. */
export function inputElements(inputs: readonly ActionInput[], given: Given, { approvals }: Words): CardElement[] {
  return inputs.map((input) => {
    const shared = { id: input.id, label: approvals.inputLabels[input.id], errorMessage: approvals.inputErrors[input.id] };
    if (input.kind === 'choice') {
      const choices = input.options.map((option) => ({ title: approvals.inputOptions[option], value: option }));
      return { type: 'Input.ChoiceSet', ...shared, isRequired: true, style: 'expanded', wrap: true, choices };
    }
    if (input.kind === 'remediation') {
      const choices = input.remediations.map(({ id, name }) => ({ title: plainText(name), value: id }));
      return { type: 'Input.ChoiceSet', ...shared, isRequired: true, style: choices.length > fewChoices ? 'filtered' : 'compact', wrap: true, placeholder: approvals.remediationHint, choices };
    }
    const value = given[input.id];
    return {
      type: 'Input.Text', ...shared, isRequired: input.optional !== true, maxLength: input.most,
      ...(input.long ? { isMultiline: true } : {}),
      ...(value === undefined ? {} : { value: plainText(value).slice(0, input.most) }),
    };
  });
}

/** What was filled in, as rows of names and values. */
export function givenRows(given: Given, { approvals }: Words): [string, string][] {
  const options: Record<string, string> = approvals.inputOptions;
  // The id of what was chosen says nothing to people.
  return Object.entries(given).filter(([id]) => id !== 'remediationId').map(([id, value]) => {
    const label = approvals.inputLabels[id as InputId].replace(/ \(.*\)$/, '');
    return [label, id === 'keep' ? (options[value] ?? markdownText(value)) : markdownText(value)];
  });
}

/** What cannot be undone is spelled out, for this kind of device. */
export function consequenceLines(action: ActionId, { family, personal }: { family: DeviceFamily; personal: boolean }, { approvals }: Words): (CardElement | null)[] {
  const known = approvals.consequences[action];
  const items = [...(personal ? (known?.personal ?? []) : []), ...(known?.every ?? []), ...(known?.[family] ?? [])];
  return items.length === 0 ? [] : [subheading(approvals.consequencesTitle), ...lines(items)];
}

/** One calm line that this needs somebody else. */
export function secondPerson({ approvals }: Words): CardElement {
  return text(approvals.second);
}
