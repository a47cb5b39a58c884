import type { Card } from './card.ts';
import { textInput } from './ask-text-card.ts';
import { markdownText } from './escape.ts';
import { button, buttonWithInputs, card, day, entry, facts, heading, text } from './parts.ts';
import type { Words } from './words.ts';

export interface RegisteredView {
  asked: string;
  /** Exactly this serial number; else, those that contain it. */
  exact: boolean;
  devices: { serialNumber: string; model: string | null; groupTag: string | null; state: string; lastContact: Date | null }[];
  /** It could not be looked up. */
  unknown: boolean;
}

const mostShown = 4;

/** Whether a serial number is registered for Autopilot, and the next one to look up. */
export function registeredCard({ asked, exact, devices, unknown }: RegisteredView, words: Words): Card {
  const { autopilot } = words;
  const title = unknown ? autopilot.title : exact && devices.length > 0 ? autopilot.registered(asked) : autopilot.notRegistered(asked);
  const said = unknown ? autopilot.couldNot : exact && devices.length > 0 ? null : devices.length > 0 ? autopilot.partOf(asked) : autopilot.notRegisteredText;
  const input = { id: 'serial', label: autopilot.serialLabel, placeholder: null, missing: autopilot.serialMissing, longest: 64 };
  return card(words, {
    summary: title,
    body: [
      heading(markdownText(title)),
      said === null ? null : text(markdownText(said)),
      ...devices.slice(0, mostShown).map((device) => entry(device.serialNumber, [facts(factsOf(device, words))])),
      textInput(input),
    ],
    actions: [buttonWithInputs(autopilot.serialLook, 'autopilot.serial', {}, { primary: true }), button(autopilot.back, 'autopilot.show', {})],
  });
}

function factsOf({ model, groupTag, state, lastContact }: RegisteredView['devices'][number], { autopilot }: Words): ([string, string] | null)[] {
  const { facts: names, states } = autopilot;
  const known = state in states ? states[state as keyof typeof states] : states.unknown;
  return [
    model === null ? null : [names.model, markdownText(model)],
    groupTag === null ? null : [names.group, markdownText(groupTag)],
    [names.state, known],
    lastContact === null ? null : [names.contact, day(lastContact)],
  ];
}
