import type { Card } from './card.ts';
import { buttonWithInputs, card, heading, text } from './parts.ts';
import type { Words } from './words.ts';

/** Asks which device, with a list that grows while typing; a client without it still has the words. */
export function pickDeviceCard(command: string, words: Words): Card {
  const { pick, say } = words;
  return card(words, {
    summary: say.whichDevice,
    body: [
      heading(pick.title),
      text(pick.text),
      {
        type: 'Input.ChoiceSet', id: 'device', label: pick.label, placeholder: pick.placeholder, errorMessage: pick.error, isRequired: true,
        style: 'filtered', choices: [], 'choices.data': { type: 'Data.Query', dataset: 'devices', associatedInputs: 'none' },
      },
    ],
    actions: [buttonWithInputs(pick.open, 'device.pick', { command }, { primary: true })],
  });
}
