import { findAction, type ActionName } from '../understanding/actions.ts';
import { asksWhatHappens } from '../understanding/consequences.ts';
import { findMentions } from '../understanding/entities.ts';
import { findPlatform } from '../understanding/platforms.ts';
import type { BulkWhich } from '../actions/bulk-rules.ts';
import { exceptionIn } from './bulk-except.ts';
import { complianceIn, contactIn, kindIn } from './bulk-filters.ts';
import { placeIn } from './bulk-place.ts';
import { namesInTable } from './bulk-table.ts';

// What is asked for many devices at once, and of which. Pure. What the words do not say is asked for.

export interface BulkAsked {
  action: ActionName | null;
  /** Null when the words name no devices. */
  which: BulkWhich | null;
}

const all = /(?<![\p{L}])(?:all|alle|every|each|elke?|ieder|iedere|allemaal|everything|everyone|iedereen)(?![\p{L}])/iu;
const things = /(?<![\p{L}])(?:devices?|apparaten|apparaat|laptops?|computers?|pc'?s|desktops?|phones?|telefoons?|toestellen|tablets?|machines?|macs?|macbooks?|i-?phones?|i-?pads?|androids?|hololens(?:es)?|werkplekken)(?![\p{L}])|(?:apparaten|computers|laptops|telefoons|toestellen)(?![\p{L}])/iu;
const own = /(?<![\p{L}])(?:my|mine|our|mijn|m'n|me)(?![\p{L}])/iu;
/** "Erase everything from Sanne's iPhone" is about one. */
const onOneDevice = /(?<![\p{L}])everything(?= (?:from|off|on) (?:(?:the|that|this|his|her) )?[\p{L}]+(?:['’]s|s['’])? )/giu;
const fewestInAList = 3;

/** What goes to many devices at once. Of anything else two are done one after the other. */
const together: ReadonlySet<ActionName | undefined> = new Set<ActionName>(['sync', 'restart', 'defender_scan', 'update_signatures', 'app_evaluation', 'sync_machine_policy', 'sync_user_policy', 'rotate_keys']);
/** "Restart everything", "sync al die iPads". */
const wholeFleet = /^(?:(?:please|pls|can you|could you|kun je|kan je|wil je|balie),? )*\p{L}+ (?:everything|everybody|everyone|all|all of (?:them|it)|alles|allemaal|iedereen)(?: (?:please|pls|now|nu|aub|alsjeblieft|graag|opnieuw(?: op)?|again))*[.! ]*$|(?<!\p{L})(?:al (?:die|deze|de|onze)|all (?:those|these|our|the)) \p{L}*(?:i-?pads|i-?phones|macs|macbooks|laptops|computers|pc's|phones|telefoons|tablets|toestellen|apparaten|devices|androids|machines)(?!\p{L})/iu;

/** Words that mean many devices, whatever command they begin with. */
export function asksForMany(text: string, patterns: readonly RegExp[] = []): boolean {
  const said = firstLine(text);
  if (asksWhatHappens(text) || findAction(said) === undefined) return false;
  const place = placeIn(said);
  const names = namesIn(text, patterns, place?.name);
  if (leavesOut(said, names, patterns) || isList(text, said, names)) return true;
  if (names.length > 0 || own.test(said)) return false;
  if (wholeFleet.test(said)) return true;
  const whole = said.replace(onOneDevice, ' ');
  return (all.test(whole) && (things.test(whole) || place !== null)) || (place?.kind === 'group' && !/(?<![\p{L}])(?:who|wie|when|wanneer|did|is|was)(?![\p{L}])/iu.test(said));
}

/** Of "all laptops except LT-0421" the one that is named is the one that is not meant. */
function leavesOut(said: string, names: readonly string[], patterns: readonly RegExp[]): boolean {
  return exceptionIn(said, patterns) !== null && (names.length > 1 || all.test(said));
}

function isList(text: string, said: string, names: readonly string[]): boolean {
  return names.length >= fewestInAList || (namesInTable(text)?.length ?? 0) > 1 || isPair(said, names);
}

/** "Restart LT-0421 and LT-0422": one thing, and nothing else between the two names. */
function isPair(said: string, names: readonly string[]): boolean {
  const [first, second] = names;
  if (first === undefined || second === undefined || names.length > 2 || !together.has(findAction(said))) return false;
  const from = said.indexOf(first) + first.length;
  const rest = said.slice(said.indexOf(second, from) + second.length);
  if (!/^(?:[\s.,!]|please|pls|plz|aub|alsjeblieft|graag|nu|now|even|opnieuw(?: op)?|again|herstarten|synchroniseren|syncen|scannen|asap)*$/iu.test(rest)) return false;
  return /^\s*(?:[,;&+]|(?:,\s*)?(?:and|en|plus))\s*(?:also |ook )?$/iu.test(said.slice(from, said.indexOf(second, from))) && !/(?<!\p{L})(?:then|daarna|dan|who|wie|when|wanneer|did|is|was|cancel|annuleer|stop|status)(?!\p{L})/iu.test(said);
}

export function readBulkAsked(text: string, patterns: readonly RegExp[] = []): BulkAsked {
  return { action: findAction(firstLine(text)) ?? null, which: readWhich(text, patterns) };
}

/** Which devices; null when nothing says so, or when it says something that is not understood. */
export function readWhich(text: string, patterns: readonly RegExp[] = []): BulkWhich | null {
  const exception = exceptionIn(text, patterns);
  if (exception === null) return readMeant(text, patterns);
  const meant = exception.kind === 'names' ? readMeant(exception.rest, patterns) : null;
  return meant && exception.kind === 'names' ? { ...meant, leftOut: { names: exception.names, reason: 'excepted' } } : null;
}

function readMeant(text: string, patterns: readonly RegExp[]): BulkWhich | null {
  const place = placeIn(text);
  const said = firstLine(text);
  const names = namesIn(text, patterns, place?.name);
  if (names.length > 0) return { names };
  // What a department or group is called is not a filter: "the group Windows pilot".
  const rest = place ? said.replace(place.name, ' ') : said;
  const which = { ...(place === null ? {} : { [place.kind]: place.name }), ...filtersIn(rest) };
  // "iPads and iPhones": one of the two would be a guess.
  if (new Set(rest.split(/[\s,]+/).flatMap((word) => findPlatform(word) ?? [])).size > 1) return null;
  if (Object.keys(which).length > 0) return which;
  return meansEverything(said) ? { everything: true } : null;
}

function filtersIn(rest: string): BulkWhich {
  const platform = findPlatform(rest);
  const compliance = complianceIn(rest);
  // "Windows laptops" are said by the platform; iPhones, iPads and Macs are what they are.
  const kind = platform === undefined || platform === 'android' ? kindIn(rest) : null;
  return {
    ...(platform === undefined ? {} : { platform }),
    ...(kind === null ? {} : { kind }),
    ...(compliance === null ? {} : { compliance }),
    ...contactIn(rest),
  };
}

const plainWords =
  /(?<![\p{L}])(?:all|alle|every|each|elke?|ieder|iedere|allemaal|everything|everyone|iedereen|alles|devices?|apparaten|apparaat|machines?|toestellen|of|the|de|het|in|van|our|ons|onze|them|ze|those|these|deze|company|tenant|organi[sz]ation|organisatie|bedrijf|intune|managed|beheerde|please|alsjeblieft|alstublieft|aub|graag|even|eens|now|nu|again|opnieuw|nog|een|a|keer|once|at|tegelijk|can|could|you|kun|kan|je|jij|wil|want|to|i|ik|do|doe|run|start|starten|force|laat|laten|op|on|for|voor|met|with|defender|bitlocker|policy|beleid|keys?|sleutels?|nieuwe|new|and|en)(?![\p{L}])/giu;
const actionWords = /(?<![\p{L}])(?:re)?(?:(?:ge)?sync\p{L}*|(?:re|her)start\p{L}*|reboot\p{L}*|scan\p{L}*|quick|snelle|update\p{L}*|bijwerken|signatures?|definiti\p{L}*|handtekeningen|machine|computer|user|gebruikers?|policies|app\p{L}*|evalu\p{L}*|rotat?e?\p{L}*|roteer\p{L}*|recovery|herstelsleutels?|antivirus|virus\p{L}*)(?![\p{L}])/giu;

/** Nothing may be left that would have said which: "all kiosk devices" are not all devices. */
function meansEverything(said: string): boolean {
  if (!(all.test(said) || wholeFleet.test(said)) || !(things.test(said) || /(?<![\p{L}])(?:everything|alles|allemaal|all)(?![\p{L}])/iu.test(said))) return false;
  return !/[\p{L}\p{N}]/u.test(said.replace(actionWords, ' ').replace(plainWords, ' '));
}

/** A pasted table may hold anything; only its first line is what the person says. */
function firstLine(text: string): string {
  return text.trim().split('\n')[0] ?? '';
}

function namesIn(text: string, patterns: readonly RegExp[], place: string | undefined): string[] {
  return different(namesInTable(text) ?? mentioned(place === undefined ? text : text.replace(place, ' '), patterns));
}

function mentioned(text: string, patterns: readonly RegExp[]): string[] {
  const { devices, serials } = findMentions(text, patterns);
  const found = [...devices, ...serials].sort((a, b) => a.start - b.start).map(({ text: name }) => name);
  return found.length > 1 ? listed(text, patterns) : found;
}

const between = /\s*(?:[,;&]|(?<![\p{L}])(?:and|en)(?![\p{L}]))\s*/iu;
const likeAName = /^(?=.*(?:\d|-|^[\p{Lu}]{3,}$))[\p{L}\p{N}][\p{L}\p{N}._-]{1,62}$/u;

/** Where some are names of devices, what stands between the commas beside them is one too: what is not found is said so. */
function listed(text: string, patterns: readonly RegExp[]): string[] {
  return text.split(between).flatMap((part) => {
    const { devices, serials } = findMentions(part, patterns);
    const known = [...devices, ...serials].sort((a, b) => a.start - b.start).map(({ text: name }) => name);
    const alike = part.trim().split(/\s+/).findLast((word) => likeAName.test(word));
    return known.length > 0 ? known : alike === undefined ? [] : [alike];
  });
}

function different(names: readonly string[]): string[] {
  return [...new Map(names.map((name) => [name.toLowerCase(), name])).values()];
}
