import { expect, test, vi } from 'vitest';
import type { Issue } from '../../../templates/server-express/runtime/issue.ts';
import { environment } from '../../../tests/server/support/environment.ts';
import { exchange } from '../../../tests/server/support/exchange.ts';
import { runStep } from '../../../tests/server/support/run-step.ts';
import { validation } from './server.runtime.ts';

const issue: Issue = { in: 'body', pointer: '/a', keyword: 'type', message: 'must be string' };
const handler = () => Promise.resolve({ status: 200, headers: {}, body: undefined });

test('the handler never sees an invalid request, and every issue is named', async () => {
  const handle = vi.fn(handler);
  const world = environment({ validate: () => [issue, issue] });
  const step = validation(world)({}, exchange().operation);
  const { problem } = await runStep(step, exchange(), handle);
  expect(handle).not.toHaveBeenCalled();
  expect(problem?.cause).toMatchObject({ kind: 'invalid', issues: [issue, issue] });
});

test('a valid request reaches the handler', async () => {
  const step = validation(environment())({}, exchange().operation);
  expect((await runStep(step, exchange(), handler)).status).toBe(200);
});

test('a missing precondition has an answer of its own', async () => {
  const world = environment({ validate: () => [issue] });
  const step = validation(world)({ precondition: 'If-Match' }, exchange().operation);
  const missing = await runStep(step, exchange());
  expect(missing.problem?.cause.kind).toBe('precondition-required');

  const input = { path: {}, query: {}, header: { 'if-match': '"1"' }, cookie: {}, body: undefined };
  const present = await runStep(step, exchange({ input }));
  expect(present.problem?.cause.kind).toBe('invalid');
});
