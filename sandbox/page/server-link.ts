import type { CompanyView, Enrollable, FaultName, FaultsView, PageEvent, PressRequest, PressView, SayRequest } from './wire.ts';

// Every request of the page. They reject with RequestFailed; whoever asked tells the person.

export class RequestFailed extends Error {
  readonly code = 'page_request_failed';
}

async function ask<T>(path: string, body?: object): Promise<T> {
  const response = await fetch(`/api/${path}`, {
    method: body === undefined ? 'GET' : 'POST',
    ...(body === undefined ? {} : { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
  });
  const answer = (await response.json()) as T & { error?: string };
  if (!response.ok) throw new RequestFailed(typeof answer.error === 'string' ? answer.error : `The sandbox answered ${response.status}.`);
  return answer;
}

export const serverLink = {
  company: () => ask<CompanyView>('company'),
  open: (person: string, locale: string) => ask<object>('open', { person, locale }),
  say: (request: SayRequest) => ask<{ status: number }>('say', request),
  press: (request: PressRequest) => ask<PressView>('press', request),
  signInFinished: (person: string, conversation: string, state: string | null) => ask<object>('sign-in-finished', { person, conversation, state }),
  forward: (ms: number) => ask<object>('clock', { forward: ms }),
  setFault: (person: string, name: FaultName, on: boolean) => ask<FaultsView>('faults', { person, name, on }),
  enroll: (person: string, kind: Enrollable) => ask<{ seconds: number }>('enroll', { person, kind }),
  answerApprovals: (approve: boolean) => ask<{ answered: number }>('approvals', { approve }),
  renew: () => ask<object>('renew', { what: 'push-certificate' }),
};

/** Listens for one person; the browser reconnects by itself and then gets a whole snapshot again. */
export function listen(person: string, on: { event(event: PageEvent): void; connection(alive: boolean): void }): () => void {
  const source = new EventSource(`/api/events?person=${encodeURIComponent(person)}`);
  source.onmessage = ({ data }: MessageEvent<string>) => on.event(JSON.parse(data) as PageEvent);
  source.onopen = () => on.connection(true);
  source.onerror = () => on.connection(false);
  return () => source.close();
}
