import { expect, test } from 'vitest';
import type { Issue } from '../../../templates/server-express/runtime/issue.ts';
import { Problem } from '../../../templates/server-express/runtime/problem.ts';
import { environment } from '../../../tests/server/support/environment.ts';
import { exchange } from '../../../tests/server/support/exchange.ts';
import { runStep } from '../../../tests/server/support/run-step.ts';
import { errorDetails } from './server.runtime.ts';

const step = errorDetails(environment())(
  { headers: { 'if-match': 'If-Match' } },
  exchange().operation,
);

async function detailsOf(issues: readonly Issue[]) {
  const fail = () => Promise.reject(new Problem('invalid', 'Wrong.', { issues }));
  return (await runStep(step, exchange(), fail, { outside: true })).problem?.details;
}

test.each<[Issue['in'], string, string]>([
  ['body', '/lines/0/quantity', 'lines[0].quantity'],
  ['body', '/a~1b/c~0d', 'a/b.c~d'],
  ['body', '', 'body'],
  ['query', '/per_page', 'per_page'],
  ['header', '/if-match', 'If-Match'],
  ['header', '/x-other', 'x-other'],
])('in the %s, %s is called %s', async (location, pointer, field) => {
  const issue: Issue = { in: location, pointer, keyword: 'type', message: 'must be string' };
  expect(await detailsOf([issue])).toEqual([{ field, issue: 'must be string' }]);
});

test('an error about no field has no details', async () => {
  expect(await detailsOf([])).toEqual([]);
});

test('the caller does not choose the size of the answer', async () => {
  const pointer = `/${'x'.repeat(10_000)}`;
  const issue: Issue = { in: 'body', pointer, keyword: 'additionalProperties', message: 'no' };
  const details = await detailsOf(Array.from({ length: 1000 }, () => issue));
  expect(details).toHaveLength(100);
  expect(details?.[0]?.field).toHaveLength(256);
});
