import type { Outcome } from '../advice/advise.ts';
import { decisionTables, methodNames, methods, rowNames, type Method, type Row } from '../advice/decision-table.ts';
import { methodTasks } from '../advice/method-tasks.ts';
import { questionWords, type Question } from '../advice/questions.ts';
import { cautionTexts, contradictions, firstTexts, reasonsAgainst, reasonsFor } from '../advice/reasons.ts';
import { userTexts } from '../advice/user-texts.ts';
import { guideFor, variants } from '../advice/variants.ts';
import type { Choice } from '../cards/parts.ts';
import { sectionsCard, type Section } from '../cards/sections-card.ts';
import type { Words } from '../cards/words.ts';
import type { GuideBook } from '../guides/guide-book.ts';
import { languages } from '../guides/language.ts';
import type { Standing } from './method-interview.ts';
import { sayLasting, showCard, type Reply } from './reply.ts';
import type { Visit } from './visit.ts';

// What the interview ends in, page by page: the advice, the tasks, the text for users, and why not the others.

export function advicePage({ words }: Visit, standing: Standing, outcome: Outcome, guides: GuideBook): Reply[] {
  const { method, language } = words;
  const title = variants[outcome.variant].title[language];
  const [clashes, cautions] = [true, false].map((clash) => outcome.cautions.filter((caution) => contradictions.has(caution) === clash).map((caution) => cautionTexts[caution][language]));
  const registered = standing.facts.autopilot === true && standing.answers.owner === 'personal' ? [method.registeredPersonal] : [];
  const licence = standing.walk.seen.includes('premium') ? [method.licenceSeen] : [];
  const attach = outcome.method === 'coManagement' ? [method.tenantAttach] : [];
  const sections: (Section | null)[] = [
    outcome.first.length === 0 ? null : { heading: method.first, lines: plain(outcome.first.map((one) => firstTexts[one][language])), inOrder: outcome.first.length > 1, tone: 'attention' },
    said(method.contradiction, clashes ?? [], 'warning'),
    { heading: outcome.first.length === 0 ? null : method.afterThat(title), text: variants[outcome.variant].what[language] },
    said(method.why, reasonsFor(outcome.method, standing.answers).map(({ says }) => says[language])),
    said(method.mind, [...(cautions ?? []), ...registered, ...attach, ...licence]),
  ];
  return showCard(
    sectionsCard(
      {
        above: method.advice,
        title: outcome.first.length === 0 ? title : method.notYet,
        text: null,
        sections: sections.filter((section) => section !== null),
        buttons: adviceButtons(standing, outcome, guides, words),
      },
      words,
    ),
  );
}

function said(heading: string, sentences: readonly string[], tone?: Section['tone']): Section | null {
  if (sentences.length === 0) return null;
  return { heading, lines: plain(sentences), ...(tone ? { tone } : {}) };
}

function plain(sentences: readonly string[]): { says: string; remark: null }[] {
  return sentences.map((says) => ({ says, remark: null }));
}

function adviceButtons({ interview, answers }: Standing, outcome: Outcome, guides: GuideBook, { method, language }: Words): Choice[] {
  const { buttons } = method;
  const show = (title: string, page: 'tasks' | 'text' | 'guide' | 'others' | 'change'): Choice => ({ title, verb: 'method.show', data: { interview: interview.id, page } });
  const guide = guideFor(outcome.variant, answers);
  return [
    show(buttons.tasks, 'tasks'),
    show(buttons.text, 'text'),
    show(buttons.others, 'others'),
    ...(guide !== null && guides.byId(guide, language) ? [show(buttons.guide, 'guide')] : []),
    show(buttons.change, 'change'),
    { title: method.answers.again, verb: 'method.again', data: { interview: interview.id } },
  ];
}

function back({ interview }: Standing, { method }: Words): Choice {
  return { title: method.buttons.back, verb: 'method.show', data: { interview: interview.id, page: 'advice' } };
}

export function tasksPage({ words }: Visit, standing: Standing, outcome: Outcome): Reply[] {
  const { method, language } = words;
  const first = outcome.first.map((one) => firstTexts[one][language]);
  const tasks = [...first, ...methodTasks[outcome.variant].map((task) => task[language])];
  const buttons: Choice[] = [
    back(standing, words),
    { title: method.buttons.text, verb: 'method.show', data: { interview: standing.interview.id, page: 'text' } },
    { title: method.buttons.readiness, verb: 'command.run', data: { command: 'readiness_check' } },
  ];
  return showCard(sectionsCard({ above: variants[outcome.variant].title[language], title: method.tasksTitle, text: null, sections: [{ heading: null, lines: plain(tasks), inOrder: true }], buttons }, words));
}

/** As messages of their own: those can be copied on every client. */
export function textPage({ words }: Visit, standing: Standing, outcome: Outcome): Reply[] {
  const { method, language } = words;
  const card = sectionsCard({ above: variants[outcome.variant].title[language], title: method.textTitle, text: method.text, sections: [], buttons: [back(standing, words)] }, words);
  const others = languages.filter((other) => other !== language);
  return [...showCard(card), ...[language, ...others].flatMap((one) => sayLasting(userTexts[outcome.variant][one]))];
}

/** To read only: whoever sets this up for others is not enrolling a computer of their own. */
export function guidePage(visit: Visit, standing: Standing, outcome: Outcome, guides: GuideBook): Reply[] {
  const { method, enroll, language } = visit.words;
  const id = guideFor(outcome.variant, standing.answers);
  const guide = id === null ? null : guides.byId(id, language);
  if (guide === null) return advicePage(visit, standing, outcome, guides);
  const steps = guide.steps.map(({ heading, text }, index): Section => ({ heading: `${index + 1}. ${heading}`, text }));
  const sections: Section[] = [{ heading: enroll.prepare, lines: plain(guide.before) }, ...steps];
  return showCard(sectionsCard({ above: method.buttons.guide, title: guide.title, text: null, sections, buttons: [back(standing, visit.words)] }, visit.words));
}

export function othersPage({ words }: Visit, standing: Standing, outcome: Outcome): Reply[] {
  const { method, language } = words;
  const sections: Section[] = reasonsAgainst(outcome, standing.answers).map(({ method: other, reasons }) => ({
    heading: methodNames[other][language],
    lines: reasons.map(({ says, remark }) => ({ says: says[language], remark: remark?.[language] ?? null })),
  }));
  const tables = methods.map((one): Choice => ({ title: method.tableOf(methodNames[one][language]), verb: 'method.table', data: { interview: standing.interview.id, method: one } }));
  return showCard(
    sectionsCard(
      { above: variants[outcome.variant].title[language], title: method.othersTitle, text: null, sections: [...sections, { heading: method.tables, presses: tables }], buttons: [back(standing, words)] },
      words,
    ),
  );
}

/** Every cell of one table, as Microsoft published it. */
export function tablePage({ words }: Visit, one: Method, standing: Standing): Reply[] {
  const { method, language } = words;
  const rows = Object.entries(decisionTables[one]) as [Row, NonNullable<(typeof decisionTables)[Method][Row]>][];
  const lines = rows.map(([row, { mark, remark }]) => ({ says: `${method.marks[mark]}: ${rowNames[row][language]}`, remark: remark?.[language] ?? null }));
  const buttons: Choice[] = [{ title: method.othersTitle, verb: 'method.show', data: { interview: standing.interview.id, page: 'others' } }, back(standing, words)];
  return showCard(sectionsCard({ above: null, title: method.tableOf(methodNames[one][language]), text: method.tableNote, sections: [{ heading: null, lines }], buttons }, words));
}

export function changePage({ words }: Visit, standing: Standing): Reply[] {
  const { method, language } = words;
  const { path, seen } = standing.walk;
  const presses = [...path, ...seen].map((question): Choice => ({
    title: `${questionWords[question].ask[language]} ${given(question, standing, words)}`,
    verb: 'method.reopen',
    data: { interview: standing.interview.id, question },
  }));
  return showCard(sectionsCard({ above: null, title: method.changeTitle, text: method.change, sections: [{ heading: null, presses }], buttons: [back(standing, words)] }, words));
}

function given(question: Question, { answers, facts }: Standing, { language }: Words): string {
  const answer = answers[question] ?? (facts.premium ? 'yes' : 'no');
  return (questionWords[question].answers as Record<string, Record<typeof language, string>>)[answer]?.[language] ?? '';
}
