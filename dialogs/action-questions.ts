import type { ActionId } from '../actions/action.ts';
import { findActions, type ActionName } from '../understanding/actions.ts';
import { asksWhatHappens } from '../understanding/consequences.ts';
import { tidyText } from '../understanding/tidy-text.ts';
import { anyOf } from './word-sets.ts';

// "Should I wipe or retire it?", "how do I wipe a laptop?": the answer says what each does, and starts neither.

const signs: readonly (readonly [ActionId, RegExp])[] = [
  ['freshStart', anyOf('fresh[- ]?start', 'schone start', '(?:re-?|her)install(?:eer|eren|ing)?', 'opnieuw (?:te )?installeren', 'clean pc')],
  ['deleteRecord', anyOf('delet(?:e|ed|ing)', 'verwijder(?:en|d)?', '(?:from|uit) intune')],
  ['shutDown', anyOf('shut ?down', 'power off', 'uitzetten', 'uitschakelen', 'afsluiten')],
  ['enableLostMode', anyOf('lost[- ]?mode', '(?:verlies|verloren|kwijt)[- ]?modus')],
  ['bypassActivationLock', anyOf('activation[- ]?lock', 'activeringsslot', 'activatieslot')],
  ['collectDiagnostics', anyOf('diagnos(?:tics?|tiek|e)', 'logs')],
  ['runRemediation', anyOf('remediat(?:e|ions?)', 'herstelscript')],
  ['rotateFileVaultKey', anyOf('file ?vault\\p{L}*')],
  ['rotateLocalAdminPassword', anyOf('laps', 'local admin \\p{L}+', 'lokaal beheer\\p{L}*')],
];
const idOf: Partial<Record<ActionName, ActionId>> = {
  app_evaluation: 'appEvaluation', sync_machine_policy: 'refreshMachinePolicy', sync_user_policy: 'refreshUserPolicy', reset_passcode: 'resetPasscode', rotate_keys: 'rotateBitLockerKeys', update_signatures: 'updateSignatures',
  defender_scan: 'quickScan', retire: 'retire', wipe: 'wipe', lock: 'remoteLock', locate: 'locateDevice', rename: 'setDeviceName', restart: 'rebootNow', sync: 'syncDevice',
};
/** What else it could be, where only one is named. */
const beside: Partial<Record<ActionId, ActionId>> = { wipe: 'retire', retire: 'wipe', deleteRecord: 'retire', freshStart: 'wipe' };
const lasting: ReadonlySet<ActionId> = new Set<ActionId>(['wipe', 'retire', 'deleteRecord', 'freshStart', 'bypassActivationLock']);
const disturbing: ReadonlySet<ActionId> = new Set<ActionId>([...lasting, 'rebootNow', 'shutDown', 'resetPasscode', 'remoteLock', 'enableLostMode']);

const advice = /(?<!\p{L})(?:should (?:i|we)|shall (?:i|we)|moet(?:en)? (?:ik|we|wij)|zal (?:ik|we)|zou ik|wat zou (?:je|jij)|(?:is it|would it be) (?:better|best|safe|ok|okay|wise)|is het (?:beter|handig|veilig|verstandig|slim)|(?:what|which)(?:'s| is| would be) (?:better|best|safer)|wat is (?:beter|het beste|handiger|veiliger)|(?:kan|kunnen) (?:ik|we) beter)(?!\p{L})/iu;
const difference = /(?<!\p{L})(?:difference|differ|verschil|verschillen|versus|vs\.?)(?!\p{L})|(?<!\p{L})what (?:does|do|will|would) .*(?<!\p{L})(?:do|mean)(?!\p{L})|(?<!\p{L})wat (?:doet|doen|betekent|houdt)(?!\p{L})|^(?:what is|what's|wat is) (?:(?:a|an|een|the|de) )?(?:\p{L}+ ?){1,2}\??$/iu;
const method = /(?<!\p{L})(?:how (?:do|can|should|would|to) ?(?:i|we|you|one)?|how to|hoe \p{L}+ (?:ik|we|wij|je|men))(?!\p{L})/iu;
const doubt = /(?<!\p{L})(?:denk ik|i think|i guess|misschien|maybe|perhaps|toch)(?!\p{L})[^?]*\?$/iu;
const may = /^(?:(?:hoi|hallo|hi|hey|hello|en|and|so|dus)[ ,]+)*(?:can (?:i|we)|may (?:i|we)|could (?:i|we)|kan ik|mag ik|kunnen we|mogen we)(?!\p{L})/iu;
const mayBe = /^(?:(?:hoi|hallo|hi|hey|hello|en|and|so|dus)[ ,]+)*(?:can|may|could|kan|mag|kunnen|mogen) (?!you|je|jij|u |jullie|iemand|someone|it be that).*(?<!\p{L})(?:be \p{L}+|ge\p{L}+ worden|worden ge\p{L}+|verwijderd worden|worden verwijderd)(?!\p{L})/iu;
const told = /(?<!\p{L})(?:who|wie|when|wanneer|did|yesterday|gisteren|status|gelukt|worked|failed|mislukt|why|waarom|how (?:much )?long(?:er)?|duurt|working|werkt|again|nog een keer|gaat het|staat het|zit het|hoever)(?!\p{L})/iu;
/** Somebody's own, or another subject that has a word in common. */
const elsewhere = /(?<!\p{L})(?:my|mijn|m'n|management|beheer|\p{L}*profiel|profile|company portal|autopilot|tenant attach|apps?|\p{L}*mail|whatsapp|invoice|factuur|sccm clients|configmgr clients|qr|scanners?|documents?|paper|printers?)(?!\p{L})/iu;

/** The actions that a line names. */
export function actionsNamed(text: string): ActionId[] {
  const said = tidyText(text);
  const more = signs.filter(([, sign]) => sign.test(said)).map(([id]) => id);
  // "Activation lock" is no lock, and what is said of the others has a verb of its own.
  const usual = findActions(more.includes('bypassActivationLock') ? said.replace(/activation[- ]?lock/giu, ' ') : said).flatMap((name) => idOf[name] ?? []);
  return [...new Set([...usual, ...more])].filter((id) => id !== 'rotateBitLockerKeys' || !more.some((other) => other === 'rotateFileVaultKey' || other === 'rotateLocalAdminPassword') || /bit ?locker/iu.test(said));
}

/** The actions that are asked about, and what stands beside one that cannot be undone; none where something is to be done. */
export function actionsAskedAbout(text: string): ActionId[] {
  const said = tidyText(text);
  if (said.length > 160 || told.test(said) || elsewhere.test(said)) return [];
  const named = actionsNamed(said);
  if (named.length === 0 || !isQuestion(said, named)) return [];
  const [only, ...others] = named;
  const other = only !== undefined && others.length === 0 ? beside[only] : undefined;
  return [...named, ...(other === undefined ? [] : [other])].slice(0, 4);
}

function isQuestion(said: string, named: readonly ActionId[]): boolean {
  if (asksWhatHappens(said) || advice.test(said) || difference.test(said) || method.test(said)) return true;
  if (named.some((id) => disturbing.has(id)) && (may.test(said) || doubt.test(said))) return true;
  return named.some((id) => lasting.has(id)) && (mayBe.test(said) || /(?<!\p{L})(?:kan|mag|can|may) (?:\p{L}+ )?(?:be |ge)\p{L}+(?: worden)?(?!\p{L}).*\?$/iu.test(said));
}
