import {
  addHeader,
  addParameters,
  defineConvention,
  overOperations,
} from '../../../src/convention/index.ts';

const schema = { type: 'string', pattern: '^[A-Za-z0-9._:-]{1,128}$', maxLength: 128 };

const SENT = {
  description: 'Id of the request; the server makes one where it is left out.',
  schema,
};

const RETURNED = { description: 'Id of the request, as sent or as made by the server.', schema };

export default defineConvention({
  id: 'tracing/request-id',
  summary: 'Every request may carry an id in `X-Request-ID`, and every response carries it back.',
  why: 'Without a shared id nobody can find the log lines of a failed call.',
  since: '0.1.0',
  sources: ['RFC 9110 section 5 (fields)', 'OWASP API9:2023'],
  severity: 'error',
  presets: ['recommended', 'strict', 'public-api', 'internal-api'],
  options: {
    header: {
      type: 'string',
      description: 'Name of the header field, in requests and responses.',
      default: 'X-Request-ID',
    },
  },
  lint: overOperations((operation, report, { options }) => {
    const header = String(options['header']);
    if (operation.parameter('header', header) === undefined) {
      report(
        operation.node,
        `${operation.id} takes no \`${header}\` from its caller`,
        `Add an optional header parameter \`${header}\``,
        {
          fix: () => ({
            edits: addParameters(operation, [{ name: header, in: 'header', ...SENT }]),
          }),
        },
      );
    }
    for (const response of operation.responses.values()) {
      if (response.headers.has(header.toLowerCase())) continue;
      report(
        response.node,
        `Response ${response.status} of ${operation.id} has no \`${header}\` header`,
        `Declare \`${header}\` under the response's \`headers\``,
        { fix: () => ({ edits: addHeader(response, header, RETURNED) }) },
      );
    }
  }),
});
