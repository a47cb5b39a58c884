import { authorityAskCard, authorityStatusCard } from '../cards/authority-card.ts';
import type { Card } from '../cards/card.ts';
import type { Words } from '../cards/words.ts';
import type { AuthorityAnswer } from '../readiness/ask-authority.ts';
import type { AuthorityRequest, AuthorityStage } from '../store/authority-requests.ts';
import { sayText, showCard, type Reply } from './reply.ts';
import type { Visit } from './visit.ts';

// Making Intune the MDM authority: what it changes, the organisation's name as a confirmation, and then what Graph shows.

export interface AuthorityTools {
  /** As it is now, not as the last check found it. */
  readAuthority(): Promise<{ organisation: string | null; authority: string }>;
  ask(organisation: string): Promise<AuthorityRequest>;
  confirm(request: string, typed: string): Promise<AuthorityAnswer>;
  cancel(request: string): Promise<AuthorityAnswer>;
  find(request: string): Promise<AuthorityRequest | null>;
}

export async function askAuthority(visit: Visit, tools: AuthorityTools): Promise<Reply[]> {
  const { organisation, authority } = await tools.readAuthority();
  if (authority !== 'unknown') return sayText(visit.words.authority.notOffered(authority));
  const request = await tools.ask(organisation ?? visit.tenantId);
  return showCard(authorityAskCard({ request: request.id, organisation: request.organisation, otherName: false }, visit.words));
}

export async function setAuthority(visit: Visit, { request, name }: { request: string; name: string }, tools: AuthorityTools): Promise<Reply[]> {
  return answered(visit, await tools.confirm(request, name));
}

export async function cancelAuthority(visit: Visit, request: string, tools: AuthorityTools): Promise<Reply[]> {
  return answered(visit, await tools.cancel(request));
}

export async function showAuthority(visit: Visit, id: string, tools: AuthorityTools): Promise<Reply[]> {
  const request = await tools.find(id);
  if (!request) return sayText(visit.words.say.pressUnknown);
  return request.objectId === visit.objectId ? showCard(authorityCard(request, visit.words)) : sayText(visit.words.say.pressNotYours);
}

function answered(visit: Visit, answer: AuthorityAnswer): Reply[] {
  const { say } = visit.words;
  if (answer.kind === 'unknown') return sayText(say.pressUnknown);
  if (answer.kind === 'not_yours') return sayText(say.pressNotYours);
  const { request } = answer;
  if (answer.kind === 'other_name') return showCard(authorityAskCard({ request: request.id, organisation: request.organisation, otherName: true }, visit.words));
  return showCard(authorityCard(request, visit.words));
}

const stages: Record<AuthorityStage, 'asked' | 'working' | 'set' | 'failed' | 'unclear' | 'cancelled' | 'expired'> = {
  asked: 'asked',
  waiting: 'working',
  calling: 'working',
  set: 'set',
  failed: 'failed',
  unclear: 'unclear',
  cancelled: 'cancelled',
  expired: 'expired',
};

/** The request as it stands. */
export function authorityCard(request: AuthorityRequest, words: Words): Card {
  const stage = stages[request.stage];
  if (stage === 'asked') return authorityAskCard({ request: request.id, organisation: request.organisation, otherName: false }, words);
  return authorityStatusCard({ request: request.id, stage, problem: request.problem, found: request.found }, words);
}
