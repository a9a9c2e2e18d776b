import type { Response, Schema } from '../../../src/contract/index.ts';
import { defineConvention, overOperations } from '../../../src/convention/index.ts';

export default defineConvention({
  id: 'envelope/shape',
  summary: 'Every JSON response has one shape: `{data, error, meta}`.',
  why: 'One envelope lets a client tell success from failure before it knows the operation.',
  since: '0.1.0',
  sources: ['OWASP API8:2023', 'RFC 9457 (the alternative)'],
  severity: 'error',
  presets: ['recommended', 'strict'],
  lint: overOperations((operation, report) => {
    for (const response of operation.responses.values()) {
      const schema = response.json?.schema;
      if (schema === undefined) continue;
      const name = `Response ${response.status} of ${operation.id}`;
      if (response.isSuccess) {
        const fault = successFault(schema);
        if (fault === undefined) continue;
        report(
          schema.node,
          `${name} is no envelope: ${fault}`,
          'Declare an object that requires `data` and `error`, with `error` always null',
        );
      } else if (response.isError || response.status === 'default') {
        const fault = errorFault(response, schema);
        if (fault === undefined) continue;
        report(
          schema.node,
          `${name} is no error envelope: ${fault}`,
          'Declare `{data: null, error: {code, message, details}, meta: {request_id}}`, all required',
        );
      }
    }
  }),
});

function successFault(body: Schema): string | undefined {
  const missing = firstMissing(body, ['data', 'error']);
  if (missing !== undefined) return `it does not require \`${missing}\``;
  return isNull(body.property('error')) ? undefined : '`error` can be something else than null';
}

function errorFault(response: Response, body: Schema): string | undefined {
  const missing = firstMissing(body, ['data', 'error', 'meta']);
  if (missing !== undefined) return `it does not require \`${missing}\``;
  if (!isNull(body.property('data'))) return '`data` can be something else than null';
  // What `details` looks like where fields are to blame is the convention errors/details.
  const blamesFields = response.status === '400' || response.status === '422';
  const keys = ['code', 'message', ...(blamesFields ? [] : ['details'])];
  const key = firstMissing(body.property('error'), keys);
  if (key !== undefined) return `its \`error\` does not require \`${key}\``;
  return firstMissing(body.property('meta'), ['request_id']) === undefined
    ? undefined
    : 'its `meta` does not require `request_id`';
}

function firstMissing(schema: Schema | undefined, keys: readonly string[]): string | undefined {
  return keys.find((key) => schema?.property(key) === undefined || !requires(schema, key));
}

function requires(schema: Schema, key: string): boolean {
  if (schema.required.has(key)) return true;
  return schema.variants.length > 0 && schema.variants.every((variant) => requires(variant, key));
}

function isNull(schema: Schema | undefined): boolean {
  if (schema === undefined) return false;
  const { values } = schema;
  if (values !== undefined) return values.every((value) => value === null);
  return schema.types.length === 1 && schema.types[0] === 'null';
}
