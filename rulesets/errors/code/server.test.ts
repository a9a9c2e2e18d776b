import { expect, test } from 'vitest';
import { catchProblems } from '../../../templates/server-express/runtime/catch-problems.ts';
import { compose } from '../../../templates/server-express/runtime/compose.ts';
import { Problem, type ProblemOptions } from '../../../templates/server-express/runtime/problem.ts';
import { environment } from '../../../tests/server/support/environment.ts';
import { exchange } from '../../../tests/server/support/exchange.ts';
import { errorCode } from './server.runtime.ts';

async function codeOf(
  codes: Readonly<Record<string, readonly string[]>>,
  options?: ProblemOptions,
): Promise<string | undefined> {
  const step = errorCode(environment())({ codes }, exchange().operation);
  const fail = () => Promise.reject(new Problem('not-found', 'There is no such order.', options));
  const result = await compose([step, catchProblems(() => undefined)], fail)(exchange());
  return result.problem?.code;
}

// Nothing maps problems to statuses here, so that all of them are 500.
test('the code that was thrown is kept where the contract declares it', async () => {
  expect(await codeOf({ 500: ['A', 'B'] }, { code: 'B' })).toBe('B');
});

test('the first declared code stands in for one that is not declared', async () => {
  expect(await codeOf({ 500: ['A', 'B'] }, { code: 'C' })).toBe('A');
  expect(await codeOf({ 500: ['A', 'B'] })).toBe('A');
});

test('a status without declared codes gets the name of the problem', async () => {
  expect(await codeOf({ 404: ['A'] })).toBe('NOT_FOUND');
  expect(await codeOf({ 404: ['A'] }, { code: 'OWN' })).toBe('OWN');
});
