import { addHeader, defineConvention, overOperations } from '../../../src/convention/index.ts';
import { isTraceable } from './is-traceable.ts';

export default defineConvention({
  id: 'errors/request-id',
  summary: 'Every error carries the id of its request, in a header or in its body.',
  why: 'Who reports a failure needs something by which it can be found in the logs.',
  since: '0.1.0',
  sources: ['Zalando RESTful API Guidelines 233', 'W3C Trace Context'],
  severity: 'warn',
  // Every preset asks for `tracing/request-id`, which asks for more: this is for teams that do without.
  presets: [],
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
