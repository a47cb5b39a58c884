// The rules that no tool checks for Teams: https://learn.microsoft.com/microsoftteams/platform/task-modules-and-cards/cards/design-effective-cards
import type { Card } from '../../cards/card.ts';
import { verbs, type Verb } from '../../cards/verbs.ts';

export type Node = Record<string, unknown> & { type: string };

/** What only Teams knows; the adaptivecards library, like older clients, shows the fallback instead. */
export const teamsOnly = new Set(['Badge', 'ProgressBar', 'ProgressRing', 'Chart.VerticalBar.Grouped']);
const allowedHosts = new Set(['intune.microsoft.com', 'entra.microsoft.com', 'identity.apple.com', 'business.apple.com', 'admin.microsoft.com', 'balie.example']);

export function nodes(value: unknown): Node[] {
  if (Array.isArray(value)) return value.flatMap(nodes);
  if (typeof value !== 'object' || value === null) return [];
  const own = typeof (value as Node).type === 'string' ? [value as Node] : [];
  return [...own, ...Object.values(value).flatMap(nodes)];
}

/** Every breach, in words; empty when the card is good. */
export function lint({ content, summary }: Card): string[] {
  const found: string[] = [];
  const all = nodes(content);
  const actions = all.filter((node) => ['Action.Execute', 'Action.OpenUrl'].includes(node.type));
  const opened = (content.actions ?? []).filter((action) => action.type === 'Action.ShowCard').map((action) => action.card as typeof content);
  const inputs = all.filter((node) => node.type.startsWith('Input.'));
  const check = (good: boolean, breach: string) => {
    if (!good) found.push(breach);
  };
  const size = Buffer.byteLength(JSON.stringify(content), 'utf8');
  check(content.version === '1.5', 'version is not 1.5');
  check(size <= 25 * 1024, `${size} bytes is more than 25 KB`);
  check(summary.trim() !== '', 'no summary');
  check(content.fallbackText.trim() !== '', 'no fallbackText');
  check(actions.length > 0 || all.some((element) => element.type === 'ProgressRing'), 'a dead end: no action');
  // A whole line that can be pressed takes no room of its own, so more of those fit than of buttons.
  const lines = all.filter((node) => node.selectAction !== undefined);
  // What a button opens has room of its own.
  for (const { actions: buttons = [] } of [content, ...opened]) check(buttons.length <= 6, `${buttons.length} buttons`);
  const besides = actions.length - lines.length - [content, ...opened].reduce((sum, { actions: buttons = [] }) => sum + buttons.filter(({ type }) => type !== 'Action.ShowCard').length, 0);
  check(besides <= 6, `${besides} buttons in the text`);
  check(lines.length <= 16, `${lines.length} lines to press`);
  check(!JSON.stringify(content).includes('undefined'), 'the word undefined');
  check(new Set(actions.map((action) => action.title)).size === actions.length, 'two actions with the same title');
  const ids = all.map((node) => node.id).filter((id) => id !== undefined);
  check(new Set(ids).size === ids.length, 'two elements with the same id');
  for (const input of inputs) check(isText(input.id) && isText(input.label), 'an input without id or label');
  for (const node of all) {
    if (node.type === 'Image') check(node.altText !== undefined, 'an image without altText');
    if (node.type === 'TextBlock') check(node.wrap === true, `text does not wrap: ${String(node.text)}`);
    if (node.type === 'TextBlock') check(isText(node.text), 'an empty TextBlock');
    if (node.type === 'ColumnSet') check((node.columns as unknown[]).length <= 3, 'more than three columns');
    if (teamsOnly.has(node.type)) check(node.fallback !== undefined, `${node.type} without fallback`);
    for (const url of [node.url, node.iconUrl].filter((value) => value !== undefined)) {
      check(isAllowed(url), `link to ${JSON.stringify(url)}`);
    }
  }
  for (const part of [content, ...opened]) {
    // A button of a card that was opened also sends what stands on the card around it.
    const within = nodes({ ...part, actions: part.actions?.filter(({ type }) => type !== 'Action.ShowCard') });
    const around = part === content ? [] : nodes(content.body);
    const here = [...within, ...around].filter((node) => node.type.startsWith('Input.'));
    for (const action of within.filter((one) => one.type === 'Action.Execute')) found.push(...lintExecute(action, here));
  }
  return found;
}

function lintExecute(action: Node, inputs: Node[]): string[] {
  const found: string[] = [];
  const fallback = action.fallback as Node | undefined;
  if (fallback?.type !== 'Action.Submit') return [`${String(action.verb)}: no Action.Submit fallback`];
  const { verb, ...data } = fallback.data as Record<string, unknown>;
  if (verb !== action.verb) found.push(`${String(action.verb)}: the fallback carries ${String(verb)}`);
  if (JSON.stringify(data) !== JSON.stringify(action.data)) found.push(`${String(verb)}: the fallback carries other data`);
  if (fallback.associatedInputs !== action.associatedInputs) found.push(`${String(verb)}: the fallback takes other inputs`);
  if (!Object.hasOwn(verbs, String(verb))) return [...found, `unknown verb ${String(verb)}`];
  const filled = action.associatedInputs === 'none' ? {} : Object.fromEntries(inputs.map((input) => [input.id, filledIn(input)]));
  const parsed = verbs[verb as Verb].safeParse({ ...data, ...filled });
  if (!parsed.success) found.push(`${String(verb)}: ${parsed.error.message}`);
  return found;
}

/** What somebody would send: the value that is there, the first choice, or some words. */
function filledIn(input: Node): unknown {
  const [first] = (input.choices ?? []) as { value: string }[];
  return input.value ?? first?.value ?? 'some words';
}

function isText(value: unknown): boolean {
  return typeof value === 'string' && value.trim() !== '';
}

function isAllowed(url: unknown): boolean {
  if (typeof url !== 'string' || !URL.canParse(url)) return false;
  const { protocol, host, pathname } = new URL(url);
  return protocol === 'https:' && (allowedHosts.has(host) || pathname.startsWith('/download/'));
}
