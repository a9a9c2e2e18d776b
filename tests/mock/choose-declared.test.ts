import { describe, expect, test } from 'vitest';
import type { Contract, Operation } from '../../src/contract/index.ts';
import { chooseDeclared } from '../../src/mock/answer/choose-declared.ts';
import { exchangeFor } from '../../src/mock/exchange-for.ts';
import type { Preference } from '../../src/mock/preference.ts';
import { chooseWithPrism } from '../../src/mock/prism/choose-with-prism.ts';
import { contractOf } from '../support/contract-of.ts';
import { describeApi, json } from './support/describe-api.ts';
import { loadFlagship } from './support/load-flagship.ts';

function callOf(operation: Operation, accept?: string) {
  const path = operation.parameters.filter((parameter) => parameter.in === 'path');
  const exchange = exchangeFor({
    method: operation.method.toUpperCase(),
    url: operation.path.text,
    headers: accept === undefined ? {} : { accept },
    ip: '127.0.0.1',
    read: undefined,
  });
  return {
    ...exchange,
    input: { ...exchange.input, path: Object.fromEntries(path.map(({ name }) => [name, 'x'])) },
  };
}

/** Every response and every example of it. */
function* wishesFor(operation: Operation): Generator<Preference> {
  yield {};
  for (const [status, { content }] of operation.responses) {
    const code = Number(status);
    yield { code };
    for (const media of content.values()) {
      for (const example of media.examples.keys()) yield { code, example };
    }
  }
}

test('what it chooses in the flagship is what Prism chooses', async () => {
  const contract: Contract = await loadFlagship();
  const prism = chooseWithPrism(contract);
  for (const operation of contract.operations) {
    for (const wish of wishesFor(operation)) {
      const ours = await chooseDeclared(operation, wish, callOf(operation));
      const theirs = await prism(operation, wish, callOf(operation));
      const about = `${operation.id} ${JSON.stringify(wish)}`;
      expect({ about, status: ours.status, body: ours.body }).toEqual({
        about,
        status: theirs.status,
        body: theirs.body,
      });
      if (ours.body === undefined) continue;
      expect(ours.headers['content-type']).toBe(theirs.headers['content-type']);
    }
  }
});

describe('of what is declared', () => {
  const named = (examples: object) => json({ type: 'integer' }, { examples });
  const problem = {
    description: 'Wrong.',
    content: { 'application/problem+json': { example: { title: 'Wrong' } } },
  };

  async function choose(responses: object, wish: Preference, accept?: string) {
    const [only] = (await contractOf(describeApi({ '/thing': { get: { responses } } }))).operations;
    if (only === undefined) throw new Error('no operation');
    return chooseDeclared(only, wish, callOf(only, accept));
  }

  test.each([
    ['a range stands for its statuses', { '5XX': json({ const: 1 }) }, { code: 503 }, 503, 1],
    ['`default` for all', { default: json({ const: 1 }) }, { code: 418 }, 418, 1],
    ['`default` without a wish', { default: json({ const: 1 }) }, {}, 200, 1],
    ['the first where none is a success', { 404: json({ const: 1 }), 409: problem }, {}, 404, 1],
    [
      'a named example',
      { 200: named({ a: { value: 1 }, b: { value: 2 } }) },
      { example: 'b' },
      200,
      2,
    ],
    ['the first example', { 200: named({ a: { value: 1 }, b: { value: 2 } }) }, {}, 200, 1],
  ])('%s', async (_name, responses, wish, status, body) => {
    expect(await choose(responses, wish)).toMatchObject({ status, body });
  });

  test('an example is shown although it is not valid', async () => {
    const responses = { 200: json({ type: 'integer' }, { example: 'no' }) };
    expect((await choose(responses, { code: 200 })).body).toBe('no');
  });

  test('what has no example is made up after its schema', async () => {
    const responses = { 404: json({ type: 'integer', minimum: 7, maximum: 7 }) };
    expect((await choose(responses, { code: 404 })).body).toBe(7);
  });

  test.each([
    ['a status', { code: 201 }],
    ['an example', { code: 200, example: 'constructor' }],
  ])('%s that is not there is refused', async (_name, wish) => {
    await expect(choose({ 200: json({ const: 1 }) }, wish)).rejects.toMatchObject({
      kind: 'invalid',
      issues: [{ in: 'header', pointer: '/Prefer' }],
    });
  });

  test('a success must be in a media type that the caller takes, an error need not', async () => {
    const responses = { 200: json({ const: 1 }), 400: problem };
    await expect(choose(responses, {}, 'image/png')).rejects.toMatchObject({
      kind: 'not-acceptable',
    });
    expect(await choose(responses, { code: 400 }, 'application/json')).toMatchObject({
      status: 400,
      headers: { 'content-type': 'application/problem+json' },
    });
  });
});
