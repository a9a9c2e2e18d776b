import type { ObjectKind } from './object-kind.ts';
import { SCHEMA_KEYWORDS } from './schema-keywords.ts';

/** What a field of an object holds: one object of a kind, a list of them, or a map from names to them. */
export interface ObjectField {
  readonly kind: ObjectKind;
  readonly shape: 'one' | 'list' | 'map';
}

const one = (kind: ObjectKind): ObjectField => ({ kind, shape: 'one' });
const list = (kind: ObjectKind): ObjectField => ({ kind, shape: 'list' });
const map = (kind: ObjectKind): ObjectField => ({ kind, shape: 'map' });

const PARAMETER = {
  schema: one('schema'),
  content: map('media type'),
  examples: map('example'),
};

/** `*` stands for every other field that is no extension. */
const EVERY = '*';

/** Where the objects of a description hold others (OpenAPI 3.1, section 4.8). */
const FIELDS: Readonly<Record<ObjectKind, Readonly<Record<string, ObjectField>>>> = {
  root: {
    info: one('info'),
    servers: list('server'),
    paths: one('paths'),
    webhooks: map('path item'),
    components: one('components'),
    tags: list('tag'),
    externalDocs: one('external documentation'),
  },
  info: { contact: one('contact'), license: one('license') },
  contact: {},
  license: {},
  server: { variables: map('server variable') },
  'server variable': {},
  tag: { externalDocs: one('external documentation') },
  'external documentation': {},
  components: {
    schemas: map('schema'),
    responses: map('response'),
    parameters: map('parameter'),
    examples: map('example'),
    requestBodies: map('request body'),
    headers: map('header'),
    securitySchemes: map('security scheme'),
    links: map('link'),
    callbacks: map('callback'),
    pathItems: map('path item'),
  },
  paths: { [EVERY]: one('path item') },
  'path item': {
    get: one('operation'),
    put: one('operation'),
    post: one('operation'),
    delete: one('operation'),
    options: one('operation'),
    head: one('operation'),
    patch: one('operation'),
    trace: one('operation'),
    servers: list('server'),
    parameters: list('parameter'),
  },
  operation: {
    externalDocs: one('external documentation'),
    parameters: list('parameter'),
    requestBody: one('request body'),
    responses: one('responses'),
    callbacks: map('callback'),
    servers: list('server'),
  },
  parameter: PARAMETER,
  'request body': { content: map('media type') },
  'media type': { schema: one('schema'), examples: map('example'), encoding: map('encoding') },
  encoding: { headers: map('header') },
  responses: { [EVERY]: one('response') },
  response: { headers: map('header'), content: map('media type'), links: map('link') },
  header: PARAMETER,
  example: {},
  link: { server: one('server') },
  callback: { [EVERY]: one('path item') },
  schema: Object.fromEntries(
    [...SCHEMA_KEYWORDS].map(([keyword, shape]) => [
      keyword,
      { kind: 'schema', shape: shape === 'schema' ? 'one' : shape },
    ]),
  ),
  'security scheme': { flows: one('flows') },
  flows: {
    implicit: one('flow'),
    password: one('flow'),
    clientCredentials: one('flow'),
    authorizationCode: one('flow'),
  },
  flow: {},
};

/** What the field `name` of an object holds; `undefined` where that is plain data. */
export function objectField(kind: ObjectKind, name: string): ObjectField | undefined {
  const fields = FIELDS[kind];
  return Object.hasOwn(fields, name) ? fields[name] : fields[EVERY];
}
