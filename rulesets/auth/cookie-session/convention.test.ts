import { expect, test } from 'vitest';
import { api } from '../../../tests/support/contract-of.ts';
import { remarks } from '../../../tests/support/remarks.ts';
import convention from './convention.ts';

const SAFE = 'Secure, HttpOnly; SameSite=Lax';

async function pointers(
  security: unknown,
  { description = SAFE, operation = {} }: { description?: string; operation?: object } = {},
): Promise<string[]> {
  const found = await remarks(
    convention,
    api({
      paths: {
        '/orders': { post: { operationId: 'place', security, responses: {}, ...operation } },
      },
      components: {
        securitySchemes: {
          session: { type: 'apiKey', in: 'cookie', name: 'sid', description },
          key: { type: 'apiKey', in: 'header', name: 'X-Key' },
        },
      },
    }),
  );
  return found.map(({ pointer }) => pointer);
}

test('a request that the cookie alone lets in can be forged', async () => {
  expect(await pointers([{ session: [] }])).toEqual(['/paths/~1orders/post']);
  expect(await pointers([{ key: [] }, { session: [] }])).toEqual(['/paths/~1orders/post']);
});

test('one that needs more than the cookie, or no cookie, cannot', async () => {
  expect(await pointers([{ session: [], key: [] }])).toEqual([]);
  expect(await pointers([{ key: [] }])).toEqual([]);
  expect(await pointers([])).toEqual([]);
});

test('the attributes of another cookie do not count', async () => {
  const setting = (name: string): object => ({
    responses: {
      200: {
        description: 'Done.',
        headers: { 'Set-Cookie': { example: `${name}=1; ${SAFE}`, schema: { type: 'string' } } },
      },
    },
  });
  const scheme = '/components/securitySchemes/session';
  expect(await pointers([], { description: '', operation: setting('sid') })).toEqual([]);
  expect(await pointers([], { description: '', operation: setting('theme') })).toEqual([scheme]);
});
