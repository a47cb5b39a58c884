import type { Entities } from '../understanding/entities.ts';
import { tidyText } from '../understanding/tidy-text.ts';
import type { CommandName } from './commands.ts';
import { anyKnown, anyNamed, asksForFile, asksHealth, asksWhat, ends, family, lapses } from './expiry-vocabulary.ts';
import type { OverviewWords } from './expiry-words.ts';
import { anyOf } from './word-sets.ts';

// What administrators ask of the watch in words of their own: "doet de NDES-connector het nog", "licenses expiring",
// "download csv of expiring items", "weekly summary on". Each opens a card, and none of them turns anything on or off. Pure.

type ExpiryQuestion = { command: Extract<CommandName, 'alert_settings' | 'balie_status'> } | { command: 'expiry_overview'; words: OverviewWords };

const weekly = /(?<!\p{L})(?:(?:weekly|wekelijkse?|week) ?(?:summary|summaries|digest|overview|report|overzicht(?:en)?|samenvatting(?:en)?|rapport|update)|(?:every|each|elke|iedere) (?:week|monday|maandag) (?:een |a |an |the |het )?(?:summary|digest|overview|report|overzicht|samenvatting|rapport)|(?:summary|digest|overview|report|overzicht|samenvatting|rapport) (?:every|each|elke|iedere) (?:week|monday|maandag))(?!\p{L})/u;
const lastCheck = /(?<!\p{L})(?:last|latest|previous|laatste|vorige|afgelopen) (?:expiry |verloop ?)?(?:check|controle)(?!\p{L})(?! in(?!\p{L}))/u;
/** Somebody's own, a device, or a complaint: those are not about the watch. */
const other = anyOf(
  'my', 'mine', "m'n", 'mn', 'mijn', 'own (?:phone|laptop)', 'his', 'her', 'haar', 'devices?', 'apparaat', 'apparaten', 'toestel(?:len)?', '\\p{L}*laptops?', '\\p{L}*telefoons?', '\\p{L}*phones?', 'i ?pads?', 'mac(?:book)?s?', 'pc', 'computers?', 'tablets?',
  'passwords?', 'wachtwoord(?:en)?', 'pin', 'passcode', 'wifi', 'wi fi', 'vpn', 'internet', 'netwerk', 'network', 'printers?', 'mail', 'outlook', 'teams', 'word',
  'google play (?:doet|werkt|does|is)(?: het)? (?:niet|not)', "can(?:no|')?t", 'kan niet', 'kan ik niet', 'ik kan', 'krijg', 'get an error', 'says', 'zegt', 'inloggen', 'log(?:ging)? in', 'sign(?:ing)? in',
);
const explains = /^(?:(?:hoi|hallo|hi|hello) )?(?:how (?:do|can|to|should|does)|hoe (?:\p{L}+) (?:ik|je|we|ons)|hoe kan|why|waarom|what happens|wat gebeurt|what is an? |wat is een |wie |who )/u;
const tells = /alert|notif|warn|waarsch|meld|remind|herinner|snooze|seintje|laat (?:me|mij|ons) weten|let (?:me|us) know|tell (?:me|us)|subscribe(?!r)|abonneer|uitstel/u;
const imperative = /^(?:please |kun je |can you |could you |graag )?(?:sync(?:hroni[sz]e|hroniseer)?|renew|vernieuw|verleng|ignore|negeer|assign|wijs|snooze|delete|verwijder|remove|wipe|wis|create|maak|add|koop|buy)(?!\p{L})/u;

/** @param byAgent whether somebody of the helpdesk asks; undefined while nobody is signed in */
export function readExpiryQuestion(text: string, entities: Pick<Entities, 'device' | 'devices' | 'serial'> = {}, byAgent?: boolean): ExpiryQuestion | null {
  const said = tidyText(text).toLowerCase().replace(/[?!.,;:"()/-]+/g, ' ').replace(/\s+/g, ' ').trim();
  if (byAgent === false || said === '' || said.length > 120 || entities.device !== undefined || entities.devices !== undefined || entities.serial !== undefined) return null;
  if (other.test(said)) return null;
  if (weekly.test(said)) return { command: 'alert_settings' };
  if (lastCheck.test(said)) return { command: 'balie_status' };
  if (explains.test(said) || tells.test(said) || imperative.test(said)) return null;
  const words = readWords(said);
  return words && { command: 'expiry_overview', words };
}

function readWords(said: string): OverviewWords | null {
  const thing = family.find((one) => one.said.test(said)) ?? null;
  const filter = thing?.family ? { family: thing.family } : {};
  // Every word of it is about this; otherwise only what has a name of its own says enough.
  const whole = said.replace(anyKnown, ' ').trim() === '';
  const lapsing = saysItEnds(said, thing !== null);
  if (asksForFile.test(said)) return whole && (lapsing || thing !== null || fileAlone.test(said)) ? { files: true, ...filter } : null;
  if (lapsing && whole) return filter;
  if (filter.family !== undefined && (lapses.test(said) || namesOnly(said))) return filter;
  return thing !== null && asksHealth.test(said) && whole ? filter : null;
}

const fileAlone = /^(?:ics|ical)(?: file| bestand)?$/;

function saysItEnds(said: string, ofSomething: boolean): boolean {
  return lapses.test(said) || (ends.test(said) && (ofSomething || asksWhat.test(said)));
}

function namesOnly(said: string): boolean {
  return said.replace(anyNamed, ' ').trim() === '';
}
