import { isRecord } from './activity.ts';
import type { Activity } from './activity.ts';
import { create, members, remove, send, update } from './bot-calls.ts';
import type { Answer, BotCallDesk } from './bot-calls.ts';
import { refusals } from './refusal.ts';

export interface BotRequest {
  method: string;
  url: URL;
  body: unknown;
}

interface Place {
  conversation: string;
  /** An activity or a member. */
  id: string;
}

type Route = (desk: BotCallDesk, place: Place, request: BotRequest) => Answer;

const post = withActivity((desk, place, activity, { url }) =>
  send(desk, place.conversation, activity, { replyTo: place.id, targeted: url.searchParams.get('isTargetedActivity') === 'true' }));

const routes: Record<string, Route> = {
  'POST conversations': (desk, _place, { body }) => create(desk, body),
  'POST conversations/*/activities': post,
  'POST conversations/*/activities/*': post,
  'PUT conversations/*/activities/*': withActivity((desk, place, activity) => update(desk, place.conversation, place.id, activity)),
  'DELETE conversations/*/activities/*': (desk, place) => remove(desk, place.conversation, place.id),
  'GET conversations/*/members': (desk, place) => members(desk, place.conversation, { key: 'objectId' }),
  'GET conversations/*/activities/*/members': (desk, place) => members(desk, place.conversation, { key: 'objectId' }),
  'GET conversations/*/members/*': (desk, place) => members(desk, place.conversation, { member: place.id, key: 'aadObjectId' }),
  'GET conversations/*/pagedmembers': (desk, place) => {
    const page = members(desk, place.conversation, { key: 'aadObjectId' });
    return 'code' in page ? page : { status: 200, body: { members: page.body } };
  },
};

/** Answers a call that was authenticated. */
export function answerBotCall(desk: BotCallDesk, request: BotRequest): Answer {
  const [, base, version, kind = '', ...rest] = request.url.pathname.split('/').map(decodeURIComponent);
  const [conversation = '', part = '', id = '', tail] = rest;
  const shape = [kind, ...(conversation === '' ? [] : ['*', part.toLowerCase()]), ...(id === '' ? [] : ['*']), ...(tail === undefined ? [] : [tail])];
  const route = base === 'teams' && version === 'v3' ? routes[`${request.method} ${shape.join('/')}`] : undefined;
  if (route !== undefined) return route(desk, { conversation, id }, request);
  return { status: 404, code: 'NotServed', message: `The sandbox does not serve ${request.method} ${request.url.pathname}.` };
}

function withActivity(answer: (desk: BotCallDesk, place: Place, activity: Activity, request: BotRequest) => Answer): Route {
  return (desk, place, request) => {
    const { body } = request;
    if (!isRecord(body) || typeof body['type'] !== 'string') return refusals.badArgument('The activity has no type.');
    return answer(desk, place, body as Activity, request);
  };
}
