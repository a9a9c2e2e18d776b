import { defineConvention, overOperations } from '../../../src/convention/index.ts';

export default defineConvention({
  id: 'tracing/request-id',
  summary: 'Every request may carry an id in `X-Request-ID`, and every response carries it back.',
  why: 'Without a shared id nobody can find the log lines of a failed call.',
  since: '0.1.0',
  sources: ['RFC 9110 section 5 (fields)', 'OWASP API9:2023'],
  severity: 'error',
  presets: ['recommended', 'strict'],
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
      );
    }
    for (const response of operation.responses.values()) {
      if (response.headers.has(header.toLowerCase())) continue;
      report(
        response.node,
        `Response ${response.status} of ${operation.id} has no \`${header}\` header`,
        `Declare \`${header}\` under the response's \`headers\``,
      );
    }
  }),
});
