import { z } from 'zod';
import { foundDeviceCard } from '../cards/found-device-card.ts';
import { plainText } from '../cards/escape.ts';
import { platformOf } from '../dialogs/device-platform.ts';
import type { Visit } from '../dialogs/visit.ts';
import type { Device } from '../graph/devices.ts';
import { SignInBlocked, SignInNeeded } from '../graph/identity-errors.ts';
import { latestKeptSignIn } from '../store/kept-asks.ts';
import { findPerson } from '../store/people.ts';
import { nowOf, type Desk } from './desk.ts';
import { keep } from './kept.ts';
import { leastTyped, searchDevices, type Searched } from './search-devices.ts';
import { sendSignIn } from './send-sign-in.ts';
import { signInLink } from './sign-in-card.ts';
import { claimsOf, type InvokeAnswer } from './token-exchange.ts';

// The search that any chat has. Balie may not be in that chat: nothing about it is remembered, and nothing is sent there.

const query = z.object({
  parameters: z.array(z.object({ name: z.string(), value: z.unknown() })).max(5).catch([]),
  queryOptions: z.object({ skip: z.number().int().min(0).catch(0), count: z.number().int().min(1).catch(25) }).catch({ skip: 0, count: 25 }),
  authentication: z.object({ token: z.string().min(1).max(20_000) }).nullish().catch(null),
  state: z.string().max(200).nullish().catch(null),
});

const mostShown = 25;
/** Teams gives 5 s; who types should not wait for more than 3. Milliseconds. */
const searchWithin = 2300;
const signInWithin = 1200;
const adaptiveCard = 'application/vnd.microsoft.card.adaptive';

export async function answerExtension(visitor: Visit, value: unknown, desk: Desk): Promise<InvokeAnswer> {
  const parsed = query.safeParse(value);
  if (!parsed.success) return { status: 400 };
  const { parameters, queryOptions, authentication, state } = parsed.data;
  const { extension } = visitor.words;
  const end = performance.now() + searchWithin;
  const visit = await signedIn(visitor, authentication?.token ?? null, state ?? null, desk);
  if ('answer' in visit) return visit.answer;
  const given = parameters.find(({ name }) => name === 'device')?.value;
  const typed = typeof given === 'string' ? given.trim() : '';
  // Also what Teams asks before a letter is typed; who may not search at all hears that first.
  if (typed.length < leastTyped && visit.roles !== null && visit.roles.length > 0) return message(extension.tooShort);
  const searched = await searchDevices(visit, typed, Math.max(500, end - performance.now()), desk);
  if ('signIn' in searched) return askToSignIn(visit, searched.signIn.claims, desk);
  if ('refused' in searched) return message(refusal(searched.refused, visit));
  if (searched.devices.length === 0) return message(extension.nothing(typed));
  const { skip, count } = queryOptions;
  const page = searched.devices.slice(skip, skip + Math.min(count, mostShown));
  return { status: 200, body: { composeExtension: { type: 'result', attachmentLayout: 'list', attachments: page.map((device) => attachment(device, visit, nowOf(desk))) } } };
}

function refusal(why: Extract<Searched, { refused: unknown }>['refused'], { words: { extension } }: Visit): string {
  return { role: extension.needsRole, throttled: extension.busy, denied: extension.denied, down: extension.down }[why];
}

/** The preview is seen by who searches only; what is chosen becomes a card that everybody in the chat sees. */
function attachment(device: Device, { words }: Visit, now: Date): object {
  const platform = platformOf(device);
  const system = platform === null ? (device.operatingSystem ?? words.device.unknown) : words.platforms[platform];
  const owner = device.userDisplayName ?? device.userPrincipalName ?? words.device.nobody;
  const contact = device.lastSync === null ? words.device.never : words.ago(now.getTime() - Date.parse(device.lastSync));
  const seen = [owner, device.serialNumber, words.devicesFound.lastSync(contact)].filter((part) => part !== null).join(' · ');
  const { content } = foundDeviceCard({ id: device.id, name: device.ownership === 'company' ? device.name : null, platform: system }, words);
  const preview = { contentType: 'application/vnd.microsoft.card.thumbnail', content: { title: plainText(device.name), text: plainText(seen) } };
  return { contentType: adaptiveCard, content, preview };
}

function message(text: string): InvokeAnswer {
  return { status: 200, body: { composeExtension: { type: 'message', text } } };
}

/** The person with roles where Teams brought what is needed for them; or what to answer instead. */
async function signedIn(visit: Visit, token: string | null, state: string | null, desk: Desk): Promise<Visit | { answer: InvokeAnswer }> {
  if (visit.roles !== null) return visit;
  const { extension } = visit.words;
  if (token !== null) {
    try {
      await desk.signIns.accept(visit, token);
    } catch (failure) {
      if (failure instanceof SignInNeeded) return { answer: await askToSignIn(visit, failure.claims, desk) };
      desk.log.warn({ err: failure }, 'a sign-in from a search could not be exchanged');
      return { answer: message(failure instanceof SignInBlocked ? extension.signInBlocked : extension.down) };
    }
    return { ...visit, roles: await desk.signIns.rolesOf(visit) };
  }
  if (state === null || state === 'CancelledByUser') return { answer: await askToSignIn(visit, null, desk) };
  return afterSignInPage(visit, desk);
}

/** The window has closed: in the private chat Teams can now exchange a token without a word, as after any sign-in there. */
async function afterSignInPage(visit: Visit, desk: Desk): Promise<Visit | { answer: InvokeAnswer }> {
  const [waiting, person] = await Promise.all([latestKeptSignIn(desk.db, visit, nowOf(desk)), findPerson(desk.db, visit)]);
  const conversationId = person?.conversationId;
  if (waiting && conversationId) {
    const there = { ...visit, conversationId, conversationKind: 'personal' as const, cardId: null };
    await sendSignIn({ kept: waiting.id, claims: claimsOf(waiting), silent: true }, there, desk, (card) => desk.notify.answer(there, card));
    for (const end = performance.now() + signInWithin; performance.now() < end; await new Promise((resolve) => setTimeout(resolve, 100))) {
      const roles = await desk.signIns.rolesOf(visit);
      if (roles !== null) return { ...visit, roles };
    }
  }
  return { answer: message(visit.words.extension.signInSoon) };
}

/** One kept sign-in for a person, however many letters are typed meanwhile. */
async function askToSignIn(visit: Visit, claims: string | null, desk: Desk): Promise<InvokeAnswer> {
  const person = await findPerson(desk.db, visit);
  // A token comes by way of the private chat; without one there is nowhere for it to arrive.
  if (!person?.conversationId) return message(visit.words.extension.openFirst);
  const there = { ...visit, conversationId: person.conversationId, cardId: null };
  const waiting = claims === null ? await latestKeptSignIn(desk.db, visit, nowOf(desk)) : null;
  const kept = waiting?.id ?? (await keep(there, { by: 'text', text: '', command: 'sign_in' }, 'sign_in', desk, claims));
  const value = signInLink({ kept, claims: claims ?? (waiting ? claimsOf(waiting) : null) }, desk.config);
  return { status: 200, body: { composeExtension: { type: 'auth', suggestedActions: { actions: [{ type: 'openUrl', value, title: visit.words.extension.signInTitle }] } } } };
}
