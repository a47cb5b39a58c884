import { expect, test } from '@jest/globals';
import { fillIn, namesIn, unknownPlaceholder } from '../../guides/organisation.ts';

const names = namesIn('en', { organisation: 'the bakery' });

test('gives a name a capital at the start of a sentence only', () => {
  expect(fillIn('{organisation} sees it. {support} helps. Ask {support}: {organisation} knows.', names)).toBe(
    'The bakery sees it. The helpdesk helps. Ask the helpdesk: the bakery knows.',
  );
});

test('uses the organisation’s server where it has no easier address of its own', () => {
  expect(namesIn('nl', {})).toMatchObject({ serverName: 'enrollment.manage.microsoft.com', cname: 'enrollment.manage.microsoft.com' });
  expect(namesIn('nl', { serverName: 'mdm.example' }).cname).toBe('mdm.example');
});

test('says which placeholder nobody fills in', () => {
  expect(unknownPlaceholder('Ask {support}.')).toBeNull();
  expect(unknownPlaceholder('Ask {Support}.')).toBe('{Support}');
  expect(unknownPlaceholder('Ask {support.')).toBe('{');
});
