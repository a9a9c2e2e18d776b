import { expect, test } from 'vitest';
import declared from '../../../rulesets/auth/declared/check.ts';
import shape from '../../../rulesets/envelope/shape/check.ts';
import internals from '../../../rulesets/errors/no-internals/check.ts';
import code from '../../../rulesets/errors/code/check.ts';
import details from '../../../rulesets/errors/details/check.ts';
import meta from '../../../rulesets/pagination/meta/check.ts';
import requestId from '../../../rulesets/tracing/request-id/check.ts';
import beforeHandler from '../../../rulesets/validation/before-handler/check.ts';
import type { Answer, Call, CheckFacet } from '../../../src/convention/index.ts';
import contentType from '../../../src/testing/checks/content-type.ts';
import { judgeAnswer } from '../../support/judge-answer.ts';

type Case = readonly [
  what: string,
  check: CheckFacet,
  described: Readonly<Record<string, unknown>>,
  answer: Partial<Answer>,
  asked?: Partial<Call>,
];

const json = (schema: unknown): object => ({ content: { 'application/json': { schema } } });
const object = (properties: object, required: readonly string[] = []): object => ({
  type: 'object',
  properties,
  required,
});
const TEXT = { type: 'string' };
const PAGES = {
  parameters: [
    { name: 'page', in: 'query', schema: { type: 'integer' } },
    { name: 'per_page', in: 'query', schema: { type: 'integer' } },
  ],
  responses: {
    200: json(
      object({ data: { type: 'array' }, meta: object({ total: { type: 'integer' } }, ['total']) }, [
        'data',
        'meta',
      ]),
    ),
  },
};
const CODES = { responses: { 404: json(object({ code: { enum: ['not_found'] } })) } };
const DETAILS = {
  parameters: [{ name: 'size', in: 'query', schema: { type: 'integer' } }],
  responses: { 422: json(object({ details: { type: 'array' } })) },
};
const BROKEN: Partial<Call> = { fault: { in: 'query', pointer: '/size', keyword: 'type' } };
const ENVELOPE = { responses: { 200: json(object({ data: {}, error: {} })) } };
const ID = { headers: { 'X-Request-ID': { schema: TEXT } } };
const NAMED = { responses: { 200: ID, 404: {} } };
const TOLD = {
  responses: { 304: json(TEXT), 404: { description: 'None.' }, 200: json(TEXT) },
};
const PROTECTED = { security: [{ key: [] }], responses: { 401: {}, 403: {} } };
const BODY = {
  requestBody: json(object({ n: { type: 'integer' }, at: TEXT })),
  responses: { 200: json(object({ n: { type: 'integer' } })), 400: {} },
};
const WRONG = { in: 'body', pointer: '/n', keyword: 'type' } as const;

const RIGHT: readonly Case[] = [
  [
    'an error names a file and the column of a table',
    internals,
    {},
    { status: 422, body: { message: 'notes.csv:12 has a syntax error; see docs/main.md' } },
  ],
  ['meta has what it declares', meta, PAGES, { body: { data: [], meta: { total: 0 } } }],
  ['codes are in lower case', code, CODES, { status: 404, body: { code: 'not_found' } }],
  [
    'details are sentences',
    details,
    DETAILS,
    { status: 422, body: { details: ['size is no number'] } },
    BROKEN,
  ],
  [
    'details have a path',
    details,
    DETAILS,
    { status: 422, body: { details: [{ path: ['query', 'size'] }] } },
    BROKEN,
  ],
  ['a success has no `error`', shape, ENVELOPE, { body: { data: 1 } }],
  ['errors have no id that is not declared', requestId, NAMED, { status: 404 }],
  [
    'odd ids are not repeated',
    requestId,
    NAMED,
    { headers: { 'x-request-id': 'new' } },
    { header: { 'X-Request-ID': '!"odd"!' } },
  ],
  ['304 has no body', contentType, TOLD, { status: 304 }],
  [
    'errors that are only described have bodies',
    contentType,
    TOLD,
    { status: 404, headers: { 'content-type': 'application/json' }, body: {} },
  ],
  [
    '403 is for a token that is not believed',
    declared,
    PROTECTED,
    { status: 403 },
    { credentials: 'invalid' },
  ],
  [
    'a rule beyond the schema is broken',
    beforeHandler,
    BODY,
    { status: 400 },
    { body: { n: 1, at: 'x' } },
  ],
  [
    'a number is read from a text',
    beforeHandler,
    BODY,
    { body: { n: 12 } },
    { body: { n: '12' }, fault: WRONG },
  ],
  ['null is nothing', beforeHandler, BODY, { body: {} }, { body: { n: null }, fault: WRONG }],
];

const WRONGS: readonly Case[] = [
  ...[
    'goroutine 18 [running]:',
    'main.find(0xc0000) /srv/notes/main.go:212 +0x1d',
    'app/models/note.rb:12: undefined method',
    'pq: syntax error at or near "x"',
    'SQLITE_CONSTRAINT: UNIQUE constraint failed',
  ].map((message): Case => [
    `an error says ${message}`,
    internals,
    {},
    { status: 500, body: { message } },
  ]),
  ['meta lacks what it requires', meta, PAGES, { body: { data: [], meta: {} } }],
  ['a code is not declared', code, CODES, { status: 404, body: { code: 'NOT_FOUND' } }],
  ['there are no details', details, DETAILS, { status: 422, body: { details: [] } }, BROKEN],
  [
    'details name something else',
    details,
    DETAILS,
    { status: 422, body: { details: [{ field: 'page' }] } },
    BROKEN,
  ],
  ['a success has an `error`', shape, ENVELOPE, { body: { data: 1, error: 'no' } }],
  ['a declared id is not there', requestId, NAMED, { status: 200 }],
  [
    'an id is not repeated',
    requestId,
    NAMED,
    { headers: { 'x-request-id': 'new' } },
    { header: { 'X-Request-ID': 'abcdefgh' } },
  ],
  [
    'a body of another type comes',
    contentType,
    TOLD,
    { headers: { 'content-type': 'text/html' }, body: '' },
  ],
  ['a stranger is told 403', declared, PROTECTED, { status: 403 }, { credentials: 'none' }],
  [
    'a text that is no number is taken',
    beforeHandler,
    BODY,
    { body: { n: 12 } },
    { body: { n: 'a' }, fault: WRONG },
  ],
  ['null is kept', beforeHandler, BODY, { body: { n: null } }, { body: { n: null }, fault: WRONG }],
];

const named = (cases: readonly Case[]): readonly { readonly what: string; readonly one: Case }[] =>
  cases.map((one) => ({ what: one[0], one }));

test.each(named(RIGHT))('it is no fault that $what', async ({ one }) => {
  const [, check, described, answer, asked] = one;
  expect(await judgeAnswer(check, described, answer, '/a', asked)).toBeUndefined();
});

test.each(named(WRONGS))('it is a fault that $what', async ({ one }) => {
  const [, check, described, answer, asked] = one;
  expect(await judgeAnswer(check, described, answer, '/a', asked)).toBeDefined();
});
