import type { Contract, MediaType, Response, Schema } from '../../../src/contract/index.ts';
import {
  defineConvention,
  overOperations,
  STYLE,
  toCase,
  type Fix,
} from '../../../src/convention/index.ts';
import { successFix } from './success-fix.ts';

export default defineConvention({
  id: 'envelope/shape',
  summary: 'Every JSON response has one shape: `{data, error, meta}`.',
  why: 'One envelope lets a client tell success from failure before it knows the operation.',
  since: '0.1.0',
  sources: ['OWASP API8:2023', 'RFC 9457 (the alternative)'],
  severity: 'error',
  presets: ['recommended', 'strict', 'public-api', 'internal-api'],
  options: { envelope: STYLE.envelope, json: STYLE.json },
  lint: overOperations((operation, report, context) => {
    const { options } = context;
    const envelope = ENVELOPES[String(options['envelope'])]?.(options['json'] === 'camel');
    if (envelope === undefined) return;
    for (const response of operation.responses.values()) {
      const { json } = response;
      if (json?.schema === undefined) continue;
      const { schema } = json;
      const name = `Response ${response.status} of ${operation.id}`;
      const isError = response.isError || response.status === 'default';
      if (!response.isSuccess && !isError) continue;
      const side = response.isSuccess ? envelope.success : envelope.error;
      const fault = side?.fault(schema, response);
      if (side === undefined || fault === undefined) continue;
      const { todo, fix } = side;
      report(schema.node, `${name} is no ${isError ? 'error ' : ''}envelope: ${fault}`, todo, {
        fix: fix && (() => fix(json, context.contract)),
      });
    }
  }),
});

interface Side {
  /** What keeps a body from having the shape. */
  readonly fault: (body: Schema, response: Response) => string | undefined;
  readonly todo: string;
  readonly fix?: (body: MediaType, contract: Contract) => Fix;
}

interface Envelope {
  readonly success?: Side;
  readonly error: Side;
}

/** What the envelopes of the option ask for; of `none`, nothing. */
const ENVELOPES: Readonly<Record<string, ((isCamel: boolean) => Envelope) | undefined>> = {
  'data-error-meta': (isCamel) => {
    const id = isCamel ? toCase('request_id', 'camel') : 'request_id';
    return {
      success: {
        fault: successFault,
        todo: 'Declare an object that requires `data` and `error`, with `error` always null',
        fix: successFix,
      },
      error: {
        fault: (body, response) => errorFault(response, body, id),
        todo: `Declare \`{data: null, error: {code, message, details}, meta: {${id}}}\`, all required`,
      },
    };
  },
  'problem+json': () => ({
    error: {
      fault: (body, response) => {
        const isProblem = [...response.content.keys()].some((type) => /problem\+json/i.test(type));
        if (!isProblem) return 'it is no `application/problem+json`';
        const missing = ['type', 'title', 'status'].find((key) => body.property(key) === undefined);
        return missing === undefined ? undefined : `it has no \`${missing}\``;
      },
      todo: 'Declare it as `application/problem+json` with `type`, `title` and `status` (RFC 9457)',
    },
  }),
  jsonapi: () => ({
    success: {
      fault: (body) =>
        ['data', 'meta'].some((key) => body.property(key) !== undefined)
          ? undefined
          : 'it has neither `data` nor `meta`',
      todo: 'Declare a JSON:API document: an object with `data`, or with `meta` alone',
    },
    error: {
      fault: (body) =>
        body.property('errors')?.isArray === true ? undefined : 'it has no list `errors`',
      todo: 'Declare a JSON:API document: an object with `errors`, a list of error objects',
    },
  }),
};

function successFault(body: Schema): string | undefined {
  const missing = firstMissing(body, ['data', 'error']);
  return missing === undefined ? undefined : `it does not require \`${missing}\``;
}

function errorFault(response: Response, body: Schema, id: string): string | undefined {
  const missing = firstMissing(body, ['data', 'error', 'meta']);
  if (missing !== undefined) return `it does not require \`${missing}\``;
  // What `details` looks like where fields are to blame is the convention errors/details.
  const blamesFields = response.status === '400' || response.status === '422';
  const keys = ['code', 'message', ...(blamesFields ? [] : ['details'])];
  const key = firstMissing(body.property('error'), keys);
  if (key !== undefined) return `its \`error\` does not require \`${key}\``;
  return firstMissing(body.property('meta'), [id]) === undefined
    ? undefined
    : `its \`meta\` does not require \`${id}\``;
}

function firstMissing(schema: Schema | undefined, keys: readonly string[]): string | undefined {
  return keys.find((key) => schema?.property(key) === undefined || !requires(schema, key));
}

function requires(schema: Schema, key: string): boolean {
  if (schema.required.has(key)) return true;
  return schema.variants.length > 0 && schema.variants.every((variant) => requires(variant, key));
}
