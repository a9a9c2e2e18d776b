import { expect, test } from 'vitest';
import { overNamedValues, runContractRule } from '../../src/convention/index.ts';
import { api, contractOf } from '../support/contract-of.ts';

const TEXT = { $ref: '#/components/schemas/Text' };
const EMAIL = { $ref: '#/components/schemas/EmailAddress' };

/** The e-mail addresses of a contract: what they are called, where they are reported, where a fix would write. */
async function emails(properties: object, version = '3.1.0') {
  const schema = { type: 'object', properties };
  const contract = await contractOf(
    api(
      {
        paths: {
          '/users': {
            parameters: [{ name: 'email', in: 'query', schema: TEXT }],
            get: { operationId: 'find', responses: {} },
            post: {
              operationId: 'create',
              requestBody: { content: { 'application/json': { schema } } },
              responses: {},
            },
          },
        },
        components: { schemas: { Text: { type: 'string' }, EmailAddress: { type: 'string' } } },
      },
      version,
    ),
  );
  const rule = overNamedValues(
    (name) => /email/i.test(name),
    ({ name, at, target }, report) => report(at, name, target?.pointer ?? ''),
  );
  return runContractRule(rule, contract, {}).map(({ what, at, todo }) => [
    what,
    at.pointer,
    todo === '' ? undefined : todo,
  ]);
}

const BODY = '/paths/~1users/post/requestBody/content/application~1json/schema';
const PARAMETER = '/paths/~1users/parameters/0';

test('a parameter of many operations is met once', async () => {
  expect(await emails({})).toEqual([
    ['the query parameter email of find', PARAMETER, `${PARAMETER}/schema`],
  ]);
});

test('a schema that many names share is not to blame for one of them', async () => {
  const [, text] = await emails({ name: TEXT, email: TEXT });
  expect(text).toEqual(['the body of create.email', BODY, `${BODY}/properties/email`]);
  const [, old] = await emails({ name: TEXT, email: TEXT }, '3.0.3');
  expect(old).toEqual(['the body of create.email', BODY, undefined]);
});

test('one that is for such values alone is', async () => {
  const place = '/components/schemas/EmailAddress';
  const [, found] = await emails({ email: EMAIL });
  expect(found).toEqual(['the body of create.email', place, place]);
});

test('an inline schema is', async () => {
  const place = `${BODY}/properties/email`;
  const [, found] = await emails({ email: { type: 'string' } });
  expect(found).toEqual(['the body of create.email', place, place]);
});
