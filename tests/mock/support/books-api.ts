import { describeApi } from './describe-api.ts';

const TYPE = 'application/vnd.api+json';
const object = (properties: object, required: readonly string[] = []): object => ({
  type: 'object',
  properties,
  required,
});
const shown = (schema: object): object => ({ description: 'It.', content: { [TYPE]: { schema } } });
const said = (description: string): object => ({ description });

const TITLE = { type: 'string', minLength: 1, maxLength: 40 };
const KIND = { type: 'string', enum: ['poem', 'novel'] };
const PAGES = { type: ['integer', 'null'], minimum: 1 };
const STATUS = {
  type: 'string',
  enum: ['draft', 'printed', 'pulped'],
  'x-states': {
    initial: 'draft',
    transitions: { draft: ['printed'], printed: ['pulped'], pulped: [] },
  },
};
const linkage = (type: string): object =>
  object({ type: { const: type }, id: { type: 'string' } }, ['type', 'id']);
const RELATIONSHIPS = object({
  author: object({ data: { oneOf: [linkage('people'), { type: 'null' }] } }, ['data']),
  shelves: object({ data: { type: 'array', items: linkage('shelves') } }, ['data']),
});
const BOOK = object(
  {
    type: { const: 'books' },
    id: { type: 'string', format: 'uuid', readOnly: true },
    attributes: object(
      {
        title: TITLE,
        kind: KIND,
        pages: PAGES,
        isbn: { type: 'string', 'x-unique': true },
        blurb: { type: 'string' },
        // What stands beside the attributes may be called the same.
        type: { type: 'string', enum: ['bound'] },
        status: STATUS,
        createdAt: { type: 'string', format: 'date-time', readOnly: true },
        updatedAt: { type: 'string', format: 'date-time', readOnly: true },
      },
      ['title', 'kind', 'pages', 'blurb', 'type', 'status', 'createdAt', 'updatedAt'],
    ),
    relationships: RELATIONSHIPS,
    links: object({ self: { type: 'string' } }),
  },
  ['type', 'id', 'attributes', 'relationships'],
);
const sent = (required: readonly string[], more: object = {}): object => ({
  required: true,
  content: {
    [TYPE]: {
      schema: object(
        {
          data: object(
            {
              type: { const: 'books' },
              attributes: object(
                {
                  title: TITLE,
                  kind: KIND,
                  pages: PAGES,
                  isbn: { type: 'string' },
                  blurb: { type: 'string', default: 'None yet.' },
                  status: { type: 'string' },
                },
                required,
              ),
              relationships: RELATIONSHIPS,
            },
            ['type'],
          ),
        },
        ['data'],
      ),
    },
    ...more,
  },
});
const BOOKS = { $ref: '#/components/schemas/Book' };
const DOCUMENT = object({ data: BOOKS }, ['data']);
const ONE = shown(DOCUMENT);
const BOOK_ID = {
  name: 'bookId',
  in: 'path',
  required: true,
  schema: { type: 'string', format: 'uuid' },
};
const WITHDRAWN = {
  type: 'books',
  id: '3fa85f64-5717-4562-b3fc-2c963f66afa6',
  attributes: {
    title: 'Shown',
    kind: 'novel',
    pages: null,
    blurb: '',
    type: 'bound',
    status: 'pulped',
    createdAt: '2026-01-01T00:00:00Z',
    updatedAt: '2026-01-01T00:00:00Z',
  },
  relationships: {},
};
const COVER = object(
  {
    type: { const: 'covers' },
    id: { type: 'string' },
    attributes: object({ title: TITLE }, ['title']),
  },
  ['type', 'id', 'attributes'],
);
const person = (names: readonly string[]): object =>
  object(
    {
      type: { const: 'people' },
      id: { type: 'string' },
      attributes: {
        ...object(Object.fromEntries(names.map((name) => [name, { type: 'string' }])), names),
        additionalProperties: false,
      },
    },
    ['type', 'id', 'attributes'],
  );
const PROBLEM = { 'application/problem+json': { schema: { type: 'object' } } };
const REFUSED = {
  404: said('None.'),
  409: { description: 'Taken.', content: PROBLEM },
  422: { description: 'Wrong.', content: PROBLEM },
};
const PATCH = {
  'application/json-patch+json': { schema: { type: 'array', items: { type: 'object' } } },
};

/** Books of a library as JSON:API has them: their fields are in `attributes`, one of them named as what stands beside. */
export const BOOKS_API = describeApi(
  {
    '/books': {
      get: {
        parameters: [
          { name: 'sort', in: 'query', schema: { type: 'string' } },
          { name: 'filter[kind]', in: 'query', schema: KIND },
        ],
        responses: { 200: shown(object({ data: { type: 'array', items: BOOKS } }, ['data'])) },
      },
      post: { requestBody: sent(['title', 'kind']), responses: { 201: ONE, ...REFUSED } },
    },
    '/books/{bookId}': {
      parameters: [BOOK_ID],
      get: { responses: { 200: ONE, ...REFUSED } },
      put: { requestBody: sent(['title', 'kind']), responses: { 200: ONE, ...REFUSED } },
      patch: { requestBody: sent([], PATCH), responses: { 200: ONE, ...REFUSED } },
      delete: { responses: { 204: said('Gone.'), ...REFUSED } },
    },
    '/books/{bookId}/withdrawal': {
      parameters: [BOOK_ID],
      post: {
        responses: {
          200: {
            description: 'It.',
            content: { [TYPE]: { schema: DOCUMENT, example: { data: WITHDRAWN } } },
          },
          ...REFUSED,
        },
      },
    },
    '/books/{bookId}/cover': {
      parameters: [BOOK_ID],
      get: { responses: { 200: shown(object({ data: COVER }, ['data'])), ...REFUSED } },
    },
    '/people': {
      get: {
        responses: {
          200: shown(object({ data: { type: 'array', items: person(['name']) } }, ['data'])),
        },
      },
    },
    '/people/{personId}': {
      parameters: [{ name: 'personId', in: 'path', required: true, schema: { type: 'string' } }],
      get: {
        responses: { 200: shown(object({ data: person(['name', 'city']) }, ['data'])), ...REFUSED },
      },
    },
    '/books/{bookId}/print': {
      parameters: [BOOK_ID],
      post: { responses: { 204: said('Done.'), ...REFUSED } },
    },
  },
  { components: { schemas: { Book: BOOK } } },
);
