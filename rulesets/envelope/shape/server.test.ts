import { expect, test } from 'vitest';
import { Problem } from '../../../templates/server-express/runtime/problem.ts';
import { environment } from '../../../tests/server/support/environment.ts';
import { exchange } from '../../../tests/server/support/exchange.ts';
import { runStep } from '../../../tests/server/support/run-step.ts';
import { envelope } from './server.runtime.ts';

const operation = exchange().operation;
const both = envelope(environment())(
  { success: true, error: true, requestId: 'request_id' },
  operation,
);

test('a success is data beside a null error', async () => {
  const result = await runStep(both, exchange());
  expect(result.body).toEqual({ data: { id: 1 }, error: null });
});

test('facts beside the body become meta', async () => {
  const page = () => Promise.resolve({ status: 200, headers: {}, body: [], meta: { total: 0 } });
  const result = await runStep(both, exchange(), page);
  expect(result.body).toEqual({ data: [], meta: { total: 0 }, error: null });
});

test('an answer without a body keeps none', async () => {
  const nothing = () => Promise.resolve({ status: 204, headers: {}, body: undefined });
  expect((await runStep(both, exchange(), nothing)).body).toBeUndefined();
});

test('a null payload is a payload', async () => {
  const nothing = () => Promise.resolve({ status: 200, headers: {}, body: null });
  expect((await runStep(both, exchange(), nothing)).body).toEqual({ data: null, error: null });
});

test('an error is null data beside what went wrong and the id of the request', async () => {
  const fail = () => Promise.reject(new Problem('conflict', 'Taken.'));
  const result = await runStep(both, exchange({ requestId: 'r-1' }), fail, { outside: true });
  expect(result.body).toMatchObject({
    data: null,
    error: { message: 'Taken.' },
    meta: { request_id: 'r-1' },
  });
});

test('what the contract does not envelope is left alone', async () => {
  const neither = envelope(environment())(
    { success: false, error: false, requestId: 'request_id' },
    operation,
  );
  expect((await runStep(neither, exchange())).body).toEqual({ id: 1 });
  const fail = () => Promise.reject(new Problem('conflict', 'Taken.'));
  expect((await runStep(neither, exchange(), fail, { outside: true })).body).toBeUndefined();
});
