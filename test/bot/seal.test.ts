import { expect, test } from '@jest/globals';
import { SealBroken, openSeal } from '../../bot/seal.ts';

const seal = openSeal('credential');
const token = 'eyJ… a token, with “letters” beyond ASCII';

test('opens what it closed', () => {
  expect(seal.open(seal.close(token, 'tenant/sanne'), 'tenant/sanne')).toBe(token);
  expect(openSeal('credential').open(seal.close('', 'owner'), 'owner')).toBe('');
});

test('shows nothing of what it holds, and never looks the same twice', () => {
  const sealed = seal.close(token, 'owner');
  expect(Buffer.from(sealed, 'base64').toString('utf8')).not.toContain('eyJ');
  expect(seal.close(token, 'owner')).not.toBe(sealed);
});

test('opens for nobody else, and with no other credential', () => {
  const sealed = seal.close(token, 'tenant/sanne');
  expect(() => seal.open(sealed, 'tenant/ahmed')).toThrow(SealBroken);
  expect(() => seal.open(sealed, '')).toThrow(SealBroken);
  expect(() => openSeal('another').open(sealed, 'tenant/sanne')).toThrow(SealBroken);
});

test('breaks when any byte of it changes', () => {
  const sealed = Buffer.from(seal.close('abc', 'owner'), 'base64');
  for (let at = 0; at < sealed.length; at++) {
    const changed = Buffer.from(sealed);
    changed[at] = (changed[at] ?? 0) ^ 1;
    expect(() => seal.open(changed.toString('base64'), 'owner')).toThrow(SealBroken);
  }
});

test('breaks when it is cut off, down to a tag that is too short to prove anything', () => {
  const sealed = Buffer.from(seal.close('', 'owner'), 'base64');
  for (let length = 0; length < sealed.length; length++) {
    expect(() => seal.open(sealed.subarray(0, length).toString('base64'), 'owner')).toThrow(SealBroken);
  }
  expect(() => seal.open('no base64 at all!', 'owner')).toThrow(SealBroken);
});

test('tells in its error neither the token nor the owner', () => {
  const sealed = seal.close(token, 'tenant/sanne');
  try {
    seal.open(sealed, 'tenant/ahmed');
  } catch (error) {
    expect(error).toMatchObject({ code: 'seal_broken' });
    expect(String(error)).not.toMatch(/eyJ|sanne|ahmed/);
  }
});
