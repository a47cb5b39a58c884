import type { Entities } from '../understanding/entities.ts';
import { firstNames } from '../understanding/first-names.ts';
import { tidyText } from '../understanding/tidy-text.ts';
import { aboutIn, deviceIn } from './device-like.ts';
import { anyOf } from './word-sets.ts';

// What people of the helpdesk ask for and Balie cannot do: said as it is, and never taken for the nearest thing it can.

export type NotPossible = 'app' | 'user' | 'service' | 'disable' | 'password';

export interface Refused {
  what: NotPossible;
  about: string | null;
}

const polite = "^(?:(?:hoi|hallo|hi|hey|hello|please|pls|can you|could you|would you|will you|i want to|i need to|kun je|kan je|kunnen jullie|wil je|ik wil|graag|balie|even),? )*";
const article = '(?:(?:the|de|het|a|an|een|that|this|die|dit|deze|his|her|zijn|haar) )*';
const onDevice = `(?:from|off of|off|of|out of|on|at|van|op|uit|bij) ${article}(?:(?:laptop|computer|pc|device|apparaat|toestel|telefoon|phone|i-?phone|i-?pad|tablet|mac|macbook) )?§`;
const end = '(?: (?:af|eraf|weg|please|pls|aub|alsjeblieft|graag|even|now|nu|opnieuw|opnieuw op|again))*$';
const way = (source: string) => new RegExp(source, 'iu');

const takesOff = [
  way(`${polite}(?:remove|uninstall|un-install|delete|wipe|take|drop|haal|verwijder|gooi|wis|sloop) (.+?) ${onDevice}${end}`),
  way(`${polite}(.+?) ${onDevice} (?:verwijderen|wissen|afhalen|af halen|weghalen|weg halen|halen|gooien)${end}`),
];
const uninstalls = anyOf('uninstall(?:ing)?', 'un-install', 'de-?install(?:eer|eren)', 'deïnstall(?:eer|eren)');
const installs = way(`${polite}(?:install|installeer|deploy|zet) (.+?) (?:on|onto|to|op) ${article}§${end}|${polite}(.+?) (?:on|onto|op) ${article}§ (?:installeren|zetten)${end}`);
const restarts = [
  way(`${polite}(?:restart|reboot|herstart|re-start) (.+?) ${onDevice}${end}`),
  way(`${polite}start (.+?) opnieuw(?: op)? ${onDevice}$`),
  way(`${polite}(?:start|stop|kill) (.+?) ${onDevice} opnieuw(?: op)?$`),
  way(`${polite}(.+?) ${onDevice} (?:herstarten|opnieuw starten|rebooten)$`),
];
const stops = way(`${polite}(?:stop|kill|start) (.*?(?:service|spooler|dienst|process|proces|app))(?:s|es)? ${onDevice}${end}`);
const disables = way(`${polite}(?:disable|enable|deactivate|activate|deactiveer|activeer|schakel) ${article}(?:(?:laptop|device|computer|pc|apparaat|toestel|account of|account van) ?)*§(?: in)?$`);

/** What stands for the device itself, or for what an action of Balie is about. */
const ownWords = anyOf(
  '§', 'it', 'hem', "'m", 'everything', 'all', 'alles', '\\p{L}*(?:data|gegevens)', 'record', 'object', 'entry', 'registrati(?:on|e)', 'pass ?code', 'pin(?:code)?', '\\p{L}*code', '\\p{L}*password', '\\p{L}*wachtwoord', '\\p{L}*lock', '\\p{L}*slot', 'lost ?mode', '\\p{L}*modus', 'management', 'beheer', 'mdm', 'intune',
  'device', 'apparaat', 'laptop', 'computer', 'pc', 'phone', 'i-?phone', 'telefoon', 'i-?pad', 'tablet', 'mac', 'macbook', 'toestel', 'machine', 'virus(?:sen)?', 'malware', 'enrol+ment', 'inschrijving', 'windows', 'sync', 'policy', 'beleid', '\\p{L}*scans?', 'logs?', 'diagnos\\p{L}*', 'sound', 'geluid', 'remediations?', '\\p{L}*script', '\\p{L}*evaluati(?:on|e)', 'herstel', 'name', 'naam', 'definitions', 'definities', 'signatures', 'updates?', 'agent', 'client', 'alerts?', 'meldingen', 'wipe', 'retire', 'restart', 'reset', 'action', 'actie', 'fresh start', 'bericht', 'message', 'and', 'en', 'over', 'apps', 'werkapps', 'work apps',
);
const user = anyOf('(?:primary |the )?user', '(?:primaire )?gebruiker', '\\p{L}*account', 'owner', 'eigenaar', 'eigenaresse', 'medewerker', 'employee', 'colleague', 'collega', 'profile of', 'profiel van', '¶');
const forgets = anyOf('reset(?:ten)?', 'change', 'wijzig(?:en)?', 'verander(?:en)?', 'forgot(?:ten)?', 'vergeten', 'unlock', 'ontgrendel(?:en)?', 'expired', 'verlopen', 'new', 'nieuw');
const password = anyOf('(?:\\p{L}+)?password', '(?:\\p{L}+)?wachtwoord', '(?:unlock|ontgrendel|reset) .*account', 'account .*(?:ontgrendelen|resetten)');
const devicePassword = anyOf('pass ?code', 'pin(?: ?code)?', 'laps', 'lo[ck]a+l\\p{L}*', 'admin\\p{L}*', 'bit ?locker', 'beheer\\p{L}*', 'secrets?', 'certificates?', 'app', 'client', 'service', 'apple', 'google', 'managed', 'android', 'samsung', 'computer', 'work profile', 'werkprofiel');

/** Null where it is something else. */
export function readNotPossible(text: string, entities: Entities): Refused | null {
  const said = tidyText(text).replace(/[.!?]+$/, '');
  if (said.length > 140 || (entities.devices?.length ?? 1) > 1) return null;
  const device = deviceIn(said, entities);
  if (device === null) return ofNoDevice(said, entities);
  const masked = said.replace(device, '§').replace(entities.user ?? '¶', '¶');
  const what = onOneDevice(masked);
  return what && { what, about: device };
}

/** § is the device, ¶ a person. */
function onOneDevice(said: string): NotPossible | null {
  const taken = takesOff.flatMap((one) => one.exec(said)?.[1] ?? []).find((thing) => !ownWords.test(thing));
  if (taken !== undefined) return user.test(taken) || firstNames.has(taken.toLowerCase().split(' ')[0] ?? '') ? 'user' : 'app';
  if (uninstalls.test(said)) return 'app';
  const put = installs.exec(said);
  if (put && !ownWords.test(put[1] ?? put[2] ?? '')) return 'app';
  if (restarts.some((one) => { const thing = one.exec(said)?.[1]; return thing !== undefined && !ownWords.test(thing) && !/^(?:the|de|het|een|a|¶(?:['’]?s)?)$/iu.test(thing); })) return 'service';
  if (stops.test(said)) return 'service';
  return disables.test(said) ? 'disable' : null;
}

function ofNoDevice(said: string, entities: Entities): Refused | null {
  const asked = forgets.test(said) && password.test(said) && !devicePassword.test(said) && !/(?<!\p{L})(?:laptop|phone|telefoon|i-?phone|i-?pad|tablet|mac|device|apparaat|toestel|alerts?|expir\p{L}*)(?!\p{L})/iu.test(said);
  return asked && said.length <= 80 ? { what: 'password', about: aboutIn(said, entities) } : null;
}
