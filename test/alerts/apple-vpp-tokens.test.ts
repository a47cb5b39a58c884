import { expect, test } from '@jest/globals';
import { distinctNames } from '../../alerts/sources/apple-vpp-tokens.ts';
import type { VppToken } from '../../graph/certificates.ts';

const token = (id: string, appleId = 'vpp@contoso.com'): VppToken => ({ id, organization: 'Contoso', appleId, expires: null, state: 'valid', lastSync: null, lastSyncStatus: null });
const names = (tokens: VppToken[], called: [string, string][] = []) => [...distinctNames(tokens, new Map(called)).values()];

test('one token has the name of its organisation', () => {
  expect(names([token('id-0001')])).toEqual(['Contoso']);
});

test('tokens of one organisation and one Apple ID are told apart by what people call them', () => {
  expect(names([token('id-0001'), token('id-0002')], [['id-0001', 'Utrecht'], ['id-0002', 'Gent']])).toEqual(['Contoso · Utrecht', 'Contoso · Gent']);
});

test('where they have no name, by their Apple ID, and else by the end of their ids', () => {
  expect(names([token('id-0001', 'a@contoso.com'), token('id-0002', 'b@contoso.com')])).toEqual(['Contoso · a@contoso.com', 'Contoso · b@contoso.com']);
  expect(names([token('id-0001'), token('id-0002')])).toEqual(['Contoso · vpp@contoso.com · …0001', 'Contoso · vpp@contoso.com · …0002']);
  expect(names([token('id-0001'), token('id-0002')], [['id-0001', 'Utrecht'], ['id-0002', 'Utrecht']])).toEqual(['Contoso · Utrecht · …0001', 'Contoso · Utrecht · …0002']);
});
