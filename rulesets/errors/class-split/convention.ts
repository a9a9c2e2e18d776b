import {
  errorCodes,
  jsonExamples,
  type Operation,
  type Response,
  type Schema,
} from '../../../src/contract/index.ts';
import {
  defineConvention,
  eachReadable,
  operationsOf,
  overFound,
  valueAt,
  type Report,
} from '../../../src/convention/index.ts';

export default defineConvention({
  id: 'errors/class-split',
  summary: 'A failure is never a 2xx: the caller is to blame for a 4xx, the server for a 5xx.',
  why: 'Clients, caches, retries and alerts decide by the class of the status before they read the body.',
  since: '0.1.0',
  sources: ['RFC 9110 section 15', 'Zalando RESTful API Guidelines 243'],
  severity: 'error',
  presets: ['recommended', 'strict', 'public-api', 'internal-api', 'minimal'],
  lint: overFound([{ partsOf: operationsOf, find: lintOperation }], (found, report) => {
    const errors = new Set(found.flatMap((each) => each.errors));
    for (const { key, node, what } of found.flatMap(({ suspects }) => suspects)) {
      if (errors.has(key)) report(node, what, SPLIT, { asItStands: true });
    }
  }),
});

const SPLIT = 'Answer failures with a 4xx or 5xx of their own';

/** What the responses of an operation show. */
interface Shown {
  /** The schemas of its errors, by the key of their text. */
  readonly errors: unknown[];
  readonly suspects: Suspect[];
}

/** A success whose schema is called as those of errors are, which it may be. */
interface Suspect {
  readonly key: unknown;
  readonly node: Schema['node'];
  readonly what: string;
}

function lintOperation({ id, responses }: Operation, report: Report): readonly Shown[] {
  const shown: Shown = { errors: [], suspects: [] };
  eachReadable(responses.values(), (response) => {
    if (response.isSuccess) shown.suspects.push(...lintSuccess(response, id, report));
    if (!response.isError) return;
    lintError(response, id, report);
    const schema = response.json?.schema;
    if (schema?.node.ref !== undefined) shown.errors.push(schema.node.resolve().key);
  });
  return shown.errors.length + shown.suspects.length === 0 ? [] : [shown];
}

/** What the schemas of errors are called, where they are shared. */
const ERROR_NAME =
  /(Error|Problem|Fault|Exception|ProblemDetails)(s|Response|Body|Envelope|Model|Object|Dto)?$/;

function lintSuccess(response: Response, id: string, report: Report): readonly Suspect[] {
  const name = `Response ${response.status} of ${id}`;
  const suspects: Suspect[] = [];
  for (const [mediaType, { node, schema }] of response.content) {
    if (/^application\/problem\+(json|xml)\b/i.test(mediaType)) {
      report(node, `${name} is a success with the body of an error, ${mediaType}`, SPLIT);
    } else if (schema?.node.ref !== undefined && ERROR_NAME.test(schema.name ?? '')) {
      const what = `${name} is a success with the body of errors, ${schema.name ?? ''}`;
      suspects.push({ key: schema.node.resolve().key, node, what });
    }
  }
  for (const example of jsonExamples(response)) {
    if (tellsFailure(example.resolve().value)) {
      report(
        example,
        `An example of response ${response.status} of ${id} tells of a failure`,
        SPLIT,
      );
    }
  }
  return suspects;
}

function tellsFailure(body: unknown): boolean {
  const error = valueAt(body, 'error');
  const data = valueAt(body, 'data');
  return (
    ['success', 'ok'].some((key) => valueAt(body, key) === false) ||
    (data === null && typeof error === 'object' && error !== null)
  );
}

/** Codes that name who is to blame. */
const CALLER = /^(VALIDATION|INVALID|MALFORMED|UNAUTH|FORBIDDEN|NOT_FOUND$|CONFLICT$)/;
const SERVER = /^(INTERNAL|SERVER)_|^(SERVICE_)?UNAVAILABLE$/;

function lintError(response: Response, id: string, report: Report): void {
  for (const example of jsonExamples(response)) {
    const body = example.resolve().value;
    if (['success', 'ok'].some((key) => valueAt(body, key) === true)) {
      report(
        example,
        `An example of response ${response.status} of ${id} tells of a success`,
        'Show the error, or move the example to a 2xx',
      );
    }
  }
  const { body, status } = { body: response.json?.schema, status: response.status };
  const codes = errorCodes(response);
  const isServers = status.startsWith('5');
  const other = isServers ? CALLER : SERVER;
  // A catalogue of every code, shared by all errors, says nothing of one status.
  if (body === undefined || codes.length === 0 || !codes.every((code) => other.test(code))) return;
  report(
    response.node,
    `Response ${status} of ${id} has the code \`${codes[0] ?? ''}\`, which blames the ${isServers ? 'caller' : 'server'}`,
    `Move it to a status of the ${isServers ? '4xx' : '5xx'} class`,
  );
}
