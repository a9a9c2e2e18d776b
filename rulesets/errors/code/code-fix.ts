import {
  errorCodes,
  jsonExamples,
  type Contract,
  type Response,
  type Schema,
} from '../../../src/contract/index.ts';
import type { Edit, Fix } from '../../../src/convention/index.ts';
import { SCREAMING_SNAKE } from './screaming-snake.ts';

type Node = Schema['node'];

const NONE: Fix = { edits: [] };

const REVIEW = 'Check that these are the codes that the server answers with';

/** What errors of a status are called where the contract has no code for them (RFC 9110, section 15; RFC 6585). */
const USUAL: ReadonlyMap<string, string> = new Map([
  ['400', 'BAD_REQUEST'],
  ['401', 'UNAUTHENTICATED'],
  ['402', 'PAYMENT_REQUIRED'],
  ['403', 'FORBIDDEN'],
  ['404', 'NOT_FOUND'],
  ['405', 'METHOD_NOT_ALLOWED'],
  ['406', 'NOT_ACCEPTABLE'],
  ['409', 'CONFLICT'],
  ['410', 'GONE'],
  ['412', 'PRECONDITION_FAILED'],
  ['413', 'PAYLOAD_TOO_LARGE'],
  ['415', 'UNSUPPORTED_MEDIA_TYPE'],
  ['422', 'UNPROCESSABLE'],
  ['428', 'PRECONDITION_REQUIRED'],
  ['429', 'RATE_LIMITED'],
  ['500', 'INTERNAL_ERROR'],
  ['501', 'NOT_IMPLEMENTED'],
  ['502', 'BAD_GATEWAY'],
  ['503', 'UNAVAILABLE'],
  ['504', 'GATEWAY_TIMEOUT'],
  ['default', 'INTERNAL_ERROR'],
]);

/** The error object of a body; `undefined` where the envelope has none, or has it in a list. */
export type FindError = (body: Schema) => Schema | undefined;

/**
 * Gives an error object a required `code`, which lists those of all responses that have this object, and gives it to
 * their examples. No edits where it is put together of several schemas, or has examples of its own.
 */
export function addCode(response: Response, contract: Contract, find: FindError): Fix {
  const error = errorOf(response, find);
  if (error === undefined || error.parts.length + error.variants.length > 0) return NONE;
  const at = error.node.resolve();
  const users = usersOf(contract, at, (each) => errorOf(each, find));
  const examples = users.flatMap((user) => exampleErrors(user, find));
  const codes = codesOf(users, contract, examples);
  if (error.properties.size === 0 || codes === undefined || hasExamples(at)) return NONE;
  const required = at.property('required');
  return {
    edits: [
      { op: 'add', at, path: ['properties', 'code'], value: { type: 'string', enum: codes } },
      required === undefined
        ? { op: 'add', at, path: ['required'], value: ['code'], before: 'properties' }
        : { op: 'append', at: required, value: 'code' },
      ...examples.flatMap(({ node, status }): Edit[] => {
        if (node === undefined || node.property('code') !== undefined) return [];
        const [value = codes[0]] = knownCodes(status, contract);
        return [{ op: 'add', at: node, path: ['code'], value }];
      }),
    ],
    review: REVIEW,
  };
}

/** Lists the codes of all responses that share the schema of a code. */
export function listCodes(code: Schema, contract: Contract, find: FindError): Fix {
  const at = code.node.resolve();
  // A schema of another name may describe other texts too.
  const isOthers = code.node.ref !== undefined && !/code/i.test(code.name ?? '');
  if (isOthers || code.types.join() !== 'string' || code.parts.length > 0) return NONE;
  const users = usersOf(contract, at, (each) => errorOf(each, find)?.property('code'));
  const examples = users.flatMap((user) => exampleErrors(user, find));
  const codes = codesOf(users, contract, examples);
  if (codes === undefined || hasExamples(at)) return NONE;
  if (codes.some((each) => code.judge(each, 'response').length > 0)) return NONE;
  return { edits: [{ op: 'add', at, path: ['enum'], value: codes }], review: REVIEW };
}

interface ExampleError {
  readonly status: string;
  /** The error object of an example; `undefined` where it has none. */
  readonly node: Node | undefined;
}

function errorOf({ json }: Response, find: FindError): Schema | undefined {
  return json?.schema === undefined ? undefined : find(json.schema);
}

/** The failures whose schema in that place is this one. */
function usersOf(
  { operations }: Contract,
  at: Node,
  place: (response: Response) => Schema | undefined,
): readonly Response[] {
  const failures = operations.flatMap(({ responses }) =>
    [...responses.values()].filter(({ isFailure }) => isFailure),
  );
  return failures.filter((each) => place(each)?.node.resolve().identity === at.identity);
}

function exampleErrors(response: Response, find: FindError): readonly ExampleError[] {
  const body = response.json?.schema;
  const isInside = body !== undefined && find(body)?.node.identity !== body.node.identity;
  return jsonExamples(response).map((example) => {
    const node = isInside ? example.child('error') : example;
    return { status: response.status, node: isObject(node?.value) ? node : undefined };
  });
}

/** The codes of all, those of their examples included; `undefined` where an example has none that can be one. */
function codesOf(
  users: readonly Response[],
  contract: Contract,
  examples: readonly ExampleError[],
): readonly string[] | undefined {
  const given = examples.map(({ node }) =>
    node === undefined ? undefined : (node.property('code')?.value ?? null),
  );
  const own = given.filter((code) => code !== null);
  if (!own.every((code) => typeof code === 'string' && SCREAMING_SNAKE.test(code))) {
    return undefined;
  }
  const known = users.flatMap(({ status }) => knownCodes(status, contract));
  const codes = [...new Set([...known, ...(own as string[])])];
  return codes.length === 0 ? undefined : codes;
}

/** What the contract calls errors of a status: in its catalogue, else in other responses, else nowhere. */
function knownCodes(status: string, { document, operations }: Contract): readonly string[] {
  const catalogue = (document.node.child('x-error-codes')?.entries() ?? [])
    .filter(([, entry]) => String(entry.get('status')?.value) === status)
    .map(([code]) => code);
  if (catalogue.length > 0) return catalogue;
  const others = operations
    .map(({ responses }) => responses.get(status))
    .flatMap((response) => (response === undefined ? [] : errorCodes(response)));
  if (others.length > 0) return [...new Set(others)];
  const usual = USUAL.get(status);
  return usual === undefined ? [] : [usual];
}

/** Examples and defaults of the schema itself, which lack what is new in it. */
function hasExamples(at: Node): boolean {
  return ['example', 'examples', 'default'].some((key) => at.property(key) !== undefined);
}

function isObject(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
