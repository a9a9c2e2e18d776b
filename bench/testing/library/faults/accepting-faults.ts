import type { Complaint } from '../complaint.ts';
import type { Fault } from '../fault.ts';

/** What is let pass: place, pointer, keyword, and perhaps which values alone. */
type Clause = readonly [
  operation: string,
  place: Complaint['in'],
  pointer: string,
  keyword: string,
  fits?: (value: unknown) => boolean,
];

const CLAUSES: Readonly<Record<string, Clause>> = {
  'min-length': ['createBook', 'body', '/title', 'minLength'],
  'max-length': ['createReview', 'body', '/text', 'maxLength'],
  'max-length-by-one': ['createBook', 'body', '/title', 'maxLength', (text) => size(text) === 81],
  'max-length-nullable': ['createLoan', 'body', '/note', 'maxLength'],
  pattern: ['createBook', 'body', '/isbn', 'pattern'],
  'pattern-nested': ['createMember', 'body', '/address/postal_code', 'pattern'],
  'format-email': ['createMember', 'body', '/email', 'format'],
  'format-date': ['createReview', 'body', '/read_on', 'format'],
  'format-impossible-date': [
    'createMember',
    'body',
    '/birthday',
    'format',
    (text) => /^\d{4}-\d\d-\d\d$/.test(String(text)),
  ],
  'minimum-by-one': ['createReview', 'body', '/rating', 'minimum', (value) => value === 0],
  'maximum-by-one': ['createLoan', 'body', '/weeks', 'maximum', (value) => value === 9],
  maximum: ['createBook', 'body', '/pages', 'maximum'],
  'exclusive-minimum': [
    'createBook',
    'body',
    '/weight',
    'exclusiveMinimum',
    (value) => value === 0,
  ],
  enum: ['createBook', 'body', '/genre', 'enum'],
  'enum-at-update': ['updateBook', 'body', '/genre', 'enum'],
  'additional-property': ['createLoan', 'body', '*', 'additionalProperties'],
  'additional-property-nested': ['createMember', 'body', '/address/*', 'additionalProperties'],
  required: ['createBook', 'body', '/author', 'required'],
  'required-nested': ['createMember', 'body', '/address/city', 'required'],
  'wrong-type': ['createReview', 'body', '/rating', 'type', (value) => typeof value === 'string'],
  'wrong-type-fraction': [
    'createBook',
    'body',
    '/pages',
    'type',
    (value) => typeof value === 'number',
  ],
  'wrong-type-item': ['createBook', 'body', '/tags/0', 'type'],
  'wrong-type-boolean': ['createReview', 'body', '/contains_spoilers', 'type'],
  'null-for-text': ['createMember', 'body', '/phone', 'type', (value) => value === null],
  'max-items': ['createBook', 'body', '/tags', 'maxItems'],
  'unique-items': ['createBook', 'body', '/tags', 'uniqueItems'],
  'min-properties': ['updateReview', 'body', '', 'minProperties'],
  'max-length-at-put': ['replaceMember', 'body', '/name', 'maxLength'],
  'required-at-put': ['replaceBook', 'body', '/published_year', 'required'],
  'maximum-at-patch': ['updateLoan', 'body', '/weeks', 'maximum'],
  'plain-text-length': ['putBlurb', 'body', '', 'maxLength'],
  'query-minimum': ['listBooks', 'query', '/per_page', 'minimum'],
  'query-maximum': ['listMembers', 'query', '/per_page', 'maximum'],
  'query-maximum-by-one': ['listLoans', 'query', '/per_page', 'maximum', (value) => value === 51],
  'query-type': ['listBooks', 'query', '/page', 'type'],
  'query-enum': ['listMembers', 'query', '/status', 'enum'],
  'query-sort': ['listBooks', 'query', '/sort', 'enum'],
  'query-item': ['listBooks', 'query', '/fields', 'enum'],
  'header-pattern': ['createReview', 'header', '/Idempotency-Key', 'pattern'],
  'header-required': ['createMember', 'header', '/Idempotency-Key', 'required'],
  'header-length': ['createLoan', 'header', '/Idempotency-Key', 'minLength'],
  'header-request-id': ['getBook', 'header', '/X-Request-ID', 'pattern'],
};

/** Requests that break one clause and are taken all the same. */
export const acceptingFaults: readonly Fault[] = Object.entries(CLAUSES).map(
  ([name, [operation, place, pointer, keyword, fits]]) => ({
    id: `accepts-${name}`,
    family: 'accepts',
    what: `${operation} takes what breaks \`${keyword}\` of ${place} \`${pointer}\`${fits === undefined ? '' : ', for some values'}.`,
    forgives: (complaint) =>
      complaint.operation === operation &&
      complaint.in === place &&
      isAt(complaint.pointer, pointer) &&
      complaint.keyword === keyword &&
      (fits === undefined || fits(complaint.value)),
  }),
);

/** `*` is any name. */
function isAt(pointer: string, wanted: string): boolean {
  if (!wanted.endsWith('*')) return pointer === wanted;
  const parent = wanted.slice(0, -1) || '/';
  return pointer.startsWith(parent) && !pointer.slice(parent.length).includes('/');
}

function size(text: unknown): number {
  return [...String(text)].length;
}
