import type { IncomingMessage, ServerResponse } from 'node:http';
import { consentPage, problemPage } from './consent-page.ts';
import type { EntraPerson, Registration, SignInRules } from './directory.ts';
import { readText, sendText } from '../loopback-server.ts';

export interface AuthorizeDesk {
  registration: Registration;
  rules: SignInRules;
  person(id: string): EntraPerson | undefined;
  personByName(userPrincipalName: string): EntraPerson | undefined;
  /** Records the grant and returns the authorization code. */
  granted(personId: string, state: string): string;
  declined(personId: string): void;
}

const html = 'text/html; charset=utf-8';

/** GET draws the page, POST takes the answer and sends the browser back with a code or with access_denied. */
export async function answerAuthorize(request: IncomingMessage, response: ServerResponse, url: URL, desk: AuthorizeDesk): Promise<void> {
  const fields = request.method === 'POST' ? new URLSearchParams(await readText(request, 20_000)) : url.searchParams;
  const back = redirectTarget(fields.get('redirect_uri') ?? '');
  if (fields.get('client_id') !== desk.registration.appId) return sendText(response, 400, html, problemPage('The application is not registered in this directory (AADSTS700016).'));
  if (back === undefined) return sendText(response, 400, html, problemPage('The redirect address is not one of the application (AADSTS50011).'));
  const hint = fields.get('login_hint') ?? '';
  const person = desk.personByName(hint) ?? desk.person(hint);
  if (person === undefined) return sendText(response, 400, html, problemPage('Who signs in is not clear: the request names nobody of this company (login_hint).'));
  const state = fields.get('state') ?? '';
  if (request.method !== 'POST') {
    const kind = desk.rules.consentMissing.has(person.id) || !desk.rules.stepUpNeeded.has(person.id) ? 'consent' : 'step-up';
    const permissions = desk.registration.delegatedPermissions;
    const kept = Object.fromEntries(['client_id', 'redirect_uri', 'state', 'login_hint'].map((name) => [name, fields.get(name) ?? '']));
    return sendText(response, 200, html, consentPage({ person, permissions, kind, fields: kept, action: url.pathname }));
  }
  back.searchParams.set('state', state);
  if (fields.get('answer') === 'accept') {
    desk.rules.consentMissing.delete(person.id);
    desk.rules.stepUpNeeded.delete(person.id);
    back.searchParams.set('code', desk.granted(person.id, state));
  } else {
    desk.declined(person.id);
    back.searchParams.set('error', 'access_denied');
    back.searchParams.set('error_description', 'AADSTS65004: User declined to consent to access the app.');
  }
  // In two statements: restify, in the same process, replaces writeHead by one that returns nothing.
  response.writeHead(302, { location: back.href, 'cache-control': 'no-store' });
  response.end();
}

/** Only this machine, or https: the sandbox sends no code anywhere else. */
function redirectTarget(text: string): URL | undefined {
  if (!URL.canParse(text)) return undefined;
  const target = new URL(text);
  const loopback = target.protocol === 'http:' && ['127.0.0.1', 'localhost', '[::1]'].includes(target.hostname);
  return loopback || target.protocol === 'https:' ? target : undefined;
}
