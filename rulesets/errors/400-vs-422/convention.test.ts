import { expect, test } from 'vitest';
import { api } from '../../../tests/support/contract-of.ts';
import { remarks } from '../../../tests/support/remarks.ts';
import convention from './convention.ts';

const INVALID = { description: 'Validation failed.' };
const EMPTY_STOCK = { description: 'There are not as many pieces in stock.' };

async function found(
  responses: Readonly<Record<string, object>>,
  options: Readonly<Record<string, unknown>> = {},
): ReturnType<typeof remarks> {
  return remarks(convention, api({ paths: { '/orders': { post: { responses } } } }), options);
}

test('a contract is consistent with itself, whichever it has', async () => {
  expect(await found({ 400: INVALID })).toEqual([]);
  expect(await found({ 422: INVALID })).toEqual([]);
});

test('the option decides; what the other status is left to mean stays', async () => {
  const [remark] = await found({ 400: INVALID }, { validation: '422' });
  expect(remark?.edits).toEqual([['rename /paths/~1orders/post/responses/400', undefined]]);
  expect(await found({ 422: EMPTY_STOCK }, { validation: '400' })).toEqual([]);
});

test('a status that is taken is not written over', async () => {
  const [remark] = await found({ 400: INVALID, 422: EMPTY_STOCK }, { validation: '422' });
  expect(remark?.pointer).toBe('/paths/~1orders/post/responses/400');
  expect(remark?.edits).toEqual([]);
});
