// A question to the helpdesk, as the person and as the helpdesk see it.
import { caseAskCard, type CaseAskView } from '../../cards/case-ask-card.ts';
import { caseAnswerCard } from '../../cards/case-answer-card.ts';
import { caseDeskCard, type CaseDeskView } from '../../cards/case-desk-card.ts';
import { caseListCard } from '../../cards/case-list-card.ts';
import type { AlongView } from '../../cards/case-parts.ts';
import { caseReceiptCard, type Standing } from '../../cards/case-receipt-card.ts';
import { caseReplyCard } from '../../cards/case-reply-card.ts';
import { caseWholeCard } from '../../cards/case-whole-card.ts';
import { chooseCard } from '../../cards/choose-card.ts';
import type { Words } from '../../cards/words.ts';
import type { Sample } from './samples.ts';

const id = '3a5c1d0e-6c0a-4f1b-9b1d-0d7a5a3f2c20';
const message = '4b6d2e1f-6c0a-4f1b-9b1d-0d7a5a3f2c21';
const now = new Date('2026-11-21T09:30:00.123Z');
const ago = (minutes: number) => new Date(now.getTime() - minutes * 60_000);
const nasty = '[Approved](https://evil.example) **x** {{DATE(2020-01-01T00:00:00Z)}}\n# head\n- item <at>Boss</at>';

const along = (words: Words): AlongView => ({
  guide: { title: words.language === 'nl' ? 'Je eigen iPhone instellen voor je werk' : 'Set up your own iPhone for work', step: 4, of: 7, heading: words.language === 'nl' ? 'Download het profiel' : 'Download the profile', state: 'steps' },
  failure: { what: words.failure.kinds.enrollmentRestrictionsEnforced.what, code: 'DeviceTypeNotSupported', at: ago(12) },
  devices: [
    { name: 'LT-0421', system: 'Windows', compliance: 'compliant' },
    { name: "Sanne's iPhone", system: 'iOS', compliance: 'inGracePeriod' },
  ],
});
const text = (words: Words) => (words.language === 'nl' ? 'Ik krijg steeds de melding dat het profiel niet kan worden gedownload.' : 'It keeps telling me that the profile cannot be downloaded.');
const answer = (words: Words) => (words.language === 'nl' ? 'Zet de wifi even uit en gebruik je mobiele netwerk. Lukt het dan wel?' : 'Switch wifi off for a moment and use your mobile network. Does it work then?');

const exchange = (words: Words) => [
  { name: 'Sanne de Vries', text: text(words), at: ago(20) },
  { name: 'Lotte Peeters', text: answer(words), at: ago(9) },
  { name: 'Sanne de Vries', text: text(words), at: ago(2) },
];

const ask = (words: Words, more: Partial<CaseAskView>) =>
  caseAskCard({ ask: id, run: id, prefilled: '', along: along(words), askedAt: null, support: words.own.yourHelpdesk, problem: null, now, ...more }, words);
const receipt = (words: Words, standing: Standing, added: string | null = null) =>
  caseReceiptCard({ case: id, question: text(words), askedAt: ago(20), standing, added: added === null ? null : { name: 'Sanne', text: added, at: ago(3) }, more: added !== null, support: words.own.yourHelpdesk, now }, words);
const desk = (words: Words, more: Partial<CaseDeskView>) =>
  caseDeskCard({ case: id, name: 'Sanne de Vries', question: text(words), askedAt: ago(20), state: 'open', by: 'Lotte Peeters', along: along(words), exchange: [], personProblem: null, now, ...more }, words);

export const caseSamples: Sample[] = [
  { name: 'case-ask', card: (words) => ask(words, {}) },
  { name: 'case-ask-empty', card: (words) => ask(words, { run: null, along: { guide: null, failure: null, devices: 'unreadable' }, problem: 'empty' }) },
  { name: 'case-ask-more', card: (words) => ask(words, { askedAt: ago(20) }) },
  { name: 'case-ask-nasty', nasty: true, card: (words) => ask(words, { support: nasty, along: { guide: null, failure: { what: nasty, code: nasty, at: now }, devices: [{ name: nasty, system: nasty, compliance: nasty }] } }) },
  { name: 'case-sent', card: (words) => chooseCard({ title: words.cases.sentTitle, text: words.cases.sentText, choices: [{ title: words.button.backToStep, verb: 'guide.show', data: { run: id } }] }, words) },
  { name: 'case-receipt', card: (words) => receipt(words, { kind: 'asked' }) },
  { name: 'case-receipt-no-place', card: (words) => receipt(words, { kind: 'waits', why: 'no_place' }) },
  { name: 'case-receipt-unreachable', card: (words) => receipt(words, { kind: 'waits', why: 'unreachable' }) },
  { name: 'case-receipt-taken', card: (words) => receipt(words, { kind: 'taken', by: 'Lotte Peeters' }, answer(words)) },
  { name: 'case-receipt-solved', card: (words) => receipt(words, { kind: 'solved', by: null }) },
  { name: 'case-receipt-nasty', nasty: true, card: (words) => receipt(words, { kind: 'answered', by: nasty }, nasty) },
  { name: 'case-answer', card: (words) => caseAnswerCard({ case: id, message, agent: 'Lotte Peeters', text: answer(words), question: text(words), replies: [], solved: false, now }, words) },
  { name: 'case-answer-replied', card: (words) => caseAnswerCard({ case: id, message, agent: 'Lotte Peeters', text: answer(words), question: '', replies: [{ name: 'Sanne', text: text(words), at: ago(2) }], solved: true, now }, words) },
  { name: 'case-answer-nasty', nasty: true, card: (words) => caseAnswerCard({ case: id, message, agent: nasty, text: nasty, question: nasty, replies: [{ name: nasty, text: nasty, at: ago(2) }], solved: false, now }, words) },
  { name: 'case-desk', card: (words) => desk(words, {}) },
  { name: 'case-desk-answered', card: (words) => desk(words, { state: 'answered', exchange: [{ name: 'Sanne de Vries', text: text(words), at: ago(9) }, { name: 'Lotte Peeters', text: answer(words), at: ago(5) }, { name: 'Sanne de Vries', text: text(words), at: ago(2) }], personProblem: 'gone' }) },
  { name: 'case-desk-unread', card: (words) => desk(words, { state: 'taken', question: '', along: { guide: null, failure: 'unreadable', devices: 'unreadable' }, personProblem: 'later' }) },
  { name: 'case-desk-solved', card: (words) => desk(words, { state: 'closed', along: { guide: null, failure: null, devices: [] } }) },
  { name: 'case-desk-nasty', nasty: true, card: (words) => desk(words, { name: nasty, question: nasty, by: nasty, state: 'taken', exchange: [{ name: nasty, text: nasty, at: ago(1) }], personProblem: 'gone', along: { guide: { title: nasty, step: 1, of: 2, heading: nasty, state: 'steps' }, failure: { what: nasty, code: nasty, at: now }, devices: [{ name: nasty, system: nasty, compliance: 'compliant' }] } }) },
  { name: 'case-desk-long', card: (words) => desk(words, { question: 'é'.repeat(2000), exchange: Array.from({ length: 4 }, () => ({ name: 'Sanne de Vries', text: 'é'.repeat(2000), at: ago(1) })) }) },
  { name: 'case-whole', card: (words) => caseWholeCard({ case: id, name: 'Sanne de Vries', messages: exchange(words), page: 2, pages: 3, now }, words) },
  { name: 'case-whole-mine', card: (words) => caseWholeCard({ case: id, name: null, messages: exchange(words), page: 1, pages: 1, now }, words) },
  { name: 'case-whole-nasty', nasty: true, card: (words) => caseWholeCard({ case: id, name: nasty, messages: [{ name: nasty, text: nasty, at: ago(2) }], page: 1, pages: 2, now }, words) },
  { name: 'case-reply', card: (words) => caseReplyCard({ case: id, message, name: 'Sanne de Vries', text: text(words), answers: [{ name: 'Lotte Peeters', text: answer(words), at: ago(1) }], now }, words) },
  {
    name: 'case-list',
    card: (words) =>
      caseListCard(
        {
          cases: [
            { case: id, name: 'Sanne de Vries', question: text(words), state: 'open', by: '', askedAt: ago(20) },
            { case: id, name: 'Oliver Bennett', question: '', state: 'taken', by: 'Lotte Peeters', askedAt: ago(90) },
            { case: id, name: 'Sanne de Vries', question: text(words), state: 'answered', by: 'Ahmed Yildiz', askedAt: ago(2000) },
          ],
          more: 2,
          waiting: 1,
          now,
        },
        words,
      ),
  },
  { name: 'case-here', card: (words) => chooseCard({ title: words.cases.hereTitle, text: [words.cases.hereText, words.cases.hereReplaced, words.cases.hereWaiting(3)].join('\n\n'), choices: [{ title: words.cases.button.list, verb: 'command.run', data: { command: 'cases' } }, { title: words.cases.button.off, verb: 'command.run', data: { command: 'cases_off' } }] }, words) },
  { name: 'case-private', card: (words) => chooseCard({ title: words.cases.privateTitle, text: words.cases.privateText, choices: [{ title: words.cases.button.list, verb: 'command.run', data: { command: 'cases' } }] }, words) },
];
