import type { Card } from './card.ts';
import { markdownText, plainText } from './escape.ts';
import { button, buttonWithInputs, card, heading, lines, link, text } from './parts.ts';
import type { Words } from './words.ts';

const portal = 'https://intune.microsoft.com/#view/Microsoft_Intune_Enrollment/ChooseMDMAuthorityBlade';

export interface AuthorityAskView {
  request: string;
  organisation: string;
  /** Another name was typed before. */
  otherName: boolean;
}

/** What changes, and the name to type: nobody does this by accident. */
export function authorityAskCard({ request, organisation, otherName }: AuthorityAskView, words: Words): Card {
  const { authority } = words;
  const name = markdownText(organisation);
  return card(words, {
    summary: authority.title,
    body: [
      heading(authority.title),
      text(authority.text(name)),
      ...lines(authority.consequences),
      otherName ? text(authority.otherName(name), { tone: 'attention' }) : null,
      { type: 'Input.Text', id: 'name', label: authority.label(plainText(organisation)), isRequired: true, errorMessage: authority.error, maxLength: 300 },
    ],
    actions: [
      buttonWithInputs(authority.confirm, 'authority.set', { request }, { primary: true }),
      button(words.button.cancel, 'authority.cancel', { request }),
    ],
  });
}

export interface AuthorityStatusView {
  request: string;
  stage: 'working' | 'set' | 'failed' | 'unclear' | 'cancelled' | 'expired';
  /** A stable code; null when nothing is in the way. */
  problem: string | null;
  /** The authority as Graph shows it. */
  found: string | null;
}

export function authorityStatusCard(view: AuthorityStatusView, words: Words): Card {
  const { authority, readiness } = words;
  const check = button(readiness.button.check, 'command.run', { command: 'readiness_check' });
  if (view.stage === 'working') return status(authority.working, null, [button(authority.refresh, 'authority.show', { request: view.request })], words);
  if (view.stage === 'set') return status(authority.doneTitle, view.problem === 'already_set' ? authority.wasSet : authority.done, [check], words);
  if (view.stage === 'cancelled') return status(authority.failedTitle, authority.cancelled, [check], words);
  if (view.stage === 'expired') return status(authority.failedTitle, authority.expired, [check], words);
  const title = view.stage === 'failed' ? authority.failedTitle : authority.unclearTitle;
  return status(title, problemText(view, words), [check, link(readiness.button.links.authority, portal)], words);
}

function problemText({ problem, found }: AuthorityStatusView, { authority }: Words): string {
  const { problems } = authority;
  if (problem === 'already_set') return problems.already_set(markdownText(found ?? '–'));
  return problem !== null && Object.hasOwn(problems, problem) ? problems[problem as Exclude<keyof typeof problems, 'already_set'>] : problems.refused;
}

function status(title: string, said: string | null, actions: Parameters<typeof card>[1]['actions'], words: Words): Card {
  return card(words, { summary: title, body: [heading(title), said === null ? null : text(said)], actions: actions ?? [] });
}
