import type { CardElement } from './card.ts';
import { markdownText, plainText } from './escape.ts';
import { lines, subheading, text } from './parts.ts';
import type { ActionId, ActionInput, Given } from './views.ts';
import type { DeviceFamily } from '../actions/device-kind.ts';
import type { Words } from './words.ts';

/** The fields of an action; an input's id is the name of the field. */
export function inputElements(inputs: readonly ActionInput[], given: Given, { approvals }: Words): CardElement[] {
  return inputs.map((input) => {
    const shared = { id: input.id, label: approvals.inputLabels[input.id], errorMessage: approvals.inputErrors[input.id] };
    if (input.kind === 'choice') {
      const choices = input.options.map((option) => ({ title: approvals.inputOptions[option], value: option }));
      return { type: 'Input.ChoiceSet', ...shared, isRequired: true, style: 'expanded', wrap: true, choices };
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
  return Object.entries(given).map(([id, value]) => {
    const label = approvals.inputLabels[id as keyof Given].replace(/ \(.*\)$/, '');
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
