import type { Action } from 'adaptivecards';
import { AdaptiveCard, ExecuteAction, OpenUrlAction, SerializationContext, SubmitAction, Versions } from 'adaptivecards';
import { h } from './dom.ts';
import { teamsHostConfig } from './host-config.ts';
import { renderMarkdown } from './markdown.ts';

AdaptiveCard.onProcessMarkdown = (text, result) => {
  result.outputHtml = renderMarkdown(text);
  result.didProcess = true;
};

let lastId = 0;

export interface PressedAction extends Record<string, unknown> {
  type: string;
}

/**
 * Draws one card. Teams' own elements (charts, badges) are unknown to the library, which then draws their
 * `fallback`; a card of a version that Teams does not take shows its fallback text.
 */
export function drawCard(json: unknown, label: string, onPress: (action: PressedAction, button: HTMLElement | null) => void): HTMLElement {
  const card = new AdaptiveCard();
  card.hostConfig = teamsHostConfig;
  card.onExecuteAction = (action) => {
    const pressed = read(action);
    if (pressed !== undefined) onPress(pressed, action.renderedElement ?? null);
  };
  const wide = isWide(json);
  const frame = h('div', { class: wide ? 'card wide' : 'card', role: 'group', 'aria-label': label, tabindex: -1 });
  try {
    card.parse(json, new SerializationContext(Versions.v1_5));
    // The library's own check refuses the language of every second card: its pattern keeps a position.
    const lang = languageOf(json);
    if (lang !== undefined) card.lang = lang;
    const drawn = card.render();
    if (drawn !== undefined) frame.append(drawn);
    makeIdsUnique(frame);
  } catch (error) {
    frame.append(h('p', { class: 'card-broken' }, error instanceof Error ? error.message : 'The card could not be drawn.'));
  }
  return frame;
}

/** The library has merged the inputs into data by now. */
function read(action: Action): PressedAction | undefined {
  const id = action.id === undefined ? {} : { id: action.id };
  if (action instanceof ExecuteAction) return { type: 'Action.Execute', ...id, verb: action.verb, data: action.data };
  if (action instanceof SubmitAction) return { type: 'Action.Submit', ...id, data: action.data };
  if (action instanceof OpenUrlAction) return { type: 'Action.OpenUrl', url: action.url };
  return undefined;
}

/** As Teams does in Europe: “en” alone would give American dates. */
function languageOf(json: unknown): string | undefined {
  const lang = typeof json === 'object' && json !== null && 'lang' in json ? json.lang : undefined;
  return lang === 'en' ? 'en-GB' : lang === 'nl' ? 'nl-NL' : undefined;
}

/** The library takes over the ids of a card, and two cards of one kind have the same. Its own ids are unique. */
function makeIdsUnique(card: HTMLElement): void {
  for (const element of card.querySelectorAll('[id]:not([id^="__ac"])')) {
    const label = card.querySelector(`label[for="${CSS.escape(element.id)}"]`);
    lastId += 1;
    element.id = `in-card-${lastId}`;
    label?.setAttribute('for', element.id);
  }
}

function isWide(json: unknown): boolean {
  const msteams = typeof json === 'object' && json !== null && 'msteams' in json ? json.msteams : undefined;
  return typeof msteams === 'object' && msteams !== null && 'width' in msteams && msteams.width === 'full';
}
