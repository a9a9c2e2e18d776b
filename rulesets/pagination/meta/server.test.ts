import { expect, test } from 'vitest';
import { environment } from '../../../tests/server/support/environment.ts';
import { exchange } from '../../../tests/server/support/exchange.ts';
import { runStep } from '../../../tests/server/support/run-step.ts';
import { pageMeta } from './server.runtime.ts';

const step = pageMeta(environment())(
  { size: 'per_page', defaultSize: 20, perPage: 'per_page', nextCursor: 'next_cursor' },
  exchange().operation,
);
const page = { total: 3, page: null, nextCursor: 'abc' };
const listing = () => Promise.resolve({ status: 200, headers: {}, body: [], page });

function asking(query: Readonly<Record<string, unknown>>) {
  return exchange({ input: { path: {}, query, header: {}, cookie: {}, body: undefined } });
}

test('a page says where it stands and how large it may be', async () => {
  const { meta } = await runStep(step, asking({ per_page: 2 }), listing);
  expect(meta).toEqual({ total: 3, page: null, per_page: 2, next_cursor: 'abc' });
});

test('the size is the declared default when nobody asked', async () => {
  expect((await runStep(step, asking({}), listing)).meta).toMatchObject({ per_page: 20 });
});

test('what is no page gets no meta', async () => {
  expect((await runStep(step, asking({}))).meta).toBeUndefined();
});
