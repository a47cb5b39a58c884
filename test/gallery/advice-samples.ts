// Advice for administrators, as the dialogs show it.
import { migrationPlan, tickName, type MigrationChoices } from '../../advice/migration.ts';
import { options, questionWords, type Answers, type Question } from '../../advice/questions.ts';
import { attachItems, uploadPaths } from '../../advice/tenant-attach.ts';
import { nothingKnown, walk, type Facts } from '../../advice/interview.ts';
import { askTextCard } from '../../cards/ask-text-card.ts';
import { attachCard } from '../../cards/attach-card.ts';
import { appComparedCard } from '../../cards/app-compared-card.ts';
import { checklistCard } from '../../cards/checklist-card.ts';
import { methodQuestionCard } from '../../cards/method-question-card.ts';
import { registeredCard } from '../../cards/registered-card.ts';
import type { Card } from '../../cards/card.ts';
import { sectionsCard } from '../../cards/sections-card.ts';
import type { Words } from '../../cards/words.ts';
import { checklistLines, explained } from '../../dialogs/checklist.ts';
import { autopilotHelp, whoseAutopilot } from '../../dialogs/autopilot-help.ts';
import type { Standing } from '../../dialogs/method-interview.ts';
import { advicePage, changePage, othersPage, tablePage, tasksPage, textPage } from '../../dialogs/method-pages.ts';
import type { Reply } from '../../dialogs/reply.ts';
import type { Visit } from '../../dialogs/visit.ts';
import { builtInGuides, loadGuides } from '../../guides/load-guides.ts';
import type { Sample } from './samples.ts';

const guides = loadGuides([builtInGuides]);
const interview = '7f6c3c1e-6c0a-4f1b-9b1d-0d7a5a3f2b11';
const tenantId = '5f6c1a52-9d0e-4c53-8b7a-2e4f0c9a7d10';
const nasty = '[Approved](https://evil.example) **x** _y_ {{DATE(2020-01-01T00:00:00Z)}}';

const visit = (words: Words): Visit => ({ tenantId, objectId: 'x', name: 'Marieke Bakker', conversationId: 'c', conversationKind: 'personal', words, roles: ['Admin'], cardId: null });

function cardOf(replies: Reply[]): Card {
  const [first] = replies;
  if (first?.kind !== 'card') throw new Error('Not a card.');
  return first.card;
}

function standing(answers: Answers, facts: Facts = nothingKnown): Standing {
  return { interview: { id: interview, tenantId, objectId: 'x', state: { answers, facts } }, answers, facts, walk: walk(answers, facts) };
}

const hybrid: Answers = { owner: 'company', configManager: 'none', dem: 'no', state: 'existing', joined: 'hybrid', windows: 'ten', premium: 'yes', otherMdm: 'no' };
const personal: Answers = { owner: 'personal', configManager: 'keep', dem: 'yes', manage: 'device', windows: 'older', otherMdm: 'yes' };
const bulk: Answers = { owner: 'company', configManager: 'none', dem: 'no', state: 'existing', joined: 'unknown', users: 'shared', windows: 'ten', premium: 'unknown', otherMdm: 'no' };

function page(answers: Answers, draw: (words: Visit, at: Standing, outcome: NonNullable<Standing['walk']['outcome']>) => Reply[], facts: Facts = nothingKnown) {
  return (words: Words) => {
    const at = standing(answers, facts);
    if (!at.walk.outcome) throw new Error('The interview is not at its end.');
    return cardOf(draw(visit(words), at, at.walk.outcome));
  };
}

function question(name: Question, n: number, most: number) {
  return (words: Words) =>
    methodQuestionCard(
      {
        interview, question: name, n, most, ask: questionWords[name].ask[words.language], hint: questionWords[name].hint[words.language],
        seen: name === 'configManager' ? words.method.sees.configManager : null, resumed: n === 3,
        answers: options[name].map((answer) => ({ title: (questionWords[name].answers as Record<string, Record<'nl' | 'en', string>>)[answer]?.[words.language] ?? '', verb: 'method.answer', data: { interview, question: name, answer } })),
      },
      words,
    );
}

const choices: MigrationChoices = { access: 'grace', pace: 'phased', old: 'unknown', group: 2 };
const planItems = migrationPlan(choices).map((item) => ({ name: tickName(item, choices), item }));
const attachNamed = attachItems.map((item) => ({ name: item.id, item }));
const ticks = (names: string[]) => names.map((item, index) => ({ item, byObjectId: 'x', byName: index === 1 ? nasty : 'Marieke Bakker', tickedAt: new Date('2026-11-20T09:00:00Z') }));
const attachButtons = (words: Words) => Object.values(words.attach.buttons).slice(0, 6).map((title) => ({ title, verb: 'attach.show' as const, data: { page: 'list' } }));

export const adviceSamples: Sample[] = [
  ...(Object.keys(options) as Question[]).map((name, index) => ({ name: `method-question-${name.toLowerCase()}`, card: question(name, index + 1, 13) })),
  {
    name: 'attach',
    card: (words) => {
      const { found, could } = words.attach;
      return attachCard(
        {
          findings: [
            { mark: 'attention', says: found.devicesNone, fix: found.devicesNoneFix },
            { mark: 'missing', says: found.rightMissing, fix: found.rightFix },
            { mark: 'unknown', says: could.synced, fix: could.permission('User.Read') },
            { mark: 'ok', says: found.devicesOk('108'), fix: null },
          ],
          done: 3, of: 11, buttons: attachButtons(words),
        },
        words,
      );
    },
  },
  { name: 'attach-list', card: (words) => checklistCard({ list: 'tenant-attach', title: words.attach.listTitle, above: null, warning: null, ...checklistLines(attachNamed, ticks(['version', 'cloud', 'global-admin']), words), buttons: attachButtons(words).slice(0, 3) }, words), nasty: true },
  { name: 'attach-explain', card: (words) => sectionsCard({ above: null, title: words.attach.listTitle, text: null, sections: [explained(attachNamed, words)], buttons: attachButtons(words).slice(0, 1) }, words) },
  { name: 'attach-off', card: (words) => sectionsCard({ above: null, title: words.attach.offTitle, text: null, sections: [{ heading: null, lines: uploadPaths.off.map((step) => ({ says: step[words.language], remark: null })), inOrder: true }], buttons: attachButtons(words).slice(0, 1) }, words) },
  {
    name: 'attach-ask-app',
    card: (words) => {
      const { attach } = words;
      return askTextCard({ title: attach.appTitle, text: attach.app, input: { id: 'app', label: attach.appLabel, placeholder: attach.appPlaceholder, missing: attach.appMissing, longest: 120 }, verb: 'attach.app', press: attach.appCompare, buttons: attachButtons(words).slice(0, 1) }, words);
    },
  },
  {
    name: 'migration-plan',
    card: (words) =>
      checklistCard(
        {
          list: 'migration', title: words.migration.title, above: `${words.migration.chosen}: ${words.migration.access.grace} · ${words.migration.pace.phased} · ${words.migration.group('2')}`,
          warning: { title: words.migration.warningTitle, text: `${words.migration.warningUnknown} ${words.migration.warning}` },
          ...checklistLines(planItems, ticks(['pilot']), words),
          buttons: [words.migration.buttons.text, words.checklist.explain, words.migration.buttons.see, words.migration.look, words.migration.buttons.choices, words.migration.buttons.nextGroup].map((title) => ({ title, verb: 'migration.show', data: { page: 'plan' } })),
        },
        words,
      ),
  },
  { name: 'autopilot', card: (words) => cardOf(autopilotHelp(visit(words), { guides })) },
  { name: 'autopilot-whose', card: (words) => cardOf(whoseAutopilot(visit(words))) },
  {
    name: 'autopilot-registered',
    card: (words) => registeredCard({ asked: 'PF3K9X21', exact: true, devices: [{ serialNumber: 'PF3K9X21', model: 'Lenovo ThinkPad T14', groupTag: 'Standaard', state: 'notContacted', lastContact: null }], unknown: false }, words),
  },
  { name: 'autopilot-not-registered', card: (words) => registeredCard({ asked: 'PF3K9X21', exact: false, devices: [], unknown: false }, words) },
  { name: 'autopilot-nasty', card: (words) => registeredCard({ asked: nasty, exact: false, devices: [{ serialNumber: nasty, model: nasty, groupTag: nasty, state: nasty, lastContact: new Date(0) }], unknown: false }, words), nasty: true },
  { name: 'method-advice', card: page(hybrid, (at, here, outcome) => advicePage(at, here, outcome, guides), { ...nothingKnown, premium: true }) },
  { name: 'method-advice-first', card: page({ ...personal, premium: 'yes' }, (at, here, outcome) => advicePage(at, here, outcome, guides), { ...nothingKnown, autopilot: true }) },
  { name: 'method-advice-bulk', card: page(bulk, (at, here, outcome) => advicePage(at, here, outcome, guides)) },
  { name: 'method-tasks', card: page(bulk, tasksPage) },
  { name: 'method-text', card: page(bulk, textPage) },
  { name: 'method-others', card: page({ ...personal, premium: 'yes' }, othersPage) },
  { name: 'method-change', card: page(hybrid, (at, here) => changePage(at, here)) },
  { name: 'method-table', card: page(hybrid, (at, here) => tablePage(at, 'automatic', here)) },
  {
    name: 'attach-app',
    card: (words) =>
      appComparedCard(
        {
          name: 'ConfigMgrSvc_7d0c2f0e-3c1b-4f6a-9a55-0f7d1f0c9b21', clientId: interview, tenantId, uri: `api://${tenantId}/ConfigMgrService`, secretUntil: new Date('2027-03-01T00:00:00Z'), missing: 1, nobodyHears: true,
          findings: [
            { mark: 'ok', says: words.attach.needs.collectionRead, fix: null },
            { mark: 'missing', says: words.attach.needs.collectionWrite, fix: words.attach.fixes.collection },
            { mark: 'unknown', says: words.attach.needs.consent, fix: words.attach.fixes.consent },
          ],
          buttons: [{ title: words.button.alertsOn, verb: 'command.run', data: { command: 'subscribe_alerts' } }],
        },
        words,
      ),
  },
  {
    name: 'attach-app-nasty',
    card: (words) =>
      appComparedCard(
        { name: nasty, clientId: interview, tenantId, uri: nasty, secretUntil: null, missing: 1, nobodyHears: false, findings: [], buttons: [{ title: words.attach.buttons.back, verb: 'attach.show', data: { page: 'checks' } }] },
        words,
      ),
    nasty: true,
  },
];
