import { describe, expect, test } from '@jest/globals';
import { readIncoming } from '../../bot/incoming.ts';

const bot = { id: '28:balie', name: 'Balie' };

function activity(changes: Record<string, unknown> = {}): Record<string, unknown> {
  return {
    type: 'message', id: '1', text: 'help', from: { id: '29:sanne', name: 'Sanne', aadObjectId: 'sanne' }, recipient: bot,
    conversation: { id: 'a:1', conversationType: 'personal', tenantId: 'tenant' }, channelData: { tenant: { id: 'tenant' } }, locale: 'nl-NL', ...changes,
  };
}

const mention = (text: string, id = bot.id) => ({ type: 'mention', text, mentioned: { id, name: 'x' } });
const textOf = (text: unknown, entities: unknown = []) => readIncoming(activity({ text, entities }))?.text;

describe('text', () => {
  test.each([
    ['<at>Balie</at> help', [mention('<at>Balie</at>')], 'help'],
    ['<at>Balie</at>&nbsp;help', [mention('<at>Balie</at>')], 'help'],
    ['help <at>Balie</at>\n', [mention('<at>Balie</at>')], 'help'],
    ['<at>Balie</at> zoek <at>Balie</at>', [mention('<at>Balie</at>')], 'zoek'],
    ['<at>Balie</at>\u00A0', [mention('<at>Balie</at>')], ''],
    ['<at id="0">Balie</at> help', [mention('<at id="0">Balie</at>')], 'help'],
  ])('is without the bot\'s own mention: %j', (text, entities, cleaned) => {
    expect(textOf(text, entities)).toBe(cleaned);
  });

  test('keeps the mention of somebody else', () => {
    const text = '<at>Balie</at> find <at>Ahmed</at>';
    expect(textOf(text, [mention('<at>Balie</at>'), mention('<at>Ahmed</at>', '29:ahmed')])).toBe('find <at>Ahmed</at>');
  });

  test.each([
    ['R&amp;D', 'R&D'],
    ['&lt;naam&gt; &quot;x&quot; &#39;y&#39;', '<naam> "x" \'y\''],
    ['&amp;lt;', '&lt;'],
    ['&amp;nbsp;', '&nbsp;'],
    ['  zoek\u00A0LT-0421  ', 'zoek LT-0421'],
    ['zoek&nbsp;LT-0421', 'zoek LT-0421'],
    ['cafe\u0301', 'café'],
    ['  ', ''],
    ['', ''],
  ])('is unescaped once: %j', (text, cleaned) => {
    expect(textOf(text)).toBe(cleaned);
  });

  test.each([undefined, null, 7, {}, ['help']])('is none when it is %j', (text) => {
    expect(textOf(text)).toBeNull();
  });

  test.each([[null], ['mentions'], [[null, 1, 'x', { type: 'mention' }, { type: 'mention', text: 1, mentioned: {} }, mention('')]]])('lives with odd entities: %j', (entities) => {
    expect(textOf('help', entities)).toBe('help');
  });
});

describe('who and where', () => {
  test('is the time zone that the client names, in either place', () => {
    const clientInfo = { type: 'clientInfo', locale: 'nl-NL', timezone: 'Europe/Brussels' };
    expect(readIncoming(activity({ localTimezone: 'America/New_York', entities: [clientInfo] }))?.timeZone).toBe('America/New_York');
    expect(readIncoming(activity({ entities: [null, 1, { type: 'clientInfo' }, clientInfo] }))?.timeZone).toBe('Europe/Brussels');
    expect(readIncoming(activity({ localTimezone: 7 }))?.timeZone).toBeNull();
  });

  test('is the tenant that both places name', () => {
    expect(readIncoming(activity())).toMatchObject({ tenantId: 'tenant', objectId: 'sanne', personName: 'Sanne', conversationId: 'a:1', conversationKind: 'personal', locale: 'nl-NL' });
    expect(readIncoming(activity({ channelData: null }))?.tenantId).toBe('tenant');
    expect(readIncoming(activity({ conversation: { id: 'a:1' } }))?.tenantId).toBe('tenant');
  });

  test('is no tenant when two places name two', () => {
    expect(readIncoming(activity({ channelData: { tenant: { id: 'another' } } }))?.tenantId).toBeNull();
  });

  test('is nobody when Teams names nobody', () => {
    expect(readIncoming(activity({ from: { id: '29:guest' } }))?.objectId).toBeNull();
    expect(readIncoming(activity({ from: null }))?.objectId).toBeNull();
  });

  test.each([['groupChat', 'groupChat'], ['channel', 'channel'], ['personal', 'personal'], [undefined, 'personal'], ['something new', 'personal']])('is a %s as %s', (conversationType, kind) => {
    expect(readIncoming(activity({ conversation: { id: 'a:1', conversationType } }))?.conversationKind).toBe(kind);
  });
});

test.each([
  ['nothing', undefined],
  ['a text', 'message'],
  ['no type', activity({ type: undefined })],
  ['no conversation', activity({ conversation: null })],
  ['a conversation without an id', activity({ conversation: { id: '' } })],
  ['an id that is a number', activity({ id: 1 })],
  ['a sender that is a text', activity({ from: 'sanne' })],
])('reads nothing from %s', (_name, given) => {
  expect(readIncoming(given)).toBeNull();
});
