import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compileValidator, Contract, schemaForDirection } from '../../src/contract/index.ts';
import type { Call } from '../../src/convention/index.ts';
import { loadSpec } from '../../src/spec/index.ts';
import { coverageCalls } from '../../src/testing/call/coverage-calls.ts';
import { invalidCalls } from '../../src/testing/call/invalid-calls.ts';
import { parameterSchema } from '../../src/testing/call/parameter-arbitrary.ts';
import { readsAsValid } from '../../src/testing/call/reads-as-valid.ts';
import { validCalls } from '../../src/testing/call/valid-calls.ts';

const contracts = await Promise.all(
  ['specs/orders/openapi.yaml', 'specs/notes/openapi.yaml', 'tests/testing/tasks/openapi.yaml'].map(
    async (file) => new Contract(await loadSpec(file)),
  ),
);
const operations = contracts.flatMap((contract) => contract.operations);

/** The places of a call that break the contract. */
function broken(call: Call): string[] {
  const { operation } = call;
  const places: string[] = [];
  for (const parameter of operation.parameters) {
    const value = call[parameter.in][parameter.name];
    const isRight =
      value === undefined
        ? !parameter.required
        : readsAsValid(parameter, parameterSchema(parameter), value);
    if (!isRight) places.push(`${parameter.in} ${parameter.name}`);
  }
  const media = operation.requestBody?.content.get(call.mediaType ?? '');
  const schema = media?.schema?.json;
  if (
    call.body === undefined
      ? operation.requestBody?.required === true
      : schema !== undefined &&
        compileValidator(schemaForDirection(schema, 'request'))(call.body).length > 0
  ) {
    places.push('body');
  }
  return places;
}

function sample(arm: fc.Arbitrary<Call>, seed: number): Call {
  const [call] = fc.sample(arm, { numRuns: 1, seed });
  if (call === undefined) throw new TypeError('nothing was generated');
  return call;
}

describe.each(operations.map((operation) => [operation.id, operation] as const))(
  '%s',
  (_id, operation) => {
    test('valid calls break nothing', () => {
      for (const arm of validCalls(operation).arms) {
        for (const seed of [1, 2, 3]) expect(broken(sample(arm, seed))).toEqual([]);
      }
    });

    test('calls at the edges break nothing', () => {
      const { arms } = coverageCalls(operation);
      for (const arm of arms) expect(broken(sample(arm, 5))).toEqual([]);
    });

    test('invalid calls break their fault, and nothing else', () => {
      const { arms } = invalidCalls(operation);
      expect(arms.length).toBeGreaterThan(0);
      for (const arm of arms) {
        const call = sample(arm, 11);
        const name = call.fault?.pointer.split('/')[1] ?? '';
        const place = call.fault?.in === 'body' ? 'body' : `${call.fault?.in ?? ''} ${name}`;
        expect(broken(call)).toEqual([place]);
      }
    });
  },
);

test('each clause of a body is broken once', () => {
  const create = operations.find(({ id }) => id === 'createTask');
  if (create === undefined) throw new TypeError('no createTask');
  const faults = invalidCalls(create).arms.map((arm) => sample(arm, 1).fault);
  const inBody = faults
    .filter((fault) => fault?.in === 'body')
    .map((fault) => `${fault?.pointer} ${fault?.keyword}`);
  expect(inBody.sort()).toEqual([
    ' required',
    ' syntax',
    ' type',
    ' type',
    '/priority maximum',
    '/priority minimum',
    '/priority type',
    '/priority type',
    '/priority type',
    '/title maxLength',
    '/title minLength',
    '/title required',
    '/title type',
    '/title type',
    '/unexpected_property additionalProperties',
  ]);
});

test('what a server could read as valid is no fault: text has no wrong type, and `5` is a number', () => {
  const list = operations.find(({ id }) => id === 'listTasks');
  const page = list?.parameter('query', 'page');
  const requestId = list?.parameter('header', 'X-Request-ID');
  if (page === undefined || requestId === undefined) throw new TypeError('no such parameter');
  expect(readsAsValid(page, parameterSchema(page), '5')).toBe(true);
  expect(readsAsValid(page, parameterSchema(page), 'five')).toBe(false);
  expect(readsAsValid(page, parameterSchema(page), 0)).toBe(false);
  expect(readsAsValid(requestId, parameterSchema(requestId), 12)).toBe(true);
});
