import { migrationOptions, migrationPlan, migrationText, readChoices, tickName, type MigrationChoice, type MigrationChoices } from '../advice/migration.ts';
import { chooseCard } from '../cards/choose-card.ts';
import { checklistCard } from '../cards/checklist-card.ts';
import type { Choice } from '../cards/parts.ts';
import { sectionsCard, type Section } from '../cards/sections-card.ts';
import type { VerbData } from '../cards/verbs.ts';
import type { Words } from '../cards/words.ts';
import type { DeviceRule } from '../graph/conditional-access.ts';
import { languages } from '../guides/language.ts';
import { checklistLines, explained, moveTick, type ChecklistPress, type ChecklistTools, type NamedItem } from './checklist.ts';
import { sayLasting, showCard, type Reply } from './reply.ts';
import type { Visit } from './visit.ts';

// Moving to Intune, as administrators plan it: three choices give the order of the steps, and all tick them together.

export interface MigrationTools extends ChecklistTools {
  /** On behalf of the administrator; null when they may not be read. */
  deviceRules(): Promise<DeviceRule[] | null>;
}

const list = 'migration';

export async function migrationPlanFor(visit: Visit, tools: MigrationTools): Promise<Reply[]> {
  const choices = readChoices(await tools.checklists.findChoices(visit.tenantId, list));
  return open(choices) ? askChoice(visit, choices, choices) : showPlan(visit, choices, tools);
}

export async function showMigration(visit: Visit, shown: VerbData<'migration.show'>['page'], tools: MigrationTools): Promise<Reply[]> {
  const { words } = visit;
  const choices = readChoices(await tools.checklists.findChoices(visit.tenantId, list));
  if (shown === 'policies') return showRules(words, await tools.deviceRules());
  if (shown !== 'choices' && open(choices)) return askChoice(visit, choices, choices);
  switch (shown) {
    case 'plan':
      return showPlan(visit, choices, tools);
    case 'explain':
      return showCard(sectionsCard({ above: null, title: words.migration.title, text: words.migration.what, sections: [explained(named(choices), words)], buttons: [page(words.migration.buttons.back, 'plan')] }, words));
    case 'choices':
      return askChoice(visit, { group: choices.group }, choices);
    case 'text':
      return showText(words, choices);
  }
}

/** Which choice is still to be made, in the order in which they are asked. */
function open(choices: MigrationChoices): MigrationChoice | undefined {
  return (['access', 'pace', 'old'] as const).find((choice) => choices[choice] === undefined);
}

/**
 * @param choices those that count; "other choices" asks all of them again and keeps what was ticked
 * @param kept those in the store, so that an old card changes nothing
 */
function askChoice({ words }: Visit, choices: MigrationChoices, kept: MigrationChoices): Reply[] {
  const { migration } = words;
  const choice = open(choices) ?? 'access';
  const asked = {
    access: [migration.askAccess, migration.askAccessHint, migration.access],
    pace: [migration.askPace, migration.askPaceHint, migration.pace],
    old: [migration.askOld, migration.askOldHint, migration.old],
  } as const;
  const [title, text, names] = asked[choice];
  const answers = migrationOptions[choice].map((is): Choice => ({ title: (names as Record<string, string>)[is] ?? is, verb: 'migration.choose', data: { choice, is, had: mark(kept) } }));
  const look = choice === 'old' ? [page(migration.look, 'policies')] : [];
  return showCard(chooseCard({ title, text, choices: [...answers, ...look] }, words));
}

/** The choices as a card carries them, to be compared with those of now. */
function mark({ access, pace, old }: MigrationChoices): string {
  return [access, pace, old].map((choice) => choice ?? '-').join('.');
}

/** An answer to the first question begins the others again: they may well change with it. */
export async function chooseMigration(visit: Visit, { choice, is, had }: VerbData<'migration.choose'>, tools: MigrationTools): Promise<Reply[]> {
  const kept = readChoices(await tools.checklists.findChoices(visit.tenantId, list));
  if (had === mark(kept) && (migrationOptions[choice] as readonly string[]).includes(is)) {
    const before = choice === 'access' ? { group: kept.group } : choice === 'pace' ? { access: kept.access, group: kept.group } : kept;
    await tools.checklists.setChoices(visit.tenantId, list, { ...before, [choice]: is });
  }
  return migrationPlanFor(visit, tools);
}

export async function tickMigration(visit: Visit, press: ChecklistPress, tools: MigrationTools): Promise<Reply[]> {
  const choices = readChoices(await tools.checklists.findChoices(visit.tenantId, list));
  await moveTick(visit, press, named(choices), tools);
  return migrationPlanFor(visit, tools);
}

/** The next group moves: asked first, and only from the group that the card showed. */
export async function nextGroup(visit: Visit, { from, sure }: VerbData<'migration.group'>, tools: MigrationTools): Promise<Reply[]> {
  const { migration } = visit.words;
  const choices = readChoices(await tools.checklists.findChoices(visit.tenantId, list));
  if (choices.pace !== 'phased' || choices.group !== from) return migrationPlanFor(visit, tools);
  if (!sure) {
    const yes: Choice = { title: migration.nextGroupYes, verb: 'migration.group', data: { from, sure: true } };
    return showCard(chooseCard({ title: migration.nextGroupTitle(String(from + 1)), text: migration.nextGroup, choices: [yes, page(migration.buttons.back, 'plan')] }, visit.words));
  }
  await tools.checklists.setChoices(visit.tenantId, list, { ...choices, group: from + 1 });
  return migrationPlanFor(visit, tools);
}

function named(choices: MigrationChoices): NamedItem[] {
  return migrationPlan(choices).map((item) => ({ name: tickName(item, choices), item }));
}

async function showPlan(visit: Visit, choices: MigrationChoices, tools: MigrationTools): Promise<Reply[]> {
  const { words } = visit;
  const { migration } = words;
  const lines = checklistLines(named(choices), await tools.checklists.listTicks(visit.tenantId, list), words);
  const buttons: Choice[] = [
    page(migration.buttons.text, 'text'),
    page(words.checklist.explain, 'explain'),
    { title: migration.buttons.see, verb: 'moving.show', data: {} },
    ...(choices.access === 'none' ? [] : [page(migration.look, 'policies')]),
    page(migration.buttons.choices, 'choices'),
    ...(choices.pace === 'phased' ? [{ title: migration.buttons.nextGroup, verb: 'migration.group' as const, data: { from: choices.group } }] : []),
  ];
  return showCard(checklistCard({ list, title: migration.title, above: chosen(choices, words), warning: warning(choices, words), ...lines, buttons }, words));
}

function chosen({ access, pace, group }: MigrationChoices, { migration }: Words): string {
  const parts = [access && migration.access[access], pace && migration.pace[pace], pace === 'phased' ? migration.group(String(group)) : undefined];
  return `${migration.chosen}: ${parts.filter((part) => part !== undefined).join(' · ')}`;
}

/** Two sets of Conditional Access for the same people lock them out: said until it is known that there is one only. */
function warning({ access, old }: MigrationChoices, { migration }: Words): { title: string; text: string } | null {
  if (access === 'none' || old === 'no') return null;
  const first = old === 'unknown' ? `${migration.warningUnknown} ` : '';
  return { title: migration.warningTitle, text: `${first}${migration.warning}` };
}

function showRules(words: Words, rules: DeviceRule[] | null): Reply[] {
  const { migration } = words;
  const says = rules === null ? migration.policiesUnknown : rules.length === 0 ? migration.policiesNone : migration.policies;
  const names = (rules ?? []).slice(0, 12).map(({ name, reportOnly }) => ({ says: reportOnly ? migration.reportOnly(name) : name, remark: null }));
  const sections: Section[] = [...(names.length > 0 ? [{ heading: null, lines: names }] : []), { heading: migration.warningTitle, text: migration.warning, tone: 'attention' }];
  return showCard(sectionsCard({ above: null, title: migration.policiesTitle, text: says, sections, buttons: [page(migration.buttons.back, 'plan')] }, words));
}

/** As messages of their own: those can be copied on every client. */
function showText(words: Words, choices: MigrationChoices): Reply[] {
  const { migration, language } = words;
  const card = sectionsCard({ above: null, title: migration.buttons.text, text: migration.text, sections: [], buttons: [page(migration.buttons.back, 'plan')] }, words);
  const others = languages.filter((other) => other !== language);
  return [...showCard(card), ...[language, ...others].flatMap((one) => sayLasting(migrationText(choices)[one]))];
}

function page(title: string, shown: VerbData<'migration.show'>['page']): Choice {
  return { title, verb: 'migration.show', data: { page: shown } };
}
