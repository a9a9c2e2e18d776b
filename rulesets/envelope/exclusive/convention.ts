import type { Schema } from '../../../src/contract/index.ts';
import { defineConvention, overOperations, STYLE } from '../../../src/convention/index.ts';

export default defineConvention({
  id: 'envelope/exclusive',
  summary: 'Of `data` and `error`, one is always null: `error` in a success, `data` in an error.',
  why: 'A client that finds both, or neither, has to guess whether the call went well.',
  since: '0.1.0',
  sources: ['OWASP API8:2023', 'JSON:API 1.1, section 5.1 (`data` and `errors` must not coexist)'],
  severity: 'error',
  presets: ['recommended', 'strict', 'public-api', 'internal-api'],
  heldBy: ['envelope/shape', 'response/body'],
  options: { envelope: STYLE.envelope },
  lint: overOperations((operation, report, { options }) => {
    if (options['envelope'] !== 'data-error-meta') return;
    for (const response of operation.responses.values()) {
      const isError = response.isError || response.status === 'default';
      if (!response.isSuccess && !isError) continue;
      const name = isError ? 'data' : 'error';
      const seat = response.json?.schema?.property(name);
      // What is missing is for `envelope/shape` to say.
      if (seat === undefined || isNull(seat)) continue;
      report(
        seat.node,
        `The \`${name}\` of response ${response.status} of ${operation.id} can be something else than null`,
        `Declare it as always null (\`type: 'null'\`, in OpenAPI 3.0 \`enum: [null]\`)`,
      );
    }
  }),
});

function isNull(schema: Schema): boolean {
  const { values } = schema;
  if (values !== undefined) return values.every((value) => value === null);
  return schema.types.length === 1 && schema.types[0] === 'null';
}
