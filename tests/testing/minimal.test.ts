/** What is shown of a fault is needed to see it: with any part that may be left out gone, the fault is gone too. */
import { expect, onTestFinished, test } from 'vitest';
import { judgeLibrary } from '../../bench/testing/judge-library.ts';
import { faults } from '../../bench/testing/library/faults.ts';
import { startLibrary } from '../../bench/testing/library/start-library.ts';
import type { Exchange } from '../../src/testing/index.ts';
import { curl } from '../../src/testing/call/curl.ts';

/** Faults of one request, by the operation that has them: in the body, in the query, at an edge, of two parts together. */
const FAULTS: readonly (readonly [fault: string, operation: string])[] = [
  ['accepts-maximum-by-one', 'createLoan'],
  ['accepts-max-items', 'createBook'],
  ['rejects-largest-page', 'listBooks'],
  ['crash-on-emoji', 'createReview'],
  ['crash-on-null-note', 'createLoan'],
];

/** Headers that every request has, or that no server sees twice. */
const GIVEN = /^(accept|authorization|content-type|idempotency-key|if-match)$/;

test.each(FAULTS)('%s at %s', async (id, operation) => {
  const fault = faults.find((each) => each.id === id);
  expect(fault?.id).toBe(id);
  const { url, close } = await startLibrary(fault);
  onTestFinished(close);
  const exchanges: Exchange[] = [];
  const { findings } = await judgeLibrary(url, {
    seed: 1,
    operations: [operation],
    only: ['validation/before-handler', 'response/no-server-error'],
    onExchange: (exchange) => exchanges.push(exchange),
  });
  const [finding] = findings;
  const exchange = exchanges.findLast(({ request }) => curl(request) === finding?.curl);
  expect(exchange?.answer.call.operation.id).toBe(operation);
  if (exchange === undefined) return;
  const { request, answer } = exchange;
  const [path = '', query = ''] = request.path.split('?');
  const parameters = new URLSearchParams(query);
  const headers = Object.keys(request.headers).filter((name) => !GIVEN.test(name));
  const body = JSON.parse(request.body ?? '{}') as Readonly<Record<string, unknown>>;
  const required = answer.call.operation.requestBody?.json?.schema?.required ?? new Set();
  const optional = Object.keys(body).filter((name) => !required.has(name));
  // One optional part at most: the one that is wrong, or at its edge.
  expect([...headers, ...parameters.keys(), ...optional].length).toBeLessThanOrEqual(1);
  expect(path).not.toBe('');
});
