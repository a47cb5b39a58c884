// Which action a question is about ("is de wipe al klaar?", "who restarted …"): the longest sign first.

export const actionNames = [
  'app_evaluation',
  'sync_machine_policy',
  'sync_user_policy',
  'reset_passcode',
  'rotate_keys',
  'update_signatures',
  'defender_scan',
  'retire',
  'wipe',
  'lock',
  'locate',
  'rename',
  'restart',
  'sync',
] as const;
export type ActionName = (typeof actionNames)[number];

const signs: Record<ActionName, RegExp> = {
  app_evaluation: /\bapp(?:lication|licatie)?[- ]?(?:deployment )?eval|\bapp[- ]?evaluatie|\bevaluat/i,
  sync_machine_policy: /\b(?:machine|computer)[- ]?(?:policy|policies|beleid)/i,
  sync_user_policy: /\b(?:user|gebruikers?)[- ]?(?:policy|policies|beleid)/i,
  reset_passcode: /\bpass ?codes?\b|\bpin(?:code|codes)?\b|\btoegangscode/i,
  rotate_keys: /\bbitlocker|\bfilevault|\blaps\b|\brotat|\broteer|\broter|\bherstelsleutel|\brecovery key|\bkey rotation/i,
  update_signatures: /\bsignatures?\b|\bdefinities\b|\bdefinitions?\b|\bhandtekeningen\b|\bsignatur/i,
  defender_scan: /\bscans?\b|\bscannen\b|\bgescand\b|\bscann|\bvirusscan|\bdefender/i,
  retire: /\bretir|\bbuiten gebruik|\bgeretire?d|\buitgefaseerd|\bafgevoerd/i,
  wipe: /\bwip(?:e|es|ed|en|ing|et|te)\b|\bgewip|\bgewist\b|\bwissen\b|\bwist\b|\bwis\b|\bfactory reset|\bfabrieks|\bleeg(?:ge)?(?:maakt|maken|gooien|gegooid)|\berased?\b/i,
  lock: /\block(?:ed|ing|s)?\b|\bvergrendel|\bgelockt|\bge?lock(?:ed|t)\b|\block(?:en)?\b|\bop slot/i,
  locate: /\blocat(?:e|ed|ing|ion)\b|\blocatie|\blokalis|\bgelokaliseerd|\bopgespoord/i,
  rename: /\brenam|\bhernoem|\bomgedoopt|\bnaamswijziging|\bnew name|\bnieuwe naam|\bname change/i,
  restart: /\breboot|\brestart|\bherstart|\bopnieuw (?:op)?(?:ge)?start|\bherstarten/i,
  sync: /\bsync|\bgesync|\bsynchroni|\bgesynchroniseerd|\bresync/i,
};

/** All that a text names. */
export function findActions(text: string): ActionName[] {
  return actionNames.filter((name) => signs[name].test(text));
}

export function findAction(text: string): ActionName | undefined {
  return actionNames.find((name) => signs[name].test(text));
}
