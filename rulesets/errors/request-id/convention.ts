import {
  errorObject,
  spokenName,
  type Response,
  type Schema,
} from '../../../src/contract/index.ts';
import { addHeader, defineConvention, overOperations } from '../../../src/convention/index.ts';

export default defineConvention({
  id: 'errors/request-id',
  summary: 'Every error carries the id of its request, in a header or in its body.',
  why: 'Who reports a failure needs something by which it can be found in the logs.',
  since: '0.1.0',
  sources: ['Zalando RESTful API Guidelines 233', 'W3C Trace Context'],
  severity: 'warn',
  presets: ['strict', 'public-api', 'internal-api'],
  options: {
    header: {
      type: 'string',
      description:
        'The header that a fix adds; any id of a request, a trace or a flow is accepted.',
      default: 'X-Request-ID',
    },
  },
  lint: overOperations(({ id, responses }, report, { options }) => {
    const header = String(options['header']);
    for (const response of responses.values()) {
      if (!response.isFailure || isTraceable(response, header)) continue;
      report(
        response.node,
        `Response ${response.status} of ${id} carries no id of its request`,
        `Declare \`${header}\` under the response's \`headers\``,
        {
          fix: () => ({
            edits: addHeader(response, header, {
              description: 'Id of the request.',
              schema: { type: 'string', maxLength: 128 },
            }),
          }),
        },
      );
    }
  }),
});

const ID = /\b((request|correlation|trace|flow|transaction|log) id|traceparent|cf ray)\b/;

function isTraceable({ headers, json }: Response, header: string): boolean {
  const names = [...headers.keys()];
  if (names.some((name) => name === header.toLowerCase() || isId(name))) return true;
  const body = json?.schema;
  if (body === undefined) return false;
  const seats = [body, errorObject(body), body.property('meta')];
  return seats.some((seat) => [...propertyNames(seat)].some(isId));
}

function isId(name: string): boolean {
  return ID.test(spokenName(name));
}

/** Those of every alternative. */
function* propertyNames(schema: Schema | undefined): Generator<string> {
  for (const one of schema?.alternatives ?? []) yield* one.properties.keys();
}
