import { describe, expect, test } from 'vitest';
import { api, contractOf } from '../support/contract-of.ts';

const isMarked = (name: string) => name === 'x-mark';

describe('the extensions of a contract', () => {
  test('are found on every kind of object, with that kind', async () => {
    const schema = { type: 'object', 'x-mark': 'schema' };
    const contract = await contractOf(
      api({
        'x-mark': 'root',
        paths: {
          'x-mark': 'paths',
          '/a': {
            'x-mark': 'path item',
            get: {
              'x-mark': 'operation',
              parameters: [{ name: 'p', in: 'query', schema: {}, 'x-mark': 'parameter' }],
              responses: {
                'x-mark': 'responses',
                '200': { description: '', 'x-mark': 'response', content: { 'a/b': { schema } } },
              },
            },
          },
        },
        components: { securitySchemes: { s: { type: 'http', 'x-mark': 'security scheme' } } },
      }),
    );
    const found = contract.extensions(isMarked);
    expect(found.map(({ node }) => node.value)).toEqual([
      'root',
      'paths',
      'path item',
      'operation',
      'parameter',
      'responses',
      'response',
      'schema',
      'security scheme',
    ]);
    expect(found.map(({ owner }) => owner)).toEqual(found.map(({ node }) => node.value));
  });

  test('are found once, also in other files, beside references and in circles', async () => {
    const contract = await contractOf(
      api({
        paths: {
          '/a': {
            get: {
              responses: {
                '200': { $ref: 'ok.yaml' },
                '201': { $ref: 'ok.yaml' },
                '202': { $ref: 'nowhere.yaml' },
              },
            },
          },
        },
      }),
      {
        'ok.yaml': {
          description: '',
          content: { 'a/b': { schema: { $ref: '#/schema', 'x-mark': 'beside' } } },
          schema: { 'x-mark': 'in a circle', properties: { self: { $ref: '#/schema' } } },
        },
        'nowhere.yaml': {},
      },
    );
    const found = contract.extensions(isMarked);
    expect(found.map(({ node }) => node.value)).toEqual(['in a circle', 'beside'].toReversed());
    expect(found.map(({ node }) => node.file.path)).toEqual([
      '/virtual/ok.yaml',
      '/virtual/ok.yaml',
    ]);
  });

  test('do not include what only looks like one: names and data', async () => {
    const contract = await contractOf(
      api({
        paths: {},
        'x-other': { 'x-mark': 'data' },
        components: {
          schemas: {
            'x-mark': { type: 'object', properties: { 'x-mark': { example: { 'x-mark': 1 } } } },
          },
        },
      }),
    );
    expect(contract.extensions(isMarked)).toEqual([]);
  });
});
